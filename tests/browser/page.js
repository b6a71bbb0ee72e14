// Opens the page in a Chromium of its own and waits until it is usable.
import {contentSecurityPolicy} from '../../web/serve.mjs';
import {launchBrowser, servePortal, watchPage, whenReady} from '../support/browser.mjs';

/// `withoutWasm`: under a policy without 'wasm-unsafe-eval'; `hash`: behind the address; `routes`: answers in place of
/// the server's, by pattern; `started` false: the page is not waited for.
export async function openPage(query = '', {initScript, withoutWasm, env, routes = {}, hash = '', started = true, ...options} = {}) {
  const policy = contentSecurityPolicy.replace(withoutWasm ? " 'wasm-unsafe-eval'" : '', '');
  const server = await servePortal({policy});
  const browser = await launchBrowser([], env);
  // Kept offline only where that is the test.
  const context = await browser.newContext({viewport: {width: 1280, height: 900}, serviceWorkers: 'block', ...options});
  const page = await context.newPage();
  const faults = watchPage(page, server.address);
  for (const [pattern, answer] of Object.entries(routes)) await page.route(pattern, (route) => route.fulfill(answer));
  if (initScript) await page.addInitScript(initScript);
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  const parameters = new URLSearchParams({date: '2026-11-20', ...Object.fromEntries(new URLSearchParams(query))});
  const close = async () => {
    await browser.close();
    await server.close();
  };
  try {
    await page.goto(`${server.address}/index.html?${parameters}${hash}`);
    if (started) await whenReady(page);
  } catch (failure) {
    await close();
    throw failure;
  }
  const idle = () => page.evaluate(() => window.greengauge.idle());
  return {
    page, context, faults, idle, close,
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
  };
}
