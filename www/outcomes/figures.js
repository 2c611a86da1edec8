// What works for somebody: rates with intervals, what the score is worth, rule by rule.
import { h } from './h.js';
import { bars, columns, figure, overTime, table } from './charts.js';
import { percent, says } from './says.js';
import titles from './titles.js';

/** The figures as pictures and sentences. `source` is "file" or "log". */
export function view(found, source) {
  const note = says.kind[source];
  const labelled = (bands, names) => bands.map((band) => ({ ...band, label: typeof names === 'function' ? names(band.name) : names[band.name] ?? band.name }));
  const [, , line] = found.warned;
  const { rate, worth } = found;
  const enough = rate.of >= found.few;
  return [
    h('p', { class: 'note' }, `${says.note[source]} ${says.fewest(found.few)}`),
    h('div', { class: 'facts' },
      h('p', { class: 'big' }, h('b', {}, enough ? percent(rate.rate) : '–'), ` ${says.rate}`),
      h('ul', {},
        h('li', {}, enough ? says.rateSays(rate) : says.fewer(found.few)),
        ...(enough ? [h('li', {}, says.rateInterval(rate))] : []),
        ...(enough && found.medianHours !== null ? [h('li', {}, says.median(found.medianHours))] : []),
        ...(found.returned.of < found.few ? [] : [h('li', {}, says.returned(found.returned))]),
        ...(found.tooYoung > 0 ? [h('li', {}, says.young(found.tooYoung))] : []),
        ...(found.counts?.judged < found.counts?.begun ? [h('li', {}, says.sample(found.counts))] : []),
        ...(found.notScored > 0 ? [h('li', {}, says.notScored(found.notScored))] : []))),
    ...(enough ? [h('p', { class: 'note' }, says.line13(found.worst, found.warned))] : []),
    h('div', { class: 'worth' }, h('h3', {}, says.worth),
      ...(worth ? [h('p', {}, says.worthSays(worth)), h('p', {}, says.worthMeans(worth))] : [h('p', {}, says.worthFew(found.few))]),
      h('p', { class: 'note' }, says.correlation)),
    ...(enough ? [h('div', { class: 'figures' },
      bars(says.byScore, note, labelled(found.score, says.bands.score), line),
      ...(found.months.length > 0 ? [overTime(says.byMonth, note, labelled(found.months, says.month), line)] : []),
      bars(says.byDay, note, labelled(found.weekday, says.bands.weekday), line),
      bars(says.byLength, note, labelled(found.length, says.bands.length), line),
      bars(says.bySubject, note, labelled(found.subject, says.bands.subject), line),
      columns(says.byHour, note, labelled(found.hour, says.hour)),
      rules(found.rules, note))] : []),
  ];
}

function rules(all, note) {
  const clear = all.filter(({ few }) => !few);
  const hurts = clear.filter(({ difference }) => difference.high < 0);
  const helps = clear.filter(({ difference }) => difference.low > 0).reverse();
  const part = (title, list) => (list.length === 0 ? [] : [h('h4', {}, title), h('ul', {}, list.slice(0, 6).map((one) => h('li', {}, h('b', {}, titles[one.rule] ?? one.rule), `: ${says.ruleLine(one)}`)))]);
  const signed = (value) => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(Math.round(value * 100))}`;
  return figure(says.rules, note, h('div', {},
    hurts.length + helps.length === 0 ? h('p', {}, says.noneClear) : [],
    part(says.hurts, hurts), part(says.helps, helps), h('p', { class: 'note' }, `${says.rulesSay(clear.length)} ${says.correlation}`)),
  table(says.rules, ['', says.columns.of, says.columns.with, says.columns.without, says.columns.difference, says.columns.interval],
    all.map((one) => [titles[one.rule] ?? one.rule, String(one.with.of), ...(one.few ? [says.few, '', '', ''] : [
      percent(one.with.rate), percent(one.without.rate), signed(one.difference.value), `${signed(one.difference.low)} to ${signed(one.difference.high)}`])])));
}
