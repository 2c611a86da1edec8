// The page's side of the widget: what it does for it, and what it tells it of. The numbers are those
// of src/widget/actions.rs.
const [FRAME, RESIZED] = [3, 4];
const TEXT = 'input scroll keydown keyup click select blur';
const MOUSE = 'mousemove mouseleave mousedown';

/** Room between words and their card, in pixels. */
const GAP = 8;

/** Where Alt with an arrow goes to the next paragraph, as people there expect of every field. */
export const isMac = () => /Mac|iP/.test(navigator.platform);

/** What the widget has done for it. `due` is told that something has come which it waited for. */
export function hands(root, box, due) {
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
    // A scroll bar takes room from the words: field and mirror have one, or neither.
    follow: (mirror, field) => {
      const long = mirror.scrollHeight > mirror.clientHeight + 1;
      for (const one of [mirror, field]) one.toggleAttribute('data-long', long);
      [mirror.scrollTop, mirror.scrollLeft] = [field.scrollTop, field.scrollLeft];
    },
    // Under the words, or its line in the list where none are in sight; above them only where it would be cut off below
    // and fits. In whole pixels, inside the coach.
    place: (words, field, line, below) => {
      const [card, host, seen] = [box.querySelector('.card'), ...[box, field].map((one) => one?.getBoundingClientRect())];
      const lines = words ? [...words.getClientRects()].filter(({ top, bottom }) => bottom > seen.top && top < seen.bottom) : [];
      let { left, top, bottom } = line?.getBoundingClientRect() ?? { ...host.toJSON(), bottom: host.top };
      if (lines.length > 0) {
        const [first, last] = [lines[0], lines.at(-1)];
        [left, top, bottom] = [Math.min(first.left, last.left), Math.max(first.top, seen.top), last.bottom];
      }
      const [under, above] = [bottom + GAP, top - GAP - card.offsetHeight];
      const cut = under + card.offsetHeight > root.ownerDocument.documentElement.clientHeight;
      const x = Math.max(Math.min(left, host.right - card.offsetWidth), host.left) - host.left;
      card.style.left = `${Math.round(x)}px`;
      card.style.top = `${Math.round((cut && !below && above > 0 ? above : under) - host.top)}px`;
    },
    reveal: (words, field) => {
      const [[line], seen] = [words.getClientRects(), field.getBoundingClientRect()];
      if (line && (line.top < seen.top || line.bottom > seen.bottom)) field.scrollTop += line.top - seen.top - seen.height / 3;
    },
    isAt: (words, x, y) => [...words.getClientRects()].some((line) => line.left <= x && x <= line.right && line.top <= y && y <= line.bottom + 4),
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
  // Tab past a card's end goes back to where the card was asked for: it stands last, what comes next is the page's.
  card.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.target !== (event.shiftKey ? card : [...card.querySelectorAll('button, [href]')].at(-1))) return;
    event.preventDefault();
    hear(1, new KeyboardEvent('keydown', { key: 'Escape' }));
  }, { signal: end.signal });
  const size = new ResizeObserver(() => due(RESIZED));
  size.observe(box);
  return () => {
    end.abort();
    size.disconnect();
  };
}
