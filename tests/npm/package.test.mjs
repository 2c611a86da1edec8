// What `npm publish` would send, and whether the tools of its users can work with it.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';

const root = new URL('../../', import.meta.url).pathname;
const dist = join(root, 'dist/npm');
const read = (name) => readFileSync(join(dist, name));
const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

// An empty project that has the package installed.
const home = mkdtempSync(join(tmpdir(), 'inmail-coach-'));
mkdirSync(join(home, 'node_modules/@types'), { recursive: true });
cpSync(dist, join(home, 'node_modules/inmail-coach'), { recursive: true });
writeFileSync(join(home, 'package.json'), '{ "type": "module" }');
after(() => rmSync(home, { recursive: true }));
const node = (script) => execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: home, encoding: 'utf8' });

test('these files are published and no others', () => {
  const [{ files, name, version }] = JSON.parse(execFileSync('npm', ['pack', '--dry-run', '--json'], { cwd: dist, encoding: 'utf8' }));
  assert.equal(name, 'inmail-coach');
  assert.match(version, /^\d+\.\d+\.\d+$/);
  assert.deepEqual(files.map(({ path }) => path).sort(), [
    'LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'custom-elements.json',
    'development/element.js', 'development/engine.js', 'development/index.js', 'element.d.ts', 'element.js', 'engine.d.ts', 'engine.js',
    'engine_bg.wasm', 'index.d.ts', 'index.js', 'inline.d.ts', 'inline.js', 'inmail-coach_bg.wasm',
    'outcomes-worker.js', 'outcomes.d.ts', 'outcomes.js', 'outcomes_bg.wasm', 'package.json', 'patterns.d.ts', 'patterns.js', 'react.d.ts', 'types.d.ts',
  ]);
});

test('publint has nothing to say', async () => {
  const { publint } = await import('publint');
  const { messages } = await publint({ pkgDir: dist, strict: true });
  assert.deepEqual(messages, []);
});

test('the site and the package have the same module', () => {
  assert.equal(hash(join(dist, 'inmail-coach_bg.wasm')), hash(join(root, 'dist/site/inmail-coach/inmail-coach_bg.wasm')));
  assert.ok(read('inline.js').includes(read('inmail-coach_bg.wasm').toString('base64').slice(0, 4000)), 'inline.js holds it too');
});

test('nothing speaks of the machine that built it', () => {
  for (const name of ['element.js', 'engine.js', 'index.js', 'patterns.js', 'outcomes.js', 'outcomes-worker.js', 'outcomes_bg.wasm', 'development/element.js', 'development/engine.js', 'inmail-coach_bg.wasm', 'engine_bg.wasm']) {
    assert.doesNotMatch(read(name).toString('latin1'), /\/(root|home|Users)\/|registry|\.cargo/, name);
  }
});

test('importing the class defines nothing, importing the package does', () => {
  const page = `globalThis.HTMLElement = class { attachInternals() {} };
    globalThis.defined = [];
    globalThis.customElements = { get: () => undefined, define: (name) => defined.push(name) };`;
  assert.equal(node(`${page} const { InmailCoach } = await import('inmail-coach/element'); console.log(typeof InmailCoach, defined.length)`), 'function 0\n');
  assert.equal(node(`${page} await import('inmail-coach'); console.log(defined.join())`), 'inmail-coach\n');
  assert.equal(node(`${page} await import('inmail-coach/outcomes'); console.log(defined.join())`), 'inmail-outcomes\n');
});

test('on a server, where there are no elements, importing does nothing', () => {
  assert.equal(node("await import('inmail-coach'); await import('inmail-coach/inline'); console.log('fine')"), 'fine\n');
});

test('for development servers, which move scripts about, everything is in the scripts', () => {
  const script = `import { init, score } from 'inmail-coach/engine'; await init(); console.log(score({ body: 'Hi {{name}}' }).verdict);
    console.log(import.meta.resolve('inmail-coach').split('/').slice(-2).join('/'));`;
  const moved = join(home, 'moved');
  mkdirSync(moved);
  cpSync(join(dist, 'development/engine.js'), join(moved, 'engine.js'));
  const here = pathToFileURL(join(moved, 'engine.js'));
  assert.equal(node(`const { init, score } = await import('${here}'); await init(); console.log(score({ body: 'Hi {{name}}' }).verdict)`), 'fix-first\n');
  assert.equal(execFileSync(process.execPath, ['--conditions=development', '--input-type=module', '-e', script], { cwd: home, encoding: 'utf8' }),
    'fix-first\ndevelopment/index.js\n');
});

