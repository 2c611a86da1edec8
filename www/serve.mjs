// Serves the built site on this machine only: node www/serve.mjs [port]
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import sirv from 'sirv';

const site = fileURLToPath(new URL('../dist/site', import.meta.url));
const port = Number(process.argv[2] ?? 8080);
if (!existsSync(`${site}/index.html`)) {
  console.error('There is no site yet. Build it with: make site');
  process.exit(1);
}
// Files are read anew for each request, so that a rebuilt site is served at once.
const files = sirv(site, { dev: true });
const server = createServer((request, response) => files(request, response, () => {
  response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(readFileSync(`${site}/404.html`));
}));
server.on('error', (error) => {
  console.error(error.code === 'EADDRINUSE'
    ? `Port ${port} is taken. Choose another: PORT=${port + 1} make demo`
    : `The site can't be served: ${error.message}`);
  process.exit(1);
});
server.listen(port, '127.0.0.1', () => {
  console.log(`InMail Coach is on http://127.0.0.1:${port} — open it in a browser; Ctrl+C stops it.`);
});
