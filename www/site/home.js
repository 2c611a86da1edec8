// The home page: drafts for its coach, a line for what goes wrong, and the count of requests.
import SAMPLES from './samples.js';

const coach = document.querySelector('#coach');
const error = document.querySelector('#error');
const { opening, samples } = SAMPLES;
const given = [opening, ...samples.map(({ draft }) => draft)];

// ---- samples ----

const box = document.querySelector('.samples');
const buttons = [...box.querySelectorAll('[aria-pressed]')];
buttons.forEach((button, i) => button.addEventListener('click', () => { keepMine(); show(samples[i].draft); }));

// A sample takes the place of what somebody wrote; one click brings that back, and a second what was there instead.
const back = box.querySelector('#back');
let mine;
back.addEventListener('click', () => {
  const before = mine;
  back.hidden = !keepMine();
  show(before);
});

document.querySelector('#own').addEventListener('click', () => {
  keepMine();
  show({ body: '' });
  coach.focus();
});

/** Keeps what somebody wrote, be it only a name or a fact, and says whether there was such. */
function keepMine() {
  const { draft } = coach;
  const { subject, body, recipient, sender } = draft ?? {};
  if (!says([subject, body, recipient, sender]) || body?.trim() && given.some((one) => body === one.body)) return false;
  mine = draft;
  back.hidden = false;
  return true;
}

const says = (value) => (typeof value === 'string' ? value.trim() !== '' : Object.values(value ?? {}).some(says));

/** Puts a draft into the coach and marks the sample that it is, if it is one. */
function show(draft) {
  coach.draft = draft;
  buttons.forEach((one, i) => one.setAttribute('aria-pressed', String(samples[i].draft === draft)));
}

// ---- the coach ----

coach.addEventListener('coach-error', ({ detail }) => { error.textContent = detail.message; });

// Ready: the coach works, the page has loaded, and the browser has had a second to fetch the icon for its tab.
coach.addEventListener('coach-ready', async () => {
  if (document.readyState !== 'complete') await new Promise((done) => { addEventListener('load', done, { once: true }); });
  setTimeout(count, 1000);
}, { once: true });

// The page's own script tag loads the element; this asks for the same module, to hear if that failed.
import('../inmail-coach/index.js').catch(() => {
  error.textContent = 'The coach could not be loaded. You can still write your message here.';
});

// ---- requests once the page is ready ----

const live = document.querySelector('#requests');
const once = document.querySelector('#once');

function count() {
  const since = performance.now();
  const asked = [];
  const say = () => {
    live.querySelector('b').textContent = asked.length;
    live.querySelector('span').textContent = `${asked.length === 1 ? 'request' : 'requests'} since this page was ready`;
    live.querySelector('small').textContent = asked.length ? `The last one: ${asked.at(-1)}` : 'Type, click, apply fixes: the number stays.';
  };
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (startTime > since) asked.push(name.replace(location.origin, ''));
    say();
  }).observe({ type: 'resource', buffered: true });
  say();
  once.disabled = false;
  once.addEventListener('click', async () => (await fetch(new URL('icon.svg', import.meta.url), { cache: 'no-store' })).text());
}
