// What every page does: fills its coaches, lets code be copied, and keeps the site for reading offline.

for (const coach of document.querySelectorAll('inmail-coach[data-draft]')) {
  const [draft, field] = [JSON.parse(coach.dataset.draft), coach.querySelector('textarea')];
  coach.draft = draft;
  // What somebody wrote while the coach was still loading is theirs to keep.
  coach.addEventListener('coach-ready', () => {
    if (field.value !== field.defaultValue) coach.draft = { ...draft, body: field.value };
  }, { once: true });
}

for (const code of document.querySelectorAll('.code')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(code.firstElementChild.textContent.trimEnd());
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = 'Copy'; }, 2000);
  });
  code.append(button);
}

// ---- offline, and a new version ----

const STASH = 'inmail-coach-update';
const root = new URL('..', import.meta.url);
const worker = new URL('sw.js', root).href;

// The one address that may become a script by name.
const policy = globalThis.trustedTypes?.createPolicy('inmail-coach-site', {
  createScriptURL: (url) => { if (url === worker) return url; throw new TypeError(url); },
});

/** What is written in a coach outlives the reload that brings the new version. */
function stash() {
  const drafts = [...document.querySelectorAll('inmail-coach')].map(({ draft }) => draft);
  sessionStorage.setItem(STASH, JSON.stringify({ at: location.pathname, drafts }));
}

function unstash() {
  const kept = JSON.parse(sessionStorage.getItem(STASH) ?? 'null');
  sessionStorage.removeItem(STASH);
  if (kept?.at !== location.pathname) return;
  document.querySelectorAll('inmail-coach').forEach((coach, i) => { coach.draft = kept.drafts[i]; });
}

function offer(waiting) {
  if (document.querySelector('.update')) return;
  const notice = document.createElement('p');
  notice.className = 'update';
  notice.setAttribute('role', 'status');
  document.body.append(notice);
  const use = document.createElement('button');
  use.type = 'button';
  use.textContent = 'Use it now';
  use.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => { stash(); location.reload(); }, { once: true });
    waiting.postMessage('use');
  });
  notice.append('There is a newer version of this site. What you wrote stays. ', use);
}

async function keepSite() {
  const registration = await navigator.serviceWorker.register(policy?.createScriptURL(worker) ?? worker, { scope: root.pathname });
  const watch = (incoming) => incoming?.addEventListener('statechange', () => {
    if (incoming.state === 'installed' && navigator.serviceWorker.controller) offer(incoming);
  });
  if (registration.waiting && navigator.serviceWorker.controller) offer(registration.waiting);
  watch(registration.installing);
  registration.addEventListener('updatefound', () => watch(registration.installing));
}

try { unstash(); } catch { /* a browser that keeps nothing for pages */ }
// After the page itself: what is only for later may take its time.
if ('serviceWorker' in navigator) {
  if (document.readyState !== 'complete') await new Promise((done) => { addEventListener('load', done, { once: true }); });
  keepSite().catch(() => { /* not over https, or storage is full: the site works as it is */ });
}
