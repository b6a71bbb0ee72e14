// The messages between the page and a page that embeds it (README.md, "In another site's page"). No
// browser is needed here.
//
// The other side may be written by anyone and may send anything that can be cloned: wrong types,
// objects that contain themselves, huge texts. So the shape of each message is checked here before
// any part of it is used, whichever side it comes from, and an unexpected one gets an error code,
// never an exception. Objects with methods by message type have no prototype, so that "constructor"
// is not a type.
const isText = (value) => typeof value === 'string' && value.length < 100;
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const typeOf = (data) => (isObject(data) && typeof data.type === 'string' ? data.type : '');
const maxFirmLength = 20e6; // characters, as for a file that is dropped

/// The page's first message, to whoever embeds it.
export const isReady = (data) => typeOf(data) === 'ready' && data.greengauge === 1;

const isInit = (data) =>
  typeOf(data) === 'init' &&
  data.greengauge === 1 &&
  [data.lang, data.region, data.theme].every((value) => value === undefined || isText(value));

const shapes = {
  __proto__: null,
  resize: ({height}) => Number.isFinite(height) && height > 0,
  result: ({assessment}) => isObject(assessment),
  error: ({code}) => isText(code),
};

/// Whether it is a message that the page sends through the port.
export const isPageMessage = (data) => shapes[typeOf(data)]?.(data) === true;

// A cloned value may contain itself, or numbers of a kind that JSON lacks.
function textOf(firm) {
  try {
    const text = JSON.stringify(firm);
    return text.length <= maxFirmLength ? text : '';
  } catch {
    return '';
  }
}

// What the embedding page may ask for through the port; each returns an error code, or ''.
const createCommands = ({load, print}) => ({
  __proto__: null,
  load({firm}) {
    const text = isObject(firm) ? textOf(firm) : '';
    if (!text) return 'message.invalid';
    return load(text) ? '' : 'firm.invalid';
  },
  print() {
    print();
    return '';
  },
});

/// The page's end. `origins`: a Set of those that may connect. load(text) opens a firm file and
/// returns whether it is one. onConnect({origin, lang, region, theme}) is called once, when an
/// origin has connected; warn(origin) once for each origin that was refused.
export function createConversation({origins, load, print, onConnect, warn}) {
  const commands = createCommands({load, print});
  const refused = new Set();
  let port = null;

  function runCommand({data}) {
    const command = commands[typeOf(data)];
    const code = command ? command(data) : 'message.unknown';
    if (code) port.postMessage({type: 'error', code});
  }

  return {
    /// Takes a message event of the embedding page: the first valid "init" of a listed origin
    /// connects.
    connect({origin, data, ports}) {
      if (port || !isInit(data) || ports.length !== 1) return;
      if (!origins.has(origin)) {
        if (!refused.has(origin)) warn(origin);
        refused.add(origin);
        return;
      }
      [port] = ports;
      port.onmessage = runCommand;
      const {lang = '', region = '', theme = ''} = data;
      onConnect({origin, lang, region, theme});
    },
    send: (message) => port.postMessage(message),
  };
}
