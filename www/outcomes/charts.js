// Pictures: small SVG drawings, each with its table behind it. Attributes and classes only, so that
// they need no styles that a strict policy forbids.
import { h } from './h.js';
import { interval, percent, says } from './says.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Drawn this wide; the page scales it. */
const WIDTH = 340;

function s(tag, attributes = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, typeof value === 'number' ? Number(value.toFixed(2)) : value);
  element.append(...children.flat(Infinity));
  return element;
}

/** A table with a caption; the first cell of each row names it. */
export function table(caption, columns, rows) {
  return h('table', {}, h('caption', {}, caption),
    h('thead', {}, h('tr', {}, columns.map((name) => (name ? h('th', { scope: 'col' }, name) : h('td'))))),
    h('tbody', {}, rows.map(([first, ...rest]) => h('tr', {}, h('th', { scope: 'row' }, first), rest.map((cell) => h('td', {}, cell))))));
}

export function figure(title, note, picture, behind) {
  return h('figure', {}, h('figcaption', {}, h('b', {}, title), note ? h('small', {}, note) : []), picture,
    h('details', {}, h('summary', {}, says.table), h('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': note ? `${title}. ${note}` : title }, behind)));
}

export const rateTable = (title, bands) => table(title,
  [says.columns.band, says.columns.of, says.columns.answered, says.columns.rate, says.columns.interval],
  bands.map((band) => [band.label, String(band.of), String(band.answered), band.few ? says.few : percent(band.rate), band.few ? '' : interval(band)]));

const svg = (height, label, ...children) => s('svg', { viewBox: `0 0 ${WIDTH} ${height}`, role: 'img', 'aria-label': label, class: 'chart' }, ...children);

function label(title, bands) {
  const best = bands.filter(({ few }) => !few).sort((a, b) => b.rate - a.rate)[0];
  return says.barLabel(title, best && `${best.label}, ${percent(best.rate)}`);
}

/** The end of the scale: a round number above every interval. */
const top = (bands) => [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8, 1].find((end) => bands.every(({ few, high }) => few || high <= end)) ?? 1;

/** A bar for each band, with its interval as a line through the end. */
export function bars(title, note, bands, line) {
  const [row, from, to] = [26, 96, 222];
  const end = top(bands);
  const x = (share) => from + Math.min(share / end, 1) * (to - from);
  const height = bands.length * row + 18;
  const marks = bands.map((band, i) => {
    const y = i * row + 4;
    const middle = y + row / 2 - 4;
    return [
      s('text', { x: from - 8, y: middle + 4, 'text-anchor': 'end' }, band.label),
      band.few
        ? s('rect', { x: from, y, width: to - from, height: row - 9, rx: 3, class: 'none' })
        : [
          s('rect', { x: from, y, width: Math.max(x(band.rate) - from, 1), height: row - 9, rx: 3, class: 'bar' }),
          s('path', { d: `M${x(band.low)} ${middle}H${x(band.high)}M${x(band.low)} ${middle - 3}v6M${x(band.high)} ${middle - 3}v6`, class: 'whisker' }),
        ],
      s('text', { x: to + 8, y: middle + 4, class: band.few ? 'faint' : 'value' }, band.few ? says.few : `${percent(band.rate)} of ${band.of}`),
    ];
  });
  const scale = [
    s('path', { d: `M${from} 0V${height - 16}`, class: 'axis' }),
    s('text', { x: from, y: height - 3, class: 'faint', 'text-anchor': 'middle' }, '0'),
    s('text', { x: to, y: height - 3, class: 'faint', 'text-anchor': 'middle' }, percent(end)),
    ...(line && line < end ? [s('path', { d: `M${x(line)} 0V${height - 16}`, class: 'line' }), s('text', { x: x(line), y: height - 3, class: 'faint', 'text-anchor': 'middle' }, percent(line))] : []),
  ];
  return figure(title, note, svg(height, label(title, bands), scale, marks), rateTable(title, bands));
}

/** Upright bars, for the many hours of a day. */
export function columns(title, note, bands) {
  const [left, bottom, height] = [42, 118, 136];
  const end = top(bands);
  const step = (WIDTH - left - 4) / bands.length;
  const y = (share) => bottom - Math.min(share / end, 1) * (bottom - 10);
  const marks = bands.map((band, i) => {
    const [x, middle] = [left + i * step + 1.5, left + (i + 0.5) * step];
    return [
      band.few ? s('path', { d: `M${x} ${bottom - 1.5}h${step - 3}`, class: 'whisker faint' }) : [
        s('rect', { x, y: y(band.rate), width: step - 3, height: bottom - y(band.rate), rx: 2, class: 'bar' }),
        s('path', { d: `M${middle} ${y(band.low)}V${y(band.high)}`, class: 'whisker' }),
      ],
      i % 6 === 0 ? s('text', { x: middle, y: height - 3, class: 'faint', 'text-anchor': 'middle' }, band.label) : [],
    ];
  });
  return figure(title, note, svg(height, label(title, bands), axis(left, bottom, end, y), marks), rateTable(title, bands));
}

