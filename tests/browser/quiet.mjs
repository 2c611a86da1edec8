// What goes over the network in a test, seen by the browser's protocol and not by the page.
//
// A page with a coach is ready once it has loaded and every coach and log on it has said so. From then on nothing is
// asked for, but what opens another page. Before that, and by the service worker, it is files and
// nothing else: GET, no body, no words in the address. A test whose page has to ask says so:
// `test.use({ asks: /what it asks for/ })`.

/** Marks in an address that the tests themselves put there, to load one file twice. */
const AGAIN = /^(?:|\?again|\?second)$/;

/** Where a request comes from; nothing for a worker, and for a page that is only now being opened. */
function frameOf(request) {
  if (request.serviceWorker()) return null;
  try {
    return request.frame();
  } catch (error) {
    if (request.isNavigationRequest()) return null;
    throw error;
  }
}

/** Watches every page, frame and worker of a context; gives what it has seen that it should not have. */
export async function watch(context, asks = null) {
  const wrong = [];
  const ready = new WeakSet();
  // Frames on their way to another page: what is still told until that is there, the old one tells.
  const leaving = new WeakSet();
  await context.exposeBinding('__pageIsReady', ({ frame }) => { if (!leaving.has(frame)) ready.add(frame); });
  await context.addInitScript(() => {
    const told = new WeakSet();
    const tell = globalThis.__pageIsReady;
    const look = () => {
      const all = [...document.querySelectorAll('inmail-coach, inmail-outcomes')];
      if (document.readyState === 'complete' && all.length > 0 && all.every((one) => told.has(one))) tell();
    };
    for (const type of ['coach-ready', 'coach-error', 'outcomes-ready', 'outcomes-error']) {
      document.addEventListener(type, ({ target }) => { told.add(target); setTimeout(look); }, true);
    }
    addEventListener('load', () => setTimeout(look));
  });
  context.on('request', (request) => {
    const [url, method] = [request.url(), request.method()];
    if (!/^(https?|wss?):/.test(url) || asks?.test(url)) return;
    // The icon of the tab, which the browser asks for when it likes.
    if (request.resourceType() === 'other' && url.endsWith('/site/icon.svg')) return;
    const frame = frameOf(request);
    if (frame && request.isNavigationRequest()) {
      ready.delete(frame);
      leaving.add(frame);
    }
    const { search, pathname } = new URL(url);
    if (method !== 'GET' || request.postData() || !AGAIN.test(search) || decodeURIComponent(pathname).includes(' ')) wrong.push(`${method} ${url}`);
    else if (frame && ready.has(frame)) wrong.push(`${url}, after the page was ready`);
  });
  const stays = (request) => { if (request.isNavigationRequest()) leaving.delete(frameOf(request)); };
  context.on('requestfailed', stays); // a download opens no page
  const follow = (page) => {
    page.on('framenavigated', (frame) => leaving.delete(frame));
    page.on('websocket', (socket) => wrong.push(socket.url()));
  };
  context.pages().forEach(follow);
  context.on('page', follow);
  return wrong;
}
