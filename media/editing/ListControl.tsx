/** Several values in one field: few possible ones as switches, and a field for each other one, the last of them empty. What is filled in is one entry a line. */
import type { FormField } from '../../server/protocol.ts';
import type { Frame } from '../components/frame.ts';
import { editWord } from './editWords.ts';
import { isOfFigures } from './gesturesOf.ts';
import { Suggestions } from './Suggestions.tsx';

/** So many possible values are shown at once. */
const most = 16;

interface Props {
  readonly id: string;
  readonly field: FormField;
  readonly draft: string;
  readonly frame: Frame;
}

export function ListControl({ id, field, draft, frame }: Props) {
  const { key, choices = [] } = field;
  const switches = isOfFigures(field) || choices.length > most ? [] : choices;
  const lines = draft.split('\n').filter((line) => !switches.some(({ value }) => value === line));
  const rows = lines.at(-1) === '' ? lines : [...lines, ''];
  const said = draft.split('\n');
  return (
    <div class="entries" role="group" aria-labelledby={`${id}-label`} data-entries={key}>
      {switches.map(({ value, name }, index) => (
        <button key={value} type="button" class="chip" tabindex={index === 0 ? 0 : -1} data-toggle={value} aria-pressed={said.includes(value)} title={value}>
          {name}
        </button>
      ))}
      {rows.map((entry, index) => (
        <span key={`entry ${index}`} class="entry">
          <input
            id={index === 0 ? id : undefined}
            data-key={key}
            type="text"
            value={entry}
            list={choices.length > 0 ? `${id}-list` : undefined}
            aria-label={`${field.label} ${index + 1}`}
            placeholder={
              switches.length > 0
                ? editWord(frame, 'another')
                : isOfFigures(field)
                  ? editWord(frame, key === 'steps' ? 'countExample' : 'changeExample')
                  : undefined
            }
            dir="auto"
            autocomplete="off"
          />
          {entry !== '' && (
            <button
              type="button"
              tabindex={-1}
              data-take-out={index}
              aria-label={editWord(frame, 'takeOut', { name: entry })}
              title={editWord(frame, 'takeOut', { name: entry })}
            >
              ×
            </button>
          )}
        </span>
      ))}
      {choices.length > 0 && <Suggestions id={`${id}-list`} choices={choices} />}
    </div>
  );
}

/** What is filled in, one entry a line: what is switched on in its order, and then what is typed. `draft` is what it was before. */
export function textOfEntries(entries: Element, draft: string): string {
  const switches = switchesOf(entries);
  const typed = [...entries.querySelectorAll('input')].map(({ value }) => value);
  return [...draft.split('\n').filter((line) => switches.has(line)), ...typed].join('\n');
}

/** The same after a click on a switch, or on what takes an entry out. */
export function textAfterClick(entries: Element, { dataset }: HTMLElement, draft: string): string {
  const switches = switchesOf(entries);
  const lines = textOfEntries(entries, draft).split('\n');
  const on = lines.filter((line) => switches.has(line));
  const typed = lines.slice(on.length);
  const { toggle, takeOut } = dataset;
  if (toggle === undefined) return [...on, ...typed.toSpliced(Number(takeOut), 1)].join('\n');
  return [...(on.includes(toggle) ? on.filter((line) => line !== toggle) : [...on, toggle]), ...typed].join('\n');
}

function switchesOf(entries: Element): ReadonlySet<string> {
  return new Set([...entries.querySelectorAll<HTMLElement>('[data-toggle]')].map(({ dataset }) => dataset['toggle'] ?? ''));
}
