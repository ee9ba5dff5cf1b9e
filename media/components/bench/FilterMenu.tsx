/** The menu that says which cells are meant. */
import type { Choices } from '../../bench/shownBench.ts';
import { type CellWishes, isFiltering } from '../../bench/workbench.ts';
import type { Frame } from '../frame.ts';
import { type BenchWord, benchWord } from './benchWords.ts';

export function FilterMenu({ filter, choices, frame }: { filter: CellWishes; choices: Choices; frame: Frame }) {
  return (
    <div class="drop" role="group" aria-label={benchWord(frame, 'filter')}>
      <label>
        <input type="checkbox" data-only="pains" checked={filter.pains} /> {benchWord(frame, 'onlyPains')}
      </label>
      <label>
        <input type="checkbox" data-only="findings" checked={filter.findings} /> {benchWord(frame, 'onlyFindings')}
      </label>
      {(choices.personas.length > 1 || filter.persona !== undefined) && (
        <Choice kind="persona" names={choices.personas} chosen={filter.persona} frame={frame} />
      )}
      {(choices.owners.length > 0 || filter.owner !== undefined) && <Choice kind="owner" names={choices.owners} chosen={filter.owner} frame={frame} />}
      <button type="button" class="reset" data-bench="showAll" aria-disabled={!isFiltering(filter)}>
        {benchWord(frame, 'showAll')}
      </button>
    </div>
  );
}

interface ChoiceProps {
  readonly kind: BenchWord & ('persona' | 'owner');
  readonly names: readonly string[];
  readonly chosen: string | undefined;
  readonly frame: Frame;
}

/** Somebody who was chosen and is not in the map any more can still be seen and left. */
function Choice({ kind, names, chosen, frame }: ChoiceProps) {
  const all = chosen === undefined || names.includes(chosen) ? names : [...names, chosen];
  return (
    <label class="choice">
      <span>{benchWord(frame, kind)}</span>
      <select data-choose={kind} value={chosen ?? ''}>
        <option value="">{benchWord(frame, 'everybody')}</option>
        {all.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
