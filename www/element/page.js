// The page's side of the widget: what it does for it, and what it tells it of. The numbers are those
// of src/widget/actions.rs.
const [FRAME, RESIZED] = [3, 4];
const TEXT = 'input scroll keydown keyup click select blur';
const MOUSE = 'mousemove mouseleave mousedown';

/** Where Alt with an arrow goes to the next paragraph, as people there expect of every field. */
export const isMac = () => /Mac|iP/.test(navigator.platform);

/** What the widget has done for it. `due` is told that something has come which it waited for. */
export function hands(root, due) {
  const waiting = [];
  const never = (what) => clearTimeout(waiting[what]);
  return {
    mac: isMac(),
    never,
    later: (what, milliseconds) => {
      never(what);
      waiting[what] = setTimeout(due, milliseconds, what);
    },
    frame: () => requestAnimationFrame(() => due(FRAME)),
    focused: () => root.activeElement ?? root.ownerDocument.activeElement,
    height: () => root.ownerDocument.documentElement.clientHeight,
    range: (text, start, end) => {
      const range = text.ownerDocument.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return range;
    },
    // The command is deprecated, and still the one way that keeps undo.
    typeOver: (field, text) => {
      try {
        return field.ownerDocument.execCommand(text ? 'insertText' : 'delete', false, text);
      } catch {
        return false;
      }
    },
  };
}

/** Has the widget hear of what happens in its box and in the host's field. Gives what ends that. */
export function listen(box, field, hear, due) {
  const end = new AbortController();
  const on = (target, what, names, capture) => names.split(' ').forEach((name) =>
    target?.addEventListener(name, (event) => hear(what, event), { capture, signal: end.signal }));
  const find = (selector) => box.querySelector(selector);
  const [card, subject, message] = [find('.card'), find('.subject input'), find('.message textarea')];
  on(box, 0, 'click');
  on(box.ownerDocument, 1, 'keydown', true);
  on(card, 2, 'mouseenter mouseleave focusout');
  on(card, 3, 'keydown');
  on(subject, 4, TEXT);
  on(field ?? message, 5, TEXT);
  on(subject, 6, MOUSE);
  on(message, 7, MOUSE);
  const size = new ResizeObserver(() => due(RESIZED));
  size.observe(box);
  return () => {
    end.abort();
    size.disconnect();
  };
}
