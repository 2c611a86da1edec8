// The built site as the tests read it: every page, its path and its HTML.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const site = new URL('../../dist/site/', import.meta.url).pathname;
export const files = readdirSync(site, { recursive: true })
  .map((name) => name.replaceAll('\\', '/')).filter((name) => statSync(join(site, name)).isFile()).sort();
export const pages = files.filter((name) => name.endsWith('.html')).map((name) => ({ name, html: readFileSync(join(site, name), 'utf8') }));

/** The text of HTML, as a reader has it. */
export const textOf = (html) => html.replace(/<br>/g, '\n').replace(/<[^>]+>/g, '')
  .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(code)).replace(/&(lt|gt|amp|quot);/g, (_, name) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name])
  .replace(/\s+/g, ' ').trim();