test('a few lines score a draft in Node', () => {
  const out = node(`import { init, score, rules, sources } from 'inmail-coach/engine';
    try { score({ body: 'Hi' }); } catch (error) { console.log(error.message.includes('init()')); }
    await init();
    const report = score({ body: 'Hi {{name}}, which interval did you settle on for the gauges in the end?' });
    console.log(report.verdict, report.findings.some((f) => f.rule === 'unfilled-placeholder'), rules().length > 40, sources().length > 20);
    try { score({ body: 5 }); } catch (error) { console.log(error.name); }`);
  assert.equal(out, 'true\nfix-first true true true\nTypeError\n');
});

test('the types hold under tsc --strict, and wrong use is an error', () => {
  symlinkSync(join(root, 'node_modules/@types/react'), join(home, 'node_modules/@types/react'));
  symlinkSync(join(root, 'node_modules/csstype'), join(home, 'node_modules/csstype'));
  writeFileSync(join(home, 'right.tsx'), `
    import { InmailCoach, type Report } from 'inmail-coach';
    import { init, score, rules, sources } from 'inmail-coach/engine';
    import type {} from 'inmail-coach/react';
    import 'inmail-coach/patterns';
    import { InmailOutcomes, type Send } from 'inmail-coach/outcomes';
    await init({ wasm: new Uint8Array() });
    const report: Report = score({ body: 'Hi', recipient: null, touch: 'follow-up' }, { off: ['hype'], weights: { hype: 2 } });
    const first: number | undefined = report.findings[0]?.start;
    const coach = document.querySelector('inmail-coach')!;
    coach.draft = { subject: 'tide gauges', recipient: { facts: ['a talk'] } };
    coach.draft = null;
    coach.options = { patterns: [{ pattern: 'x+', category: 'brevity' }], phrases: null };
    coach.addEventListener('coach-report', ({ detail }) => { const score: number | null = detail.score; void score; });
    document.addEventListener('coach-fix', ({ detail }) => { detail.fix.edits[0]?.replacement.trim(); });
    new InmailCoach().applySafeFixes();
    const outcomes: InmailOutcomes = document.querySelector('inmail-outcomes')!;
    const id: Promise<string> = outcomes.record({ draft: coach.draft, report: coach.report });
    const last: Send | undefined = outcomes.sends.at(-1);
    outcomes.addEventListener('outcomes-channel', ({ detail }) => { coach.draft = { channel: detail.channel }; });
    export const view = <inmail-coach intent="sales" draft={{ body: '' }} oncoach-report={(event) => event.currentTarget.draft.body + event.detail.findings.length} />;
    void [id, last?.answeredAt, outcomes.balance?.held, first, rules()[0]?.points, rules()[0]?.most, sources()[0]?.strength === 'platform'];
  `);
  writeFileSync(join(home, 'wrong.ts'), `
    import { score } from 'inmail-coach/engine';
    // @ts-expect-error a body is text
    score({ body: 5 });
    // @ts-expect-error no such intent
    score({ body: '', intent: 'spam' });
    // @ts-expect-error it can only be read
    document.querySelector('inmail-coach')!.report = null;
    import 'inmail-coach';
  `);
  const options = ['--strict', '--noEmit', '--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler', '--jsx', 'react-jsx', '--lib', 'es2023,dom,dom.iterable', '--types', 'react'];
  try {
    execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), ...options, 'right.tsx', 'wrong.ts'], { cwd: home, encoding: 'utf8' });
  } catch (error) {
    assert.fail(error.stdout);
  }
});

test('the manifest and the types know what <inmail-outcomes> tells', () => {
  const outcomes = JSON.parse(read('custom-elements.json')).modules.flatMap(({ declarations = [] }) => declarations).find(({ tagName }) => tagName === 'inmail-outcomes');
  const told = read('outcomes.js').toString().match(/outcomes-(ready|change|channel|error)/g);
  const types = read('outcomes.d.ts').toString();
  assert.deepEqual(outcomes.events.map(({ name }) => name).sort(), [...new Set(told)].sort());
  for (const { name } of [...outcomes.events, ...outcomes.members]) assert.ok(types.includes(name), name);
});

test('the manifest names every attribute, event and part that the element has', () => {
  const { modules: [{ declarations: [coach] }] } = JSON.parse(read('custom-elements.json'));
  const source = readFileSync(join(root, 'www/element/element.js'), 'utf8');
  const observed = /observedAttributes = \[(.*?)\]/.exec(source)[1].match(/\w+/g);
  assert.deepEqual(coach.attributes.map(({ name }) => name).sort(), observed.sort());
  const told = new Set(source.match(/coach-[a-z]+(?=')/g));
  assert.deepEqual(coach.events.map(({ name }) => name).sort(), [...told].filter((name) => name !== 'coach-coach').sort());
  const readme = read('README.md').toString();
  for (const { name } of [...coach.attributes, ...coach.events, ...coach.cssParts, ...coach.cssProperties]) assert.ok(readme.includes(name), `README has no ${name}`);
});
