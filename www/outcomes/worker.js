// Off the main thread: reads files and judges thousands of messages. Gets the compiled module from
// the page and asks the network for nothing.
import init, { Importer, takeWords } from './outcomes.js';
import { Reading } from './reading.js';

let reading;
const calls = {
  async start({ module, lists, file, clock }) {
    await init({ module_or_path: module });
    takeWords(lists);
    reading = new Reading(Importer, file, clock);
  },
  read: (_, progress) => reading.read(progress),
  judge: (you, progress) => reading.judge(you, progress),
};

addEventListener('message', async ({ data: { call, value } }) => {
  try {
    postMessage({ result: await calls[call](value, (progress) => postMessage({ progress })) ?? null });
  } catch (error) {
    postMessage({ error: String(error?.message ?? error) });
  }
});
