// Drafts of any length, made of the messages the rules are tested with. No two are alike: engines
// remember what a regular expression found in a string they have seen.

/** Gives a function that makes the n-th draft of so many characters. */
export function writer(jsonl) {
  const messages = jsonl.trim().split('\n').map((line) => JSON.parse(line));
  return (size, n) => {
    const first = messages[n % messages.length];
    const pieces = [];
    for (let at = n, length = 0; length < size; at += 1) {
      const { body } = messages[at % messages.length];
      pieces.push(body);
      length += body.length + 2;
    }
    const end = ` No. ${n}`;
    const body = pieces.join('\n\n').slice(0, size - end.length).toWellFormed();
    return { subject: `Question ${n}`, body: body + end, recipient: first.recipient, sender: first.sender };
  };
}
