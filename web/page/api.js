// window.greengauge: what tests and other programs may ask of the page.
export function createApi(started) {
  let page = null;
  const ready = started.then((parts) => {
    page = parts;
  });
  ready.catch(() => {}); // told on the page
  return {
    ready,
    idle: () => ready.then(() => page.idle()),
    frames: () => (page ? page.frames() : 0),
    get painter() {
      return page ? page.mirror.painter() : undefined;
    },
    load(firm) {
      const answer = JSON.parse(page.core.load(JSON.stringify(firm)));
      page.requestFrame();
      return answer;
    },
    firm: () => JSON.parse(page.core.firm()),
    assessment: () => JSON.parse(page.core.assessment()),
  };
}
