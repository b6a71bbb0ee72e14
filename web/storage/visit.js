// How a visit is kept: on this device, by itself; or, in a kiosk, not at all.
import {takeLinks} from '../handover/fragment.js';
import {createSaving} from './saving.js';

const nothing = () => {};

/// `fragment` is what the address handed over (see links.js), `before` the firm file that stood on the page before it
/// was updated; `halt` ends the page's work.
export async function beginVisit({settings, fragment, before, core, requests, halt}) {
  const {tell, serve} = requests;
  const take = (handlers) => {
    for (const [what, handler] of Object.entries(handlers)) requests.handle(what, handler);
  };

  requests.handle('show-codes', async ({words}) => {
    const {showCodes} = await import('../handover/show.js');
    showCodes({firm: core.firm(), portal: settings.portal, words});
  });
  if (settings.on) {
    const {startKiosk} = await import('../kiosk/kiosk.js');
    take({'firm-changed': nothing, 'firm-left': nothing});
    const shut = settings.files
      ? []
      : ['report', 'keep-firm'].map((what) => [what, requests.handle(what, nothing)]);
    const left = () => take(Object.fromEntries(shut));
    take(startKiosk({settings, tell, digest: (words) => core.digest(words), halt, left}));
    return;
  }
  const saving = createSaving({core, tell, serve});
  take(saving.handlers);
  saving.start(before);
  await takeLinks({first: fragment, storage: saving.storage, tell});
}
