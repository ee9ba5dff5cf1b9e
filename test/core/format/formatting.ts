/** Formats a text as a whole or within lines, and looks at what it says. The only code of the tests that calls the formatter. */
import { expect } from 'vitest';
import { Lexer } from 'yaml';
import { MapDocument } from '../../../server/core/document.ts';
import { kindOf } from '../../../server/core/fileKind.ts';
import { format, formatText } from '../../../server/core/format/format.ts';
import type { LineEdit } from '../../../server/core/format/lineEdits.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import type { Language } from '../../../server/core/vocabulary/catalogue.ts';

export interface Formatted {
  readonly text: string;
  readonly edits: readonly LineEdit[];
}

export interface FormattingOptions {
  readonly name?: string;
  readonly language?: Language;
  /** Lines from 0, the end excluded. */
  readonly range?: { readonly from: number; readonly to: number };
}

export function formatted(text: string, { name = 'map.cjm.yaml', language, range }: FormattingOptions = {}): Formatted {
  const document = MapDocument.open(text);
  const edits = format(document, kindOf(document, name), {
    language: language ?? document.journey(emptyProject).context.language,
    ...(range === undefined ? {} : { range }),
  });
  for (const [index, { start, end, newText }] of edits.entries()) {
    expect(start).toBeGreaterThanOrEqual(edits[index - 1]?.end ?? 0);
    expect(text.slice(start, end)).not.toBe(newText);
    for (const at of [start, end]) expect(at === 0 || at === text.length || text[at - 1] === '\n' || (at === 1 && text.startsWith('\uFEFF'))).toBe(true);
  }
  return { text: formatText(text, edits), edits };
}

/** A map from its stages' lines, without the common indentation; what is laid out is compared as a whole. */
export function formats(before: string, options?: FormattingOptions): { readonly to: (after: string) => void; readonly asItIs: () => void } {
  const text = dedent(before);
  const to = (after: string): void => {
    expect(formatted(text, options).text).toBe(after);
    expect(formatted(after, options).text).toBe(after);
  };
  return { to: (after) => to(dedent(after)), asItIs: () => to(text) };
}

function dedent(text: string): string {
  const lines = text
    .replace(/^\n/, '')
    .replace(/\n[ ]*$/, '\n')
    .split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return lines.map((line) => line.slice(Math.min(indent, /^ */.exec(line)?.[0].length ?? 0))).join('\n');
}

/** A journey without the places of its values, and without what reading had to say about them. */
export function meaningOf(text: string, project: Project = emptyProject): unknown {
  const { tree: _tree, outline: _outline, context: _context, ...journey } = MapDocument.open(text).journey(project);
  return withoutPlaces(journey);
}

const places: ReadonlySet<string> = new Set(['at', 'key', 'block', 'head', 'valueAt', 'stagesAt', 'problems', 'definition', 'decimalComma']);

function withoutPlaces(value: unknown): unknown {
  if (value instanceof Map) return withoutPlaces(Object.fromEntries(value));
  if (Array.isArray(value)) return value.map(withoutPlaces);
  // Figures are kept as written too; blanks before a unit and a comma for a point are not what they say.
  if (typeof value === 'string') return /\d/.test(value) ? value.replace(/(\d)\s+(?=\D)/g, '$1').replace(/(\d),(\d)/g, '$1.$2') : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !places.has(key))
      .map(([key, inner]) => [key, withoutPlaces(inner)]),
  );
}

/** All comments, in alphabetical order. */
export function commentsOf(text: string): string[] {
  return [...new Lexer().lex(text)]
    .filter((token) => token.startsWith('#'))
    .map((token) => token.trimEnd())
    .toSorted();
}

export function blankLinesOf(text: string): number {
  return text
    .trimEnd()
    .split('\n')
    .filter((line) => line.trim() === '').length;
}
