// The demo page: five samples for the coach, and a line for what goes wrong.
import { SAMPLES } from './samples.js';

const coach = document.querySelector('#coach');
const fallback = coach.querySelector('textarea');
const error = document.querySelector('#error');

const buttons = SAMPLES.map(({ label, draft }) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    keepMine();
    show(draft);
  });
  return button;
});

// A sample takes the place of what somebody wrote; one click brings that back.
const back = document.createElement('button');
back.type = 'button';
back.textContent = 'Back to my draft';
back.hidden = true;
let mine;
back.addEventListener('click', () => {
  coach.draft = mine;
  back.hidden = true;
  buttons.forEach((button) => button.setAttribute('aria-pressed', 'false'));
});

function keepMine() {
  const { draft } = coach;
  if (!draft?.body.trim() || SAMPLES.some((sample) => sample.draft.body === draft.body)) return;
  mine = draft;
  back.hidden = false;
}

/** Puts a draft into the coach and marks the sample that it is, if it is one. */
function show(draft) {
  coach.draft = draft;
  buttons.forEach((button, i) => button.setAttribute('aria-pressed', String(SAMPLES[i].draft === draft)));
}

document.querySelector('.samples').append(...buttons, back);
buttons.forEach((button) => button.setAttribute('aria-pressed', 'false'));

coach.addEventListener('coach-error', ({ detail }) => { error.textContent = detail.message; });

// What someone wrote while the coach was still loading is theirs to keep.
coach.addEventListener('coach-ready', () => {
  if (fallback.value) show({ body: fallback.value });
}, { once: true });

// The page's own script tag loads the element; this asks for the same module, to hear if that failed.
import('../inmail-coach/index.js').catch(() => {
  error.textContent = 'The coach could not be loaded. You can still write your message here.';
});

await customElements.whenDefined('inmail-coach');
if (!coach.draft?.body) show(SAMPLES[0].draft);
