/** An element with its attributes, listeners (`onclick`) and children. No markup is ever parsed. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat());
  return element;
}

export const button = (says, onclick, attributes = {}) => h('button', { type: 'button', onclick, ...attributes }, says);

/** The title of a part. In a narrow coach it folds the part away and out again. */
export function title(says, open = 'false') {
  const fold = button(says, () => { fold.ariaExpanded = fold.ariaExpanded !== 'true'; }, { class: 'fold', 'aria-expanded': open });
  return [h('span', {}, says), fold];
}

/** A list of choices with a label. */
export const choice = (says, name, choices, onchange) => h('label', { class: 'line' }, h('span', {}, says),
  h('select', { name, onchange, 'aria-label': says }, Object.entries(choices).map(([value, text]) => h('option', { value }, text))));

/** A text that is changed in place: where nodes are replaced, browsers end the run of keys that one undo takes back. */
export const words = (text = '') => document.createTextNode(text);

export function say(node, text) {
  if (node.data !== text) node.data = text;
}

/** Puts children into an element, unless the very same stand there: what has the focus keeps it. */
export function fill(element, key, children) {
  if (element.dataset.key === key) return;
  element.dataset.key = key;
  element.replaceChildren(...children());
}

/** One line at the top of the editor for what a person has to know, and what can be done about it. */
export function tell(box, text, ...buttons) {
  box.querySelector('.told')?.remove();
  if (text) box.querySelector('.editor').prepend(h('p', { class: 'told warn', role: 'alert' }, text, buttons.flatMap((one) => [' ', one])));
}
