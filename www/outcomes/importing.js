// Hands a file to the worker, or reads it on the page where there can be none.
import { Reading } from './reading.js';
import { worker as address } from './wasm.js';

const DAY = 86_400_000;
/** LinkedIn is no older. */
const FIRST = Date.UTC(2003, 0, 1) / DAY;

/** How far this machine's clock is from UTC, in minutes, day by day. */
function clock() {
  const days = Math.ceil(Date.now() / DAY) - FIRST;
  return { first: FIRST, minutes: Int32Array.from({ length: days }, (_, i) => -new Date((FIRST + i) * DAY).getTimezoneOffset()) };
}

/** Reading one file: `read` and `judge` tell how far they are; `close` stops everything at once. */
export async function begin({ module, lists, Importer }, file) {
  const worker = start();
  if (!worker) return onPage(Importer, file);
  let waiting;
  const ask = (call, value, progress) => new Promise((resolve, reject) => {
    waiting = { resolve, reject, progress };
    worker.postMessage({ call, value });
  });
  worker.addEventListener('message', ({ data }) => {
    if ('progress' in data) waiting.progress?.(data.progress);
    else if ('error' in data) waiting.reject(new Error(data.error));
    else waiting.resolve(data.result);
  });
  worker.addEventListener('error', (event) => waiting?.reject(new Error(event.message || 'The worker could not be started.')));
  try {
    await ask('start', { module, lists, file, clock: clock() });
  } catch {
    worker.terminate();
    return onPage(Importer, file);
  }
  return {
    read: (progress) => ask('read', undefined, progress),
    judge: (you, progress) => ask('judge', you, progress),
    close: () => worker.terminate(),
  };
}

let policy;

/** A worker, unless the page's policy forbids it. */
function start() {
  try {
    // Where Trusted Types are required, the address of a script has to be vouched for.
    policy ??= globalThis.trustedTypes?.createPolicy('inmail-outcomes', { createScriptURL: (url) => url });
    return new Worker(policy ? policy.createScriptURL(address.href) : address, { type: 'module' });
  } catch {
    return null;
  }
}

function onPage(Importer, file) {
  const reading = new Reading(Importer, file, clock());
  let closed = false;
  return {
    read: (progress) => reading.read(progress, () => closed),
    judge: (you, progress) => reading.judge(you, progress, () => closed),
    close: () => { closed = true; },
  };
}
