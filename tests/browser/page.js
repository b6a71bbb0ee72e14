// A page of GreenGauge for the browser tests.
// A test file is a process: it has one Chromium and one server for each content security policy. Each test opens
// contexts in that Chromium, which share nothing (storage, cache, service worker). After a test its contexts are
// closed, after the last one the Chromium and the servers.
import {after, afterEach} from 'node:test';
import {contentSecurityPolicy} from '../../web/serve.mjs';
import {launchBrowser, servePortal, watchPage, whenReady} from '../support/browser.mjs';

let chromium = null; // a promise of the file's browser
const servers = new Map(); // content security policy -> a promise of its server
const opened = new Set(); // what is closed after the test that runs

/// The visible controls below `within`, each with its name and its size on the screen: {name, width, height}.
export const controlSizes = (page, within = ':root') =>
  page.locator(`${within} :is(button, select, input, textarea):visible`).evaluateAll((all) =>
    all
      .map((control) => {
        const {width, height} = control.getBoundingClientRect();
        return {name: control.getAttribute('aria-label') || control.textContent, width, height};
      })
      .filter(({height}) => height > 0),
  );

/// Closes `thing` after the test that runs, and returns it.
export function closeAfterTest(thing) {
  opened.add(thing);
  return thing;
}

afterEach(async () => {
  const all = [...opened].reverse();
  opened.clear();
  for (const thing of all) await thing.close();
});

after(async () => {
  await (await chromium)?.close();
  for (const server of servers.values()) await (await server).close();
});

// After a crash the next test gets another browser.
function launchShared() {
  chromium ??= launchBrowser().then((browser) => {
    browser.on('disconnected', () => {
      chromium = null;
    });
    return browser;
  });
  return chromium;
}

function portalServer(policy) {
  if (!servers.has(policy)) servers.set(policy, servePortal({policy}));
  return servers.get(policy);
}

/// A context of the file's Chromium, or of `browser`.
export async function openContext(options = {}, browser = launchShared()) {
  const context = await (await browser).newContext({
    viewport: {width: 1280, height: 900},
    ...options,
  });
  context.setDefaultTimeout(60_000); // twice Playwright's default, for busy machines
  return closeAfterTest(context);
}

// Runs before the page's own scripts. Unless the address names a painter, the page opens in software and, when it is
// idle, tries to change to WebGL in an animation frame. The promise is fulfilled after that frame in either case.
function watchPainter() {
  const whenIdle = requestIdleCallback.bind(self);
  window.painterSettled = new Promise((done) => {
    self.requestIdleCallback = (work) =>
      whenIdle((deadline) => {
        work(deadline);
        requestAnimationFrame(() => done());
      });
  });
}

function reportPolicyViolations() {
  addEventListener('securitypolicyviolation', (event) => {
    console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`);
  });
}

/// Opens the page in a new context and waits until it is ready and its painter is settled.
/// `query`: of the address. By default the date is fixed and the painter is software, the fastest here; with `painter=`
/// the page chooses, as for a visitor. `withoutWasm`: under a policy without 'wasm-unsafe-eval'. `env`: in a separate
/// Chromium with these environment variables. `clock`: the page's clock can be set forward with page.clock. `hash`: the
/// fragment. `routes`: responses in place of the server's, by URL pattern. `started: false`: do not wait for the page.
/// Other options are Playwright's for a context.
export async function openPage(
  query = '',
  {initScript, withoutWasm, env, clock, routes = {}, hash = '', started = true, ...options} = {},
) {
  const policy = contentSecurityPolicy.replace(withoutWasm ? " 'wasm-unsafe-eval'" : '', '');
  const {address} = await portalServer(policy);
  const browser = env ? closeAfterTest(await launchBrowser([], env)) : undefined;
  // The page is kept offline only in the tests of that.
  const context = await openContext({serviceWorkers: 'block', ...options}, browser);
  if (clock) await context.clock.install();
  const page = await context.newPage();
  const faults = watchPage(page, address);
  for (const [pattern, answer] of Object.entries(routes))
    await page.route(pattern, (route) => route.fulfill(answer));
  if (initScript) await page.addInitScript(initScript);
  await page.addInitScript(watchPainter);
  await page.addInitScript(reportPolicyViolations);
  const parameters = new URLSearchParams({
    date: '2026-11-20',
    painter: 'software',
    ...Object.fromEntries(new URLSearchParams(query)),
  });
  await page.goto(`${address}/index.html?${parameters}${hash}`);
  /// Returns when the page has no frame to paint and no request of the program to handle.
  const idle = () => page.evaluate(() => window.greengauge.idle());
  if (started) {
    await whenReady(page);
    if (!parameters.get('painter')) await page.evaluate(() => window.painterSettled);
    await idle();
  }
  return {
    page,
    context,
    faults,
    idle,
    close: () => context.close(),
    /// Presses Tab until the control of that name has the focus.
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
    /// Turns to the page of that name in the navigation.
    async go(name) {
      await page.getByRole('navigation').getByRole('button', {name, exact: true}).click();
      await idle();
    },
    /// Loads the example whose name has `part` in it.
    async sample(part) {
      const select = page.getByRole('combobox', {name: /载入示例|Examples/});
      const value = await select
        .locator('option')
        .evaluateAll(
          (all, words) => all.find((option) => option.textContent.includes(words)).value,
          part,
        );
      await select.selectOption(value);
      await idle();
    },
    /// Scrolls the window to `y` and waits until that is painted.
    async scroll(y) {
      // The scroll event comes before the animation callbacks of the next frame.
      await page.evaluate(
        (to) =>
          new Promise((done) => {
            scrollTo(0, to);
            requestAnimationFrame(() => done());
          }),
        y,
      );
      await idle();
    },
  };
}
