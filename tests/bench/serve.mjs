// Serves folders to the bench's pages: { '/engine': folder, … }. Gives the address and a way to stop.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import sirv from 'sirv';
import { writer } from './drafts.mjs';

// With these a page's clock counts in 5 microseconds instead of 100.
const HEADERS = { 'Cross-Origin-Opener-Policy': 'same-origin', 'Cross-Origin-Embedder-Policy': 'require-corp' };

export async function serve(folders) {
  const files = Object.entries(folders).map(([path, folder]) => [path, sirv(folder, {
    maxAge: 3600,
    setHeaders: (response) => Object.entries(HEADERS).forEach(([name, value]) => response.setHeader(name, value)),
  })]);
  const server = createServer((request, response) => {
    for (const [path, send] of files) {
      if (request.url.startsWith(`${path}/`)) {
        request.url = request.url.slice(path.length);
        return send(request, response, () => response.writeHead(404).end());
      }
    }
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page(request.url));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { address: `http://127.0.0.1:${server.address().port}`, stop: () => server.close() };
}

const draft = writer(readFileSync(new URL('../drafts/own.jsonl', import.meta.url), 'utf8'))(650, 3).body;
const coach = (inside) => `<inmail-coach>${inside}</inmail-coach><script type="module" src="/inmail-coach/index.js"></script>`;
const BODIES = {
  '/coach': coach(''),
  '/draft': coach(`<textarea slot="fallback">${draft.replace(/[&<]/g, (c) => `&#${c.charCodeAt()};`)}</textarea>`),
  '/plain': '<script type="module" src="/bench/plain.js"></script>',
};

/** Every other path is a page: with the widget on it, with a draft in that, with a script alone; the rest are empty. */
const page = (path) => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title>${BODIES[path] ?? ''}`;
