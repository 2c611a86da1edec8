// Taking draft and report elsewhere: the clipboard, a file, paper.
import { h } from './h.js';
import * as says from '../says.js';
import { verdict } from './compare.js';

/** Copies a text. The clipboard first; pages without TLS have only the editing command. */
export async function copy(text, { root, say }) {
  if (!text) return;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = h('textarea', { class: 'away' });
    field.value = text;
    const focused = root.activeElement;
    root.append(field);
    field.select();
    field.ownerDocument.execCommand('copy');
    field.remove();
    focused?.focus();
  }
  say(says.copied);
}

export function markdown({ subject, body }, report) {
  const quote = (text) => text.split('\n').map((line) => `> ${line}`).join('\n');
  const finding = ({ message, text, points, why, action, severity }) => [
    `- **${message}**${points > 0 ? ` (−${points})` : severity === 'blocker' ? ` (${says.fixFirst.toLowerCase()})` : ''}`,
    text ? `  “${text.replace(/\s+/g, ' ')}”` : '', severity === 'praise' ? '' : `  ${why} ${action}`,
  ].filter(Boolean).join('\n');
  return [`# ${says.report}`, `${says.score}: ${verdict(report)}`, `_${says.modest}_`, `## ${says.subject}`, quote(subject),
    `## ${says.message}`, quote(body), `## ${says.findings}`, report.findings.map(finding).join('\n'), ''].join('\n\n');
}

/** Prints draft and report alone: in a frame of their own, whatever page the coach stands in. */
export function print(draft, report) {
  const frame = h('iframe', { 'aria-hidden': 'true', tabindex: -1 });
  Object.assign(frame.style, { position: 'fixed', inset: '0 auto auto -9999px', width: '1px', height: '1px' });
  document.body.append(frame);
  const page = frame.contentDocument;
  page.title = says.report;
  const text = h('pre', {}, markdown(draft, report));
  Object.assign(text.style, { font: '12pt/1.5 Georgia, serif', whiteSpace: 'pre-wrap' });
  page.body.append(text);
  frame.contentWindow.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow.print();
}
