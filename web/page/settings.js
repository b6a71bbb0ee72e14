// The site owner's settings, which set up a kiosk: kiosk.json beside the page or, where no file can
// be read (file://), a block <script type="application/json" id="kiosk-settings"> in the page.
//
// A wrong setting stops the page with a message instead of being ignored: a kiosk whose settings
// were ignored would open as an ordinary page and expose visitors' data to the next visitor. What
// each setting means: README.md, "A kiosk". Messages are signs, not words ("NAME = VALUE → what is
// allowed"), because they appear within a Chinese and an English sentence.
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

const isBoolean = (value) => typeof value === 'boolean';
const isBetween = (min, max) => (value) =>
  typeof value === 'number' && value >= min && value <= max;

/// For each setting: whether a value is allowed, and what the message says is allowed.
const rules = {
  __proto__: null,
  on: [isBoolean, 'true, false'],
  lang: [(value) => ['', 'zh', 'en'].includes(value), '"zh", "en"'],
  region: [(value) => /^(CN(-[A-Z]{2})?)?$/.test(value), '"CN-HL", "CN-AH" …'],
  warn_after: [isBetween(10, 3600), '10–3600'],
  wipe_after: [isBetween(15, 7200), '15–7200'],
  scale: [isBetween(1, 2), '1–2'],
  files: [isBoolean, 'true, false'],
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

/// Reloading the page does not help: the site owner must correct the settings.
class SettingsError extends Error {
  name = 'SettingsError';
}

/// The settings with all defaults. Throws a SettingsError that names the one that is wrong.
export function checkSettings(given) {
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw new SettingsError('kiosk.json → {…}');
  for (const [key, value] of Object.entries(given)) {
    if (!(key in rules))
      throw new SettingsError(`kiosk.json: "${key}" → ${Object.keys(defaults).join(', ')}`);
    const [isAllowed, allowed] = rules[key];
    if (!isAllowed(value))
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

/// The settings of this page; `on` is also set by `?kiosk` in the address. Without a setting
/// `portal` is this page itself, if it is on the web.
export async function readSettings(parameters) {
  let given;
  try {
    given = await readFile();
  } catch (error) {
    throw new SettingsError(`kiosk.json: ${error.message}`);
  }
  const settings = checkSettings(given);
  settings.on ||= parameters.has('kiosk');
  const isOnWeb =
    /^https?:$/.test(location.protocol) && !/^(localhost|127\.|\[::1\])/.test(location.host);
  if (!settings.portal && isOnWeb) settings.portal = location.origin + location.pathname;
  // As a link has it: in ASCII, and without a fragment, where the firm is put.
  if (settings.portal) [settings.portal] = new URL(settings.portal).href.split('#');
  return settings;
}
