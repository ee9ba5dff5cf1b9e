/** Editing in the picture, loaded once the map may be edited or somebody wants the menu of a cell: most of it is of no use to somebody who only looks. */
import type { ToPreview } from '../server/protocol.ts';
import type { Editing, EditingHost } from './editing/createEditing.tsx';
import { listenForStillMenu } from './pictures/stillMenu.ts';

type Mode = (ToPreview & { kind: 'editing' })['editing'];

export interface LazyEditing {
  readonly allow: (mode: Mode) => void;
  readonly isOn: () => boolean;
  readonly receive: (message: ToPreview & { kind: 'form' | 'edited' }) => void;
  /** After each drawing. */
  readonly follow: () => void;
}

/** `changed` is told when the picture may look different: its places to add something come and go. */
export function createLazyEditing(root: HTMLElement, host: EditingHost, changed: () => void): LazyEditing {
  let mode: Mode = 'off';
  let loading: Promise<void> | undefined;
  let editing: Editing | undefined;

  async function load(): Promise<void> {
    const { createEditing } = await import('./editing/createEditing.tsx');
    editing = createEditing(root, host);
    editing.allow(mode);
    changed();
  }

  listenForStillMenu(
    root,
    () => mode === 'off' && host.view() !== undefined,
    (element, at) => {
      loading ??= load();
      void loading.then(() => editing?.openMenu(element, at));
    },
  );

  return {
    allow(next) {
      mode = next;
      if (next !== 'off') loading ??= load();
      editing?.allow(next);
      changed();
    },
    isOn: () => mode === 'on' && editing !== undefined,
    receive(message) {
      if (message.kind === 'form') editing?.takeForm(message.id, message.result);
      else editing?.takeEdited(message.id, message.result);
    },
    follow: () => editing?.follow(),
  };
}
