/** What lies over the picture while it is edited: the editor in place, the menu, the tools at the pointer, what was refused or done. It decides nothing. */
import type { Frame } from '../components/frame.ts';
import { EditorBox } from './EditorBox.tsx';
import { editWord } from './editWords.ts';
import type { Layer } from './layer.ts';

export function EditLayer({ layer, frame }: { layer: Layer; frame: Frame }) {
  const { editor, menu, tools, refusal, done, drop } = layer;
  return (
    <>
      {tools !== undefined && editor === undefined && menu === undefined && (
        <div class="edit-tools" data-tools={tools.element}>
          {tools.grip && <i class="grip" data-grip={tools.element} title={editWord(frame, 'drag')} />}
          {tools.adds !== undefined && (
            <button type="button" tabindex={-1} data-tool="add" aria-label={editWord(frame, 'addTo', { name: tools.name })} title={editWord(frame, 'add')}>
              +
            </button>
          )}
          <button type="button" tabindex={-1} data-tool="menu" aria-label={editWord(frame, 'more')} title={editWord(frame, 'more')}>
            ⋯
          </button>
        </div>
      )}
      {drop !== undefined && <i class={`drop-line ${drop}`} aria-hidden="true" />}
      {menu !== undefined && (
        <div class="edit-menu" role="menu" aria-label={editWord(frame, 'more')}>
          {menu.entries.map(({ word, keys, parted }, index) => (
            <button
              key={index}
              type="button"
              role="menuitem"
              tabindex={-1}
              data-entry={index}
              data-word={word}
              class={parted === true && index > 0 ? 'parted' : undefined}
            >
              <span>{editWord(frame, word)}</span>
              {keys !== undefined && <kbd aria-hidden="true">{keys}</kbd>}
            </button>
          ))}
        </div>
      )}
      {editor !== undefined && <EditorBox editor={editor} frame={frame} />}
      {refusal !== undefined && editor === undefined && (
        <div class="edit-refusal" role="alert">
          <span>{refusal.sentence}</span>
          <button type="button" data-tool="dismiss" aria-label={editWord(frame, 'close')}>
            ×
          </button>
        </div>
      )}
      {done !== undefined && (
        <div class="edit-done" role="status">
          <span>{editWord(frame, done)}</span>
          <button type="button" data-tool="undo" title={editWord(frame, 'undoHint')}>
            {editWord(frame, 'undo')}
          </button>
          <span class="hint">{editWord(frame, 'undoHint')}</span>
        </div>
      )}
    </>
  );
}
