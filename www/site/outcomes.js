// The page with both elements: one click takes a message from the coach into the log, and the way
// that was chosen there is what the coach scores for.
const coach = document.querySelector('#coach');
const outcomes = document.querySelector('#outcomes');
const record = document.querySelector('#record');
const recorded = document.querySelector('#recorded');
const error = document.querySelector('#error');

for (const name of ['coach-error', 'outcomes-error']) {
  document.addEventListener(name, ({ detail }) => { error.textContent = detail.message; });
}

const ready = () => { record.disabled = !coach.draft?.body.trim(); };
ready();
coach.addEventListener('coach-report', () => {
  ready();
  recorded.textContent = '';
});

record.addEventListener('click', async () => {
  try {
    await outcomes.record({ draft: coach.draft, report: coach.report });
    recorded.textContent = 'Recorded.';
  } catch (reason) {
    error.textContent = reason.message;
  }
});

outcomes.addEventListener('outcomes-channel', ({ detail: { channel, relationship } }) => {
  coach.draft = { ...coach.draft, channel, relationship };
});

for (const path of ['../inmail-coach/index.js', '../inmail-outcomes/outcomes.js']) {
  import(path).catch(() => { error.textContent = 'Part of this page could not be loaded. Load it again.'; });
}
