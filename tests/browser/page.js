// A page of GreenGauge as a browser test sees it.
// A test file is a process: it has one Chromium and one server for each content security policy. Each test opens
// contexts in that Chromium, which share nothing (storage, cache, service worker). After a test its contexts are
// closed, after the last one the Chromium and the servers.
import {after, afterEach} from 'node:test';
import {contentSecurityPolicy} from '../../web/serve.mjs';
import {launchBrowser, servePortal, watchPage, whenReady} from '../support/browser.mjs';

let chromium = null; // a promise of the file's browser
const servers = new Map(); // content security policy -> a promise of its server
const opened = new Set(); // what is closed after the test that runs

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

// A test that brings the browser down fails alone: the next one gets another.
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
  const context = await (await browser).newContext({viewport: {width: 1280, height: 900}, ...options});
  context.setDefaultTimeout(60_000); // twice Playwright's own: on a busy machine a page is slow
  return closeAfterTest(context);
}

// Run before the page's own scripts. Unless the address names a painter, the page opens in software and changes to
// WebGL in an animation frame when it has time: the promise is kept after that frame, whether it changed or not.
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

/// Opens the portal's page in a context of its own and waits until it is usable and painted as it will stay.
/// `query`: of the address; where it does not name them the date is fixed and the painter is software, which is the
/// quickest here; `painter=` leaves it to the page, as for a visitor. `withoutWasm`: under a policy without
/// 'wasm-unsafe-eval'. `env`: a Chromium of its own with these variables. `clock`: the page's clock and timers go on
/// as usual and can be set forward by page.clock. `hash`: behind the address. `routes`: answers in place of
/// the server's, by pattern. `started` false: the page is not waited for. Other options are Playwright's for a context.
export async function openPage(query = '', {
  initScript, withoutWasm, env, clock, routes = {}, hash = '', started = true, ...options
} = {}) {
  const policy = contentSecurityPolicy.replace(withoutWasm ? " 'wasm-unsafe-eval'" : '', '');
  const {address} = await portalServer(policy);
  const browser = env ? closeAfterTest(await launchBrowser([], env)) : undefined;
  // Kept offline only where that is the test.
  const context = await openContext({serviceWorkers: 'block', ...options}, browser);
  if (clock) await context.clock.install();
  const page = await context.newPage();
  const faults = watchPage(page, address);
  for (const [pattern, answer] of Object.entries(routes)) await page.route(pattern, (route) => route.fulfill(answer));
  if (initScript) await page.addInitScript(initScript);
  await page.addInitScript(watchPainter);
  await page.addInitScript(reportPolicyViolations);
  const parameters = new URLSearchParams({
    date: '2026-11-20', painter: 'software', ...Object.fromEntries(new URLSearchParams(query)),
  });
  await page.goto(`${address}/index.html?${parameters}${hash}`);
  /// The page has no frame to paint.
  const idle = () => page.evaluate(() => window.greengauge.idle());
  if (started) {
    await whenReady(page);
    if (!parameters.get('painter')) {
      await page.evaluate(() => window.painterSettled);
      await idle();
    }
  }
  return {
    page, context, faults, idle,
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
      const value = await select.locator('option').evaluateAll((all, words) =>
        all.find((option) => option.textContent.includes(words)).value, part);
      await select.selectOption(value);
      await idle();
    },
    /// Scrolls the window to `y` and waits until the page has painted itself there.
    async scroll(y) {
      // The event of scrolling comes in the next frame before its animation callbacks.
      await page.evaluate((to) => new Promise((done) => {
        scrollTo(0, to);
        requestAnimationFrame(() => done());
      }), y);
      await idle();
    },
  };
}
