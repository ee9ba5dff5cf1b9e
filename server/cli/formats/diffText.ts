/** A comparison for people at a terminal: what differs, place by place. */
import type { Change } from '../../core/review/change.ts';
import { changeSigns } from '../../core/review/changeSigns.ts';
import type { Piece } from '../../core/review/markWords.ts';
import { type ComparedFile, countChanges, differing, findingsOf, headlineOf, type Report, tellerOf, titleOf, toldChanges } from '../../core/review/report.ts';
import { reviewWordsIn } from '../../core/review/reviewWords.ts';
import { type Teller, tell } from '../../core/review/tell.ts';
import { withoutControls } from '../terminal.ts';
import type { Look } from './report.ts';

const colors = { error: 31, warning: 33, removed: 31, added: 32, good: 32, bad: 31, bold: 1, dim: 2, info: 34, hint: 36 };
type Paint = (color: keyof typeof colors, text: string) => string;

export function diffText(report: Report, { language, color, quiet }: Look): string {
  const paint: Paint = (name, text) => (color && text !== '' ? `\u001b[${colors[name]}m${text}\u001b[0m` : text);
  const words = reviewWordsIn(language);
  const files = differing(report);
  const changes = countChanges(files);
  const isUnknown = files.length === 0 && (report.unreadable ?? []).length > 0;
  const summary = files.length === 0 ? words.say('noDifference') : `${words.count('maps', files.length)}, ${words.count('changes', changes)}`;
  return [...files.map((file) => `${fileText(file, tellerOf(file, language), paint)}\n`), ...(quiet || isUnknown ? [] : [paint('dim', summary)])]
    .map((part) => `${part}\n`)
    .join('');
}

function fileText(file: ComparedFile, teller: Teller, paint: Paint): string {
  const { words } = teller;
  const was = file.status === 'renamed' ? ` (${words.say('renamed')} ${file.before})` : '';
  const status = file.status === 'added' || file.status === 'removed' ? ` (${words.say(file.status)})` : '';
  const lines = [`${paint('bold', withoutControls(`${file.path}${was}${status}`))}  ${withoutControls(titleOf(file))}`, ...headline(file, teller, paint)];
  let place = '';
  for (const change of toldChanges(file)) {
    const told = tell(change, teller);
    const here = told.where.length > 0 ? told.where.join(' › ') : words.say(teller.kind);
    if (here !== place) lines.push('', `  ${withoutControls(here)}`);
    place = here;
    lines.push(`    ${changeText(change, told, paint)}`);
  }
  return [...lines, ...findingTexts(file, teller, paint)].join('\n');
}

function headline(file: ComparedFile, teller: Teller, paint: Paint): string[] {
  const { words, format } = teller;
  const { revenue, experience, risks } = headlineOf(file, teller);
  const { unread } = file.comparison;
  const parts = [
    ...(revenue
      ? [
          `${words.say('revenue')} ${paint(revenue.share > 0 ? 'good' : 'bad', `${revenue.share > 0 ? '+' : ''}${format.share(revenue.share)}`)} (${revenue.before} → ${revenue.after})`,
        ]
      : []),
    ...(experience ? [`${words.say('experienceAt')} ${withoutControls(experience.at)} ${experience.before} → ${experience.after}`] : []),
    ...risks,
  ];
  const broken = (['before', 'after'] as const).flatMap((side) =>
    unread[side] === undefined ? [] : [`  ${paint('warning', words.unread(side, unread[side] + 1))}`],
  );
  return [...(parts.length > 0 ? [`  ${parts.join(', ')}`] : []), ...broken];
}

/** The minus is that of the keyboard, so that people can search for it. */
const signs: Readonly<Record<Change['kind'], string>> = { ...changeSigns, removed: '-' };

function changeText({ kind, better }: Change, { what, before, after, aside }: ReturnType<typeof tell>, paint: Paint): string {
  const isMove = kind === 'moved';
  const said = [pieces(before, paint, isMove), pieces(after, paint, isMove)].filter((text) => text !== '').join(' → ');
  const arrow = better === undefined ? '' : better ? paint('good', ' ▲') : paint('bad', ' ▼');
  const sign = kind === 'added' || kind === 'removed' ? paint(kind, signs[kind]) : signs[kind];
  return `${sign} ${withoutControls(what)}: ${said}${arrow}${aside === '' ? '' : paint('dim', `  ${withoutControls(aside)}`)}`;
}

function pieces(list: readonly Piece[], paint: Paint, isPlain: boolean): string {
  return list.map(({ text, mark }) => (mark === undefined || isPlain ? withoutControls(text) : paint(mark, withoutControls(text)))).join('');
}

function findingTexts(file: ComparedFile, { words }: Teller, paint: Paint): string[] {
  const found = findingsOf(file, words.language);
  if (found.length === 0) return [];
  const lines = found.map(({ isNew, severity, rule, line, message }) =>
    isNew
      ? `    ${paint(severity, `${words.say('isNew')} ${rule}`)} ${withoutControls(`${file.path}:${line} ${message}`)}`
      : `    ${paint('good', `${words.say('isFixed')} ${rule}`)} ${withoutControls(message)}`,
  );
  return ['', `  ${words.say('findings')}`, ...lines];
}
