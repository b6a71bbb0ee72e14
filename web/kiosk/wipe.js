// Ends a visit without a trace of it: the program's memory is overwritten with zeros, the page is
// emptied, then loaded again, which gives a new program with a new memory. If the server cannot be
// reached, the empty page waits for it, because a failed load would show the browser's error page.
const retryAfter = 5000; // ms

async function isReachable(address) {
  if (location.protocol === 'file:') return true;
  try {
    return (await fetch(address, {cache: 'no-cache'})).ok;
  } catch {
    return false;
  }
}

function erase(stop) {
  stop();
  for (const element of [...document.body.children]) element.remove();
  document.title = '绿标尺 GreenGauge';
  getSelection()?.removeAllRanges();
  for (const storage of ['localStorage', 'sessionStorage']) {
    try {
      for (const key of Object.keys(window[storage]))
        if (key.startsWith('greengauge.')) window[storage].removeItem(key);
    } catch {
      /* refused, so nothing is stored */
    }
  }
}

/// stop() ends the page's work and erases its memory.
export async function wipe(stop) {
  const address = location.pathname + location.search;
  erase(stop);
  history.replaceState(null, '', address);
  if (!(await isReachable(address))) {
    const notice = document.createElement('p');
    notice.id = 'loading';
    notice.textContent = '数据已清除。正在等待网络…　Data erased. Waiting for the network…';
    document.body.append(notice);
    do
      await new Promise((done) => {
        setTimeout(done, retryAfter);
      });
    while (!(await isReachable(address)));
  }
  location.replace(address);
}
