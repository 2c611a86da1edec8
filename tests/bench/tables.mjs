// The figures as text.

const us = (ms) => (ms >= 1000 ? `${(ms / 1000).toFixed(1)} s` : ms >= 1 ? `${ms.toFixed(1)} ms` : `${(ms * 1000).toFixed(0)} us`);

/** Medians, the middle eight tenths, and how many times the coach's own time that is. */
export function raceTable(where, racers) {
  const sizes = Object.keys(racers[0].sizes);
  const coach = racers.find((racer) => racer.name === 'coach');
  const rows = [['', 'set-up', 'first', ...sizes.map((size) => `${Number(size).toLocaleString('en')} chars`)]];
  for (const { name, setUpMs, firstMs, sizes: own } of racers) {
    rows.push([name, us(setUpMs), us(firstMs), ...sizes.map((size) => {
      const { median, p10, p90 } = own[size];
      return `${us(median)} (${us(p10)}-${us(p90)}) ${(median / coach.sizes[size].median).toFixed(1)}x`;
    })]);
  }
  return `\n${where}: median (p10-p90), by the coach's\n${table(rows)}`;
}

export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  return rows.map((row) => row.map((cell, column) => String(cell).padEnd(widths[column])).join('  ').trimEnd()).join('\n');
}
