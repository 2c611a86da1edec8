// Every word of the coach, to be translated here: `views` is what its module shows, all else what stands around the
// editor, each by itself so that no key is shipped. The words of rules and sources are in words.js, made from the
// rules. Numbers and dates come from Intl.
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

export const recipient = 'Recipient';
export const first = 'First name';
export const last = 'Last name';
export const company = 'Company';
export const role = 'Role';
export const facts = 'Facts';
export const factsHint = 'One a line. Paste a profile’s text and drop what you don’t need.';
export const factList = 'Your facts: press one to put it into the message';
export const used = (fact) => `Used: ${fact}`;
export const insert = (fact) => `Put in: ${fact}`;
export const drop = (fact) => `Drop: ${fact}`;

export const when = 'Send time';
export const date = 'Date and time where the recipient is';
export const zone = 'Their time zone';
export const noZone = 'Same as mine';
export const there = (now) => `It is ${now} there now.`;
export const here = (time) => `Your clock will say ${time}.`;
export const next = (slot) => `Next good slot: ${slot}`;
export const holidays = 'Holidays there';
export const holidaysHint = 'One date a line, such as 2026-12-25';
export const calendar = 'Add an .ics file';
export const noDates = 'No dates in that file.';

export const kind = 'What it is';
export const intent = 'It is about';
export const intents = { sales: 'Sales', recruiting: 'Recruiting', networking: 'Networking', other: 'Something else' };
export const touch = 'Message';
export const touches = { first: 'First message', 'follow-up': 'Follow-up' };
export const channel = 'Sent as';
export const channels = { inmail: 'InMail', 'direct-message': 'Direct message', 'connection-note': 'Connection note', 'message-request': 'Message request' };
export const relationship = 'You and they';
export const relationships = {
  none: 'Nothing in common', 'first-degree': 'You are connected', 'second-degree': 'You know somebody in common',
  'same-group': 'You share a group', coworker: 'You work at the same company', 'open-profile': 'Their profile is open',
  applicant: 'They applied for your job',
};
export const urgent = 'It cannot wait';
export const many = 'One of dozens a week';
export const ways = {
  inmail: 'an InMail reaches them at once, for a credit', 'free-inmail': 'an InMail costs no credit',
  'direct-message': 'a direct message costs no credit', 'connection-note': 'an invitation with a note (300 characters, 200 on a free account) costs no credit',
  'message-request': 'a message request costs no credit',
};

export const start = 'Write, paste, or';
export const samples = [{
  name: 'try an example',
  intent: 'sales',
  subject: 'Quick question!!',
  body: 'Hi there,\n\nI hope this finds you well. We are a leading provider of synergies.\n\nDo you have 30 minutes for a demo?\n\nSam',
}, {
  name: 'a recruiter’s',
  intent: 'recruiting',
  subject: 'Exciting opportunity',
  body: 'Hi,\n\nI came across your profile. We have an exciting role in a fast-paced team.\n\nPlease send me your CV.\n\nKim',
}, {
  name: 'a good one',
  intent: 'networking',
  subject: 'your tide gauges',
  body: 'Hi Amara,\n\nYour talk in Ghent on tide gauges made us move our sensors off the pier, and since then the night readings drift.\n\nWhich interval did you settle on?\n\nIlse',
}];

export const preview = 'In their inbox';
export const screens = { phone: 'Phone', desktop: 'Desktop' };
export const places = { inbox: 'LinkedIn', email: 'E-mail notice' };
export const you = 'You';
export const noSubject = 'No subject';
export const cut = (shown) => `About ${shown} characters of the subject fit; what is cut is struck out.`;
export const fits = 'The subject fits.';

export const more = 'More';
export const copy = 'Copy';
export const copySubject = 'Copy subject';
export const copyBoth = 'Copy both';
export const markdown = 'Report as Markdown';
export const json = 'Report as JSON';
export const print = 'Print';
export const copied = 'Copied.';
export const clear = 'Clear';
export const keep = 'Keep this version';

export const compare = 'Two versions';
export const kept = 'Kept';
export const now = 'Now';
export const back = 'Take it back';
export const forget = 'Forget it';
export const gone = 'Gone since';
export const fresh = 'New since';
export const same = 'The same findings.';

export const restarted = 'The coach failed and has started again. Your text is as it was.';
export const stopped = 'The coach has failed and stays off. You can go on writing; copy your text before you load the page again.';
export const notKept = 'This browser can’t keep your draft. Copy it before you leave.';
export const other = 'Another tab wrote a different version of this draft. Both are kept.';
export const swap = 'Show the other';
export const thisOne = 'Keep this one';

export const help = 'Keys';
export const keys = (mac) => [
  [mac ? 'F8' : 'Alt ↓ or F8', 'next suggestion'],
  [mac ? 'Shift F8' : 'Alt ↑ or Shift F8', 'the one before'],
  [mac ? 'Option Return' : 'Alt Enter', 'into its card'],
  ['Enter', 'in a card: apply the first fix'],
  ['Delete', 'in a card: ignore it here'],
  ['Esc', 'close the card'],
];

export const report = 'InMail Coach report';
export const findings = 'Findings';
export const notScored = 'Not scored';

export const subject = SUBJECT;
export const message = MESSAGE;
export const score = SCORE;
export const modest = MODEST;
export const fixFirst = FIX_FIRST;

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
  fair: 'Fair, but {0}.',
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
  about: 'About this rule',

  // What a screen reader hears once typing pauses.
  fewer: ['{1}. {0} suggestion fewer.', '{1}. {0} suggestions fewer.'],
  more: ['{1}. {0} suggestion more.', '{1}. {0} suggestions more.'],
  many: ['{1}. {0} suggestion.', '{1}. {0} suggestions.'],
};
