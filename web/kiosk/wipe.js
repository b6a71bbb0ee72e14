// Nothing of a visitor is left: the memory of the module is zeroed, the page emptied, then loaded anew, which gives a
// fresh module with a fresh memory. Where the server cannot be reached the empty page waits for it.
const again = 5000; // ms

async function reachable(address) {
  if (location.protocol === 'file:') return true;
  try {
    return (await fetch(address, {cache: 'no-cache'})).ok;
  } catch {
    return false;
  }
}

function forget(halt) {
  halt(); // no frame, no event any more; the memory is zero
  for (const element of [...document.body.children]) element.remove();
  document.title = '绿标尺 GreenGauge';
  getSelection()?.removeAllRanges();
  for (const storage of ['localStorage', 'sessionStorage']) {
    try {
      for (const key of Object.keys(window[storage]))
        if (key.startsWith('greengauge.')) window[storage].removeItem(key);
    } catch {
      /* refused, so there is nothing */
    }
  }
}

/// `halt` ends the page's work and zeroes its memory.
export async function wipe(halt) {
  const address = location.pathname + location.search;
  forget(halt);
  history.replaceState(null, '', address);
  if (!(await reachable(address))) {
    const told = document.createElement('p');
    told.id = 'loading';
    told.textContent = '数据已清除。正在等待网络…　Data erased. Waiting for the network…';
    document.body.append(told);
    do
      await new Promise((done) => {
        setTimeout(done, again);
      });
    while (!(await reachable(address)));
  }
  location.replace(address);
}
