/** The insights page → parts of Markdown: its sentences and tables. */
import type { Figure } from '../view/pages/insightsDesk.ts';
import type { ClusteringView, CrossView } from '../view/pages/insightsGroups.ts';
import type { NpsView, RfmView } from '../view/pages/insightsMarks.ts';
import type { MonthsView } from '../view/pages/insightsMonths.ts';
import type { InsightsPage, InsightsSheet } from '../view/pages/insightsPage.ts';
import type { RecencyView } from '../view/pages/insightsRecency.ts';
import type { RepeatView } from '../view/pages/insightsRepeat.ts';
import { escape, table } from './markdownTable.ts';

type Words = InsightsPage['words'];

export function insightsMarkdown({ words, sheets }: InsightsPage): readonly string[] {
  return sheets.flatMap((sheet) => sheetOf(sheet, words));
}

function sheetOf(sheet: InsightsSheet, words: Words): readonly string[] {
  const { facts, months, repeat, recency, clusterings, cross, rfm, nps, questions, sources } = sheet;
  return [
    `## ${escape(sheet.name)}`,
    // A sentence with the text of a file in it is Markdown already.
    sheet.lack ?? '',
    facts.map(({ label, text }) => `**${escape(label)}** ${escape(text)}`).join(' · '),
    ...(months ? monthsOf(months, words) : []),
    ...(repeat ? repeatOf(repeat, words) : []),
    ...(recency ? recencyOf(recency, words) : []),
    ...clusterings.flatMap((clustering) => clusteringOf(clustering, words)),
    ...(cross ? crossOf(cross, words) : []),
    ...(rfm ? rfmOf(rfm, words) : []),
    ...(nps ? npsOf(nps, words) : []),
    questions.length === 0
      ? ''
      : figures(
          [words.question, words.answers, words.mean],
          questions.map(({ name, answers, mean }) => [name, said(answers), said(mean)]),
        ),
    ...(sources.length === 0 ? [] : [heading(words.sources), sourcesOf(sources, words)]),
    escape(sheet.privacy ?? ''),
  ];
}

function monthsOf({ about, sentence, note, slots }: MonthsView, words: Words): readonly string[] {
  const heads = [words.month, words.customers, words.fresh, words.returning, words.orders, words.sum, words.yearBefore];
  const cells = slots.flatMap(({ told }) =>
    told ? [[told.name, ...[told.customers, told.fresh, told.returning, told.orders, told.revenue].map(said), told.change ?? '–']] : [],
  );
  return [heading(words.months), escape(about), escape(sentence ?? ''), figures(heads, cells), escape(note ?? '')];
}

function repeatOf({ about, sentence, note, rows }: RepeatView, words: Words): readonly string[] {
  const heads = [words.purchase, words.customers, words.again, words.observed, words.median, words.order];
  const cells = rows.map(({ name, isBottleneck, customers, again, observed, median, order }) => [
    isBottleneck ? `${name}, ${words.bottleneck}` : name,
    ...[customers, again, observed, median, order].map(said),
  ]);
  return [heading(words.repeat), escape(about), escape(sentence), figures(heads, cells), escape(note ?? '')];
}

function recencyOf({ about, bubbles }: RecencyView, words: Words): readonly string[] {
  const heads = [words.purchase, words.since, words.customers, words.order, words.median];
  return [
    heading(words.recency),
    escape(about),
    figures(
      heads,
      bubbles.map(({ purchase, days, customers, order, median }) => [purchase, days, ...[customers, order, median].map(said)]),
    ),
  ];
}

function clusteringOf({ name, about, quality, features, groups, hasMoved, hasRevenue, former }: ClusteringView, words: Words): readonly string[] {
  const heads = [words.group, words.customers, words.share, ...(hasRevenue ? [words.revenue] : []), ...features.map((feature) => feature.name)];
  return [
    heading(name),
    escape([about, quality].filter(Boolean).join(' ')),
    figures(
      hasMoved ? [...heads, words.moved] : heads,
      groups.map((group) => [
        [group.name, group.persona, group.note].filter(Boolean).join(' · '),
        ...[group.customers, group.share, ...(hasRevenue ? [group.revenue] : []), ...group.centroid].map(said),
        ...(hasMoved ? [group.moved ?? ''] : []),
      ]),
    ),
    former.length === 0 ? '' : `${escape(words.former)}: ${former.map((group) => escape(group.name)).join(', ')}`,
  ];
}

function crossOf({ about, columns, rows }: CrossView, words: Words): readonly string[] {
  const heads = ['', ...columns.map(({ name }) => name)];
  return [
    heading(words.cross),
    escape(about),
    figures(
      heads,
      rows.map(({ name, cells }) => [name, ...cells.map(said)]),
    ),
    escape(`–: ${words.hidden}`),
  ];
}

function rfmOf({ about, marks, groups, rest }: RfmView, words: Words): readonly string[] {
  return [
    heading(words.rfm),
    escape(about),
    figures(
      [words.mark, words.recent, words.often, words.much],
      marks.map(({ mark, recent, often, much }) => [mark, recent.text, often.text, much.text]),
    ),
    figures(
      ['R · F · M', words.customers, words.much],
      groups.map(({ score, customers, revenue }) => [score, said(customers), said(revenue)]),
    ),
    escape(rest ?? ''),
  ];
}

function npsOf({ sentence, parts, partsHidden }: NpsView, words: Words): readonly string[] {
  return [heading(words.nps), escape(sentence), escape(partsHidden ?? parts.map(({ label, text }) => `${label} ${text}`).join(' · '))];
}

function sourcesOf(sources: InsightsSheet['sources'], words: Words): string {
  const rows = sources.map(({ file, rows: count, excluded, sha256 }) => [escape(file), escape(count), escape(excluded), `\`${sha256}\``]);
  return table([words.file, words.rows, words.excluded, words.fingerprint].map(escape), rows);
}

function heading(text: string): string {
  return `### ${escape(text)}`;
}

function figures(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return table(
    heads.map(escape),
    rows.map((cells) => cells.map(escape)),
    1,
    heads.length - 1,
  );
}

function said(figure: Figure | null | undefined): string {
  return figure?.text ?? '–';
}
