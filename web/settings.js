// What the people who set the page up decided: kiosk.json beside it, or, where no file can be read (file://), a block
// <script type="application/json" id="kiosk-settings"> in the page. A fault in it is told instead of being passed over:
// a kiosk that is none gives visitors' data away.
const defaults = {
  on: false, lang: '', region: '', warn_after: 60, wipe_after: 90, scale: 1.25, files: false, portal: '', exit: null,
};

const isWeb = (address) => {
  try {
    return ['https:', 'http:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
};

const tests = {
  on: (value) => typeof value === 'boolean',
  lang: (value) => ['', 'zh', 'en'].includes(value),
  region: (value) => /^(CN(-[A-Z]{2})?)?$/.test(value),
  warn_after: (value) => value >= 10 && value <= 3600,
  wipe_after: (value) => value >= 15 && value <= 7200,
  scale: (value) => value >= 1 && value <= 2,
  files: (value) => typeof value === 'boolean',
  portal: (value) => value === '' || isWeb(value),
  exit: (value) => value === null ||
    (typeof value.salt === 'string' && /^[0-9a-f]{64}$/.test(value.hash) && value.rounds >= 1 && value.rounds <= 1e6),
};

/// Throws an Error that names the entry which is wrong.
export function checkSettings(given) {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new Error('kiosk.json: {…} ?');
  for (const [key, value] of Object.entries(given)) {
    if (!(key in defaults)) throw new Error(`kiosk.json: ${key} ?`);
    if (!tests[key](value)) throw new Error(`kiosk.json: ${key} = ${JSON.stringify(value)} ?`);
  }
  const settings = {...defaults, ...given};
  if (settings.wipe_after < settings.warn_after + 5) throw new Error('kiosk.json: wipe_after < warn_after + 5 ?');
  return settings;
}

async function given() {
  const block = document.getElementById('kiosk-settings');
  if (block) return JSON.parse(block.textContent);
  if (location.protocol === 'file:') return {};
  const answer = await fetch('kiosk.json', {cache: 'no-cache'}).catch(() => null);
  return answer?.ok ? answer.json() : {};
}

/// The settings; `on` also where the address asks for a kiosk.
export async function readSettings(parameters) {
  let read;
  try {
    read = await given();
  } catch (error) {
    throw new Error(`kiosk.json: ${error.message}`);
  }
  const settings = checkSettings(read);
  settings.on ||= parameters.has('kiosk');
  const here = /^https?:$/.test(location.protocol) && !/^(localhost|127\.|\[::1\])/.test(location.host);
  if (!settings.portal && here) settings.portal = location.origin + location.pathname;
  // As it stands in a link: all ASCII, and no fragment but ours.
  if (settings.portal) [settings.portal] = new URL(settings.portal).href.split('#');
  return settings;
}
