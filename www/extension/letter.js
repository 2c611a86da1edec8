// Reading what was pasted or selected: which part is the subject, and whether line breaks were lost.

/** "Subject: …", also as written by tools that mark up what they write. */
const SUBJECT = /^[>#*_\s]*(?:subject line|subject|subj)[*_\s]*[:：][*_\s]*(\S.*)$/i;
/** LinkedIn takes 200 characters; what is far longer is no subject. */
const MOST = 500;
const MESSAGE = /^[>#*_\s]*(?:message|body)[*_\s]*[:：][*_\s]*/i;

/** Subject and message of a text that begins with a subject line; nothing if it does not. */
export function parts(text) {
  const [first, ...rest] = text.replace(/\r\n?/g, '\n').trim().split('\n');
  const about = SUBJECT.exec(first)?.[1];
  const body = rest.join('\n').trim().replace(MESSAGE, '').trim();
  return about && about.length <= MOST && body ? { subject: bare(about), body } : null;
}

/** Without the emphasis or the quotes around it. */
const bare = (subject) => subject.replace(/[*_\s]+$/, '').replace(/^(["“])(.*)(["”])$/, '$2').trim();

/** A page hands over a selection without its line breaks: several sentences in one line are a sign of it. */
export const lostBreaks = (text) => !text.trim().includes('\n') && /[.!?…]\s+\S/.test(text);
