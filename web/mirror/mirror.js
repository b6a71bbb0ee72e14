// The mirror: the program's semantic tree as real elements of the page.
//
// The program paints pixels, which neither a keyboard nor a screen reader can use. With each frame
// it also records a tree of nodes: headings, texts, fields, buttons, tables. The mirror has one
// element for each node, at the place where the node is painted, transparent on the canvas. So
// focus, Tab order, labels, text editing, input methods and screen readers are the browser's own.
// Without a canvas the same elements are the page (文字版); style.css has both modes.
//
// After a frame the program sends only what changed (src/ui/patch.h):
//   removed    ids of nodes that are gone; their elements are removed first
//   nodes      each new or changed node, whole; its element is made or updated
//   children   parent id, ids of its children in order, parent id, …; only lists that changed
// Elements that are not listed stay as they are, with their focus, selection and scroll position.
// arrange() puts a parent's children in order by walking its elements once: an element that is
// already in its place is not moved, because moving an element takes the focus from it and would
// break off an input method. Places are relative to the parent, so moving a card changes one
// element, not fifty.
import {createBarCutter} from './bars.js';
import {createElement, update} from './elements.js';
import {installEvents} from './events.js';
import {createFocusKeeper} from './focus.js';
import {createOverlays} from './overlays.js';

/// `root` holds the elements; send(kind, node, text) hands an event to the program.
export function createMirror(root, send) {
  const records = new Map(); // node id -> {id, element, control, node}
  const idOf = new WeakMap(); // element or control -> node id
  let painter = 'html';
  let language = '';

  // The node that an element belongs to: its own, or that of the nearest element around it.
  function nodeOf(target) {
    for (let element = target; element && element !== root; element = element.parentElement)
      if (idOf.has(element)) return idOf.get(element);
    return 0;
  }

  const {isComposing} = installEvents({root, nodeOf, send});
  const overlays = createOverlays(root, send, (element) => idOf.get(element));
  const cutBeneathBars = createBarCutter(root, () => painter !== 'html');
  const focusKeeper = createFocusKeeper(root);

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
        // Another role is another element, in the same place and with the same children.
        record.element.append(...[...before.children].filter((child) => idOf.has(child)));
        before.replaceWith(record.element);
      }
      records.set(node.id, record);
      idOf.set(record.element, node.id);
      idOf.set(record.control, node.id);
    }
    update(record, node, language, isComposing());
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

  function setTheme(theme, scheme) {
    const style = document.documentElement.style;
    for (const [name, colour] of Object.entries(theme)) style.setProperty(`--${name}`, colour);
    style.colorScheme = scheme;
  }

  return {
    apply(patch) {
      focusKeeper.note((element) => patch.removed?.includes(nodeOf(element)));
      if (patch.theme) setTheme(patch.theme, patch.scheme);
      if (patch.scale) document.documentElement.style.setProperty('--scale', patch.scale);
      if (patch.height) root.style.height = `${patch.height}px`;
      for (const id of patch.removed ?? []) remove(id);
      for (const node of patch.nodes ?? []) show(node);
      const lists = patch.children ?? [];
      for (let i = 0; i < lists.length; i += 2) arrange(lists[i], lists[i + 1]);
      overlays.update();
      if (patch.focus) records.get(patch.focus)?.control.focus();
      focusKeeper.restore();
      if (patch.scroll !== undefined) scrollTo(0, patch.scroll);
      cutBeneathBars();
    },
    setPage(wanted, title) {
      if (document.title !== title) document.title = title;
      if (language === wanted) return;
      language = wanted;
      document.documentElement.lang = wanted === 'zh' ? 'zh-CN' : wanted;
      for (const record of records.values()) update(record, record.node, language, isComposing());
    },
    /// Removes everything that was shown or typed.
    clear() {
      for (const id of [...records.keys()]) remove(id);
    },
    painter: () => painter,
    /// 'html' shows the elements as a plain page, any other painter puts them over the canvas.
    setPainter(name) {
      painter = name;
      document.documentElement.dataset.painter = name === 'html' ? name : 'canvas';
      for (const record of records.values()) place(record);
    },
    onPlainToggle(toggle) {
      root.addEventListener('click', (event) => {
        if (event.target.closest('[data-look~="plain-toggle"]')) toggle();
      });
    },
  };
}
