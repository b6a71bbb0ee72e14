// What is told when the page cannot open, and when its program stops later: never a page that is blank, or that looks
// alive and is not.
import {bilingual} from './bilingual.js';

/// In place of the first screen.
export function tellFailure(error) {
  document.getElementById('loading-hint').remove();
  document.getElementById('loading-text').textContent =
    error.name === 'SettingsError'
      ? `展示设置有误，请改正后再打开：${error.message}。 The kiosk’s settings are wrong; mend them and open again: ${error.message}.`
      : `打不开：${error.message}。请刷新再试。 Cannot open: ${error.message}. Please reload.`;
}

/// Above the last screen, which stays to be read.
export function tellStop() {
  const bar = document.createElement('div');
  bar.id = 'stopped';
  bar.setAttribute('role', 'alert');
  const again = bilingual(document.createElement('button'), '刷新', 'Reload');
  again.className = 'primary';
  again.addEventListener('click', () => location.reload());
  bar.append(
    bilingual(
      document.createElement('p'),
      '页面的程序停止了，多半是浏览器没有给它足够的内存。自动保存过的内容还在，刷新后可以继续；如果又是这样，请关掉别的网页，或换一个小些的文件。',
      'The program of this page has stopped, most likely because the browser gave it no more memory. What was saved by itself is still there: reload to go on. If it happens again, close other pages or use a smaller file.',
    ),
    again,
  );
  document.body.append(bar);
}

/// Calls `then` when the program traps, as it does where memory that it needs is refused.
export function watchForTraps(then) {
  addEventListener('error', ({error}) => {
    if (self.WebAssembly?.Module && error instanceof WebAssembly.RuntimeError) then();
  });
}
