// dist/greengauge.html: the page with everything inside, for a double click. Each file that the page would fetch is
// a data block, <script type="text/plain" data-file="NAME">, of base64 (see web/page/files.js).
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {sha256} from './folder.mjs';

const hashSource = (text) => `'sha256-${sha256(text, 'base64')}'`;

function replaceOnce(text, what, by) {
  if (text.split(what).length !== 2) throw new Error(`index.html should have once: ${what}`);
  return text.replace(what, () => by);
}

/// `script`: the text of the page's one script; `fetched`: names of files below `portal`.
export async function oneFile(portal, script, fetched) {
  // Within a script element these would change what the HTML parser takes for its end.
  if (/<!--|<\/?script/i.test(script)) throw new Error('the script cannot stand in an HTML page');
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
  // In plain words, for whoever sets a stick up without tools.
  const settings = await readFile(join(portal, 'kiosk.json'), 'utf8');
  html = replaceOnce(
    html,
    '<body>',
    `<body>\n<script type="application/json" id="kiosk-settings">\n${settings}</script>`,
  );
  return replaceOnce(html, '</body>', `${blocks.join('\n')}\n<script>${script}</script>\n</body>`);
}
