// The page within another site's page: a handshake with a parent of the allow-list (embed.json), then a port of our
// own. Out: resize, result (only when the visitor presses the button), error. In: load, print. See README.md.
import {fetchJson} from './files.js';

const isText = (value) => typeof value === 'string' && value.length < 100;
const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value);

const isInit = (data) => isObject(data) && data.greengauge === 1 && data.type === 'init' &&
  [data.lang, data.region, data.theme].every((value) => value === undefined || isText(value));

/// Sites that may talk with the page: those of embed.json, and the page's own.
async function allowedOrigins() {
  const {origins} = await fetchJson('embed.json').catch(() => ({origins: []}));
  return new Set([location.origin, ...origins.filter(isText)]);
}

/// What may be asked through the port; answers the code of an error, or nothing.
const createOrders = ({core, requestFrame, print}) => ({
  __proto__: null,
  load({firm}) {
    if (!isObject(firm)) return 'message.invalid';
    const {ok} = JSON.parse(core.load(JSON.stringify(firm)));
    requestFrame();
    return ok ? '' : 'firm.invalid';
  },
  print() {
    print();
    return '';
  },
});

// The height of what is shown, whatever the frame's: it depends on the width alone, so that a frame that follows it
// comes to rest.
function tellHeight(port) {
  const shown = document.getElementById('mirror');
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(shown.getBoundingClientRect().height);
    if (height !== told) port.postMessage({type: 'resize', height});
    told = height;
  }).observe(shown);
}

/// `page`: what host.js started.
export async function embed(page) {
  const {core, requests} = page;
  const origins = await allowedOrigins();
  const strangers = new Set();
  const orders = createOrders(page);
  let port = null;

  function obey({data}) {
    const order = isObject(data) ? orders[data.type] : undefined;
    const code = order ? order(data) : 'message.unknown';
    if (code) port.postMessage({type: 'error', code});
  }

  function meet({source, origin, data, ports}) {
    if (source !== parent || port || !isInit(data) || ports.length !== 1) return;
    if (!origins.has(origin)) {
      if (!strangers.has(origin)) console.warn(`GreenGauge: ${origin} is not in embed.json; its messages are ignored.`);
      strangers.add(origin);
      return;
    }
    port = ports[0];
    const {lang = '', region = '', theme = ''} = data;
    requests.tell({what: 'embedded', portal: origin, lang, region, theme});
    port.onmessage = obey;
    tellHeight(port);
  }

  requests.handle('send-to-portal', () => {
    port.postMessage({type: 'result', assessment: JSON.parse(core.assessment())});
    requests.tell({what: 'sent-to-portal'});
  });
  addEventListener('message', meet);
  parent.postMessage({greengauge: 1, type: 'ready'}, '*');  // says nothing but that
}
