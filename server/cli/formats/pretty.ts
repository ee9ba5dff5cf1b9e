/** Findings for people: place, severity, rule, message, and the line itself with the place marked. */

import type { Severity } from '../../core/checks/finding.ts';
import { wordsIn } from '../../core/view/words.ts';
import type { Remark } from '../checkedFile.ts';
import { preferredFix } from '../fixFiles.ts';
import { withoutControls } from '../terminal.ts';
import { clip } from './clip.ts';
import { type Format, hasTooManyWarnings, type Look, type Totals } from './report.ts';

interface Part {
  readonly text: string;
  /** How many of the findings `--fix` would mend. */
  readonly fixable: number;
}

const colors = { error: 31, warning: 33, info: 34, hint: 36, dim: 2, bold: 1, good: 32 };

export function pretty(look: Look): Format<Part> {
  const paint = (color: keyof typeof colors, text: string): string => (look.color ? `\u001b[${colors[color]}m${text}\u001b[0m` : text);
  let fixable = 0;

  const show = (path: string, line: string, remark: Remark): string => {
    const { severity, rule, message, related } = remark;
    const head = `${paint('bold', `${withoutControls(path)}:${remark.line}:${remark.column}`)} ${paint(severity, look.says.severities[severity])} ${paint('dim', rule)} ${withoutControls(message)}`;
    const goesOn = remark.endLine > remark.line;
    const { text, marks } = clip(line, remark.column - 1, (goesOn ? line.length + 1 : remark.endColumn) - 1, goesOn);
    const number = String(remark.line);
    const gutter = ' '.repeat(number.length);
    const source =
      text === '' ? [] : [`  ${paint('dim', `${number} │`)} ${withoutControls(text)}`, `  ${paint('dim', `${gutter} │`)} ${paint(severity, marks)}`];
    const more = related.map(
      (one) => `  ${paint('dim', `${gutter} └ ${withoutControls(one.file.shown)}:${one.line}:${one.column}`)} ${withoutControls(one.message)}`,
    );
    return `${[head, ...source, ...more].join('\n')}\n\n`;
  };

  return {
    part: ({ checked, remarks }) => {
      const lines = checked.document.text.split('\n');
      return {
        text: remarks.map((remark) => show(checked.file.shown, (lines[remark.line - 1] ?? '').replace(/\r$/, ''), remark)).join(''),
        fixable: checked.findings.filter((finding) => preferredFix(checked, finding) !== undefined).length,
      };
    },
    add: (part) => {
      fixable += part.fixable;
      return part.text;
    },
    // What could not be read at all is said elsewhere.
    end: (totals) => (look.quiet || totals.files === 0 ? '' : `${summary(totals, fixable, look, paint).join('\n')}\n`),
  };
}

function summary(
  totals: Totals,
  fixable: number,
  { says, language }: Look,
  paint: (color: 'error' | 'warning' | 'good' | 'dim', text: string) => string,
): string[] {
  const words = wordsIn(language);
  const names: readonly (readonly [Severity, string])[] = [
    ['error', 'errors'],
    ['warning', 'warnings'],
    ['info', 'notes'],
    ['hint', 'hints'],
  ];
  const counts = names.filter(([severity]) => totals[severity] > 0).map(([severity, name]) => `${totals[severity]} ${words.counted(name, totals[severity])}`);
  const color = totals.error > 0 || hasTooManyWarnings(totals) ? 'error' : 'warning';
  return [
    counts.length === 0 ? paint('good', says.clean(totals.files)) : paint(color, says.found(counts.join(', '), totals.files)),
    ...(fixable > 0 ? [paint('dim', says.fixable(fixable))] : []),
    ...(hasTooManyWarnings(totals) ? [paint('error', says.tooManyWarnings(totals.warning, totals.maxWarnings ?? 0))] : []),
  ];
}
