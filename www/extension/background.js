// What is there without a page: the entry in the context menu, and the keys. It runs for a moment
// and is gone; nothing is held here.
import { api } from './api.js';
import { keep, read, remember } from './kept.js';
import { parts } from './letter.js';

const menus = api.menus ?? api.contextMenus;

api.runtime.onInstalled.addListener(() => {
  menus.removeAll().then(() => menus.create({ id: 'coach', title: 'Coach this draft', contexts: ['selection'] }));
});

menus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
  if (menuItemId !== 'coach') return;
  openPanel(tab); // first: a browser opens it only while it still knows of the click
  take(selectionText);
});

api.commands?.onCommand.addListener((command, tab) => {
  if (command === 'open-panel') openPanel(tab);
});

/** Opens the side panel; where that is refused, the same page in a tab. */
async function openPanel(tab) {
  try {
    await (api.sidebarAction ? api.sidebarAction.open() : api.sidePanel.open({ windowId: tab.windowId }));
  } catch {
    api.tabs.create({ url: api.runtime.getURL('panel.html') });
  }
}

/** Makes a selection the draft. What it takes the place of is kept beside it. */
async function take(text) {
  if (!text.trim()) return;
  const { settings, record } = await read();
  const was = record?.draft ?? {};
  const letter = parts(text) ?? { subject: '', body: text.trim() };
  const base = { intent: settings.intent, ...(was.body ? { recipient: named(was, text) ? was.recipient : null } : was) };
  const before = was.subject || was.body ? { draft: was, ignore: record.ignore } : null;
  if (before) await remember(was.recipient ?? {});
  await keep(settings.keep, { draft: { ...base, ...letter }, ignore: [], selected: true, at: Date.now(), before });
}

/** Whether a text speaks to the one whom the draft before it was for. */
function named({ recipient }, text) {
  const first = recipient?.firstName?.trim();
  return Boolean(first && text.includes(first));
}
