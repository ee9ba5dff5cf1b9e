/** CJM211: a competitor named where customers read it. */
import type { Lanes, ReadContext, Stage, TouchpointUse } from '../../../model/journey.ts';
import { findTouchpoint } from '../../../model/names.ts';
import { type Place, textAt } from '../../../model/place.ts';
import type { Project } from '../../../model/project.ts';
import { looseForm } from '../../../model/slug.ts';
import type { Draft } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { placeOfTouchpoint } from '../contact/placeOfTouchpoint.ts';
import { findPhrases, phrasePattern } from './phrases.ts';

export const competitorNamed: Rule = {
  id: 'competitor-named',
  code: 'CJM211',
  severity: 'warning',
  message: {
    en: 'Competitor “{competitor}” is named in client-facing content of “{part}”',
    ru: 'Конкурент «{competitor}» упомянут в содержании для клиента у «{part}»',
  },
  *lanes(lanes, { context }, { name }) {
    const competitors = competitorsOf(context.project);
    if (!competitors) return;
    for (const at of textsOf(lanes)) yield* namedAt(competitors, at, name);
    for (const use of lanes.touchpoints?.entries ?? []) yield* namedByTouchpoint(competitors, use, context, name);
  },
  *stage({ next, name }, { context }) {
    const competitors = competitorsOf(context.project);
    if (competitors) for (const at of stimuliOf(next)) yield* namedAt(competitors, at, name);
  },
};

interface Competitors {
  readonly pattern: RegExp;
  /** As the project writes them, by loose form. */
  readonly names: ReadonlyMap<string, string>;
}

/** Projects never change. */
const known = new WeakMap<Project, Competitors | 'none'>();

function competitorsOf(project: Project): Competitors | undefined {
  let found = known.get(project);
  if (!found) {
    const pattern = phrasePattern(project.competitors);
    found = pattern ? { pattern, names: new Map(project.competitors.map((name) => [looseForm(name), name])) } : 'none';
    known.set(project, found);
  }
  return found === 'none' ? undefined : found;
}

/** What customers do and say. */
function textsOf({ items, experience }: Lanes): Place[] {
  const stated = [...(items.actions?.entries ?? []).map(({ text }) => text), ...(experience?.entries ?? []).map(({ quote }) => quote)];
  return stated.flatMap((text) => (text.state === 'given' ? [text.at] : []));
}

/** What moves them on. */
function stimuliOf({ offer, tools }: Stage['next']): Place[] {
  return [...(tools?.entries ?? []).map(({ at }) => at), ...(offer.state === 'given' ? [offer.at] : [])];
}

function* namedAt({ pattern, names }: Competitors, text: Place, part: string): Generator<Draft> {
  for (const at of findPhrases(pattern, text)) yield { at, params: { competitor: names.get(looseForm(textAt(at))) ?? textAt(at), part } };
}

/** Its name may be written here, or in the project. */
function* namedByTouchpoint({ pattern, names }: Competitors, use: TouchpointUse, context: ReadContext, part: string): Generator<Draft> {
  const [competitor] = findTouchpoint(use, context).name.match(pattern) ?? [];
  if (competitor === undefined) return;
  const form = looseForm(competitor);
  const written = [...findPhrases(pattern, use.at)].find((at) => looseForm(textAt(at)) === form);
  yield { at: written ?? placeOfTouchpoint(use), params: { competitor: names.get(form) ?? competitor, part } };
}
