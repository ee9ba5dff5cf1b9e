/** Turns figures into the tables of docs/performance.md. It measures nothing. */
import { readFileSync, writeFileSync } from 'node:fs';

/** A figure beside its goal. */
export interface Judged {
  readonly text: string;
  readonly goal: string;
  readonly isMet: boolean;
}

export interface Table {
  readonly title: string;
  /** What stands under the table: how it was measured. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly (string | Judged)[])[];
}

export function toMarkdown({ title, note, head, rows }: Table): string {
  const lines = [head, head.map(() => '---'), ...rows.map((row) => row.map(cellText))].map((cells) => `| ${cells.join(' | ')} |`);
  return [`### ${title}`, '', ...lines, '', note].join('\n');
}

function cellText(cell: string | Judged): string {
  if (typeof cell === 'string') return cell;
  return `${cell.text} (goal ${cell.goal}) ${cell.isMet ? '✓' : '✗ missed'}`;
}

/** How many goals there are, and how many are missed. */
export function countGoals(tables: readonly Table[]): { readonly goals: number; readonly missed: number } {
  const judged = tables.flatMap(({ rows }) => rows.flat()).filter((cell) => typeof cell === 'object');
  return { goals: judged.length, missed: judged.filter(({ isMet }) => !isMet).length };
}

const usual = 'npm run bench -- --write docs/performance.md';
const end = '<!-- end of figures -->';

/** Replaces what stands between the page's markers; the first one names the command that writes it. */
export function writeInto(file: string, content: string, command = usual): void {
  const start = `<!-- figures: written by ${command} -->`;
  const page = readFileSync(file, 'utf8');
  const [from, to] = [page.indexOf(start), page.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`${file} has no place for the figures: “${start}” … “${end}”`);
  writeFileSync(file, `${page.slice(0, from)}${start}\n\n${content}\n\n${page.slice(to)}`);
}

/** Three digits that matter. */
export function short(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
}
