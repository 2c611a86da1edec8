// The page with credits, the log and the figures, in the side panel and in a tab. The element does all
// of it; here are the theme and the ways to other pages.
import { api } from './api.js';
import { read, watch } from './kept.js';

const element = document.querySelector('inmail-outcomes');

function applyTheme(theme) {
  document.documentElement.dataset.theme = theme;
  element.setAttribute('theme', theme);
}

element.addEventListener('outcomes-error', ({ detail }) => { document.getElementById('note').textContent = detail.message; });
document.getElementById('options').addEventListener('click', () => api.runtime.openOptionsPage());
watch(({ theme }) => { if (theme) applyTheme(theme); });
applyTheme((await read()).settings.theme);
// In a panel there is little room; a tab has more.
document.getElementById('tab').hidden = Boolean(await api.tabs.getCurrent());