const axis = (left, bottom, end, y, write = percent) => [
  s('path', { d: `M${left} ${bottom}H${WIDTH - 4}`, class: 'axis' }),
  s('text', { x: left - 5, y: bottom + 4, class: 'faint', 'text-anchor': 'end' }, '0'),
  s('text', { x: left - 5, y: y(end) + 4, class: 'faint', 'text-anchor': 'end' }, write(end)),
];

/** A line over months inside the band of its intervals. Months with too few are gaps. */
export function overTime(title, note, months, line) {
  const [left, bottom, height] = [42, 118, 138];
  const end = top(months);
  const x = (i) => (months.length === 1 ? (left + WIDTH) / 2 : left + 8 + i * (WIDTH - left - 20) / (months.length - 1));
  const y = (share) => bottom - Math.min(share / end, 1) * (bottom - 10);
  const runs = [];
  months.forEach((month, i) => {
    if (month.few) return;
    if (i > 0 && !months[i - 1].few && runs.length > 0) runs.at(-1).push(i);
    else runs.push([i]);
  });
  const marks = runs.flatMap((run) => {
    const at = (i, share) => `${x(i).toFixed(1)} ${y(share).toFixed(1)}`;
    return [
      ...(run.length > 1 ? [
        s('path', { d: `M${[...run.map((i) => at(i, months[i].high)), ...run.toReversed().map((i) => at(i, months[i].low))].join('L')}Z`, class: 'band' }),
        s('path', { d: `M${run.map((i) => at(i, months[i].rate)).join('L')}`, class: 'trend' }),
      ] : [s('path', { d: `M${x(run[0])} ${y(months[run[0]].low)}V${y(months[run[0]].high)}`, class: 'whisker' })]),
      ...run.map((i) => s('circle', { cx: x(i), cy: y(months[i].rate), r: 2.6, class: 'dot' })),
    ];
  });
  const named = [...new Set([0, months.length - 1])].map((i) => s('text', { x: x(i), y: height - 3, class: 'faint', 'text-anchor': months.length === 1 ? 'middle' : i === 0 ? 'start' : 'end' }, months[i].label));
  const limit = line && line < end ? [s('path', { d: `M${left} ${y(line)}H${WIDTH - 4}`, class: 'line' }), s('text', { x: WIDTH - 4, y: y(line) - 4, class: 'faint', 'text-anchor': 'end' }, percent(line))] : [];
  return figure(title, note, svg(height, label(title, months), axis(left, bottom, end, y), marks, limit, named), rateTable(title, months));
}

/** Credits: steps up to today, and dashed what is expected. */
export function timeline(title, note, { past, ahead, cap, today }, behind) {
  const [left, bottom, height] = [32, 118, 138];
  const time = (day) => Date.parse(day);
  const [first, last] = [time(past[0].day), time(ahead.at(-1)?.day ?? today)];
  const end = Math.max(cap, 1);
  const x = (day) => left + (time(day) - first) / Math.max(last - first, 1) * (WIDTH - left - 8);
  const y = (held) => bottom - held / end * (bottom - 12);
  let path = `M${x(past[0].day).toFixed(1)} ${y(past[0].held).toFixed(1)}`;
  for (const { day, held } of past.slice(1)) path += `H${x(day).toFixed(1)}V${y(held).toFixed(1)}`;
  path += `H${x(today).toFixed(1)}`;
  const now = past.at(-1).held;
  const future = `M${[{ day: today, held: now }, ...ahead].map(({ day, held }) => `${x(day).toFixed(1)} ${y(held).toFixed(1)}`).join('L')}`;
  return figure(title, note, svg(height, `${title}. ${says.timelineSays(now, ahead.at(-1)?.held ?? now)}`,
    axis(left, bottom, end, y, String),
    s('path', { d: `M${left} ${y(cap)}H${WIDTH - 4}`, class: 'line' }),
    s('path', { d: `${path}V${bottom}H${left}Z`, class: 'band' }),
    s('path', { d: path, class: 'trend' }), s('path', { d: future, class: 'trend ahead' }),
    s('path', { d: `M${x(today)} 8V${bottom}`, class: 'axis' }),
    s('text', { x: left, y: height - 3, class: 'faint' }, says.month(past[0].day.slice(0, 7))),
    s('text', { x: WIDTH - 4, y: height - 3, class: 'faint', 'text-anchor': 'end' }, says.month((ahead.at(-1)?.day ?? today).slice(0, 7))),
  ), behind);
}
