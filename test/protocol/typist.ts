/** Somebody at an editor: types, presses Enter, accepts a completion as VS Code would, and sees what is underlined after it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  DiagnosticSeverity,
  InsertTextFormat,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';
import { matches } from '../core/features/matches.ts';
import type { RunningServer } from './serverProcess.ts';

interface EnterRule {
  readonly beforeText: string;
  readonly afterText?: string;
  readonly action: { readonly indent: 'indent' | 'none'; readonly appendText?: string };
}

const configuration: { readonly onEnterRules: readonly EnterRule[] } = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../syntaxes/language-configuration.json'), 'utf8'),
);

/** Rules about what has not been written yet. */
const missing: ReadonlySet<unknown> = new Set(['missing-key', 'model-missing']);

/** A class because a text, a cursor and a version go on together. */
export class Typist {
  text: string;
  private offset: number;
  private version = 1;
  private readonly server: RunningServer;
  private readonly uri: string;

  private constructor(server: RunningServer, uri: string, text: string) {
    this.server = server;
    this.uri = uri;
    this.text = text;
    this.offset = text.length;
  }

  static async open(server: RunningServer, uri: string, text = ''): Promise<Typist> {
    await server.open(uri, text);
    return new Typist(server, uri, text);
  }

  async type(text: string): Promise<void> {
    await this.replace(this.offset, this.offset, text);
  }

  /**
   * Accepts the completion of that label; `typed` is what is typed to find it. As in the editor the list stands open before that and is narrowed,
   * or opens with what is typed. Nothing may be wrong afterwards but what is still missing.
   */
  async pick(label: string, typed = ''): Promise<void> {
    const open = typed === '' ? [] : await this.suggestions();
    const from = this.offset;
    if (typed !== '') await this.type(typed);
    const narrowed = open.find((item) => item.label === label && this.isShown(item, from));
    const shown = narrowed ? [narrowed] : await this.suggestions();
    const item = shown.find((candidate) => candidate.label === label);
    const edit = item && editOf(item);
    if (!edit) throw new Error(`“${label}” is not among ${shown.map((each) => each.label).join(', ') || 'nothing'} at:\n${this.marked()}`);
    const start = this.offsetAt(edit.range.start);
    const { text, stop } = item.insertTextFormat === InsertTextFormat.Snippet ? plainText(edit.newText) : { text: edit.newText, stop: undefined };
    await this.replace(start, this.offsetAt(edit.range.end) + (narrowed ? typed.length : 0), text);
    if (stop !== undefined) this.offset = start + stop;
    const wrong = (await this.diagnostics()).filter(({ severity, code }) => severity === DiagnosticSeverity.Error && !missing.has(code));
    expect(
      wrong.map(({ message }) => message),
      `after “${label}”:\n${this.marked()}`,
    ).toEqual([]);
  }

  /**
   * Lines one after the other, each begun with Enter. In a line a label is accepted, `=text` is typed, `text=label` is accepted after typing the text,
   * and a number at the head is the column to go to where Enter alone leads elsewhere.
   */
  async write(...lines: readonly (readonly [number, ...string[]] | readonly string[])[]): Promise<void> {
    for (const [index, line] of lines.entries()) {
      const column = typeof line[0] === 'number' ? line[0] : undefined;
      if (index > 0 || column !== undefined) await this.enter(column);
      for (const part of line) {
        if (typeof part === 'number') continue;
        const [typed = '', label] = part.split('=');
        if (label === undefined) await this.pick(part);
        else if (typed === '') await this.type(part.slice(1));
        else await this.pick(label, typed);
      }
    }
  }

  /** What the editor shows for what has been typed, in order. */
  async suggestions(): Promise<readonly CompletionItem[]> {
    const list = await this.server.connection.sendRequest<CompletionList | null>('textDocument/completion', {
      textDocument: { uri: this.uri },
      position: this.position,
    });
    return (list?.items ?? [])
      .filter((item) => this.isShown(item, this.offset))
      .toSorted((a, b) => ((a.sortText ?? a.label) < (b.sortText ?? b.label) ? -1 : 1));
  }

  /** Does what stands between the item's beginning and the cursor name it? The item was offered when the cursor stood at `from`. */
  private isShown(item: CompletionItem, from: number): boolean {
    const edit = editOf(item);
    return (
      edit !== undefined &&
      this.offsetAt(edit.range.start) <= from &&
      matches(this.text.slice(this.offsetAt(edit.range.start), this.offset), item.filterText ?? item.label)
    );
  }

  async diagnostics(): Promise<readonly Diagnostic[]> {
    return this.server.diagnosticsOf(this.uri, this.version);
  }

  /** End and Enter, with what the language's rules of indentation put there; then blanks or Backspace up to a column, when one is given. */
  async enter(column?: number): Promise<void> {
    this.toEndOfLine();
    const line = this.text.slice(this.text.lastIndexOf('\n', this.offset - 1) + 1, this.offset);
    const rule = configuration.onEnterRules.find(
      ({ beforeText, afterText }) => new RegExp(beforeText).test(line) && (afterText === undefined || new RegExp(afterText).test('')),
    );
    const indent = (/^ */.exec(line)?.[0] ?? '') + (rule?.action.indent === 'indent' ? '  ' : '');
    await this.type(column === undefined ? `\n${indent}${rule?.action.appendText ?? ''}` : `\n${' '.repeat(column)}`);
  }

  toEndOfLine(): void {
    const end = this.text.indexOf('\n', this.offset);
    this.offset = end < 0 ? this.text.length : end;
  }

  /** The text with `|` at the cursor. */
  marked(): string {
    return `${this.text.slice(0, this.offset)}|${this.text.slice(this.offset)}`;
  }

  private async replace(start: number, end: number, text: string): Promise<void> {
    this.version += 1;
    await this.server.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: this.version },
      contentChanges: [{ range: { start: this.positionAt(start), end: this.positionAt(end) }, text }],
    });
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
    this.offset = start + text.length;
  }

  private get position(): Position {
    return this.positionAt(this.offset);
  }

  private positionAt(offset: number): Position {
    const before = this.text.slice(0, offset).split('\n');
    return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  }

  private offsetAt({ line, character }: Position): number {
    return (
      this.text
        .split('\n')
        .slice(0, line)
        .reduce((sum, each) => sum + each.length + 1, 0) + character
    );
  }
}

function editOf({ textEdit }: CompletionItem): TextEdit | undefined {
  return textEdit && 'range' in textEdit ? textEdit : undefined;
}

/** A snippet of ours has one stop, `$0`. */
function plainText(snippet: string): { readonly text: string; readonly stop: number | undefined } {
  let stop: number | undefined;
  let text = '';
  for (const [piece] of snippet.matchAll(/\\[\\$}]|\$0|[^\\$]+|./gs)) {
    if (piece === '$0') stop = text.length;
    else text += piece.length === 2 && piece.startsWith('\\') ? piece.charAt(1) : piece;
  }
  return { text, stop };
}
