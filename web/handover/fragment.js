// A firm in the page's address (#f=…). The fragment is removed from the address at once, so that
// neither the address bar nor the history keeps the firm. It is read by a module that is loaded
// only then.
const mark = '#f=';

/// The text after #f=, removed from the address; null if there is none.
export function takeFragment() {
  if (!location.hash.startsWith(mark)) return null;
  const fragment = location.hash.slice(mark.length);
  history.replaceState(history.state, '', location.pathname + location.search);
  return fragment;
}

/// Hands the program the firm of the link that the page was opened with (`first`) and of later
/// ones.
export async function takeLinks({first, storage, notify}) {
  const read = async (fragment) => {
    if (fragment === null) return;
    const {receive} = await import('./receive.js');
    notify({what: 'handed-over', ...receive(fragment, storage)});
  };
  addEventListener('hashchange', () => read(takeFragment()));
  await read(first);
}
