// Writes the site's pages into the built site: node www/pages.mjs, last, for the service worker lists
// every file.
//
// Prose is in www/pages, what comes from the rules in www/rules (examples/pages writes it), the
// frame around both in www/pages/layout.html. Links between the Markdown files become links between
// the pages, so that both can be followed.
import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join, posix } from 'node:path';
import { Marked } from 'marked';
import { before, coach, letter } from './pages/parts.mjs';

const OUT = 'dist/site';
const LIVE = JSON.parse(await readFile('www/rules/live.json', 'utf8'));
const SAMPLES = JSON.parse(await readFile('www/pages/samples.json', 'utf8'));
const LAYOUT = await readFile('www/pages/layout.html', 'utf8');

/** The sections of the site, and what the menu calls them. One whose page is not there yet has no entry. */
const NAV = [
  ['rules/index.html', 'Rules'],
  ['evidence.html', 'Evidence'],
  ['how-good.html', 'How good'],
  ['guides/index.html', 'Guides'],
  ['glossary.html', 'Glossary'],
  ['outcomes.html', 'Outcomes'],
];

/** Markdown that is a part of another page. */
const PARTS = { 'www/rules/FIGURES.md': 'how-good.html', 'www/rules/SOURCES.md': 'evidence.html' };

/** Pages whose sections are listed at their top. */
const LONG = ['rules/index.html', 'evidence.html', 'how-good.html', 'glossary.html'];

/** Modules of a page beside the site's own. */
const SCRIPTS = { 'index.html': ['home.js'], 'guides/embed.html': ['embed.js'], 'glossary.html': ['glossary.js'], 'outcomes.html': ['outcomes.js'] };

/** Style sheets of a page beside the site's own. */
const STYLES = { 'outcomes.html': 'outcomes.css' };

/** Trusted Types policies of a page beside the site's own. */
const POLICIES = { 'outcomes.html': ' inmail-outcomes' };

/** The elements that a page may have, and what defines them. */
const ELEMENTS = { 'inmail-coach': 'inmail-coach/index.js', 'inmail-outcomes': 'inmail-outcomes/outcomes.js' };

const escape = (text) => text.replace(/[&<>"]/g, (c) => `&#${c.codePointAt(0)};`);
const slug = (text) => text.toLowerCase().replace(/<[^>]+>|&[^;]+;/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const plain = (html) => html.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ').trim();

/** The page that a Markdown file becomes. */
function address(file) {
  const name = basename(file, '.md');
  const page = { README: 'index', index: 'index' }[name] ?? name.toLowerCase();
  return posix.join(posix.relative('www', dirname(file)).replace(/^pages\/?/, ''), `${page}.html`);
}

/** A Markdown file as HTML, its links turned to those of the page. */
function html(text, file, page) {
  const seen = new Set();
  const link = (href) => {
    if (!/\.md(#|$)/.test(href) || href.includes(':')) return href;
    const [path, anchor] = href.split('#');
    const target = posix.join(dirname(file), path);
    const to = PARTS[target] ?? address(target);
    return posix.relative(dirname(page), to) + (anchor ? `#${anchor}` : '');
  };
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth }) {
        const inner = this.parser.parseInline(tokens);
        let id = slug(inner);
        while (seen.has(id)) id += '-2';
        seen.add(id);
        return depth === 1 ? `<h1>${inner}</h1>\n` : `<h${depth} id="${id}"><a class="anchor" href="#${id}">${inner}</a></h${depth}>\n`;
      },
      link({ href, title, tokens, raw }) {
        // An address that merely stands in an example is no link.
        if (raw === href) return escape(raw);
        const rel = /^https?:/.test(href) ? ' rel="noopener"' : '';
        return `<a href="${escape(link(href))}"${rel}${title ? ` title="${escape(title)}"` : ''}>${this.parser.parseInline(tokens)}</a>`;
      },
      code({ text, lang }) {
        return `<div class="code"><pre data-lang="${escape(lang ?? '')}"><code>${escape(text)}\n</code></pre></div>\n`;
      },
      // A table too wide for a phone scrolls by itself, and by keys.
      table(token) {
        const cells = (row, tag) => row.map((cell) => {
          const number = tag === 'td' && /^\d/.test(cell.text) && cell.text.length < 22 ? ' class="number"' : '';
          return `<${tag}${number}>${this.parser.parseInline(cell.tokens)}</${tag}>`;
        }).join('');
        const head = token.header.every(({ text }) => !text) ? '' : `<thead><tr>${cells(token.header, 'th')}</tr></thead>`;
        return `<div class="table" tabindex="0" role="group" aria-label="Table, scrolls sideways"><table>${head}<tbody>${
          token.rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')}</tbody></table></div>\n`;
      },
    },
  });
  return marked.parse(text);
}

