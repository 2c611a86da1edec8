// Serves folders to the bench's pages: { '/engine': folder, … }. Gives the address and a way to stop.
import { createServer } from 'node:http';
import sirv from 'sirv';

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

/** Every other path is a page: /coach with the widget on it, the rest empty. */
const page = (path) => `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bench</title>${
  path === '/coach' ? '<inmail-coach></inmail-coach><script type="module" src="/inmail-coach/index.js"></script>' : ''}`;
