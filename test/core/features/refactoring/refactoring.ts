/** Offers of the refactorings at `<|>` or `<|…|>`, and the whole texts after one of them. */
import { type RefactorAction, refactorActions } from '../../../../server/core/features/refactorActions.ts';
import type { FileEdits } from '../../../../server/core/features/refactoring/refactoring.ts';
import { contextOf, dedent, type Options } from '../context.ts';

export interface Refactored {
  readonly titles: readonly string[];
  /** The whole text of the map after the offer whose title contains the given one. */
  readonly after: (title: string) => string;
  /** The project file after it; the new one where there was none. */
  readonly projectAfter: (title: string) => string;
}

/** `only`: what the client asks for; all refactorings of somebody who opens the menu when not said. */
export function refactor(marked: string, options: Options & { readonly only?: readonly string[] } = {}): Refactored {
  const text = dedent(marked);
  const start = Math.max(0, text.indexOf('<|'));
  const isPoint = text.startsWith('<|>', start);
  const bare = isPoint ? text.replace('<|>', '') : text.replace('<|', '').replace('|>', '');
  const end = isPoint || !text.includes('|>') ? start : text.indexOf('|>') - 2;
  const context = contextOf(bare, options);
  const actions = refactorActions(context, { start, end }, options.only, true);
  const edited = (title: string, files: readonly FileEdits['file'][], old: string): string => {
    const edits = choose(actions, title).edits();
    return applied(
      old,
      edits.filter(({ file }) => files.includes(file)),
    );
  };
  return {
    titles: actions.map(({ title }) => title),
    after: (title) => edited(title, ['map'], bare),
    projectAfter: (title) => edited(title, ['project', 'new-project'], context.projectText ?? ''),
  };
}

function choose(actions: readonly RefactorAction[], title: string): RefactorAction {
  const action = actions.find((candidate) => candidate.title.includes(title));
  if (!action) throw new Error(`no “${title}” among: ${actions.map((each) => each.title).join(' | ')}`);
  return action;
}

export function applied(text: string, files: readonly FileEdits[]): string {
  const edits = files.flatMap((file) => file.edits).toSorted((a, b) => b.start - a.start);
  return edits.reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

export const head = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\n';