/** Puts other Markdown files where a page asks for them, without their heading. */
async function whole(file) {
  const text = await readFile(file, 'utf8');
  const parts = [...text.matchAll(/<!-- include (\S+) -->/g)];
  const bodies = await Promise.all(parts.map(([, name]) => readFile(join(dirname(file), name), 'utf8')));
  return parts.reduce((all, [ask], i) => all.replace(ask, bodies[i].replace(/^# .*\n/, '').replace(/\]\(([\w-]+\.md)/g, '](../rules/$1')), text);
}

const pages = new Map();

function page(at, { title, description, main: given, kind = 'prose', head = '' }) {
  const root = '../'.repeat(at.split('/').length - 1) || './';
  // The cards of the site's coaches lead to the pages of their rules.
  const main = given.replaceAll('<inmail-coach ', `<inmail-coach rules="${root}rules/" `);
  const current = (to) => (to === at || (to.includes('/') && dirname(to) === dirname(at)) ? ' aria-current="page"' : '');
  const nav = menu.map(([to, name]) => `<a href="${root}${to}"${current(to)}>${name}</a>`).join('\n');
  const scripts = ['site.js', ...(SCRIPTS[at] ?? [])].map((name) => `${root}site/${name}`);
  for (const [tag, file] of Object.entries(ELEMENTS)) if (main.includes(`<${tag}`)) scripts.push(root + file);
  const sheet = STYLES[at] ? `<link rel="stylesheet" href="${root}site/${STYLES[at]}">\n` : '';
  // What a page's module imports is asked for along with it.
  const ahead = scripts.some((src) => src.endsWith('home.js')) ? `<link rel="modulepreload" href="${root}site/samples.js">\n` : '';
  const tags = ahead + scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n');
  const values = { title: escape(title), description: escape(description), root, nav, kind, main, head: head + sheet + tags, policies: POLICIES[at] ?? '' };
  pages.set(at, LAYOUT.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name]));
}

/** Title and description of a page from its first heading and paragraph. */
function about(text) {
  const title = plain(/<h1>(.*?)<\/h1>/s.exec(text)[1]);
  const first = plain(/<p>(.*?)<\/p>/s.exec(text)[1]);
  return { title: `${title} · InMail Coach`, description: first.replace(/&#39;|&quot;/g, '’') };
}

async function markdown(file) {
  const at = address(file);
  const rule = LIVE.rules.find(({ id }) => file === `www/rules/${id}.md`);
  let main = html(await whole(file), file, at);
  if (rule) {
    main = before(main, rule, rule.id === 'jargon' ? await trade() : '');
    page(at, { title: `${rule.title} · InMail Coach`, description: `${rule.what}: why it matters, how to mend it, and the sources.`, main, kind: 'rule' });
    return;
  }
  if (file.endsWith('glossary.md')) main = terms(main);
  if (LONG.includes(at)) main = main.replace(/(?=<h2 )|(?=<form class="search")/, jump(main));
  page(at, { ...about(main), kind: at === 'rules/index.html' ? 'prose index' : 'prose', main: main.replace('<!-- coach -->', coach(SAMPLES.opening, 'id="preview"')) });
}

/** The sections of a long page, to jump to. */
const jump = (main) => `<p class="jump" role="navigation" aria-label="On this page">${
  [...main.matchAll(/<h2 id="([^"]+)"><a[^>]*>(.*?)<\/a>/g)].map(([, id, name]) => `<a href="#${id}">${name.replace(/ \(a mistake.*/, '')}</a>`).join('\n')}</p>\n`;

/** The terms that the jargon rule knows, each with its place in the glossary. */
async function trade() {
  const glossary = terms(html(await readFile('www/pages/glossary.md', 'utf8'), 'www/pages/glossary.md', 'glossary.html'));
  const entries = [...glossary.matchAll(/<li id="([^"]+)"><strong>(.*?)<\/strong>(.*?)<\/li>/gs)].map(([, id, name, text]) => {
    const also = /Also: (.*?)\./.exec(text)?.[1].split(', ') ?? [];
    return { id, names: [name, ...also].map((one) => one.replace('&#39;', '’').toLowerCase()) };
  });
  const lists = await Promise.all(['jargon', 'jargon_short'].map((name) => readFile(`src/rules/clarity/${name}.txt`, 'utf8')));
  const words = lists.flatMap((text) => text.split('\n')).filter((line) => line && !line.startsWith('#')).map((line) => line.split(/ => |\|/)[0]);
  // Abbreviations in capitals, but for their plural.
  const short = new Set(lists[1].split('\n').map((line) => line.split(/ => |\|/)[0]));
  const label = (word) => (short.has(word) ? word.replace(/^[a-z]+?(?='?s?$)/, (letters) => letters.toUpperCase()) : word);
  const found = words.map((word) => {
    const entry = entries.find(({ names }) => names.includes(word.replace('\'', '’')));
    if (!entry) throw new Error(`The glossary has no “${word}”, which the jargon rule knows.`);
    return { word, link: `<li><a href="../glossary.html#${entry.id}">${escape(label(word))}</a></li>` };
  });
  return `<h2 id="terms"><a class="anchor" href="#terms">The terms it knows</a></h2>\n<p>Each in plain words, in the glossary.</p>\n<ul class="terms">${found.sort((a, b) => a.word.localeCompare(b.word, 'en')).map(({ link }) => link).join('\n')}</ul>\n`;
}

/** The glossary's items, each with an address of its own. */
const terms = (main) => main.replace(/<li><strong>(.*?)<\/strong>/g, (_, term) => `<li id="${slug(term)}"><strong>${term}</strong>`);

async function home(file) {
  const reports = Object.fromEntries(LIVE.samples.map(({ name, report }) => [name, report]));
  const draft = (label) => SAMPLES.samples.find((sample) => sample.label === label).draft;
  const text = (await readFile(file, 'utf8'))
    .replace('<!-- coach -->', coach(SAMPLES.opening, 'id="coach"'))
    .replace('<!-- samples -->', SAMPLES.samples.map(({ label }) => `<button type="button" aria-pressed="false">${label}</button>`).join('\n'))
    .replace('<!-- before -->', letter(draft('Sales pitch'), reports['Sales pitch']))
    .replace('<!-- after -->', letter(draft('Rewritten'), reports.Rewritten))
    .replace('<!-- rules -->', String(LIVE.rules.length));
  page('index.html', { ...about(text), title: 'InMail Coach: see what weakens a message before you send it', main: text, kind: 'home' });
}

/** A page whose text is HTML already. */
async function fragment(file) {
  const main = await readFile(file, 'utf8');
  page(basename(file), { ...about(main), main });
}

/** The service worker's list: every file of the site, and a name for exactly these bytes. */
async function worker() {
  const names = (await readdir(OUT, { recursive: true })).map((name) => name.replaceAll('\\', '/')).sort();
  const files = names.filter((name) => name !== 'sw.js' && statSync(join(OUT, name)).isFile());
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(await readFile(join(OUT, file)));
  const source = await readFile('www/pages/sw.js', 'utf8');
  await writeFile(join(OUT, 'sw.js'), source
    .replace('"VERSION"', JSON.stringify(hash.digest('hex').slice(0, 12)))
    .replace('["FILES"]', JSON.stringify(files)));
}

const folders = ['www/pages', 'www/pages/guides', 'www/rules'];
const sources = (await Promise.all(folders.map(async (path) => (await readdir(path)).map((name) => `${path}/${name}`)))).flat();
const texts = sources.filter((name) => name.endsWith('.md') && !(name in PARTS));
const others = sources.filter((name) => name.endsWith('.html') && !/(layout|home)\.html$/.test(name));
const menu = NAV.filter(([to]) => texts.some((file) => address(file) === to) || others.some((file) => basename(file) === to));
await home('www/pages/home.html');
for (const file of texts) await markdown(file);
for (const file of others) await fragment(file);
// The page that a host shows in place of a missing one, at any depth: its style is found from three.
const lost = pages.get('404.html');
pages.set('404.html', lost.replace(/(<link rel="stylesheet" href=")\.\/(site\/site.css">)/, '$1./$2\n$1../$2\n$1../../$2'));

for (const [at, text] of pages) {
  await mkdir(join(OUT, dirname(at)), { recursive: true });
  await writeFile(join(OUT, at), text);
}
await writeFile(join(OUT, 'site/samples.js'), `// Made of www/pages/samples.json.\nexport default ${JSON.stringify(SAMPLES)};\n`);
await worker();
