// Starts the browsers of the browser tests, and serves the portal that they open.
import {fileURLToPath} from 'node:url';
import {chromium, firefox} from 'playwright-core';
import {serve} from '../../web/serve.mjs';

export const portal = fileURLToPath(new URL('../../dist/portal', import.meta.url));

// --disable-features replaces Playwright's list, so that list is repeated here. Added are the address bar's popups, which
// load two more pages in each context (Chromium 150 and later).
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BoundaryEventDispatchTracksNodeRemoval',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
  'AutoDeElevate',
  'RenderDocument',
  'OptimizationHints',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
];

// Without a graphics card WebGL is emulated by the processor, which is slow: only pages that ask for WebGL use it, and not
// the browser itself.
const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-compositing',
  `--disable-features=${withoutFeatures}`,
];

export const servePortal = (options) => serve(portal, 0, options);

/// `env`: environment variables in addition to those of this process.
export const launchBrowser = (extraFlags = [], env = {}) =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...flags, ...extraFlags],
    env: {...process.env, ...env},
  });

/// Debian's Firefox.
export const launchFirefox = () =>
  firefox.launch({
    channel: 'moz-firefox',
    executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
  });

/// Returns when the page's first screen is shown.
export async function whenReady(page) {
  await page.waitForFunction(() => window.greengauge);
  await page.evaluate(() => window.greengauge.ready);
}

/// Presses the button of that name. Returns the name and path of the file that it downloads.
export async function keepFile(page, button) {
  const download = page.waitForEvent('download');
  await page.getByRole('button', {name: button, exact: true}).click();
  const file = await download;
  return {name: file.suggestedFilename(), path: await file.path()};
}

/// Returns an array that collects what a page must never do: requests elsewhere, exceptions, errors on the console.
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
