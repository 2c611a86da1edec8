// Reads one messages.csv. The same code runs in the worker and, where a page allows no worker, in
// slices on the page.

/** Milliseconds of work between two looks at what else there is to do. */
const SLICE = 40;
/** Messages judged between two looks at the clock. */
const FEW = 5;

const pause = () => new Promise((done) => { setTimeout(done); });

export class Reading {
  constructor(Importer, file, { first, minutes }) {
    this.importer = new Importer(first, minutes);
    this.file = file;
  }

  /** Takes the file in; tells how much of it, and then what it holds. */
  async read(progress, cancelled = () => false) {
    const reader = this.file.stream().getReader();
    let done = 0;
    for (let last = performance.now(); ;) {
      const { value } = await reader.read();
      if (!value || cancelled()) break;
      const useful = this.importer.push(value);
      done += value.length;
      if (!useful) {
        await reader.cancel();
        break;
      }
      if (performance.now() - last > SLICE) {
        progress(done / this.file.size);
        await pause();
        last = performance.now();
      }
    }
    return JSON.parse(this.importer.end());
  }

  /** Judges the messages of one person; then the figures of all of them, and of those with a subject. */
  async judge(you, progress, cancelled = () => false) {
    const all = this.importer.choose(you);
    for (let judged = 0; judged < all && !cancelled();) {
      const until = performance.now() + SLICE;
      do judged = this.importer.judge(FEW); while (judged < all && performance.now() < until);
      progress(judged / all);
      await pause();
    }
    return { all: JSON.parse(this.importer.figures(false)), subject: JSON.parse(this.importer.figures(true)) };
  }

  close() {
    this.importer.free();
  }
}
