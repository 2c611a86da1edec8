// The bars, and whether each is met.
const KB = 1000;
const MB = 1024 * 1024;

/** Rows of [what, measured, bar, met]. Times in both places have to meet a bar. */
export function bars({ node, page, native, first, keys, mounts, bytes }) {
  const rows = [];
  const least = (what, value, bar) => rows.push([what, `${value.toFixed(1)} x`, `>= ${bar} x`, value >= bar]);
  const most = (what, value, bar, unit) => rows.push([what, `${shown(value)} ${unit}`, `<= ${shown(bar)} ${unit}`, value <= bar]);
  for (const [where, racers] of [['Chromium', page], ['Node', node.race]]) {
    const ms = (name, size) => racers.find((racer) => racer.name === name).sizes[size].median;
    const faster = (than, ours) => ms(than, 650) / ms(ours, 650);
    least(`${where}: faster than write-good, 650`, faster('write-good', 'coach'), 2);
    least(`${where}: faster than Harper, 650`, faster('Harper', 'coach'), 100);
    least(`${where}: faster than retext, 650`, faster('retext', 'coach'), 40);
    least(`${where}: no object, faster than write-good, 650`, faster('write-good', 'coach, no object'), 5);
    most(`${where}: 1,900 to 20,000 by length`, ms('coach', 20_000) / ms('coach', 1_900) / (20_000 / 1_900), 1.1, 'x');
    most(`${where}: 20,000 to 200,000 by length`, ms('coach', 200_000) / ms('coach', 20_000) / 10, 1.1, 'x');
  }
  const harper = page.find((racer) => racer.name === 'Harper');
  most('first score after navigation, by Harper\'s set-up', first[1].score.median / harper.setUpMs, 0.1, 'x');
  most('first score after navigation, CPU x4', first[4].score.median, 100, 'ms');
  for (const [rate, bar] of [[1, 8], [4, 16]]) most(`key at 1,900, p95, CPU x${rate}`, keys[rate].own.p95, bar, 'ms');
  most('key: what the widget adds to the input, p50', keys[1].ownInput.median - keys[1].bareInput.median, 2, 'ms');
  most('memory grown in 99,000 scores', (node.memory.after - node.memory.afterThousand) / KB, 1, 'KB');
  most('wasm memory grown in 900 mounts', (mounts.after1000.wasm - mounts.after100.wasm) / KB, 1, 'KB');
  most('page memory grown in 900 mounts', (mounts.after1000.heap - mounts.after100.heap) / KB, 500, 'KB');
  most('wasm memory of one coach', mounts.one.wasm / MB, 4, 'MB');
  most('widget wasm, brotli', bytes.widget / KB, 80, 'KB');
  most('page for the widget, brotli', bytes.page / KB, 100, 'KB');
  most('engine wasm, brotli', bytes.engine / KB, 30, 'KB');
  const typical = native.find((row) => row.characters === 650);
  rows.push(['native, 650: ns a token', `${typical.scoreNsPerToken.toFixed(0)}, reading alone ${typical.readNsPerToken.toFixed(0)}`, '-', null]);
  return rows;
}

const shown = (value) => (Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(2));
