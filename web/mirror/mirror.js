// The semantic tree as real controls, headings and tables, each at the place where it is painted.
import {createElement, update} from './elements.js';
import {createOverlays} from './overlays.js';

export function createMirror(root, send) {
  const records = new Map(); // node id -> {id, element, control, node}
  const idOf = new WeakMap(); // element or control -> node id
  let painter = 'html';
  let language = '';
  let composing = false;

  const recordAt = (target) => {
    for (let at = target; at && at !== root; at = at.parentElement)
      if (idOf.has(at)) return idOf.get(at);
    return 0;
  };
  const isTyped = (target) => target.matches('input:not([type=radio]), textarea');

  root.addEventListener('click', (event) => {
    const id = recordAt(event.target);
    if (id && event.target.closest('button, a, input, [role=option]')) send('click', id);
  });
  root.addEventListener('input', (event) => {
    if (isTyped(event.target)) send('input', recordAt(event.target), event.target.value);
  });
  const isCommands = (target) => target.matches('select[data-look~="act"]');
  root.addEventListener('change', (event) => {
    if (isTyped(event.target) || event.target.matches('select'))
      send('change', recordAt(event.target), event.target.value);
    if (isCommands(event.target)) event.target.selectedIndex = 0; // done, and ready for the next
  });
  // Commands in a list are not to be done on the way through it: the arrows open the list.
  root.addEventListener('keydown', (event) => {
    if (!isCommands(event.target) || event.altKey || !/^Arrow|^Page|^Home$|^End$/.test(event.key))
      return;
    event.preventDefault();
    event.target.showPicker?.();
  });
  root.addEventListener('focusin', (event) => {
    // A ring is for those who need one: not around a button that was just clicked.
    if (isTyped(event.target) || event.target.matches(':focus-visible'))
      send('focus', recordAt(event.target));
  });
  root.addEventListener('focusout', (event) => send('blur', recordAt(event.target)));
  root.addEventListener('pointerover', (event) => {
    if (event.pointerType === 'mouse') send('hover', recordAt(event.target));
  });
  root.addEventListener('compositionstart', () => {
    composing = true;
  });
  root.addEventListener('compositionend', () => {
    composing = false;
  });
  // Choosing an option with the mouse must not take the focus from its field.
  root.addEventListener('mousedown', (event) => {
    if (event.target.closest('[role=option]')) event.preventDefault();
  });
  root.addEventListener('keydown', (event) => {
    if (composing || event.isComposing || !event.target.matches('[role=combobox]')) return;
    if (!['ArrowDown', 'ArrowUp', 'Enter', 'Escape'].includes(event.key)) return;
    event.preventDefault();
    send('key', recordAt(event.target), event.key);
  });

  function place({element, node}) {
    const style = element.style;
    if (painter === 'html') {
      style.left = style.top = style.width = style.height = '';
      return;
    }
    const [x, y, w, h] = node.at;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${w}px`;
    style.height = `${h}px`;
  }

  function show(node) {
    let record = records.get(node.id);
    if (!record || record.node.role !== node.role) {
      const before = record?.element;
      record = {id: node.id, ...createElement(node), node};
      if (before) {
        // another role is another element, in the same place and with the same children
        record.element.append(...[...before.children].filter((child) => idOf.has(child)));
        before.replaceWith(record.element);
      }
      records.set(node.id, record);
      idOf.set(record.element, node.id);
      idOf.set(record.control, node.id);
    }
    update(record, node, language, composing);
    record.node = node;
    place(record);
  }

  function arrange(parent, ids) {
    const element = parent ? records.get(parent)?.element : root;
    if (!element) return;
    let next = element.firstElementChild;
    while (next && !idOf.has(next)) next = next.nextElementSibling;
    for (const id of ids) {
      const child = records.get(id)?.element;
      if (!child) continue;
      if (child === next) next = next.nextElementSibling;
      else element.insertBefore(child, next);
    }
  }

  function remove(id) {
    const record = records.get(id);
    if (!record) return;
    record.element.remove();
    records.delete(id);
  }

  // A control that shows itself lies upon the canvas, and so upon the painted bars: what is beneath a bar is cut.
  function cutBeneathBars() {
    if (painter === 'html') return;
    for (const field of root.querySelectorAll('.text_field')) {
      if (field !== document.activeElement && !field.matches('.area')) {
        if (field.style.clipPath) field.style.clipPath = '';
        continue;
      }
      const box = field.getBoundingClientRect();
      let top = 0,
        bottom = 0;
      for (const bar of root.querySelectorAll('.fixed')) {
        if (bar.contains(field)) continue;
        const over = bar.getBoundingClientRect();
        if (
          over.right <= box.left ||
          over.left >= box.right ||
          over.bottom <= box.top ||
          over.top >= box.bottom
        )
          continue;
        if (over.top <= box.top) top = Math.max(top, over.bottom - box.top);
        else bottom = Math.max(bottom, box.bottom - over.top);
      }
      const cut = top || bottom ? `inset(${top}px -9px ${bottom}px)` : '';
      if (field.style.clipPath !== cut) field.style.clipPath = cut;
    }
  }
  const inOrder = () => [...root.querySelectorAll('button, a, input, select, textarea')];
  const titleOf = () => root.querySelector('h1');

  /// Where the control that had the focus is gone, or rests: the title of another page, or else what stands next.
  function keepFocus(had, before, title) {
    if (document.activeElement !== document.body && !document.activeElement.disabled) return;
    const shown = titleOf();
    if (before && shown && shown.textContent !== title) {
      shown.tabIndex = -1;
      shown.focus({preventScroll: true});
      return;
    }
    const order = before ?? inOrder();
    const at = order.indexOf(had);
    if (at < 0) return;
    const near = [...order.slice(at + 1), ...order.slice(0, at).reverse()];
    near
      .find((control) => control.isConnected && !control.disabled && control.tabIndex >= 0)
      ?.focus({preventScroll: true});
  }

  const overlays = createOverlays(root, send, (element) => idOf.get(element));
  addEventListener('scroll', cutBeneathBars, {passive: true});
  root.addEventListener('focusin', cutBeneathBars);
  root.addEventListener('focusout', () => queueMicrotask(cutBeneathBars));

  function setTheme(theme, scheme) {
    const style = document.documentElement.style;
    for (const [name, colour] of Object.entries(theme)) style.setProperty(`--${name}`, colour);
    style.colorScheme = scheme;
  }

  return {
    apply(patch) {
      const had = root.contains(document.activeElement) ? document.activeElement : null;
      // What stands beside a control can only be seen while it is there itself.
      const leaves = had && patch.removed?.includes(recordAt(had));
      const order = leaves ? inOrder() : null;
      const title = leaves ? titleOf()?.textContent : null;
      if (patch.theme) setTheme(patch.theme, patch.scheme);
      if (patch.scale) document.documentElement.style.setProperty('--scale', patch.scale);
      if (patch.height) root.style.height = `${patch.height}px`;
      for (const id of patch.removed ?? []) remove(id);
      for (const node of patch.nodes ?? []) show(node);
      const lists = patch.children ?? [];
      for (let i = 0; i < lists.length; i += 2) arrange(lists[i], lists[i + 1]);
      overlays.update();
      if (patch.focus) records.get(patch.focus)?.control.focus();
      if (had) keepFocus(had, order, title);
      if (patch.scroll !== undefined) scrollTo(0, patch.scroll);
      cutBeneathBars();
    },
    setPage(wanted, title) {
      if (document.title !== title) document.title = title;
      if (language === wanted) return;
      language = wanted;
      document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : wanted;
      for (const record of records.values()) update(record, record.node, language, composing);
    },
    /// Nothing of what was shown or typed stays.
    clear() {
      for (const id of [...records.keys()]) remove(id);
    },
    painter: () => painter,
    setPainter(name) {
      painter = name;
      document.documentElement.dataset.painter = name === 'html' ? name : 'canvas';
      for (const record of records.values()) place(record);
    },
    onPlainToggle(toggle, requestFrame) {
      root.addEventListener('click', (event) => {
        if (!event.target.closest('[data-look~="plain-toggle"]')) return;
        toggle();
        requestFrame();
      });
    },
  };
}
