// Makes dist/greengauge.html: the page with everything inside, to be opened by a double click. A
// browser lets a page that was opened from a file read no other file. So each file that the page
// would fetch is a data block of base64 in it, <script type="text/plain" data-file="NAME"> (see
// page/files.js), and its content security policy allows exactly the one script and the one style
// sheet, by their hashes.
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sha256} from './folder.mjs';

const hashSource = (text) => `'sha256-${sha256(text, 'base64')}'`;

function replaceOnce(text, what, by) {
  if (text.split(what).length !== 2) throw new Error(`index.html should have once: ${what}`);
  return text.replace(what, () => by);
}

/// Returns the page. `script`: the text of its script; `fetched`: names of the files, below
/// `portal`, that the page would fetch.
export async function oneFile(portal, script, fetched) {
  // These would end the script element early for the HTML parser.
  if (/<!--|<\/?script/i.test(script))
    throw new Error('the script contains <!-- or <script, which an HTML page cannot hold');
  const style = await readFile(join(portal, 'style.css'), 'utf8');
  const icon = await readFile(join(portal, 'icon.svg'), 'base64');
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(script)} 'wasm-unsafe-eval'`,
    `style-src ${hashSource(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const blocks = await Promise.all(
    fetched.map(
      async (name) =>
        `<script type="text/plain" data-file="${name}">${await readFile(join(portal, name), 'base64')}</script>`,
    ),
  );

  let html = (await readFile(join(portal, 'index.html'), 'utf8')).replace(
    / *<link rel="(modulepreload|preload|manifest)"[^>]*>\n/g,
    '',
  );
  html = replaceOnce(
    html,
    '<meta charset="utf-8">',
    `<meta charset="utf-8">\n  <meta http-equiv="Content-Security-Policy" content="${policy}">`,
  );
  html = replaceOnce(html, '<link rel="stylesheet" href="style.css">', `<style>${style}</style>`);
  html = replaceOnce(html, 'href="icon.svg"', `href="data:image/svg+xml;base64,${icon}"`);
  html = replaceOnce(html, '  <script type="module" src="host.js"></script>\n', '');
  // The settings are readable text, so that they can be changed with any editor.
  const settings = await readFile(join(portal, 'kiosk.json'), 'utf8');
  html = replaceOnce(
    html,
    '<body>',
    `<body>\n<script type="application/json" id="kiosk-settings">\n${settings}</script>`,
  );
  return replaceOnce(html, '</body>', `${blocks.join('\n')}\n<script>${script}</script>\n</body>`);
}
