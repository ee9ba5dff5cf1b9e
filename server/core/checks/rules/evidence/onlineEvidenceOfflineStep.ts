/** CJM304: a step that customers take offline, judged by what is seen online. */
import type { ReadContext, Ref, Stage, Step } from '../../../model/journey.ts';
import { findChannel } from '../../../model/names.ts';
import { textAt } from '../../../model/place.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import type { Language } from '../../../vocabulary/catalogue.ts';
import type { ResearchMethod } from '../../../vocabulary/vocabulary.ts';
import { appendItem, isSamePlace, nodesAround } from '../../edits.ts';
import type { Edit, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { claimsIn, methodOf, nameOfMethod, studiesNamed, studyFinder } from './claims.ts';

const most = 5;

export const onlineEvidenceOfflineStep: Rule = {
  id: 'online-evidence-offline-step',
  code: 'CJM304',
  severity: 'hint',
  message: {
    en: ({ step = '', methods = '' }: Params, { list }) => `“${step}” happens offline, but its evidence is all from online: ${list(namesOf(methods, 'en'))}`,
    ru: ({ step = '', methods = '' }: Params, { list }) => `«${step}» проходит офлайн, а данные о нём только из онлайна: ${list(namesOf(methods, 'ru'))}`,
  },
  *journey(journey, { inStages }) {
    const find = studyFinder(journey);
    for (const { part, refs } of inStages(offlineParts)) {
      const methods = refs.map(find).map((study) => study && methodOf(study));
      if (methods.length > 0 && methods.every((method) => method?.place === 'online'))
        yield { at: part.at, params: { step: part.name, methods: [...new Set(methods.map((method) => method?.id))].join(' ') } };
    }
  },
  *fix({ at }, { journey }) {
    const part = journey.stages.flatMap((stage): (Stage | Step)[] => [stage, ...stage.steps]).find((candidate) => isSamePlace(candidate.at, at));
    const [first] = part ? studiesNamed({ ...claimsIn(part.lanes), others: [] }) : [];
    const offline = [...journey.research, ...journey.context.project.research.entries].filter((study) => isSeenOffline(methodOf(study)));
    for (const { id } of first ? offline.slice(0, most) : []) {
      const edit = first && addStudy(first, id);
      if (edit) yield { title: { en: `It rests on “${id}” too`, ru: `Основано и на «${id}»` }, edits: [edit] };
    }
  },
};

function isSeenOffline(method: ResearchMethod | undefined): boolean {
  return method !== undefined && method.place !== 'online';
}

/** Names another study beside one that is named. */
function addStudy({ at }: Ref, id: string): Edit | undefined {
  const { chunk } = at;
  const [parent, own] = nodesAround(chunk, at).slice(-2);
  const written = writeText(id, true);
  if (parent?.kind === 'list') return appendItem(chunk, parent, written);
  return own?.kind === 'scalar' ? { at, text: `[${textAt(at)}, ${written}]` } : undefined;
}

interface OfflinePart {
  readonly part: Stage | Step;
  /** The studies that what is felt and suffered there rests on. */
  readonly refs: readonly Ref[];
}

/** The columns of a stage all of whose touchpoints are offline; those of the stage belong to each of its steps. */
function offlineParts(stage: Stage, context: ReadContext): OfflinePart[] {
  const parts: readonly (Stage | Step)[] = stage.steps.length > 0 ? stage.steps : [stage];
  return parts.flatMap((part) => {
    const cells = part === stage ? [stage] : [stage, part];
    const uses = cells.flatMap(({ lanes }) => lanes.touchpoints?.entries ?? []);
    const isOffline = uses.length > 0 && uses.every((use) => findChannel(use, context)?.place === 'offline');
    return isOffline ? [{ part, refs: studiesNamed({ ...claimsIn(part.lanes), others: [] }) }] : [];
  });
}

function namesOf(methods: string | number, language: Language): string[] {
  return String(methods)
    .split(' ')
    .map((method) => (language === 'ru' ? `«${nameOfMethod(method, language)}»` : `“${nameOfMethod(method, language)}”`));
}
