// The embed guide: the attributes and colours of its coach, and the HTML that gives the same.
const form = document.querySelector('#theme');
const coach = document.querySelector('#preview');
const code = document.querySelector('#embed-code code');

const PROPERTIES = { accent: '--inmail-coach-accent', radius: '--inmail-coach-radius', font: '--inmail-coach-font' };

function update() {
  const values = Object.fromEntries(new FormData(form));
  const attributes = ['theme', 'layout', 'intent'].filter((name) => values[name] !== form.elements[name].options[0].value);
  for (const name of ['theme', 'layout', 'intent']) coach.setAttribute(name, values[name]);
  const set = Object.entries(PROPERTIES).filter(([name]) => values[name] !== form.elements[name].dataset.usual);
  for (const [name, property] of Object.entries(PROPERTIES)) coach.style.removeProperty(property);
  for (const [name, property] of set) coach.style.setProperty(property, name === 'radius' ? `${values[name]}px` : values[name]);
  const rules = set.map(([name, property]) => `  ${property}: ${name === 'radius' ? `${values[name]}px` : values[name]};\n`).join('');
  code.textContent = `<script type="module" src="/inmail-coach/index.js"></script>\n`
    + `<inmail-coach${attributes.map((name) => ` ${name}="${values[name]}"`).join('')}></inmail-coach>\n`
    + (rules && `\n/* in your style sheet */\ninmail-coach {\n${rules}}\n`);
}

form.addEventListener('input', update);
update();
