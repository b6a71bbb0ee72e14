// The browser's Back button leads to the page shown before, not away from the entries.
// In: page(), the page that is shown, and show(page). Out: `update`, to be called after each frame.
// A page is an integer: see shownPage in storage/offline.js.
export function installHistory({page, show}) {
  let current = page();
  history.replaceState({page: current}, '');
  addEventListener('popstate', ({state}) => {
    if (!Number.isInteger(state?.page)) return;
    current = state.page;
    show(current);
  });
  return {
    update() {
      const shown = page();
      if (shown < 0 || shown === current) return;
      current = shown;
      history.pushState({page: shown}, '');
    },
  };
}
