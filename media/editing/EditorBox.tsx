/** The editor in place: the text itself in a field that grows, or all values with native controls; what was refused, and both sides of a conflict. */
import type { FormField } from '../../server/protocol.ts';
import type { Frame } from '../components/frame.ts';
import { type EditWord, editWord } from './editWords.ts';
import { ListControl } from './ListControl.tsx';
import { type Editor, isLone, isText } from './layer.ts';
import { ScoreControl } from './ScoreControl.tsx';
import { Suggestions } from './Suggestions.tsx';

/** So many fields stand in two columns. */
const many = 6;

export function EditorBox({ editor, frame }: { editor: Editor; frame: Frame }) {
  const { form, refusal, conflict, isWriting } = editor;
  const alone = isLone(editor);
  const fields = alone ? form.fields.slice(0, 1) : form.fields;
  return (
    <div
      class={alone ? 'edit-box lone' : fields.length > many ? 'edit-box many' : 'edit-box'}
      role="dialog"
      aria-label={[editWord(frame, form.adds === undefined ? 'edit' : 'add'), form.fields[0]?.label].filter(Boolean).join(': ')}
      aria-busy={isWriting}
      data-editing={editor.element}
    >
      <form noValidate>
        {fields.map((field, index) => (
          <Field
            key={field.key}
            field={field}
            draft={editor.drafts[field.key] ?? field.value}
            bare={index === 0 && isText(form) && (alone || field.value !== '' || form.adds !== undefined)}
            language={frame.language}
            frame={frame}
          />
        ))}
        {conflict !== undefined && <Conflict editor={editor} frame={frame} />}
        {refusal !== undefined && (
          <p class="refusal" role="alert">
            {refusal}
          </p>
        )}
        <div class="deeds">
          {alone && form.fields.length > 1 && (
            <button type="button" class="dots" data-deed="details" aria-label={editWord(frame, 'details')} title={`${editWord(frame, 'details')} (F2)`}>
              ⋯
            </button>
          )}
          <Deed word="giveUp" keys="Esc" frame={frame} />
          <button type="submit" class="primary" title="Enter">
            {editWord(frame, form.adds === undefined ? 'write' : 'add')}
          </button>
        </div>
      </form>
    </div>
  );
}

function Deed({ word, keys, frame }: { word: EditWord; keys: string; frame: Frame }) {
  return (
    <button type="button" data-deed={word} title={keys}>
      {editWord(frame, word)}
    </button>
  );
}

function Conflict({ editor: { conflict }, frame }: { editor: Editor; frame: Frame }) {
  if (conflict === undefined) return null;
  const theirs = conflict.kind === 'changed' ? conflict.theirs?.fields[0]?.value : undefined;
  return (
    <div class="conflict" role="alert">
      <p>
        {editWord(frame, conflict.kind)} {theirs !== undefined && theirs !== '' && <q dir="auto">{theirs}</q>}
      </p>
      <p class="ways">
        <button type="button" data-deed={conflict.kind === 'gone' ? 'putBack' : 'keepMine'}>
          {editWord(frame, conflict.kind === 'gone' ? 'putBack' : 'keepMine')}
        </button>
        <button type="button" data-deed={conflict.kind === 'gone' ? 'giveUp' : 'takeTheirs'}>
          {editWord(frame, conflict.kind === 'gone' ? 'giveUp' : 'takeTheirs')}
        </button>
      </p>
    </div>
  );
}

interface FieldProps {
  readonly field: FormField;
  readonly draft: string;
  /** Its name is for screen readers alone. */
  readonly bare: boolean;
  readonly language: Frame['language'];
  readonly frame: Frame;
}

function Field({ field, draft, bare, frame }: FieldProps) {
  const id = `edit-${field.key}`;
  return (
    <div class={bare ? 'field bare' : field.kind === 'list' || field.kind === 'long' || isScore(field) ? 'field wide' : 'field'}>
      <label for={id} id={`${id}-label`} title={field.help}>
        {field.label}
      </label>
      <Control id={id} field={field} draft={draft} frame={frame} />
      {field.hint !== undefined && <small id={`${id}-hint`}>{field.hint}</small>}
    </div>
  );
}

/** A number of the map’s own scale; ratings are whole ones of five. */
function isScore({ kind, whole, max }: FormField): boolean {
  return kind === 'number' && whole !== true && max !== undefined;
}

function Control({ id, field, draft, frame }: { id: string; field: FormField; draft: string; frame: Frame }) {
  const { key, kind, choices, min, max, hint } = field;
  const common = { id, 'data-key': key, 'aria-describedby': hint === undefined ? undefined : `${id}-hint`, 'aria-required': field.needed };
  if (kind === 'list') return <ListControl id={id} field={field} draft={draft} frame={frame} />;
  if (isScore(field)) return <ScoreControl common={common} field={field} draft={draft} frame={frame} />;
  if (kind === 'long') return <textarea {...common} rows={1} value={draft} dir="auto" />;
  // What is no date can only be seen as a text.
  if (kind === 'date' && (draft === '' || /^\d{4}-\d\d-\d\d$/.test(draft))) return <input {...common} type="date" value={draft} />;
  const words = kind === 'choice' ? choices : kind === 'number' && min !== undefined && max !== undefined && max - min <= 10 ? scale(min, max) : undefined;
  if (words !== undefined) return <Choice common={common} words={words} field={field} draft={draft} frame={frame} />;
  return (
    <>
      <input
        {...common}
        type="text"
        inputMode={kind === 'number' ? 'decimal' : undefined}
        value={draft}
        list={choices && `${id}-list`}
        dir="auto"
        autocomplete="off"
      />
      {choices !== undefined && <Suggestions id={`${id}-list`} choices={choices} />}
    </>
  );
}

interface ChoiceProps {
  readonly common: object;
  readonly words: readonly { readonly value: string; readonly name: string }[];
  readonly field: FormField;
  readonly draft: string;
  readonly frame: Frame;
}

/** What stands there stays possible, whatever it is. */
function Choice({ common, words, field, draft, frame }: ChoiceProps) {
  const isOther = draft !== '' && !words.some(({ value }) => value === draft);
  return (
    <select {...common} value={draft}>
      <option value="" disabled={field.needed === true}>
        {field.needed === true ? '…' : editWord(frame, 'nothing')}
      </option>
      {isOther && <option value={draft}>{draft}</option>}
      {words.map(({ value, name }) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

function scale(min: number, max: number): { value: string; name: string }[] {
  const steps = Array.from({ length: Math.floor(max - min) + 1 }, (_, index) => String(max - index));
  return steps.map((value) => ({ value, name: value }));
}
