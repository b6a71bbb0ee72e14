// The element of one node of the semantic tree.
//
// createElement() chooses the element by the node's role, once; update() then writes the node's
// name, value, state and relations to it, and only what differs: writing a text again can make a
// screen reader speak it again, and writing a value moves the caret. A record has two elements,
// which differ only for radio buttons: `element` has the place, `control` is what is operated (the
// <input> within the <label>). `look` names a style of style.css; some looks also mark elements
// that other scripts act on: act, modal, pick-bills, pick-firm, pick-packs, plain-toggle, toast,
// wide.
const tags = {
  banner: 'header',
  navigation: 'nav',
  main: 'main',
  complementary: 'aside',
  section: 'section',
  group: 'div',
  dialog: 'div',
  text: 'p',
  label: 'label',
  note: 'div',
  alert: 'p',
  status: 'p',
  table: 'table',
  row: 'tr',
  column_header: 'th',
  row_header: 'th',
  cell: 'td',
  button: 'button',
  link: 'a',
  text_field: 'input',
  text_area: 'textarea',
  choice: 'select',
  combobox: 'input',
  listbox: 'div',
  option: 'div',
  radio_group: 'div',
  radio: 'label',
  meter: 'div',
  slider: 'input',
  figure: 'figure',
};

// Roles that the element alone does not have, or loses with a display value of its own.
const roles = {
  group: 'group',
  dialog: 'dialog',
  note: 'note',
  alert: 'alert',
  status: 'status',
  table: 'table',
  row: 'row',
  column_header: 'columnheader',
  row_header: 'rowheader',
  cell: 'cell',
  combobox: 'combobox',
  listbox: 'listbox',
  option: 'option',
  radio_group: 'radiogroup',
  meter: 'meter',
  figure: 'figure',
};

// Roles whose name is the text of the element.
const textRoles = new Set([
  'heading',
  'text',
  'label',
  'alert',
  'status',
  'column_header',
  'button',
  'link',
  'option',
]);
// Roles that hold either a text or other nodes.
const textOrNodes = new Set(['row_header', 'cell']);
// Roles whose name is an aria-label.
const labelledRoles = new Set([
  'navigation',
  'complementary',
  'section',
  'group',
  'dialog',
  'table',
  'listbox',
  'radio_group',
  'meter',
  'text_field',
  'text_area',
  'choice',
  'combobox',
  'slider',
  'figure',
]);

const domId = (id) => `g${id.toString(36)}`;

function set(element, attribute, value) {
  if (value === undefined || value === null || value === '' || value === false) {
    if (element.hasAttribute(attribute)) element.removeAttribute(attribute);
  } else if (element.getAttribute(attribute) !== String(value)) {
    element.setAttribute(attribute, value);
  }
}

/// Returns {element, control}.
export function createElement(node) {
  const element = document.createElement(
    node.role === 'heading' ? `h${node.level || 2}` : (tags[node.role] ?? 'div'),
  );
  let control = element;
  if (roles[node.role]) element.setAttribute('role', roles[node.role]);
  if (node.role === 'button') element.type = 'button';
  if (node.role === 'text_field' || node.role === 'combobox') {
    element.type = node.mode === 'date' ? 'date' : 'text';
    element.autocomplete = 'off';
    element.spellcheck = false;
  }
  if (node.role === 'slider') element.type = 'range';
  if (node.role === 'combobox') element.setAttribute('aria-autocomplete', 'list');
  if (node.role === 'radio') {
    control = document.createElement('input');
    control.type = 'radio';
    element.append(control, document.createElement('span'));
  }
  element.className = `node ${node.role}`;
  if (node.role === 'combobox') element.classList.add('text_field');
  if (node.role === 'text_area') {
    element.classList.add('text_field', 'area');
    element.spellcheck = false;
    element.wrap = 'off';
  }
  control.id = domId(node.id);
  return {element, control};
}

function updateText(element, node) {
  if (!textRoles.has(node.role) && !(textOrNodes.has(node.role) && node.name)) return;
  const text = node.name ?? '';
  if (element.textContent !== text) element.textContent = text;
}

function updateValue({element, control}, node, composing) {
  if (node.role === 'text_field' || node.role === 'text_area' || node.role === 'combobox') {
    const value = node.value ?? '';
    const typing = composing && document.activeElement === element;
    if (element.value !== value && !typing) element.value = value;
    set(element, 'placeholder', node.placeholder);
    set(
      element,
      'inputmode',
      node.mode === 'search' ? 'text' : node.mode === 'date' ? '' : node.mode,
    );
  } else if (node.role === 'choice') {
    const wanted = JSON.stringify(node.options);
    if (element.dataset.options !== wanted) {
      element.dataset.options = wanted;
      element.replaceChildren(...node.options.map(([value, label]) => new Option(label, value)));
    }
    element.value = node.value ?? '';
  } else if (node.role === 'radio') {
    control.checked = node.checked === 'true';
    control.value = node.value ?? '';
    element.lastChild.textContent = node.name;
  } else if (node.role === 'slider') {
    [element.min, element.max, element.step] = node.gauge;
    if (element.value !== node.value) element.value = node.value ?? '';
    set(element, 'aria-valuetext', node.about);
  } else if (node.role === 'meter') {
    const [low, high, of] = node.gauge;
    set(element, 'aria-valuemin', 0);
    set(element, 'aria-valuemax', of);
    set(element, 'aria-valuenow', Math.min(Math.max(low, 0), of));
    set(element, 'aria-valuetext', node.value);
    element.style.setProperty('--low', `${(100 * low) / of}%`);
    element.style.setProperty('--high', `${(100 * high) / of}%`);
  }
}

function updateState({element, control}, node) {
  if ('disabled' in control) control.disabled = !!node.disabled;
  set(control, 'aria-invalid', node.invalid && 'true');
  set(control, 'aria-required', node.required && node.role !== 'radio' && 'true');
  set(control, 'aria-current', node.current && 'page');
  set(control, 'aria-expanded', node.expanded === undefined ? null : String(node.expanded));
  if (node.role === 'button') set(control, 'aria-pressed', node.checked);
  if (node.role === 'option') set(control, 'aria-selected', String(node.checked === 'true'));
  set(element, 'data-look', node.look);
  if (node.look === 'wide') set(element, 'colspan', 99);
  element.classList.toggle('fixed', !!node.fixed);
}

function updateRelations({control, element}, node) {
  const ids = (list) => list?.map(domId).join(' ');
  set(control, 'aria-describedby', ids(node.describedBy));
  set(control, 'aria-controls', node.controls && domId(node.controls));
  set(control, 'aria-activedescendant', node.active && domId(node.active));
  if (node.role === 'label') set(element, 'for', domId(node.labels));
  if (labelledRoles.has(node.role)) set(control, 'aria-label', node.labelledBy ? null : node.name);
  if (node.role === 'link') {
    set(element, 'href', node.href);
    set(element, 'target', '_blank');
    set(element, 'rel', 'noopener noreferrer');
  }
  set(control, 'title', node.about);
}

/// Writes the node to its elements. While an input method is composing, the text being edited
/// stays.
export function update(record, node, language, composing) {
  updateText(record.element, node);
  updateValue(record, node, composing);
  updateState(record, node);
  updateRelations(record, node);
  set(
    record.element,
    'lang',
    node.lang === language ? null : node.lang === 'zh' ? 'zh-CN' : node.lang,
  );
  if (node.role === 'radio') record.control.name = `group-${node.group ?? ''}`;
}
