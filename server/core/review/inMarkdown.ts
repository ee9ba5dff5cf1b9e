/** A report → Markdown for a pull request: a headline that a manager understands, tables by stage, the rest folded away. Never longer than a comment may be; what is left out is said. */
import { curveOfStage, measureCurve } from '../metrics/measureCurve.ts';
import { funnelDiagram } from '../view/mermaid/funnelDiagram.ts';
import { journeyDiagram } from '../view/mermaid/journeyDiagram.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import type { Change } from './change.ts';
import { changeSigns } from './changeSigns.ts';
import type { FunnelFigures } from './compareFigures.ts';
import type { Piece } from './markWords.ts';
import {
  type ComparedFile,
  countChanges,
  differing,
  factorsOf,
  findingsOf,
  headlineOf,
  type Report,
  type Side,
  tellerOf,
  titleOf,
  toldChanges,
} from './report.ts';
import { reviewWordsIn } from './reviewWords.ts';
import { type Teller, tell } from './tell.ts';

/** GitHub takes 65,536 characters; a hosting service may count some signs twice. */
const longest = 64_000;

export function inMarkdown(report: Report, language: Language, most: number = longest): string {
  const words = reviewWordsIn(language);
  const files = differing(report);
  const unreadable = warnings(report.unreadable ?? []);
  const end = [...unreadable, footer(report, files, language)].join('\n\n');
  if (files.length === 0) return `${unreadable.length > 0 ? '' : `${words.say('noDifference')}\n\n`}${end}\n`;
  const sections = files.map((file) => sectionOf(file, language));
  // Headlines are for everybody; the space that is left goes to the tables in turn, and then to what is folded away.
  const fixed = sections.reduce((sum, { head, columns }) => sum + head.length + columns.length + reserve, end.length + reserve);
  let left = most - fixed;
  const rows = sections.map(({ rows: all }) => takeWhile(all, (row) => (left -= row.length + 1) >= 0));
  const folded = sections.map(({ folded: all }) => all.filter((part) => part.length + 2 <= left && (left -= part.length + 2) >= 0));
  const isCut = sections.some((section, index) => rows[index]?.length !== section.rows.length || folded[index]?.length !== section.folded.length);
  const told = sections.map(({ head, columns, rows: all }, index) => {
    const taken = rows[index] ?? [];
    const rest = all.length - taken.length;
    const table = taken.length === 0 ? [] : [[columns, ...taken].join('\n')];
    return [head, ...table, ...(rest > 0 ? [`… ${words.count('rows', rest)}`] : []), ...(folded[index] ?? [])].join('\n\n');
  });
  const note = isCut ? [`> ${words.say('leftOut')}: \`${code(report.command)}\``] : [];
  return `${[...withinLength(told, most - end.length - reserve, words.count('maps', files.length)), ...note, end].join('\n\n')}\n`;
}

/** For sentences about what was left out, and the blank lines between parts. */
const reserve = 200;

function warnings(sentences: readonly string[]): string[] {
  const rest = sentences.length - mostWarnings;
  return [...sentences.slice(0, mostWarnings).map((sentence) => `⚠ ${escape(sentence)}`), ...(rest > 0 ? [`⚠ … ${rest}`] : [])];
}
const mostWarnings = 20;

function takeWhile<T>(list: readonly T[], fits: (one: T) => boolean): T[] {
  const end = list.findIndex((one) => !fits(one));
  return end < 0 ? [...list] : list.slice(0, end);
}

/** Hundreds of files: even headlines may be too many. */
function withinLength(sections: readonly string[], most: number, all: string): string[] {
  let length = 0;
  const taken = takeWhile(sections, (section) => (length += section.length + 2) <= most);
  return taken.length === sections.length ? taken : [...taken, `… ${taken.length} / ${all}`];
}

interface Section {
  readonly head: string;
  readonly columns: string;
  readonly rows: readonly string[];
  readonly folded: readonly string[];
}

function sectionOf(file: ComparedFile, language: Language): Section {
  const teller = tellerOf(file, language);
  const { words } = teller;
  return {
    head: [headline(file, teller), ...remarks(file, teller)].join('\n\n'),
    columns: `| ${[words.say('where'), words.say('what'), words.say('before'), words.say('now')].join(' | ')} |\n|---|---|---|---|`,
    rows: toldChanges(file).map((change) => rowOf(change, teller)),
    folded: [...funnelsOf(file, teller), ...journeyOf(file, teller), ...findingList(file, language)],
  };
}

function headline(file: ComparedFile, teller: Teller): string {
  const { words, format } = teller;
  const { revenue, experience, risks } = headlineOf(file, teller);
  const label = file.kind === 'map' ? words.say('journey') : words.say(file.kind);
  const sign = (share: number): string => (share > 0 ? '+' : '');
  const parts = [
    ...(file.status === 'added' ? [words.say('added')] : file.status === 'removed' ? [words.say('removed')] : []),
    ...(revenue ? [`${words.say('revenue')} **${sign(revenue.share)}${format.share(revenue.share)}** (${revenue.before} → ${revenue.after})`] : []),
    ...(experience ? [`${words.say('experienceAt')} *${escape(experience.at)}* **${experience.before} → ${experience.after}**`] : []),
    ...risks,
  ];
  const changes = toldChanges(file).length;
  const said = parts.length > 0 ? parts : [changes === 0 && file.status === 'renamed' ? words.say('fileRenamed') : words.count('changes', changes)];
  return `### ${label} ${words.quote(escape(titleOf(file)))}: ${said.join(', ')}`;
}

