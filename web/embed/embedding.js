// The page within another site's page: a handshake with a parent of the allow-list (embed.json), then a port of our
// own. Out: resize, result (only when the visitor presses the button), error. In: load, print. See README.md.
import {fetchJson} from '../page/files.js';
import {createConversation} from './protocol.js';

/// Sites that may talk with the page: those of embed.json, and the page's own.
async function allowedOrigins() {
  const {origins} = await fetchJson('embed.json').catch(() => ({}));
  return new Set([location.origin, ...(Array.isArray(origins) ? origins : [])]);
}

// The height of what is shown, whatever the frame's: it depends on the width alone, so that a frame that follows it
// comes to rest.
function watchHeight(tell) {
  const shown = document.getElementById('mirror');
  let told = 0;
  new ResizeObserver(() => {
    const height = Math.ceil(shown.getBoundingClientRect().height);
    if (height !== told) tell(height);
    told = height;
  }).observe(shown);
}

/// `page`: what host.js started.
export async function embed({core, requests, requestFrame, print}) {
  const talk = createConversation({
    origins: await allowedOrigins(),
    load(text) {
      const {ok} = JSON.parse(core.load(text));
      requestFrame();
      return ok;
    },
    print,
    begun({origin, ...wishes}) {
      requests.tell({what: 'embedded', portal: origin, ...wishes});
      watchHeight((height) => talk.say({type: 'resize', height}));
    },
    warn: (origin) =>
      console.warn(`GreenGauge: ${origin} is not in embed.json; its messages are ignored.`),
  });
  requests.handle('send-to-portal', () => {
    talk.say({type: 'result', assessment: JSON.parse(core.assessment())});
    requests.tell({what: 'sent-to-portal'});
  });
  addEventListener('message', (event) => {
    if (event.source === parent) talk.meet(event);
  });
  parent.postMessage({greengauge: 1, type: 'ready'}, '*'); // says nothing but that
}
