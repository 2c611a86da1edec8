// What is there without a page: the entry in the context menu, and the keys. It runs for a moment
// and is gone; nothing is held here.
import { api } from './api.js';
import { isBlank, keep, read, remember } from './kept.js';
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
  if (was.recipient) await remember(was.recipient);
  const { subject = '', body } = parts(text) ?? { body: text.trim() };
  const draft = { subject, body, intent: settings.intent, recipient: sameReader(was, text) ? was.recipient : null };
  await keep(settings.keep, {
    draft, ignore: [], selected: true, at: Date.now(), before: isBlank(was) ? null : { draft: was, ignore: record.ignore },
  });
}

/** Who was already named stays if the new text is for them too. */
function sameReader({ body, recipient }, text) {
  const first = recipient?.firstName?.trim();
  return Boolean(recipient) && (!body || Boolean(first && text.includes(first)));
}
