/** The texts at hand: standard input, and what `--fix` has changed; everything else is read when it is asked for and not kept. */

import { byteOrderMark, type FileText } from '../workspace/decodeUtf8.ts';
import { Failure } from './failure.ts';
import type { InputFile } from './findFiles.ts';
import { readStandardInput, readText } from './readText.ts';
import type { Says } from './says.ts';
import { writeText } from './writeText.ts';

export class Texts {
  private readonly says: Says;
  private readonly known: Map<string, FileText>;
  private readonly changed = new Set<string>();
  private input: string | undefined;

  /** `known` are texts that are not on the disk, or are there otherwise. */
  constructor(says: Says, known: ReadonlyMap<string, FileText> = new Map()) {
    this.says = says;
    this.known = new Map(known);
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
  find(path: string, shown: string = path): string | undefined {
    try {
      return this.read(path, shown);
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

  /** What is not on the disk: standard input, and what has changed. */
  get apart(): ReadonlyMap<string, FileText> {
    return this.known;
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
          this.known.delete(path);
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
