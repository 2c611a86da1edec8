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

/** Records a message; gives whom it went to and what takes it back. */
export function recordSend(draft, report) {
  return change(async (store) => {
    if (store.trouble === 'memory') throw new Error('nothing is kept here');
    const [account, keepText] = await Promise.all([store.get('account'), store.get('keepText')]);
    const send = entry(recording({ draft, report }), { plan: account?.plan?.id, keepText: keepText === true });
    await store.put([send]);
    return {
      who: [send.person, send.company].filter(Boolean).join(', '),
      takeBack: () => change((again) => again.remove(send.id)),
    };
  });
}

/** How many are kept. */
export const countSends = async () => {
  const store = await openStore();
  const sends = await store.all('sends');
  store.close();
  return sends.length;
};

/** Calls back when the log has changed. */
export const watchSends = (changed) => changes()?.addEventListener('message', changed);

/** Deletes log, plan and figures for good. */
export const deleteSends = () => change((store) => store.clear());
