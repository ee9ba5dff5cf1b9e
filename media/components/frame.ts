/** What all components of one picture share: its words, its pictures and whether it answers to gestures. No markup. */
import type { LabelId } from './labels.ts';

/** Keep the same object while nothing in it changes: components compare it by identity. */
export interface Frame {
  readonly labels: Readonly<Record<string, string>>;
  readonly language: 'en' | 'ru';
  /** Gestures work: the grid takes the keyboard and figures are buttons. An exported file is not live. */
  readonly live: boolean;
  /** Address of a picture beside the map; `undefined` when it cannot be shown. */
  readonly image: (src: string) => string | undefined;
}

/** The fixed word of an id in the reader's language. */
export function word(frame: Frame, id: LabelId): string {
  return frame.labels[id] ?? readable(id);
}

/** A number with its noun in the right form: “3 warnings”, «3 предупреждения». */
export function counted(frame: Frame, id: LabelId, count: number): string {
  const forms = word(frame, id).split('|');
  const category = new Intl.PluralRules(frame.language).select(count);
  const index = frame.language === 'ru' ? ['one', 'few', 'many'].indexOf(category) : ['one'].indexOf(category);
  return `${count} ${forms[index] ?? forms.at(-1)}`;
}

function readable(id: string): string {
  const words = id.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}
