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

/// `app`: {load(firm), print(), assessment(), height(), onHeight(listener), tell(message)}.
/// Answers {sendResult()}, to be called when the visitor asks for it.
export async function embed(app) {
  const origins = await allowedOrigins();
  const strangers = new Set();
  let port = null;

  const orders = {
    __proto__: null,
    load({firm}) {
      if (!isObject(firm)) return 'message.invalid';
      return app.load(firm).ok ? null : 'firm.invalid';
    },
    print: () => app.print() ?? null,
  };

  function obey({data}) {
    const order = isObject(data) ? orders[data.type] : undefined;
    const code = order ? order(data) : 'message.unknown';
    if (code) port.postMessage({type: 'error', code});
  }

  const reportHeight = () => port?.postMessage({type: 'resize', height: app.height()});

  addEventListener('message', ({source, origin, data, ports}) => {
    if (source !== parent || port || !isInit(data) || ports.length !== 1) return;
    if (!origins.has(origin)) {
      if (!strangers.has(origin)) console.warn(`GreenGauge: ${origin} is not in embed.json, its messages are ignored`);
      strangers.add(origin);
      return;
    }
    port = ports[0];
    app.tell({what: 'embedded', portal: origin, lang: data.lang ?? '', region: data.region ?? '', theme: data.theme ?? ''});
    port.onmessage = obey;
    reportHeight();
    app.onHeight(reportHeight);
  });
  parent.postMessage({greengauge: 1, type: 'ready'}, '*');  // says nothing but that

  return {
    sendResult() {
      port?.postMessage({type: 'result', assessment: app.assessment()});
    },
  };
}
