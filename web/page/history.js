// The browser's own way back leads to the page before, not away from what is being entered.
// In: which page shows, and a way to show one. Out: `moved`, to be called when another may show.
export function followHistory({page, show}) {
  let at = page();
  history.replaceState({page: at}, '');
  addEventListener('popstate', ({state}) => {
    if (!Number.isInteger(state?.page)) return;
    at = state.page;
    show(at);
  });
  return {
    moved() {
      const now = page();
      if (now < 0 || now === at) return;
      at = now;
      history.pushState({page: now}, '');
    },
  };
}
