/** Code actions: the mends of the findings at a range, mending everything that has one obvious mend, suppressing a rule, and the source actions. Refactorings are beside it. */
import type { Finding, Fix } from '../checks/finding.ts';
import { findFixes } from '../checks/fix.ts';
import type { FixScope } from '../checks/rule.ts';
import { type Span, toSpan } from '../model/place.ts';
import { parse, type SyntaxTree } from '../syntax/syntaxTree.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import { addMissingStages } from './addMissingStages.ts';
import { addMissingStagesKind, fixAllKind, isAmong } from './codeActionKinds.ts';
import type { FeatureContext } from './feature.ts';
import { findingsOf } from './findings.ts';
import { fixAll } from './fixAll.ts';
import type { TextEdit } from './pieces.ts';
import { suppress } from './suppressActions.ts';

export interface CodeAction {
  readonly title: string;
  readonly kind: 'quickfix' | typeof fixAllKind | typeof addMissingStagesKind;
  /** The finding that it answers. */
  readonly finding: Finding | undefined;
  readonly isPreferred: boolean;
  /** The file that the edits are of: the map at hand, or its project file. */
  readonly file: 'map' | 'project';
  readonly edits: readonly TextEdit[];
}

/** `only`: kinds that are asked for, as the protocol has them; a kind asks for those below it. */
export function codeActions(context: FeatureContext, range: Span, only?: readonly string[]): CodeAction[] {
  const isWanted = (kind: string): boolean => isAmong(kind, only);
  const here = isWanted('quickfix') ? findingsAt(context, range) : [];
  const fixes = here.flatMap((finding) => quickFixes(finding, context));
  const isAsked = only !== undefined && isWanted(fixAllKind);
  return [
    ...fixes,
    ...suppress(context, here).map(({ finding, ...action }): CodeAction => ({ ...action, kind: 'quickfix', finding, isPreferred: false, file: 'map' })),
    ...(isAsked || (only === undefined && fixes.some(({ isPreferred }) => isPreferred))
      ? sourceAction(titles.fixAll, fixAllKind, fixAll(context), context.language)
      : []),
    ...(isWanted(addMissingStagesKind) ? sourceAction(titles.addMissingStages, addMissingStagesKind, addMissingStages(context), context.language) : []),
  ];
}

const titles = {
  fixAll: { en: 'Fix all that has one obvious fix', ru: 'Исправить всё, где исправление очевидно' },
  addMissingStages: { en: 'Add the model’s missing stages', ru: 'Добавить недостающие этапы модели' },
};

function sourceAction(title: Readonly<Record<Language, string>>, kind: CodeAction['kind'], edits: readonly TextEdit[], language: Language): CodeAction[] {
  return edits.length === 0 ? [] : [{ title: title[language], kind, finding: undefined, isPreferred: false, file: 'map', edits }];
}

function findingsAt(context: FeatureContext, range: Span): Finding[] {
  return findingsOf(context).filter(({ at }) => {
    const { start, end } = toSpan(context.document.tree, at);
    return start <= range.end && range.start <= end;
  });
}

function quickFixes(finding: Finding, context: FeatureContext): CodeAction[] {
  const project = context.projectText === undefined ? undefined : parse(context.projectText);
  return fixesOf(finding, context)
    .map(
      (fix): CodeAction => ({
        title: fix.title[context.language],
        kind: 'quickfix',
        finding,
        isPreferred: fix.preferred === true,
        file: fix.file ?? 'map',
        edits: toEdits(fix.file === 'project' ? project : context.document.tree, fix),
      }),
    )
    .filter(({ edits }) => edits.length > 0);
}

function fixesOf(finding: Finding, { journey, language, projectText }: FeatureContext): Fix[] {
  const scope: FixScope = { journey, language, context: journey.context, projectText };
  return findFixes(finding, scope);
}

/** Edits of the project file count from the start of its text, whatever tree their places were made with. */
function toEdits(tree: SyntaxTree | undefined, { edits }: Fix): TextEdit[] {
  return tree ? edits.map(({ at, text }) => ({ ...toSpan(tree, at), newText: text })) : [];
}
