// A static web server for trying out the page, with the headers that a portal should send.
// node web/serve.mjs FOLDER PORT, or import {serve}; port 0 takes any free one.
import {createReadStream} from 'node:fs';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join, resolve, sep} from 'node:path';
import {pathToFileURL} from 'node:url';

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const commonHeaders = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  // In a sandboxed iframe, module scripts have an opaque origin and are fetched as if from another
  // site.
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': 'no-cache',
};

function fileOf(root, url) {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return null;
  }
  const file = resolve(join(root, path.endsWith('/') ? path + 'index.html' : path));
  return file.startsWith(root + sep) && !path.includes('\0') ? file : null;
}

async function answer(root, policy, request, response) {
  const headers = {...commonHeaders, 'Content-Security-Policy': policy};
  const end = (status, text) => {
    response.writeHead(status, {...headers, 'Content-Type': types['.txt']});
    response.end(text + '\n');
  };
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(405, 'GET and HEAD only');
  const file = fileOf(root, request.url);
  const found = file && (await stat(file).catch(() => null));
  if (!found?.isFile()) return end(404, 'Not found');
  response.writeHead(200, {
    ...headers,
    'Content-Type': types[extname(file)] ?? 'application/octet-stream',
    'Content-Length': found.size,
  });
  if (request.method === 'HEAD') return response.end();
  createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/// Returns a promise of {address, close()}. `policy`: the content security policy.
export function serve(folder, port = 0, {policy = contentSecurityPolicy} = {}) {
  const root = resolve(folder);
  const server = createServer((request, response) => answer(root, policy, request, response));
  return new Promise((started, failed) => {
    server.once('error', failed);
    server.listen(port, 'localhost', () =>
      started({
        address: `http://localhost:${server.address().port}`,
        close: () =>
          new Promise((closed) => {
            server.close(closed);
            server.closeAllConnections();
          }),
      }),
    );
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, port] = process.argv.slice(2);
  try {
    const {address} = await serve(folder, Number(port));
    console.log(`GreenGauge is at ${address}  (Ctrl+C to stop)`);
  } catch (error) {
    console.error(
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken: choose another, as in  bash web/run.sh --port ${Number(port) + 1}`
        : String(error),
    );
    process.exitCode = 1;
  }
}
