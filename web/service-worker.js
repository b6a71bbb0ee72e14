// Keeps the page usable without a network.
//
// What is kept. The build puts in BUILD, lists of {name: SHA-256 in hexadecimal digits} of exactly
// its own files: `files`, which every visitor needs; `wasm` and `translations` (to JavaScript), of
// which a browser needs one; and `later`, kept only once they were used. The policy packs are not
// in it: a site may change them without a build, so they have a list of their own,
// policies/index.json.
//
// How. A file is kept under its hash, not its name. So two versions share the files that are equal,
// a new version can be fetched completely while the old one still answers, and what is kept is
// never a mixture of the two. The hash is checked when a file is kept and again each time it is
// served; a copy that does not match is deleted and fetched again. The install event fetches
// everything or fails as a whole, and then the old version stays. After activation everything that
// no list names is deleted.
//
// When. A new worker waits until the page asks it to take over (see storage/offline.js), because
// only the page knows whether the visitor is in the middle of an entry. Packs are refreshed when
// the page asks, all or none.
const scope = new URL('./', self.location).href;
const cacheName = `greengauge ${scope}`;
const page = 'index.html';
const policyList = 'policies/index.json';
const settings = 'kiosk.json'; // the site owner's; may be absent

const keyOf = (hash) => `${scope}?sha256=${hash}`;
const openCache = () => caches.open(cacheName);

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

// As in page/module.js, which a classic worker script cannot import.
function isWasmAllowed() {
  try {
    return (
      new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)) instanceof
      WebAssembly.Module
    );
  } catch {
    return false;
  }
}

const files = new Map(
  [BUILD.files, isWasmAllowed() ? BUILD.wasm : BUILD.translations].flatMap(Object.entries),
);
const known = new Map([...files, ...Object.entries(BUILD.later)]);

/// The kept file of that hash, or null. A copy that does not match its hash is deleted.
async function readKept(hash) {
  const cache = await openCache();
  const response = await cache.match(keyOf(hash));
  if (!response) return null;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) === hash) return new Response(bytes, {headers: response.headers});
  await cache.delete(keyOf(hash));
  return null;
}

/// Fetches a file from the server and keeps it if its hash is the expected one, or if none is
/// expected. Returns {hash, isExpected, response}.
async function fetchFile(name, expected, mode = 'no-cache') {
  const answer = await fetch(new URL(name, scope), {cache: mode});
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  const headers = new Headers(answer.headers);
  for (const ofTransport of ['content-encoding', 'content-length', 'vary'])
    headers.delete(ofTransport);
  const bytes = await answer.arrayBuffer();
  const hash = await hashOf(bytes);
  const isExpected = !expected || hash === expected;
  if (isExpected) await (await openCache()).put(keyOf(hash), new Response(bytes, {headers}));
  // A cache on the way may hold an older file: try once more, past all caches.
  else if (mode === 'no-cache') return fetchFile(name, expected, 'reload');
  return {hash, isExpected, response: new Response(bytes, {headers})};
}

async function keep(name, expected) {
  const {hash, isExpected} = await fetchFile(name, expected);
  if (!isExpected) throw new Error(`${name} does not match this build`);
  return hash;
}

// --- policy packs: an entry of their list is a name or {name, sha256}
// -----------------------------

async function readKeptPolicyList() {
  const response = await (await openCache()).match(scope + policyList);
  const list = await response?.json().catch(() => null);
  return Array.isArray(list) ? list : null;
}

/// Fetches the packs that are new, all or none. Returns whether an earlier list was replaced.
async function refreshPolicies() {
  const answer = await fetch(new URL(policyList, scope), {cache: 'no-cache'});
  if (!answer.ok) throw new Error(`${policyList}: ${answer.status}`);
  const list = await answer.json();
  const packs = await Promise.all(
    (list.packs ?? list).map(async (entry) => {
      const name = entry.name ?? entry;
      const wanted = entry.sha256?.toLowerCase();
      const isKept = wanted && (await readKept(wanted));
      return {name, sha256: isKept ? wanted : await keep(`policies/${name}`, wanted)};
    }),
  );
  const before = await readKeptPolicyList();
  if (JSON.stringify(before) === JSON.stringify(packs)) return false;
  await (await openCache()).put(scope + policyList, new Response(JSON.stringify(packs)));
  return before !== null;
}

async function answerPolicy(name, request) {
  const list =
    (await readKeptPolicyList()) ?? (await refreshPolicies().then(readKeptPolicyList, () => null));
  if (!list) return fetch(request);
  if (name === policyList)
    return new Response(JSON.stringify(list), {headers: {'Content-Type': 'application/json'}});
  const pack = list.find((entry) => `policies/${entry.name}` === name);
  return pack ? answerFile(name, pack.sha256) : fetch(request);
}

// --- events
// ---------------------------------------------------------------------------------------

async function answerFile(name, hash) {
  const file = await readKept(hash);
  if (file) return file;
  const {isExpected, response} = await fetchFile(name, hash);
  if (!isExpected) self.registration.update().catch(() => {}); // the server has another build
  return response;
}

async function answerSettings(request) {
  const cache = await openCache();
  try {
    const answer = await fetch(request);
    if (answer.ok) await cache.put(scope + settings, answer.clone());
    else await cache.delete(scope + settings);
    return answer;
  } catch (failure) {
    const last = await cache.match(scope + settings);
    if (last) return last;
    throw failure;
  }
}

async function install() {
  // The page itself is always fetched: its headers may have changed while its text did not.
  await Promise.all(
    [...files].map(async ([name, hash]) => {
      if (name === page || !(await readKept(hash))) await keep(name, hash);
    }),
  );
  await refreshPolicies();
  await answerSettings(new Request(scope + settings, {cache: 'no-cache'}));
}

async function deleteUnused() {
  const cache = await openCache();
  const packs = (await readKeptPolicyList()) ?? [];
  const hashes = [...known.values(), ...packs.map((pack) => pack.sha256)];
  const wanted = new Set([...hashes.map(keyOf), scope + policyList, scope + settings]);
  for (const {url} of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  await self.clients.claim();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(deleteUnused()));

self.addEventListener('fetch', (event) => {
  const {request} = event;
  const address = request.url.split(/[?#]/)[0];
  // A page in a frame always comes from the server, which decides today who may frame it.
  if (request.method !== 'GET' || !address.startsWith(scope) || request.destination === 'iframe')
    return;
  const name = decodeURIComponent(address.slice(scope.length)) || page;
  if (known.has(name)) event.respondWith(answerFile(name, known.get(name)));
  else if (name.startsWith('policies/')) event.respondWith(answerPolicy(name, request));
  else if (name === settings) event.respondWith(answerSettings(request));
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
  if (event.data === 'refresh policies') {
    event.waitUntil(
      refreshPolicies().then(
        (changed) => {
          if (changed) event.source.postMessage('policies changed');
        },
        () => {}, // without a network there is nothing new
      ),
    );
  }
});
