// The messages between the page and a page that embeds it (README.md, "In another site's page"). What comes from the
// other side is anything that can be cloned: nothing of it is used before its shape was looked at here. No browser is
// needed here.
const isText = (value) => typeof value === 'string' && value.length < 100;
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);
const typeOf = (data) => (isObject(data) && typeof data.type === 'string' ? data.type : '');
const mostOfFirm = 20e6; // characters, as for a file that is dropped

/// The page's first word, to whoever embeds it.
export const isReady = (data) => typeOf(data) === 'ready' && data.greengauge === 1;

const isInit = (data) =>
  typeOf(data) === 'init' &&
  data.greengauge === 1 &&
  [data.lang, data.region, data.theme].every((value) => value === undefined || isText(value));

const told = {
  __proto__: null,
  resize: ({height}) => Number.isFinite(height) && height > 0,
  result: ({assessment}) => isObject(assessment),
  error: ({code}) => isText(code),
};

/// What the page says through the port.
export const isTold = (data) => told[typeOf(data)]?.(data) === true;

// Cloned values may hold themselves, or numbers that JSON has not.
function textOf(firm) {
  try {
    const text = JSON.stringify(firm);
    return text.length <= mostOfFirm ? text : '';
  } catch {
    return '';
  }
}

// What may be asked of the page through the port; each answers the code of an error, or nothing.
const createOrders = ({load, print}) => ({
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

/// The page's end. `origins`: a Set of who may talk with it; `load` takes a firm file's text and answers whether it is
/// one; `begun` is told of the one handshake, {origin, lang, region, theme}; `warn` of each stranger, once.
export function createConversation({origins, load, print, begun, warn}) {
  const orders = createOrders({load, print});
  const strangers = new Set();
  let port = null;

  function obey({data}) {
    const order = orders[typeOf(data)];
    const code = order ? order(data) : 'message.unknown';
    if (code) port.postMessage({type: 'error', code});
  }

  return {
    /// A message from the page around this one.
    meet({origin, data, ports}) {
      if (port || !isInit(data) || ports.length !== 1) return;
      if (!origins.has(origin)) {
        if (!strangers.has(origin)) warn(origin);
        strangers.add(origin);
        return;
      }
      [port] = ports;
      port.onmessage = obey;
      const {lang = '', region = '', theme = ''} = data;
      begun({origin, lang, region, theme});
    },
    say: (message) => port.postMessage(message),
  };
}
