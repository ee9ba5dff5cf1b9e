/** What was compared and checked → the Markdown of the comment and of the job summary, each within the length that GitHub takes. */
import type { Remark } from '../cli/checkedFile.ts';
import { code, escape, inMarkdown } from '../core/review/inMarkdown.ts';
import type { Report } from '../core/review/report.ts';
import type { Language } from '../core/vocabulary/catalogue.ts';
import { actionSaysIn, countsText } from './actionSays.ts';
import type { CheckedMaps, MapRemark } from './checkMaps.ts';

export interface Outcome {
  /** Nothing where nothing could be compared. */
  readonly report: Report | undefined;
  readonly checked: Omit<CheckedMaps, 'sarif'>;
  /** Sentences about the run itself. */
  readonly notes: readonly string[];
  readonly language: Language;
  /** Addresses of pages on GitHub. */
  readonly pages: { readonly run: string; readonly file: (path: string, line: number) => string };
}

/** A comment may have 65,536 characters, and the mark is still to come. */
const longestComment = 64_000;

export function commentText({ report, checked, notes, language, pages }: Outcome): string {
  const says = actionSaysIn(language);
  const counts = countsText({ ...checked.counts, info: 0, hint: 0 }, says) || says.noFindings;
  const state = `<sub>${says.inAll(says.inFiles(checked.files), counts)} · [${says.run}](${pages.run})</sub>`;
  const rest = [...notes.map(noteText), state].join('\n\n').slice(0, longestComment / 2);
  return `${report ? `${inMarkdown(report, language, longestComment - rest.length).trimEnd()}\n\n` : ''}${rest}\n`;
}

/**
 * A summary may have 1 MiB, and a character of Chinese takes three bytes: what follows adds up to less. The comparison comes first, since
 * the findings are at their lines too.
 */
const longestComparison = 250_000;
const longestFindings = 60_000;
const longestNotes = 20_000;

export function summaryText({ report, checked, notes, language, pages }: Outcome): string {
  const says = actionSaysIn(language);
  const parts = [
    ...notes.map(noteText),
    ...(report ? [inMarkdown(report, language, longestComparison).trimEnd()] : []),
    `### ${says.findings}: ${countsText(checked.counts, says) || says.noFindings} (${says.inFiles(checked.files)})`,
    ...(checked.remarks.length > 0 ? [findingList(checked.remarks, says, pages)] : []),
    ...(checked.failures.length > 0
      ? [
          `### ${says.unreadable}`,
          within(
            checked.failures.map((failure) => `- ${escape(failure)}`),
            longestNotes,
            says,
          ),
        ]
      : []),
  ];
  return `${parts.join('\n\n')}\n`;
}

function noteText(note: string): string {
  return `> ${escape(note)}`;
}

const ranks: Readonly<Record<Remark['severity'], number>> = { error: 0, warning: 1, info: 2, hint: 3 };
const marks: Readonly<Record<Remark['severity'], string>> = { error: '✖', warning: '⚠', info: 'ℹ', hint: 'ℹ' };
const shownAtLines = 10;

/** Grave ones first. */
function findingList(remarks: readonly MapRemark[], says: ReturnType<typeof actionSaysIn>, { file }: Outcome['pages']): string {
  const lines = remarks
    .toSorted((a, b) => ranks[a.severity] - ranks[b.severity])
    .map(({ severity, path, line, rule, message }) => `- ${marks[severity]} [\`${code(path)}:${line}\`](${file(path, line)}) \`${rule}\`: ${escape(message)}`);
  return `${remarks.length > shownAtLines ? `${says.fewAnnotations}\n\n` : ''}${within(lines, longestFindings, says)}`;
}

function within(lines: readonly string[], most: number, says: ReturnType<typeof actionSaysIn>): string {
  let left = most;
  const end = lines.findIndex((line) => (left -= line.length + 1) < 0);
  return end < 0 ? lines.join('\n') : [...lines.slice(0, end), `- ${says.more(lines.length - end)}`].join('\n');
}
