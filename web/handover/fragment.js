// A firm handed over in the address (#f=…): taken out of it at once, so that neither the address bar nor the history
// keeps it, and read by a module that is loaded only then.
const mark = '#f=';

/// The fragment that the page was opened with; nothing of it stays in the address.
export function takeFragment() {
  if (!location.hash.startsWith(mark)) return null;
  const fragment = location.hash.slice(mark.length);
  history.replaceState(history.state, '', location.pathname + location.search);
  return fragment;
}

/// Tells the app of the link that the page was opened with and of those that come later.
export async function takeLinks({first, storage, tell}) {
  const read = async (fragment) => {
    if (fragment === null) return;
    const {receive} = await import('./receive.js');
    tell({what: 'handed-over', ...receive(fragment, storage)});
  };
  addEventListener('hashchange', () => read(takeFragment()));
  await read(first);
}
