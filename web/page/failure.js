// What the visitor sees when the page cannot start or the program crashes: the page never leaves a
// blank or frozen screen.
import {bilingual} from './bilingual.js';

/// Replaces the first screen when the page cannot start.
export function showStartFailure(error) {
  document.getElementById('loading-hint').remove();
  document.getElementById('loading-text').textContent =
    error.name === 'SettingsError'
      ? `展示设置有误，请改正后再打开：${error.message}。 The kiosk settings contain an error; correct them and reload: ${error.message}.`
      : `打不开：${error.message}。请刷新再试。 Cannot open: ${error.message}. Please reload.`;
}

/// Shows a bar above the last screen, which stays readable, when the program crashed.
export function showCrash() {
  const bar = document.createElement('div');
  bar.id = 'stopped';
  bar.setAttribute('role', 'alert');
  const reload = bilingual(document.createElement('button'), '刷新', 'Reload');
  reload.className = 'primary';
  reload.addEventListener('click', () => location.reload());
  bar.append(
    bilingual(
      document.createElement('p'),
      '页面的程序停止了，多半是浏览器没有给它足够的内存。自动保存过的内容还在，刷新后可以继续；如果又是这样，请关掉别的网页，或换一个小些的文件。',
      'The program of this page has stopped, most likely because the browser gave it no more memory. What was saved automatically is kept: reload to continue. If it happens again, close other pages or use a smaller file.',
    ),
    reload,
  );
  document.body.append(bar);
}

/// Calls `onTrap` when the WebAssembly program traps, as it does when the browser refuses it
/// memory.
export function watchForTraps(onTrap) {
  addEventListener('error', ({error}) => {
    if (self.WebAssembly?.Module && error instanceof WebAssembly.RuntimeError) onTrap();
  });
}
