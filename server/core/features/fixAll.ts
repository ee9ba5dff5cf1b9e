/** Applies every preferred mend, round after round, since one mend may lay open the next; comes out as edits of the text at hand. */
import { findFixes } from '../checks/fix.ts';
import { MapDocument } from '../document.ts';
import { toSpan } from '../model/place.ts';
import type { FeatureContext } from './feature.ts';
import { findingsOf, settingsOf } from './findings.ts';
import { editPieces, editsOfPieces, type Pieces, piecesOf, type TextEdit, textOfPieces } from './pieces.ts';

const roundLimit = 10;

export function fixAll(context: FeatureContext): TextEdit[] {
  const { text } = context.document;
  let pieces: Pieces = piecesOf(text);
  let now = context;
  for (let round = 0; round < roundLimit; round += 1) {
    const edits = preferredEdits(now);
    if (edits.length === 0) break;
    pieces = editPieces(pieces, edits);
    now = reopen(now, textOfPieces(pieces, text));
  }
  return editsOfPieces(pieces, text);
}

function reopen(context: FeatureContext, text: string): FeatureContext {
  const document = MapDocument.open(text);
  const { project } = context;
  const settings = settingsOf(context);
  return { ...context, document, settings, journey: document.journey(project), checked: () => document.check(project, settings) };
}

/** The edits of all preferred mends that touch no other's text: a mend is applied as a whole or not at all. */
function preferredEdits(context: FeatureContext): TextEdit[] {
  const {
    journey,
    language,
    projectText,
    document: { tree },
  } = context;
  const taken: TextEdit[] = [];
  for (const finding of findingsOf(context)) {
    const fix = findFixes(finding, { journey, language, context: journey.context, projectText }).find(
      ({ preferred, file }) => preferred === true && file !== 'project',
    );
    const edits = (fix?.edits ?? [])
      .map(({ at, text }): TextEdit => ({ ...toSpan(tree, at), newText: text }))
      .filter(({ start, end, newText }) => tree.text.slice(start, end) !== newText);
    const isFree = edits.every((edit) => taken.every((other) => edit.end < other.start || other.end < edit.start));
    if (isFree) taken.push(...edits);
  }
  return taken;
}
