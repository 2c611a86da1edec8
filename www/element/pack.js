// A draft and options as one text for the engine, which looks at words and not at types: those are
// checked here, where it costs a tenth. `null`, absent and "" mean the same; unknown fields are
// ignored. src/js/unpack.rs is the other half.
//
// One line a list, a tab after each of its texts; both and the backslash are escaped in a text.
const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\t': '\\t' };
const DRAFT = ['subject', 'body', 'sendAt'];
const RECIPIENT = ['firstName', 'lastName', 'company', 'role'];
const SENDER = ['firstName', 'company', 'product'];
const WORDS = ['intent', 'channel', 'touch', 'relationship'];
const IGNORED = ['rule', 'text', 'before', 'after'];
const PHRASE = ['phrase', 'message', 'replacement', 'category'];
const PATTERN = ['pattern', ...PHRASE.slice(1)];

// The two arguments of the module's score(): all texts; and the points of the rules that have some,
// followed by the places of patterns.
export function pack(draft, options) {
  const from = object(draft, 'draft');
  const recipient = object(from.recipient ?? '', 'recipient', true);
  const sender = object(from.sender ?? '', 'sender', true);
  const chosen = object(options ?? '', 'options', true);
  const weights = object(chosen.weights ?? '', 'weights', true);
  const patterns = records(chosen, 'patterns', PATTERN);
  const main = [...texts(from, DRAFT), ...texts(recipient, RECIPIENT), ...texts(sender, SENDER), ...texts(from, WORDS)];
  const lists = [
    [...main, ...list(recipient, 'facts').map((fact) => text(fact, 'facts', 'a list of texts'))],
    list(from, 'holidays').map((date) => text(date, 'holidays', 'a list of texts')),
    list(chosen, 'off').map((rule) => text(rule, 'off', 'a list of texts')),
    records(chosen, 'ignore', IGNORED),
    // To the engine a pattern is a phrase that no text can have, and that was found elsewhere.
    [...patterns.map((part, i) => (i % PATTERN.length ? part : `\x01${part}`)), ...records(chosen, 'phrases', PHRASE)],
    Object.keys(weights),
  ];
  const points = Object.values(weights).map((n) => (typeof n === 'number' ? n : wrong('weights', 'an object of numbers')));
  return [lists.map(line).join(''), new Float64Array([...points, ...places(chosen, ...main)])];
}

// Where the host's patterns are in a subject and a body: which, in which of the two, from where to
// where in bytes. `inmail-coach/patterns` finds them; it is met by its symbol, whatever build and
// version it is of.
export function places(options, subject, body) {
  const patterns = list(options, 'patterns').map(({ pattern }) => pattern);
  const find = globalThis[Symbol.for('inmail-coach/patterns')];
  if (patterns.length && !find) throw new TypeError('InMail Coach: house patterns need `import "inmail-coach/patterns"`');
  return patterns.length ? find(patterns, [subject, body]) : [];
}

const line = (items) => `${items.map((item) => `${item.replace(/[\\\n\t]/g, (c) => ESCAPES[c])}\t`).join('')}\n`;

function wrong(key, what) {
  throw new TypeError(`InMail Coach: ${key} has to be ${what}`);
}

function object(value, key, mayBeBlank) {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  return mayBeBlank && value === '' ? {} : wrong(key, 'an object');
}

function text(value, key, what = 'text') {
  return typeof (value ?? '') === 'string' ? value ?? '' : wrong(key, what);
}

const texts = (from, keys) => keys.map((key) => text(from[key], key));

function list(from, key) {
  const value = from[key] ?? '';
  if (Array.isArray(value)) return value;
  return value === '' ? [] : wrong(key, 'a list');
}

const records = (from, key, keys) => list(from, key).flatMap((item) => texts(object(item, key), keys));
