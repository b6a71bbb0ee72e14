// The page's own files: from the web server, or – in the one-file page – from within the page, where each is a data
// block of base64. Nothing else is ever fetched.
const blockOf = (name) => document.querySelector(`script[data-file="${CSS.escape(name)}"]`);

/// Everything is inside this page: it was opened from a folder or a stick, and there is nothing to fetch from.
export const isOneFile = document.querySelector('script[data-file]') !== null;

/// The bytes of the file of that name beside index.html, as a Uint8Array.
export async function fetchFile(name) {
  const block = blockOf(name);
  if (block) return Uint8Array.from(atob(block.textContent), (letter) => letter.charCodeAt(0));
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

/// The same as a value, of a file in JSON.
export const fetchJson = async (name) =>
  JSON.parse(new TextDecoder().decode(await fetchFile(name)));

/// All policy packs, [name, bytes] each. Their list has names, or {name, sha256} where the service worker shall see from
/// the list what changed.
export async function fetchPacks() {
  const list = await fetchJson('policies/index.json');
  const named = list.packs ?? list;
  if (!named.length) throw new Error('policies/index.json: []');
  return Promise.all(
    named.map(async (entry) => {
      const name = entry.name ?? entry;
      return [name, await fetchFile(`policies/${name}`)];
    }),
  );
}
