// Opens the page in a Chromium of its own and waits until it is usable.
import {launchBrowser, servePortal, watchPage} from '../support/browser.mjs';

export async function openPage(query = '', {initScript, env, ...options} = {}) {
  const server = await servePortal();
  const browser = await launchBrowser([], env);
  // Kept offline only where that is the test.
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, serviceWorkers: 'block', ...options});
  const page = await context.newPage();
  const faults = watchPage(page, server.address);
  if (initScript) await page.addInitScript(initScript);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const parameters = new URLSearchParams({date: '2026-11-20', ...Object.fromEntries(new URLSearchParams(query))});
  await page.goto(`${server.address}/index.html?${parameters}`);
  await page.waitForFunction(() => window.greengauge);
  await page.evaluate(() => window.greengauge.ready);
  const idle = () => page.evaluate(() => window.greengauge.idle());
  return {
    page, context, faults, idle,
    // Presses Tab until the control of that name has the focus.
    async tabTo(name, most = 120) {
      for (let i = 0; i < most; i += 1) {
        await page.keyboard.press('Tab');
        const here = await page.evaluate(() => {
          const at = document.activeElement;
          return at?.getAttribute('aria-label') || at?.labels?.[0]?.textContent || at?.textContent;
        });
        if (here === name) return;
      }
      throw new Error(`Tab does not reach ${name}`);
    },
    async go(name) {
      await page.getByRole('navigation').getByRole('button', {name, exact: true}).click();
      await idle();
    },
    async sample(part) {
      const select = page.getByRole('combobox', {name: /载入示例|Examples/});
      const value = await select.locator('option').evaluateAll((options, words) =>
        options.find((option) => option.textContent.includes(words)).value, part);
      await select.selectOption(value);
      await idle();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
