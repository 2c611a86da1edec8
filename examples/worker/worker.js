// The files of the npm package, copied next to this one.
import { init, score } from './inmail-coach/engine.js';

const ready = init();

addEventListener('message', async ({ data: draft }) => {
  await ready;
  postMessage(score(draft));
});
