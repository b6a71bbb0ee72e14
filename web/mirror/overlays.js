// Dialogs and toasts of the mirror: what a modal sheet does to the rest of the page, and when a toast goes.
const toastMilliseconds = 6000;

// `send` tells the core; `idOf` answers the node of an element.
export function createOverlays(root, send, idOf) {
  let before = null; // what had the focus when the dialog opened
  let open = null;
  const toasts = new Map(); // element -> timer

  const modal = () => root.querySelector(':scope > [role=dialog][data-look~=modal]');

  function guard() {
    const dialog = modal();
    for (const child of root.children) {
      const away = !!dialog && child !== dialog;
      if (child.inert !== away) child.inert = away;
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

  function time() {
    const shown = new Set(root.querySelectorAll(':scope > [data-look~=toast]'));
    for (const [toast, timer] of toasts) {
      if (shown.has(toast)) continue;
      clearTimeout(timer);
      toasts.delete(toast);
    }
    for (const toast of shown)
      if (!toasts.has(toast))
        toasts.set(
          toast,
          setTimeout(() => leave(toast), toastMilliseconds),
        );
  }

  // A toast that one is reading stays.
  function leave(toast) {
    if (!toast.isConnected) return;
    if (toast.matches(':hover, :focus-within'))
      toasts.set(
        toast,
        setTimeout(() => leave(toast), toastMilliseconds),
      );
    else send('key', idOf(toast), 'Escape');
  }

  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || event.defaultPrevented || !open) return;
    event.preventDefault();
    send('key', idOf(open), 'Escape');
  });

  return {
    // After each patch.
    update() {
      guard();
      time();
    },
  };
}
