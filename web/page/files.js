// The page's own files, by name: fetched from the web server or, in the one-file page
// greengauge.html, read from data blocks of base64 within it (see assemble/one_file.mjs). The page
// fetches nothing else.
const blockOf = (name) => document.querySelector(`script[data-file="${CSS.escape(name)}"]`);

/// Whether this is the one-file page, which has no server to fetch from.
export const isOneFile = document.querySelector('script[data-file]') !== null;

/// The bytes of the file of that name beside index.html, as a Uint8Array.
export async function fetchFile(name) {
  const block = blockOf(name);
  if (block) return Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/// The value of a JSON file.
export const fetchJson = async (name) =>
  JSON.parse(new TextDecoder().decode(await fetchFile(name)));

/// All policy packs, [name, bytes] each. An entry of their list is a name or {name, sha256}; with
/// the hash the service worker can see in the list which packs changed.
export async function fetchPacks() {
  const list = await fetchJson('policies/index.json');
  const entries = list.packs ?? list;
  if (!entries.length) throw new Error('policies/index.json: []');
  return Promise.all(
    entries.map(async (entry) => {
      const name = entry.name ?? entry;
      return [name, await fetchFile(`policies/${name}`)];
    }),
  );
}