/** The factors, the bottleneck, and what a reader must know before trusting the rest. */
function remarks(file: ComparedFile, { words, format }: Teller): string[] {
  const { figures, unread } = file.comparison;
  const { before, after } = figures;
  const factors = factorsOf(file.comparison, format).map(({ id, text, strong }) => (strong ? `**${id} ${text}**` : `${id} ${text}`));
  const lines = [
    ...(factors.length > 0 ? [`${words.say('byFactor')}: ${factors.join(' · ')}.`] : []),
    ...bottleneck(before?.funnels[0], after?.funnels[0], words, format),
  ];
  const where = file.status === 'renamed' ? [`\`${code(file.path)}\` (${words.say('renamed')} \`${code(file.before)}\`)`] : [];
  const broken = (['before', 'after'] as const).flatMap((side) =>
    unread[side] === undefined ? [] : [`⚠ \`${code(file.path)}\`: ${words.unread(side, unread[side] + 1)}.`],
  );
  return [...(lines.length > 0 ? [lines.join(' ')] : []), ...where, ...broken];
}

function bottleneck(before: FunnelFigures | undefined, after: FunnelFigures | undefined, words: Teller['words'], format: Teller['format']): string[] {
  const nameOf = (funnel: FunnelFigures): string | undefined => {
    const step = funnel.steps.find(({ id }) => id === funnel.bottleneck);
    const previous = funnel.steps.find(({ id }) => id === step?.previous);
    return step && `*${previous ? `${escape(previous.name)} → ` : ''}${escape(step.name)}*`;
  };
  const shareOf = (funnel: FunnelFigures): number | undefined => funnel.steps.find(({ id }) => id === funnel.bottleneck)?.conversion;
  const [old, now] = [before && nameOf(before), after && nameOf(after)];
  if (!before || !after || old === undefined || now === undefined) return [];
  const [was, is] = [shareOf(before), shareOf(after)];
  if (old !== now) return [`${words.bottleneck(old, now)}.`];
  if (was === undefined || is === undefined || was === is) return [];
  return [`${words.bottleneck(old, now)} (${format.share(was)} → ${format.share(is)}).`];
}

