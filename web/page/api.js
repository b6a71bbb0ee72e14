// window.greengauge: the page's interface for tests and other programs.
//
// In: a promise of the started page (see start() in host.js). Out: the object of these members:
//   ready           a promise that is fulfilled once the page can be used
//   idle()          a promise that is fulfilled when no frame is pending and no request of the
//                   program (advice, a file to save) is being handled
//   frames()        number of frames painted so far
//   painter         'webgl', 'software' or 'html'
//   load(firm)      opens a firm file, given as an object; returns {ok, …}
//   firm()          the firm file as an object
//   assessment()    the assessment as an object, as `greengauge assess --format json` prints it
export function createApi(started) {
  let page = null;
  const ready = started.then((parts) => {
    page = parts;
  });
  ready.catch(() => {}); // the failure is shown on the page
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
