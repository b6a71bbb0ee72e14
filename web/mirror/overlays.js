// Dialogs and toasts of the mirror. While a modal dialog is open, the rest of the page is inert and
// the focus is in the dialog; when it closes, the focus returns to where it was. Escape closes it:
// the program receives the key. A toast is closed the same way after some seconds, but stays while
// it is pointed at or has the focus.
const toastDuration = 6000; // ms

/// `idOf(element)` is the id of the element's node.
export function createOverlays(root, send, idOf) {
  let before = null; // what had the focus when the dialog opened
  let open = null;
  const toasts = new Map(); // element -> timer

  const modal = () => root.querySelector(':scope > [role=dialog][data-look~=modal]');

  function updateModal() {
    const dialog = modal();
    for (const child of root.children) {
      const inert = !!dialog && child !== dialog;
      if (child.inert !== inert) child.inert = inert;
    }
    if (dialog === open) return;
    if (dialog && !open) before = document.activeElement;
    open = dialog;
    if (dialog) {
      dialog.tabIndex = -1;
      dialog.ariaModal = 'true';
      if (!dialog.contains(document.activeElement)) dialog.focus({preventScroll: true});
    } else {
      if (before?.isConnected) before.focus({preventScroll: true});
      before = null;
    }
  }

  function updateToasts() {
    const shown = new Set(root.querySelectorAll(':scope > [data-look~=toast]'));
    for (const [toast, timer] of toasts) {
      if (shown.has(toast)) continue;
      clearTimeout(timer);
      toasts.delete(toast);
    }
    for (const toast of shown) if (!toasts.has(toast)) startTimer(toast);
  }

  function startTimer(toast) {
    const timer = setTimeout(() => closeUnlessRead(toast), toastDuration);
    toasts.set(toast, timer);
  }

  function closeUnlessRead(toast) {
    if (!toast.isConnected) return;
    if (toast.matches(':hover, :focus-within')) startTimer(toast);
    else send('key', idOf(toast), 'Escape');
  }

  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !open) return;
    event.preventDefault();
    send('key', idOf(open), 'Escape');
  });

  return {
    /// To be called after each patch.
    update() {
      updateModal();
      updateToasts();
    },
  };
}