function rowOf(change: Change, teller: Teller): string {
  const { where, what, before, after, aside } = tell(change, teller);
  const arrow = change.better === undefined ? '' : change.better ? ' ▲' : ' ▼';
  const isMove = change.kind === 'moved';
  const place = where.length > 0 ? where.map(escape).join(' › ') : teller.words.say(teller.kind);
  const cells = [
    place,
    `${changeSigns[change.kind]} ${escape(what)}`,
    pieces(before, isMove),
    `${pieces(after, isMove)}${arrow}${aside === '' ? '' : ` ${escape(aside)}`}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What is gone is struck out, what is new is bold; figures that simply follow one another need no line through the old one. */
function pieces(list: readonly Piece[], isPlain: boolean): string {
  return list
    .map(({ text, mark }, index) => {
      if (mark === undefined || isPlain || text.trim() === '') return escape(text);
      return wrap(text, mark, { before: list[index - 1]?.text.at(-1) ?? ' ', after: list[index + 1]?.text.at(0) ?? ' ' });
    })
    .join('');
}

interface Neighbours {
  readonly before: string;
  readonly after: string;
}
type Mark = NonNullable<Piece['mark']>;
const marks: Readonly<Record<Mark, string>> = { removed: '~~', added: '**' };
const tags: Readonly<Record<Mark, string>> = { removed: 'del', added: 'b' };

/** Marks stand close to the words, or they would be read as signs; between a letter and a sign they are read as signs all the same. */
function wrap(text: string, mark: Mark, around: Neighbours): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)([^]*?)(\s*)$/.exec(text) ?? [];
  const opens = before !== '' || apart.test(around.before) || !startsWithSign.test(inner);
  const closes = after !== '' || apart.test(around.after) || !endsWithSign.test(inner);
  const said = escape(inner);
  return `${before}${opens && closes ? `${marks[mark]}${said}${marks[mark]}` : `<${tags[mark]}>${said}</${tags[mark]}>`}${after}`;
}
/** What Markdown takes for the end of a word whichever version of it is read. */
const apart = /[\s\p{P}!-/:-@[-`{-~]/u;
const startsWithSign = /^[\p{P}\p{S}]/u;
const endsWithSign = /[\p{P}\p{S}]$/u;

function details(summary: string, text: string, isOpen = false): string {
  return `<details${isOpen ? ' open' : ''}><summary>${inTag(summary)}</summary>\n\n${text}\n</details>`;
}

function funnelsOf({ comparison: { figures } }: ComparedFile, teller: Teller): string[] {
  return (figures.after?.funnels ?? []).flatMap((after) => {
    const before = figures.before?.funnels.find(({ id }) => id === after.id);
    const counted = after.steps.filter(({ count }) => count !== undefined);
    const isSame = before?.steps.length === after.steps.length && before.steps.every((step, index) => step.count === after.steps[index]?.count);
    return counted.length < 2 || !before || isSame ? [] : [funnelOf(before, { ...after, steps: counted }, teller)];
  });
}

function funnelOf(before: FunnelFigures, after: FunnelFigures, { words, format }: Teller): string {
  const { steps } = after;
  const old = (id: string): number | undefined => before.steps.find((step) => step.id === id)?.count;
  const row = (label: string, counts: readonly (number | undefined)[]): string =>
    `| ${label} | ${counts.map((count) => (count === undefined ? '' : format.number(count))).join(' | ')} |`;
  const table = [
    `| | ${steps.map(({ name }) => escape(name)).join(' | ')} |`,
    `|---|${steps.map(() => '--:').join('|')}|`,
    row(
      words.say('before'),
      steps.map(({ id }) => old(id)),
    ),
    row(
      words.say('now'),
      steps.map(({ count }) => count),
    ),
  ];
  const chart = funnelDiagram({ title: words.say('reached'), unit: words.say('customers'), steps });
  return details(
    after.id === 'stages' ? words.say('funnel') : `${words.say('funnel')}: ${after.name}`,
    [...table, ...(chart === undefined ? [] : ['', fenced(chart)])].join('\n'),
  );
}

/** Steps with their scores, as Mermaid draws journeys: 1…5, whatever the map's scale. */
function journeyOf({ comparison: { journeys, changes } }: ComparedFile, { words }: Teller): string[] {
  const journey = journeys.after;
  if (!journey || changes.length === 0 || journey.stages.length === 0) return [];
  const diagram = journeyDiagram(journey, measureCurve(journey.stages.map((stage) => curveOfStage(stage, journey.context))).points);
  return diagram === undefined ? [] : [details(words.say('journeyNow'), fenced(diagram))];
}

function fenced(diagram: string): string {
  return `\`\`\`mermaid\n${diagram}\n\`\`\``;
}

function findingList(file: ComparedFile, language: Language): string[] {
  const words = reviewWordsIn(language);
  const found = findingsOf(file, language);
  if (found.length === 0) return [];
  const line = ({ isNew, rule, line: at, message, severity }: (typeof found)[number]): string =>
    isNew
      ? `- ${severity === 'error' || severity === 'warning' ? '⚠' : 'ℹ'} ${words.say('isNew')} \`${rule}\` \`${code(file.path)}:${at}\`: ${escape(message)}`
      : `- ✓ ${words.say('isFixed')} \`${rule}\`: ${escape(message)}`;
  const fresh = found.filter(({ isNew }) => isNew).length;
  const summary = `${words.say('findings')}: ${words.found(fresh, found.length - fresh)}`;
  const most = 50;
  const shown = found.slice(0, most).map(line);
  return [details(summary, [...shown, ...(found.length > most ? [`- … ${found.length - most}`] : [])].join('\n'), true)];
}

function footer({ files, before, after, command }: Report, told: readonly ComparedFile[], language: Language): string {
  const words = reviewWordsIn(language);
  const name = ({ name: revision, commit }: Side): string =>
    revision === undefined
      ? words.say('workingTree')
      : `\`${code(revision)}\`${commit === undefined || commit.startsWith(revision) ? '' : ` (${commit.slice(0, 7)})`}`;
  return `<sub>${words.count('maps', files.length)} · ${name(before)} → ${name(after)} · ${words.count('changes', countChanges(told))} · \`${code(command)}\`</sub>`;
}

/** Within a tag there is no Markdown, so that a backslash would be seen; links and mentions are made of its text all the same. */
function inTag(text: string): string {
  return harmless(inHtml(text));
}

/** Nothing in a text of a map is Markdown, HTML, a mention, a link to an issue or a sign of an emoji. */
export function escape(text: string): string {
  return harmless(inHtml(text).replace(/[\\`*_{}[\]|~$]/g, '\\$&'));
}

function inHtml(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Signs by which GitHub and GitLab know people, issues, requests and addresses are parted from what follows. */
function harmless(text: string): string {
  return text
    .replace(/@(?=[\w-])/g, `@${nothing}`)
    .replace(/(?:[#!%]|&amp;|\bGH-)(?=\d)/gi, `$&${nothing}`)
    .replace(/:(?=[\w+-]+:)/g, `:${nothing}`)
    .replace(/(https?|ftp)(?=:\/\/)|www(?=\.)/gi, `$&${nothing}`);
}
const nothing = '\u200b';

/** Within backticks; a table's bar ends its cell even there. */
export function code(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('`', "'").replaceAll('|', '¦');
}
