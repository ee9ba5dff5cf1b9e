/** Commits as data: who, when, why, and which texts of the example change. It writes nothing. */

export const map = 'grocery.cjm.yaml';
export const project = 'project.cjm.yaml';

export const authors = {
  ines: { name: 'Ines Moreau', email: 'ines@green-basket.example' },
  oskar: { name: 'Oskar Lind', email: 'oskar@green-basket.example' },
  tom: { name: 'Tom Becker', email: 'tom@green-basket.example' },
  maya: { name: 'Maya Okafor', email: 'maya@green-basket.example' },
} as const;

export type Edit = Replacement | Relocation;

/** A text that stands once in its file, and what comes in its place. */
interface Replacement {
  readonly file: string;
  readonly was: string;
  readonly is: string;
}

/** What begins with one text and ends before another goes to where a third begins. */
interface Relocation {
  readonly file: string;
  readonly block: string;
  readonly end: string;
  readonly to: string;
}

export interface Commit {
  readonly author: keyof typeof authors;
  /** With its offset from universal time: the commit's hash depends on it. */
  readonly date: string;
  readonly message: string;
  readonly edits: readonly Edit[];
}

export const inMap = (was: string, is: string): Replacement => ({ file: map, was, is });

/** Only with every text in its place does a commit do what its message says. */
export function applyEdit(text: string, edit: Edit): string {
  if ('is' in edit) {
    const at = placeOf(edit.was, text, edit.file);
    return `${text.slice(0, at)}${edit.is}${text.slice(at + edit.was.length)}`;
  }
  const [from, end] = [placeOf(edit.block, text, edit.file), placeOf(edit.end, text, edit.file)];
  const rest = `${text.slice(0, from)}${text.slice(end)}`;
  const to = placeOf(edit.to, rest, edit.file);
  return `${rest.slice(0, to)}${text.slice(from, end)}${rest.slice(to)}`;
}

function placeOf(part: string, text: string, file: string): number {
  const at = text.indexOf(part);
  if (at < 0 || text.includes(part, at + 1)) throw new Error(`${file} has this text ${at < 0 ? 'nowhere' : 'several times'}: ${part}`);
  return at;
}
