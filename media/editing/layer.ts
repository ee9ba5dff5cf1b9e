/** What is open over the picture while it is edited, as plain data. */
import type { EditForm } from '../../server/protocol.ts';
import type { EditWord } from './editWords.ts';
import type { Drafts } from './gesturesOf.ts';
import type { Entry } from './menuEntries.ts';

export interface Editor {
  /** What it stands at; something new stands at what it is added to. */
  readonly element: string;
  readonly form: EditForm;
  readonly drafts: Drafts;
  /** Where something new goes among its neighbours. */
  readonly at: number | undefined;
  /** What the picture showed of the element when its values were taken from the text. */
  readonly seen: string | undefined;
  /** All fields, and not the first one alone. */
  readonly isWhole: boolean;
  readonly isWriting: boolean;
  readonly refusal: string | undefined;
  /** The text says something else than when the editor was opened; or nothing any more. */
  readonly conflict: { readonly kind: 'changed'; readonly theirs: EditForm | undefined } | { readonly kind: 'gone' } | undefined;
  /** Which wish for values is the latest. */
  readonly asked: number;
}

export interface Layer {
  readonly editor?: Editor | undefined;
  readonly menu?: { readonly element: string; readonly entries: readonly Entry[]; readonly at: readonly [number, number] | undefined } | undefined;
  /** At what the pointer is over. */
  readonly tools?:
    | { readonly element: string; readonly name: string; readonly grip: boolean; readonly adds: { readonly element: string; readonly at?: number } | undefined }
    | undefined;
  readonly refusal?: { readonly element: string | undefined; readonly sentence: string } | undefined;
  /** What was done and can be undone. */
  readonly done?: EditWord | undefined;
  /** Where what is dragged would go. */
  readonly drop?: 'between-rows' | 'between-columns' | undefined;
}

/** An editor with one text shows that alone until more is asked for. */
export function isLone({ form, isWhole }: Editor): boolean {
  return !isWhole && isText(form);
}

/** Its first value is a text that others are said beside. */
export function isText({ fields }: EditForm): boolean {
  const [first] = fields;
  return (first?.kind === 'long' || first?.kind === 'text') && ['text', 'title'].includes(first.key);
}
