// What the people who set the page up decided: kiosk.json beside it, or, where no file can be read (file://), a block
// <script type="application/json" id="kiosk-settings"> in the page. A fault in it is told instead of being passed over:
// a kiosk that is none gives visitors' data away.
const defaults = {
  on: false,
  lang: '',
  region: '',
  warn_after: 60,
  wipe_after: 90,
  scale: 1.25,
  files: false,
  portal: '',
  exit: null,
};

const isWeb = (address) => {
  try {
    return ['https:', 'http:'].includes(new URL(address).protocol);
  } catch {
    return false;
  }
};

/// Of each entry whether a value will do, and what is told where it does not.
const isTruth = (value) => typeof value === 'boolean';
const isBetween = (least, most) => (value) =>
  typeof value === 'number' && value >= least && value <= most;
const rules = {
  on: [isTruth, 'true, false'],
  lang: [(value) => ['', 'zh', 'en'].includes(value), '"zh", "en"'],
  region: [(value) => /^(CN(-[A-Z]{2})?)?$/.test(value), '"CN-HL", "CN-AH" …'],
  warn_after: [isBetween(10, 3600), '10–3600'],
  wipe_after: [isBetween(15, 7200), '15–7200'],
  scale: [isBetween(1, 2), '1–2'],
  files: [isTruth, 'true, false'],
  portal: [(value) => value === '' || isWeb(value), '"https://…"'],
  exit: [
    (value) =>
      value === null ||
      (typeof value.salt === 'string' &&
        /^[0-9a-f]{64}$/.test(value.hash) &&
        value.rounds >= 1 &&
        value.rounds <= 1e6),
    'null, web/kiosk/code.mjs',
  ],
};

/// Of the page's own settings: loading it again does not help.
class SettingsError extends Error {
  name = 'SettingsError';
}

/// Throws a SettingsError that names the entry which is wrong.
export function checkSettings(given) {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new SettingsError('kiosk.json → {…}');
  for (const [key, value] of Object.entries(given)) {
    if (!(key in defaults))
      throw new SettingsError(`kiosk.json: "${key}" → ${Object.keys(defaults).join(', ')}`);
    const [fits, allowed] = rules[key];
    if (!fits(value))
      throw new SettingsError(`kiosk.json: ${key} = ${JSON.stringify(value)} → ${allowed}`);
  }
  const settings = {...defaults, ...given};
  if (settings.wipe_after < settings.warn_after + 5)
    throw new SettingsError('kiosk.json: wipe_after → ≥ warn_after + 5');
  return settings;
}

async function readFile() {
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
    read = await readFile();
  } catch (error) {
    throw new SettingsError(`kiosk.json: ${error.message}`);
  }
  const settings = checkSettings(read);
  settings.on ||= parameters.has('kiosk');
  const here =
    /^https?:$/.test(location.protocol) && !/^(localhost|127\.|\[::1\])/.test(location.host);
  if (!settings.portal && here) settings.portal = location.origin + location.pathname;
  // As it stands in a link: all ASCII, and no fragment but ours.
  if (settings.portal) [settings.portal] = new URL(settings.portal).href.split('#');
  return settings;
}
