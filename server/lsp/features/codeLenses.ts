/** textDocument/codeLens. Lenses can be clicked where the client has our commands; elsewhere they only tell. */
import type { CodeLens, Command, Location } from 'vscode-languageserver';
import { type CodeLens as CoreLens, type LensPlace, codeLenses as lensesOf } from '../../core/features/codeLenses.ts';
import type { FeatureContext } from '../../core/features/feature.ts';
import type { SyntaxTree } from '../../core/syntax/syntaxTree.ts';
import { previewCommand, showPlacesCommand } from '../../protocol.ts';
import { toRange } from '../ranges.ts';
import type { Session } from '../session.ts';
import { answer, type Feature } from './feature.ts';

export const codeLenses: Feature = {
  capabilities: { codeLensProvider: {} },
  register: (connection, session) => {
    connection.onCodeLens(({ textDocument: { uri } }) =>
      answer(session, uri, [] as CodeLens[], (context) => {
        const { tree } = context.document;
        const lenses = lensesOf(context, shownTo(session, context));
        return lenses.map((lens) => ({ range: toRange(tree, lens.span), command: commandOf(lens, uri, tree, session.options.commands) }));
      }),
    );
  },
};

/** Nobody can open a preview without the command for it, or count the maps of a persona before all are known. */
function shownTo({ shown: { lenses }, options }: Session, { around }: FeatureContext): Session['shown']['lenses'] {
  return { ...lenses, preview: lenses.preview && options.commands, personas: lenses.personas && around !== undefined };
}

function commandOf({ span, title, action }: CoreLens, uri: string, tree: SyntaxTree, hasCommands: boolean): Command {
  if (!hasCommands) return { title, command: '' };
  if (action.kind === 'preview') return { title, command: previewCommand, arguments: [uri] };
  const locations = action.places.map((place) => toLocation(place, uri, tree));
  return { title, command: showPlacesCommand, arguments: [uri, toRange(tree, span).start, locations] };
}

function toLocation(place: LensPlace, uri: string, tree: SyntaxTree): Location {
  return 'span' in place ? { uri, range: toRange(tree, place.span) } : { uri: place.uri, range: { start: place.range.start, end: place.range.end } };
}
