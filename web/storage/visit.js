// Starts a visitor's session: autosave and links, or in a kiosk neither, but the kiosk's own rules.
//
// In a kiosk nothing is stored, so the requests to save do nothing; unless its settings allow
// files, the requests that would download one do nothing, either. When staff leave the kiosk, those
// handlers are installed again.
import {takeLinks} from '../handover/fragment.js';
import {createSaving} from './saving.js';

const doNothing = () => {};
const downloads = ['report', 'keep-firm'];

/// `fragment`: what the address handed over (see handover/fragment.js). `before`: the firm file
/// that was on the page before it was updated. stop() ends the page's work and erases its memory.
export async function startSession({settings, fragment, before, core, requests, stop}) {
  const {notify, dispatch} = requests;
  const install = (handlers) => {
    for (const [what, handler] of Object.entries(handlers)) requests.handle(what, handler);
  };

  requests.handle('show-codes', async ({words}) => {
    const {showCodes} = await import('../handover/show.js');
    showCodes({firm: core.firm(), portal: settings.portal, words});
  });
  if (settings.on) {
    const {startKiosk} = await import('../kiosk/kiosk.js');
    install({'firm-changed': doNothing, 'firm-left': doNothing});
    const replaced = settings.files
      ? []
      : downloads.map((what) => [what, requests.handle(what, doNothing)]);
    const onExit = () => install(Object.fromEntries(replaced));
    install(startKiosk({settings, notify, digest: (text) => core.digest(text), stop, onExit}));
    return;
  }
  const saving = createSaving({core, notify, dispatch});
  install(saving.handlers);
  saving.start(before);
  await takeLinks({first: fragment, storage: saving.storage, notify});
}
