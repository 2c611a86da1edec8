// Texts that would run, or ask for something, wherever they were taken for markup, script or a template.
import { expect } from './coach.mjs';

export const PAYLOADS = [
  '<img src=x onerror="window.ran=1">',
  '<script>window.ran=1</script>',
  'javascript:window.ran=1',
  '"><svg onload="window.ran=1">',
  '\' onfocus=\'window.ran=1\' autofocus=\'',
  '</textarea></style><iframe srcdoc="x"></iframe>',
  '{{constructor.constructor("window.ran=1")()}}${window.ran=1}',
];

/** Watches a page; what it gives tells, whenever it is called, that nothing has run, asked or become an element. */
export async function harmless(page) {
  const wrong = [];
  page.on('dialog', (dialog) => { wrong.push(dialog.message()); return dialog.dismiss(); });
  page.on('request', (request) => {
    if (/onerror|javascript:|\/x$/.test(decodeURIComponent(request.url()))) wrong.push(request.url());
  });
  return async () => {
    const found = await page.evaluate(() => {
      const all = (root) => [...root.querySelectorAll('*')].flatMap((one) => [one, ...one.shadowRoot ? all(one.shadowRoot) : []]);
      const odd = all(document).filter((one) => ['IMG', 'IFRAME', 'SCRIPT', 'OBJECT', 'EMBED'].includes(one.tagName) ? one.matches('[onerror], [srcdoc], [src="x"], script:not([src])')
        : [...one.attributes].some(({ name, value }) => name.startsWith('on') || /^\s*javascript:/.test(['href', 'src', 'action'].includes(name) ? value : '')));
      return { ran: window.ran, blocked: window.blocked, odd: odd.map((one) => one.outerHTML.slice(0, 200)) };
    });
    expect(found).toEqual({ ran: undefined, blocked: [], odd: [] });
    expect(wrong).toEqual([]);
  };
}
