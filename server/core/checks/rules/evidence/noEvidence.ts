/** CJM301: an emotion or a pain that rests on nothing. */
import type { Experience, Item } from '../../../model/journey.ts';
import { assumption } from '../../../model/reader.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { experience as experienceSchema, item as itemSchema } from '../../../model/schema/map.ts';
import { addBeside } from '../../edits.ts';
import type { Draft, Finding, Fix, Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import { emotionClaim } from './claims.ts';

const most = 5;

export const noEvidence: Rule = {
  id: 'no-evidence',
  code: 'CJM301',
  severity: 'warning',
  message: {
    en: ({ what, place, text }: Params) => (what === 'pain' ? `Pain “${text}” has no evidence` : `Emotion at “${place}” has no evidence`),
    ru: ({ what, place, text }: Params) => (what === 'pain' ? `Боль «${text}» без источника` : `Эмоция у «${place}» без источника`),
  },
  *lanes({ experience, items }, { context: { isPlan } }, part) {
    // An emotion of a future map is a goal: evidence comes later.
    if (!isPlan) for (const entry of experience?.entries ?? []) yield* ofEmotion(entry, part.name);
    for (const pain of items.pains?.entries ?? []) yield* ofPain(pain);
  },
  *fix(finding, { journey }) {
    const studies = [...new Set([...journey.research, ...journey.context.project.research.entries].map(({ id }) => id))];
    if (studies.length <= most) for (const id of studies) yield* name(finding, `[${id}]`, { en: `It rests on “${id}”`, ru: `Основано на «${id}»` });
    yield* name(finding, assumption, { en: 'Say openly that it is an assumption', ru: 'Честно назвать гипотезой' });
  },
};

function* ofEmotion(experience: Experience, place: string): Generator<Draft> {
  const claim = emotionClaim(experience);
  if (claim.at && experience.evidence.state === 'absent') yield { at: claim.at, params: { what: 'emotion', place } };
}

function* ofPain({ text, evidence }: Item): Generator<Draft> {
  if (text.state === 'given' && evidence.state === 'absent') yield { at: text.at, params: { what: 'pain', text: text.value } };
}

function* name({ at, params: { what } }: Finding, value: string, title: Fix['title']): Generator<Fix> {
  const edit =
    what === 'pain' ? addBeside(at, 'text', 'evidence', value, keysOf(itemSchema)) : addBeside(at, 'score', 'evidence', value, keysOf(experienceSchema));
  if (edit) yield { title, edits: [edit] };
}
