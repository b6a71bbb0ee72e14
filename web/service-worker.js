// The page without a network: a copy of exactly this build's files, each checked against its hash whenever it is
// kept or handed out, and of the policies by their own list, which a site may change without a build.
//
// BUILD is put in by the build, four lists of {name: SHA-256 in hex}: `files`; `wasm` and `translations` (to
// JavaScript), of which one is needed; `later`, kept only once they were used.
const scope = new URL('./', self.location).href;
const cacheName = `greengauge ${scope}`;
const page = 'index.html';
const policyList = 'policies/index.json';
const settings = 'kiosk.json'; // of the site's owner; may be absent

// A file's key is its content, so that versions share what they have in common and none is ever half another.
const keyOf = (hash) => `${scope}?sha256=${hash}`;
const openCache = () => caches.open(cacheName);

async function hashOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

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

/// The kept file of that hash, or null; a broken one is thrown away.
async function kept(hash) {
  const cache = await openCache();
  const response = await cache.match(keyOf(hash));
  if (!response) return null;
  const bytes = await response.arrayBuffer();
  if ((await hashOf(bytes)) === hash) return new Response(bytes, {headers: response.headers});
  await cache.delete(keyOf(hash));
  return null;
}

/// As it is on the server now, and kept if it is what is `expected` (or nothing is).
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
  // A cache on the way may be behind: once more, past it.
  else if (mode === 'no-cache') return fetchFile(name, expected, 'reload');
  return {hash, isExpected, response: new Response(bytes, {headers})};
}

async function keep(name, expected) {
  const {hash, isExpected} = await fetchFile(name, expected);
  if (!isExpected) throw new Error(`${name} is not the file of this build`);
  return hash;
}

// --- policies: a list of names, or of {name, sha256} ----------------------------------------------------------------

async function keptPolicyList() {
  const response = await (await openCache()).match(scope + policyList);
  const list = await response?.json().catch(() => null);
  return Array.isArray(list) ? list : null;
}

/// Fetches what is new, all of it or none. Answers whether there was something, other than at the first time.
async function refreshPolicies() {
  const answer = await fetch(new URL(policyList, scope), {cache: 'no-cache'});
  if (!answer.ok) throw new Error(`${policyList}: ${answer.status}`);
  const list = await answer.json();
  const packs = await Promise.all(
    (list.packs ?? list).map(async (entry) => {
      const name = entry.name ?? entry;
      const wanted = entry.sha256?.toLowerCase();
      const isKept = wanted && (await kept(wanted));
      return {name, sha256: isKept ? wanted : await keep(`policies/${name}`, wanted)};
    }),
  );
  const before = await keptPolicyList();
  if (JSON.stringify(before) === JSON.stringify(packs)) return false;
  await (await openCache()).put(scope + policyList, new Response(JSON.stringify(packs)));
  return before !== null;
}

async function answerPolicy(name, request) {
  const list =
    (await keptPolicyList()) ?? (await refreshPolicies().then(keptPolicyList, () => null));
  if (!list) return fetch(request);
  if (name === policyList)
    return new Response(JSON.stringify(list), {headers: {'Content-Type': 'application/json'}});
  const pack = list.find((entry) => `policies/${entry.name}` === name);
  return pack ? answerFile(name, pack.sha256) : fetch(request);
}

// --- the worker's life ----------------------------------------------------------------------------------------------

async function answerFile(name, hash) {
  const file = await kept(hash);
  if (file) return file;
  const {isExpected, response} = await fetchFile(name, hash);
  if (!isExpected) self.registration.update().catch(() => {}); // the server has moved on
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
  // The page itself always anew: its headers may have changed where its text did not.
  await Promise.all(
    [...files].map(async ([name, hash]) => {
      if (name === page || !(await kept(hash))) await keep(name, hash);
    }),
  );
  await refreshPolicies();
  await answerSettings(new Request(scope + settings, {cache: 'no-cache'}));
}

async function throwOutTheOld() {
  const cache = await openCache();
  const hashes = [
    ...known.values(),
    ...((await keptPolicyList()) ?? []).map((pack) => pack.sha256),
  ];
  const wanted = new Set([...hashes.map(keyOf), scope + policyList, scope + settings]);
  for (const {url} of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
  await self.clients.claim();
}

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(throwOutTheOld()));

self.addEventListener('fetch', (event) => {
  const {request} = event;
  const address = request.url.split(/[?#]/)[0];
  // A page in a frame obeys what the server says today about who may frame it.
  if (request.method !== 'GET' || !address.startsWith(scope) || request.destination === 'iframe')
    return;
  const name = decodeURIComponent(address.slice(scope.length)) || page;
  if (known.has(name)) event.respondWith(answerFile(name, known.get(name)));
  else if (name.startsWith('policies/')) event.respondWith(answerPolicy(name, request));
  else if (name === settings) event.respondWith(answerSettings(request));
});

// The page asks; it knows when nobody is in the middle of an entry.
self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
  if (event.data === 'refresh policies') {
    event.waitUntil(
      refreshPolicies().then(
        (changed) => {
          if (changed) event.source.postMessage('policies changed');
        },
        () => {},
      ),
    ); // without a network there is nothing new
  }
});
