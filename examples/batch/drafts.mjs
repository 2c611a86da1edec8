// Writes drafts to try a batch with, one a line: node drafts.mjs 1000000 > drafts.jsonl
// The same count gives the same drafts.
const OPENERS = ['I hope this email finds you well.', 'Your talk on cold starts made us measure ours.', 'I came across your profile and was impressed.',
  'Congratulations on the new role!', 'We met briefly at the harbour conference.', 'Your post on tide gauges answered a question we had for weeks.', ''];
const MIDDLES = ['We are the leading provider of cloud cost tools and help companies like yours save 40 %.',
  'We sample every nine minutes in order to catch the peak, and lose the battery by noon.',
  'I am hiring three reliability engineers in Delft, 70,000 to 85,000 euros a year.',
  'Our platform leverages synergies to streamline your workflow end to end, at scale.',
  'I am writing a thesis on how small teams run on-call, and your team came up twice.'];
const ASKS = ['Could we schedule a 30-minute call this week?', 'Which interval did you settle on in the end?', 'Would a look at the role be worth ten minutes?',
  'Let me know your thoughts.', 'Book a slot here: https://example.com/book', 'May I send you the two questions?'];
const SUBJECTS = ['tide gauges', 'Quick question', 'RE: our chat', 'URGENT: 40 % off!!!', 'your talk on cold starts', ''];
const NAMES = ['Maya', 'Amara', 'Chidi', 'Zoë', 'Łukasz', '{{first_name}}', 'there'];
const COMPANIES = ['Tidewater', 'Harbour Labs', 'Nordlicht', ''];

let state = 1;
const next = (below) => { // a linear congruential generator: small, and the same everywhere
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((state / 2 ** 32) * below);
};
const one = (list) => list[next(list.length)];

function draft(number) {
  const name = one(NAMES);
  const middles = Array.from({ length: 1 + next(4) }, () => one(MIDDLES));
  return {
    id: number, // batches ignore what they do not know
    subject: one(SUBJECTS),
    body: `Hi ${name},\n\n${[one(OPENERS), ...middles].filter(Boolean).join(' ')}\n\n${one(ASKS)}\n\nIlse, draft ${number}`,
    // One in twenty is written to another name.
    recipient: { firstName: NAMES.indexOf(name) < 5 && next(20) > 0 ? name : 'Maya', company: one(COMPANIES), facts: next(2) ? ['talk on cold starts'] : [] },
    intent: one(['sales', 'recruiting', 'networking', 'other']),
  };
}

const count = Number(process.argv[2] ?? 1000);
for (let number = 1; number <= count;) {
  let lines = '';
  for (; number <= count && lines.length < 60_000; number += 1) lines += `${JSON.stringify(draft(number))}\n`;
  if (!process.stdout.write(lines)) await new Promise((drained) => { process.stdout.once('drain', drained); });
}
