// The glossary's search: hides what does not have the words, without asking anybody.
const search = document.querySelector('.search');
const field = search.querySelector('input');
const said = search.querySelector('[role=status]');
const terms = [...document.querySelectorAll('main li[id]')];
const sections = [...document.querySelectorAll('main h2')].map((heading) => ({ heading, list: heading.nextElementSibling }));

const fold = (text) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase();
const texts = terms.map((term) => fold(term.textContent));

function look() {
  const words = fold(field.value).split(/\s+/).filter(Boolean);
  let found = 0;
  terms.forEach((term, i) => {
    term.hidden = !words.every((word) => texts[i].includes(word));
    found += term.hidden ? 0 : 1;
  });
  for (const { heading, list } of sections) heading.hidden = [...list.children].every((term) => term.hidden);
  said.textContent = words.length ? `${found} of ${terms.length} terms` : '';
}

field.addEventListener('input', look);
search.addEventListener('submit', (event) => event.preventDefault());
