/** The texts at hand: standard input, and what `--fix` has changed; everything else is read when it is asked for and not kept. */
import { Failure } from './failure.ts';
import type { InputFile } from './findFiles.ts';
import { byteOrderMark, type FileText, readStandardInput, readText } from './readText.ts';
import type { Says } from './says.ts';
import { writeText } from './writeText.ts';

export class Texts {
  private readonly says: Says;
  private readonly known = new Map<string, FileText>();
  private readonly changed = new Set<string>();
  private input: string | undefined;

  constructor(says: Says) {
    this.says = says;
  }

  async readInput({ path, shown }: InputFile): Promise<void> {
    this.input = path;
    this.known.set(path, await readStandardInput(shown, this.says));
  }

  /** By absolute path; `shown` is how messages call it. */
  read(path: string, shown: string = path): string {
    return this.file(path, shown).text;
  }

  /** Nothing when it cannot be read. */
  find(path: string): string | undefined {
    try {
      return this.read(path);
    } catch (error) {
      if (error instanceof Failure) return undefined;
      throw error;
    }
  }

  change(path: string, text: string): void {
    this.known.set(path, { ...this.file(path, path), text });
    this.changed.add(path);
  }

  get changedCount(): number {
    return this.changed.size;
  }

  /** Standard input as it is now. */
  get standardInput(): string | undefined {
    const file = this.input === undefined ? undefined : this.known.get(this.input);
    return file && withMark(file);
  }

  /** Writes what has changed; gives what could not be written. */
  save(shownPath: (path: string) => string): Failure[] {
    return [...this.changed]
      .filter((path) => path !== this.input)
      .flatMap((path) => {
        try {
          writeText(path, withMark(this.file(path, path)), shownPath(path), this.says);
          return [];
        } catch (error) {
          if (error instanceof Failure) return [error];
          throw error;
        }
      });
  }

  private file(path: string, shown: string): FileText {
    return this.known.get(path) ?? readText(path, shown, this.says);
  }
}

function withMark({ text, hasMark }: FileText): string {
  return hasMark ? byteOrderMark + text : text;
}
