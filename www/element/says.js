// Every word of the coach, to be translated here: `views` is what its module shows, `says` what stands around the
// editor. The words of rules and sources are in words.js, made from the rules. Numbers and dates come from Intl.
//
// `{0}`, `{1}` are gaps. A pair is one and many. Lists are in the order of the practices (brevity, personalization,
// subject, timing, clarity), then of the mistakes (generic, lengthy, pitching). The module knows `views` by their order:
// a key to a line, its texts behind it or below.

// What is said in both.
const SUBJECT = 'Subject';
const MESSAGE = 'Message';
const SCORE = 'Score';
const MODEST = 'How well this follows known practice. Not a reply probability.';
const FIX_FIRST = 'Fix first';

export const says = {
  recipient: 'Recipient',
  first: 'First name',
  last: 'Last name',
  company: 'Company',
  role: 'Role',
  facts: 'Facts',
  factsHint: 'One a line. Paste a profile’s text and drop what you don’t need.',
  factList: 'Your facts: press one to put it into the message',
  used: (fact) => `Used: ${fact}`,
  insert: (fact) => `Put in: ${fact}`,
  drop: (fact) => `Drop: ${fact}`,

  when: 'Send time',
  date: 'Date and time where the recipient is',
  zone: 'Their time zone',
  noZone: 'Same as mine',
  there: (now) => `It is ${now} there now.`,
  here: (time) => `Your clock will say ${time}.`,
  next: (slot) => `Next good slot: ${slot}`,
  holidays: 'Holidays there',
  holidaysHint: 'One date a line, such as 2026-12-25',
  calendar: 'Add an .ics file',
  noDates: 'No dates in that file.',

  kind: 'What it is',
  intent: 'It is about',
  intents: { sales: 'Sales', recruiting: 'Recruiting', networking: 'Networking', other: 'Something else' },
  touch: 'Message',
  touches: { first: 'First message', 'follow-up': 'Follow-up' },
  channel: 'Sent as',
  channels: { inmail: 'InMail', 'direct-message': 'Direct message', 'connection-note': 'Connection note', 'message-request': 'Message request' },

  start: 'Write, paste, or',
  example: 'try an example',
  sample: {
    subject: 'Quick question!!',
    body: 'Hi there,\n\nI hope this finds you well. We are a leading provider of synergies.\n\nDo you have 30 minutes for a demo?\n\nSam',
  },

  preview: 'In their inbox',
  views: { phone: 'Phone', desktop: 'Desktop' },
  places: { inbox: 'LinkedIn', email: 'E-mail notice' },
  you: 'You',
  noSubject: 'No subject',
  cut: (shown) => `About ${shown} characters of the subject fit; what is cut is struck out.`,
  fits: 'The subject fits.',

  more: 'More',
  copy: 'Copy',
  copySubject: 'Copy subject',
  copyBoth: 'Copy both',
  markdown: 'Report as Markdown',
  json: 'Report as JSON',
  print: 'Print',
  copied: 'Copied.',
  clear: 'Clear',
  keep: 'Keep this version',

  compare: 'Two versions',
  kept: 'Kept',
  now: 'Now',
  back: 'Take it back',
  forget: 'Forget it',
  gone: 'Gone since',
  fresh: 'New since',
  same: 'The same findings.',

  restarted: 'The coach failed and has started again. Your text is as it was; what you undo begins anew.',
  stopped: 'The coach has failed and stays off. Your text is here and you can go on writing. To have the coach back, copy your text and load the page again.',
  notKept: 'This browser can’t keep your draft: there is no room, or it is not allowed. Copy it before you leave.',
  other: 'Another tab wrote a different version of this draft. Both are kept.',
  swap: 'Show the other',
  thisOne: 'Keep this one',

  help: 'Keys',
  keys: [
    ['Alt ↓ or F8', 'next suggestion'],
    ['Alt ↑ or Shift F8', 'the one before'],
    ['Alt Enter', 'into its card'],
    ['Enter', 'in a card: apply the first fix'],
    ['Delete', 'in a card: ignore it here'],
    ['Esc', 'close the card'],
  ],

  report: 'InMail Coach report',
  findings: 'Findings',
  notScored: 'Not scored',

  subject: SUBJECT,
  message: MESSAGE,
  score: SCORE,
  modest: MODEST,
  fixFirst: FIX_FIRST,
};

export const views = {
  draft: 'Draft',
  subject: SUBJECT,
  subjectHint: 'A few plain words',
  message: MESSAGE,
  messageHint: 'Write or paste your InMail here.',
  subjectCount: ['{0} word · {1}', '{0} words · {1}'],
  words: ['{0} word', '{0} words'],
  seconds: '{0} · grade {1} · {2} s to read',
  minutes: '{0} · grade {1} · {2} min to read',
  limit: '{0} / {1}',
  nearLimit: '{0} / {1}, near the limit',
  overLimit: '{0} / {1}, over the limit',
  thousands: ',',
  undo: 'Undo',
  safe: 'Apply safe fixes',

  score: SCORE,
  modest: MODEST,
  graded: '{0}, {1} of 100',
  fixFirst: FIX_FIRST,
  fixFirstThen: 'Fix first, then {0} of 100',
  fix: 'Fix',
  first: 'first',
  mustFix: ['One thing must be fixed before you send it.', '{0} things must be fixed before you send it.'],
  notScoredFor: 'Not scored. {0}',
  empty: 'Write your message to see a score.',
  tooShort: 'Too short to judge yet.',
  otherLanguage: 'Only English is scored for now.',
  fine: 'Follows known practice.',
  good: 'Good, but {0}.',
  fair: 'Good start, then {0}.',
  poor: 'Not yet: {0}.',
  poorer: 'Not yet: {0}, and {1}.',
  trouble: [
    'it could be shorter', 'it says little about them', 'the subject line is weak', 'the hour is against it', 'the ask is not clear',
    'it could go to anyone', 'it is too long', 'it sells',
  ],
  up: ['shorter', 'more about them', 'better subject line', 'better hour', 'clearer ask'],
  down: ['longer', 'less about them', 'weaker subject line', 'worse hour', 'less clear'],
  names: ['Brevity', 'Personalization', 'Subject', 'Timing', 'Clarity', 'Generic', 'Lengthy', 'Pitching'],
  practices: 'Practices: points kept',
  mistakes: 'Mistakes',
  showSum: 'Show the sum',
  sum: 'The sum',
  begins: 'Every draft begins with',
  notYet: 'Not scored yet',

  suggestions: 'Suggestions',
  worth: ['{1}, worth {0} point', '{1}, worth {0} points'],
  nothing: 'Nothing to suggest.',
  soon: 'Suggestions appear here as you write.',
  aside: 'Put aside',
  ruleOff: 'Rule off: {0}',
  turnOn: 'Turn on',
  ignored: 'Ignored: {0} {1}',
  showAgain: 'Show again',
  quote: '“{0}”',

  ignore: 'Ignore here',
  turnOff: 'Turn rule off',
  sources: 'Sources',
  source: ' · {0}: {1}.',
  but: ' · {0}: {1}. But: {2}',
  strengths: ['LinkedIn’s own', 'vendor study', 'one sender', 'opinion'],
  keysFix: 'Enter applies the first fix · Delete ignores · Esc closes',
  keys: 'Delete ignores · Esc closes',

  // What a screen reader hears once typing pauses.
  fewer: ['{1}. {0} suggestion fewer.', '{1}. {0} suggestions fewer.'],
  more: ['{1}. {0} suggestion more.', '{1}. {0} suggestions more.'],
  many: ['{1}. {0} suggestion.', '{1}. {0} suggestions.'],
};
