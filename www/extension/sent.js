// The log of what was sent, which <inmail-outcomes> shows: recording a message from the coach, and
// deleting all of it. Its page need not be open; where it is, it follows.
import { entry, recording } from '../outcomes/sends.js';
import { changes, openStore } from '../outcomes/store.js';

/** Does something with the store and tells the pages that show it. */
async function change(does) {
  const store = await openStore();
  const channel = changes();
  try {
    const done = await does(store);
    channel?.postMessage(null);
    return done;
  } finally {
    channel?.close();
    store.close();
  }
}

/** A change that is there when this is done: nobody keeps a page open for one that waits. */
async function write(store, change) {
  await store.put([change]);
  if (store.unsaved) throw new Error(`nothing is kept here: ${store.trouble}`);
}

/** What is kept. */
async function kept(store) {
  const found = await store.read();
  if (!found) throw new Error('it cannot be read');
  return found;
}

/** Records a message; gives whom it went to and what takes it back. */
export function recordSend(draft, report) {
  return change(async (store) => {
    const { settings: { account, keepText } } = await kept(store);
    const send = entry(recording({ draft, report }), { plan: account?.plan?.id, keepText: keepText === true });
    await write(store, ['sends', send.id, send]);
    return {
      who: [send.person, send.company].filter(Boolean).join(', '),
      takeBack: () => change((again) => write(again, ['sends', send.id])),
    };
  });
}

/** How many are kept. */
export const countSends = async () => {
  const store = await openStore();
  const found = await store.read();
  store.close();
  return found?.sends.length ?? 0;
};

/** Calls back when the log has changed. */
export const watchSends = (changed) => changes()?.addEventListener('message', changed);

/** Deletes log, plan and figures for good. */
export const deleteSends = () => change(async (store) => {
  if (!await store.clear()) throw new Error('it cannot be reached');
});
