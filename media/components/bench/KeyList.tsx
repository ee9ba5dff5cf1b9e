/** All keys of the preview, in a dialog of the page. */
import type { Frame } from '../frame.ts';
import { memo } from '../memo.tsx';
import { benchWord } from './benchWords.ts';
import { type KeyWord, keyWord } from './keyWords.ts';

const groups: readonly { readonly title: KeyWord; readonly keys: readonly (readonly [keys: string, does: KeyWord])[] }[] = [
  {
    title: 'keysGrid',
    keys: [
      ['← → ↑ ↓', 'keyArrows'],
      ['Ctrl+← → ↑ ↓', 'keyCtrlArrows'],
      ['Home, End', 'keyHome'],
      ['Enter', 'keyEnter'],
      ['F8, Shift+F8', 'keyFinding'],
      ['← →', 'keyTabs'],
      ['Tab, Shift+Tab', 'keyTab'],
      ['← → ↑ ↓, Home, End', 'keyParts'],
    ],
  },
  {
    title: 'keysEdit',
    keys: [
      ['F2', 'keyEdit'],
      ['Shift+F2', 'keyDetails'],
      ['↑ ↓, Enter', 'keyItems'],
      ['Enter, Shift+Enter', 'keyWrite'],
      ['Tab', 'keyGoOn'],
      ['Esc', 'keyGiveUp'],
      ['Insert', 'keyAdd'],
      ['Delete', 'keyDelete'],
      ['Ctrl+D', 'keyDuplicate'],
      ['Alt+← → ↑ ↓', 'keyMoveElement'],
      ['1…9, +, −, ?', 'keyScore'],
      ['Shift+F10', 'keyMenu'],
      ['Ctrl+Z, Ctrl+Y', 'keyUndo'],
    ],
  },
  {
    title: 'keysTools',
    keys: [
      ['/, Ctrl+F', 'keySearch'],
      ['Enter, Shift+Enter', 'keyWalk'],
      ['Esc', 'keyClear'],
      ['+, −, 0', 'keyZoom'],
      ['Alt+↑, Alt+↓', 'keyMove'],
      ['?', 'keyHelp'],
    ],
  },
  {
    title: 'keysShow',
    keys: [
      ['→ PageDown, ← PageUp', 'keyStages'],
      ['Home, End', 'keyEnds'],
      ['N', 'keyNotes'],
      ['Esc', 'keyLeave'],
    ],
  },
];

export const KeyList = memo(function KeyList({ frame }: { frame: Frame }) {
  return (
    <dialog class="keys" aria-labelledby="cjm-keys">
      <header>
        <h2 id="cjm-keys">{benchWord(frame, 'keys')}</h2>
        <button type="button" data-bench="closeKeys" aria-label={benchWord(frame, 'close')} title={benchWord(frame, 'close')}>
          ×
        </button>
      </header>
      <div class="groups">
        {groups.map(({ title, keys }) => (
          <section key={title}>
            <h3>{keyWord(frame, title)}</h3>
            <dl>
              {keys.map(([names, does]) => (
                <div key={does}>
                  <dt>{names.split(', ').flatMap((name, index) => [index === 0 ? '' : ' ', <kbd key={name}>{name}</kbd>])}</dt>
                  <dd>{keyWord(frame, does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  );
});
