// Every block of code that people are told to copy: JavaScript is checked against the package's types,
// and run where it needs no page; commands are commands that there are. HTML runs in the browser tests,
// Rust in the doc tests.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import ts from 'typescript';

const root = new URL('../../', import.meta.url).pathname;
const guides = readdirSync(`${root}www/pages/guides`).map((name) => `www/pages/guides/${name}`);
const blocks = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', 'www/pages/how-good.md', ...guides].flatMap((file) =>
  [...readFileSync(root + file, 'utf8').matchAll(/^( *)```([\w,]*)\n(.*?)^ *```$/gms)].map(([, indent, lang, code], i) => ({
    name: `${file} block ${i + 1}`, lang, code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  })));
const of = (lang) => blocks.filter((block) => block.lang === lang);

const home = mkdtempSync(join(tmpdir(), 'inmail-coach-code-'));
mkdirSync(join(home, 'node_modules'), { recursive: true });
cpSync(`${root}dist/npm`, join(home, 'node_modules/inmail-coach'), { recursive: true });
after(() => rmSync(home, { recursive: true }));

test('every block says what it is', () => {
  assert.ok(blocks.length > 15);
  assert.deepEqual([...new Set(blocks.map(({ lang }) => lang))].sort(), ['html', 'http', 'js', 'mermaid', 'rust', 'rust,ignore', 'sh', 'text']);
});

test('JavaScript fits the types', () => {
  const files = of('js').map(({ name, code }, i) => {
    const file = join(home, `block-${i}.mts`);
    writeFileSync(file, `// ${name}\nexport {};\n${code}`);
    return file;
  });
  const types = join(home, 'node_modules/inmail-coach/index.d.ts');
  const program = ts.createProgram([...files, types], {
    noEmit: true, strict: true, strictNullChecks: false, skipLibCheck: true,
    module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2022, lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [],
  });
  const said = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) =>
    `${file?.text.split('\n')[0]}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  assert.ok(files.length >= 6);
  assert.deepEqual(said, []);
});

test('JavaScript without a page runs', () => {
  const headless = of('js').filter(({ code }) => code.includes('inmail-coach/engine'));
  assert.ok(headless.length >= 3);
  for (const { name, code } of headless) {
    writeFileSync(join(home, 'run.mjs'), code);
    assert.doesNotThrow(() => execFileSync(process.execPath, ['run.mjs'], { cwd: home, stdio: 'pipe' }), name);
  }
});

test('commands are there', () => {
  const targets = [...readFileSync(`${root}Makefile`, 'utf8').matchAll(/^([a-z-]+):/gm)].map(([, name]) => name);
  const examples = readdirSync(`${root}examples`).map((name) => name.replace('.rs', ''));
  const suites = readdirSync(`${root}tests`).map((name) => name.replace('.rs', ''));
  for (const { name, code } of of('sh')) {
    for (const line of code.trim().split('\n').map((text) => text.replace(/\s*#.*/, ''))) {
      const [, target] = /^make ([a-z-]+)$/.exec(line) ?? [];
      const [, example] = /^cargo run --release --no-default-features --example ([a-z]+)( -- [-a-z ]+| < \w+\.jsonl)?$/.exec(line) ?? [];
      const [, suite, filter] = /^(?:UPDATE=1 )?cargo test --no-default-features(?: --test (\w+)| (\w+))?$/.exec(line) ?? [null, null, 'none'];
      // Scripts and programs of the project by their paths, whatever runs them.
      const [, script] = /^(?:node|python) (examples\/\S+)/.exec(line) ?? [];
      const [, program] = /^parallel .* target\/release\/examples\/([a-z]+) </.exec(line) ?? [];
      const [install] = /^npm install \.\.\/inmail-coach\/dist\/npm$/.exec(line) ?? [];
      const known = install || script && existsSync(`${root}${script}`) || examples.includes(program) || targets.includes(target) || examples.includes(example) || suites.includes(suite) || suite === undefined && filter !== 'none';
      assert.ok(known, `${name}: ${line}`);
    }
  }
});
