// The page in another site's page: the part that needs a browser. Loaded only there; the messages
// and their checks are in protocol.js, and README.md ("In another site's page") describes both
// ends.
//
// The page announces itself to its parent, which answers with a port. Whoever is the parent could
// do that, so the port is accepted only from an origin that the site's owner lists in embed.json.
// The assessment is sent through it only when the visitor presses the button for it.
import {fetchJson} from '../page/files.js';
import {createConversation} from './protocol.js';

/// The origins that may connect: those of embed.json, and the page's own.
async function allowedOrigins() {
  const {origins} = await fetchJson('embed.json').catch(() => ({}));
  return new Set([location.origin, ...(Array.isArray(origins) ? origins : [])]);
}

// Reports the height of the page's content. It depends on the width of the frame alone, so a parent
// that sets the frame's height to it causes no further change.
function watchHeight(report) {
  const content = document.getElementById('mirror');
  let reported = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(content.getBoundingClientRect().height);
    if (height !== reported) report(height);
    reported = height;
  }).observe(content);
}

/// Takes what start() of host.js returns.
export async function embed({core, requests, requestFrame, print}) {
  const conversation = createConversation({
    origins: await allowedOrigins(),
    load(text) {
      const {ok} = JSON.parse(core.load(text));
      requestFrame();
      return ok;
    },
    print,
    onConnect({origin, ...wishes}) {
      requests.notify({what: 'embedded', portal: origin, ...wishes});
      watchHeight((height) => conversation.send({type: 'resize', height}));
    },
    warn: (origin) =>
      console.warn(`GreenGauge: ${origin} is not in embed.json; its messages are ignored.`),
  });
  requests.handle('send-to-portal', () => {
    conversation.send({type: 'result', assessment: JSON.parse(core.assessment())});
    requests.notify({what: 'sent-to-portal'});
  });
  addEventListener('message', (event) => {
    if (event.source === parent) conversation.connect(event);
  });
  parent.postMessage({greengauge: 1, type: 'ready'}, '*'); // says nothing about the visitor
}
