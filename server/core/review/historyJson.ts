/** A history → the plain data of `cjm log --format json`. What is not known is `null`. */

import type { Language } from '../vocabulary/catalogue.ts';
import type { SeriesPoint } from './history.ts';
import { type HistoryReport, placeOf, type ToldCommit } from './historyReport.ts';
import { type HistoryWords, historyWordsIn } from './historyWords.ts';

/** `points` count in `commits`, from 0, in the order of time. */
export function historyInJson(report: HistoryReport, language: Language): unknown {
  const words = historyWordsIn(language);
  return {
    version: 1,
    path: report.path,
    title: report.title ?? null,
    commits: report.commits.map((commit) => commitOf(commit, words)),
    leftOut: report.leftOut,
    shallow: report.isCut,
    series: report.series.map((series) => ({
      id: series.id,
      kind: series.kind,
      stage: series.column?.stage ?? null,
      step: series.column?.step ?? null,
      code: series.code ?? null,
      name: words.series(series),
      place: placeOf(series, report.columns),
      gone: series.column?.isGone ?? false,
      direction: series.direction ?? null,
      first: series.trend?.first.value ?? null,
      last: series.trend?.last.value ?? null,
      better: series.trend?.better ?? null,
      points: series.points.map(pointOf),
    })),
  };
}

function commitOf({ hash, author, day, subject, path, gap }: ToldCommit, words: HistoryWords): unknown {
  return {
    commit: hash ?? null,
    author: author ?? null,
    date: day ?? null,
    subject: subject ?? null,
    path,
    workingCopy: hash === undefined,
    // Lines are counted from 1.
    unread: gap ? { reason: gap.kind, line: gap.kind === 'broken' ? gap.line + 1 : null, message: words.gap(gap) } : null,
  };
}

function pointOf({ at, state, value, unit, text, target, source, asOf, owners, isChanged, isRetargeted }: SeriesPoint): unknown {
  return {
    commit: at,
    changed: isChanged,
    state,
    value: value ?? null,
    unit: unit ? (unit.currency ?? unit.kind) : null,
    text: text ?? null,
    target: target?.text ?? null,
    retargeted: isRetargeted,
    source: source ?? null,
    asOf: asOf ?? null,
    ...(owners ? { owners } : {}),
  };
}
