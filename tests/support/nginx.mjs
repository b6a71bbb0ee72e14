// nginx, serving folders with the configuration of web/deploy/nginx.conf on free ports.
import {spawn} from 'node:child_process';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {connect, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {setTimeout as wait} from 'node:timers/promises';

const deployed = fileURLToPath(new URL('../../web/deploy/nginx.conf', import.meta.url));

// Linux assigns ports from 32768 on to programs that ask for any port. Those below are only taken by explicit choice;
// each process starts at a different one, so that two test runs do not choose the same.
let next = 20_000 + ((process.pid * 16) % 12_000);

const isFree = (port) =>
  new Promise((done) => {
    const server = createServer();
    server.once('error', () => done(false));
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)));
  });

/// A port that nothing listens on. No two calls in a process return the same.
export async function freePort() {
  for (let tries = 0; tries < 100; tries += 1) {
    next += 1;
    if (await isFree(next)) return next;
  }
  throw new Error('no free port found');
}

function replaceOnce(text, what, by) {
  if (text.split(what).length !== 2)
    throw new Error(`web/deploy/nginx.conf should have once: ${what}`);
  return text.replace(what, by);
}

/// The configuration as a site's owner would adapt it; `brotli`: with brotli_static turned on.
export async function configured({root, port, portal, brotli = false}) {
  let text = await readFile(deployed, 'utf8');
  if (brotli) text = replaceOnce(text, '#brotli_static on;', 'brotli_static on;');
  text = replaceOnce(text, 'listen 8080;', `listen 127.0.0.1:${port};`);
  text = replaceOnce(text, 'root /srv/greengauge;', `root ${root};`);
  return replaceOnce(text, 'https://portal.example.gov.cn', portal);
}

const answers = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy();
      done(true);
    });
    socket.on('error', () => done(false));
  });

/// Starts nginx and waits until it listens. `servers`: texts of server blocks; `ports`: theirs; `modules`: paths of
/// modules to load. Returns {close()}.
export async function startNginx(servers, ports, modules = []) {
  const folder = await mkdtemp(join(tmpdir(), 'greengauge-nginx-'));
  const scratch = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  await writeFile(
    join(folder, 'nginx.conf'),
    `
    ${modules.map((file) => `load_module ${file};`).join(' ')}
    ${process.getuid() === 0 ? 'user root;' : ''}
    worker_processes 1; daemon off; pid ${folder}/pid; error_log stderr warn;
    events { }
    http { include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; ${scratch.join(' ')}
      ${servers.join('\n')}
    }`,
  );
  const nginx = spawn('nginx', ['-c', join(folder, 'nginx.conf'), '-e', 'stderr'], {
    env: {...process.env, PATH: `${process.env.PATH}:/usr/sbin`},
  });
  let said = '';
  nginx.stderr.on('data', (bytes) => {
    said += bytes;
  });
  const ended = new Promise((done) =>
    nginx.once('close', done).once('error', (error) => {
      said += error;
      done();
    }),
  );
  for (let tries = 0; !(await Promise.all(ports.map(answers))).every(Boolean); tries += 1) {
    if (tries === 100 || nginx.exitCode !== null) throw new Error(`nginx does not start: ${said}`);
    await wait(50);
  }
  return {
    async close() {
      nginx.kill();
      await ended;
      await rm(folder, {recursive: true, force: true});
    },
  };
}
