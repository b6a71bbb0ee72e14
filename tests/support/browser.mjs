// The browser tests' Chromium and the portal they look at.
import {fileURLToPath} from 'node:url';
import {chromium, firefox} from 'playwright-core';
import {serve} from '../../web/serve.mjs';

export const portal = fileURLToPath(new URL('../../dist/portal', import.meta.url));

// Playwright's own list, which ours replaces, and the address bar's lists of Chromium 150 and later, which are pages of
// their own for each context.
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync', 'BoundaryEventDispatchTracksNodeRemoval', 'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider', 'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay', 'MediaRouter', 'PaintHolding',
  'ThirdPartyStoragePartitioning', 'Translate', 'AutoDeElevate', 'RenderDocument', 'OptimizationHints',
  'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup',
];

// The machines that run this have no graphics card: WebGL is drawn by the processor, and what needs no WebGL, as putting
// the page together, is not done by way of it.
const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing', `--disable-features=${withoutFeatures}`,
];

export const servePortal = (options) => serve(portal, 0, options);

// `env`: variables beside those that this process has.
export const launchBrowser = (extraFlags = [], env = {}) => chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [...flags, ...extraFlags],
  env: {...process.env, ...env},
});

// Debian's own Firefox, as it is.
export const launchFirefox = () => firefox.launch({channel: 'moz-firefox', executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr'});

/// The page's first screen is there.
export async function whenReady(page) {
  await page.waitForFunction(() => window.greengauge);
  await page.evaluate(() => window.greengauge.ready);
}

/// Presses the button of that name; answers the name and the place of the file that it gives.
export async function keepFile(page, button) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: button, exact: true}).click();
  const file = await download;
  return {name: file.suggestedFilename(), path: await file.path()};
}

// Collects what a page must never do, for a test to compare with [].
export function watchPage(page, address) {
  const faults = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address + '/')) faults.push(`request to ${request.url()}`);
  });
  page.on('pageerror', (error) => faults.push(`uncaught ${error}`));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  return faults;
}
