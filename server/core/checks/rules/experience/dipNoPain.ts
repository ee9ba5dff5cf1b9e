/** CJM604: a low point that nobody explains or mends. */
import type { Evidence, Experience, Journey, Stage, Step } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { assumption } from '../../../model/reader.ts';
import { given } from '../../../model/stated.ts';
import { writeText } from '../../../syntax/quoteText.ts';
import { emotions } from '../../../vocabulary/vocabulary.ts';
import { addItem, isSamePlace, setKey, stageMapping, stepMapping } from '../../edits.ts';
import type { Rule } from '../../rule.ts';
import { hasOneOwner, ownersOf } from '../work/painNoOwner.ts';
import { type JudgedPoint, judgedCurve, judgedPoints } from './judgedCurve.ts';

/** The lower quarter of the scale (language, section 4). */
const low = -0.5;

export const dipNoPain: Rule = {
  id: 'dip-no-pain',
  code: 'CJM604',
  severity: 'warning',
  message: {
    en: 'The dip at “{step}” has no pain and no opportunity',
    ru: 'У провала «{step}» нет ни боли, ни возможности',
  },
  *journey(_, { fold, inStages }) {
    if (!fold(judgedCurve).hasOpenLow) return;
    const points = inStages(judgedPoints);
    for (const [index, dip] of points.entries()) {
      if (dip.isOpen && isDip(dip, points[index - 1], points[index + 1])) yield { at: dip.at, params: { step: dip.name } };
    }
  },
  *fix({ at }, { journey, context: { project } }) {
    const found = findExperience(journey, at);
    const mapping = found && (found.step ? stepMapping(found.step) : stageMapping(journey, found.stage));
    if (!mapping) return;
    const { experience, stage, step } = found;
    const said = sayingOf(experience);
    // A pain wants an owner and evidence; the evidence of what was said is that of the emotion.
    const owner = hasOneOwner(ownersOf(stage, step ?? stage), project) ? [] : ['owner: unknown'];
    const fields = said === undefined ? [] : [`text: ${writeText(said, true)}`, `evidence: ${evidenceOf(experience.evidence)}`, ...owner];
    const pain = fields.length > 0 ? addItem(mapping, 'pains', fields) : undefined;
    if (pain) yield { title: { en: `It hurts: “${said}”`, ru: `Что болит: «${said}»` }, edits: [pain] };
    const open = setKey(mapping, 'pains', 'unknown');
    if (open) yield { title: { en: 'Say that the reason is not known yet', ru: 'Указать, что причина пока неизвестна' }, edits: [open] };
  },
};

function findExperience(
  { stages }: Journey,
  at: Place,
): { readonly experience: Experience; readonly stage: Stage; readonly step: Step | undefined } | undefined {
  for (const stage of stages)
    for (const step of [undefined, ...stage.steps]) {
      const entries = (step ?? stage).lanes.experience?.entries ?? [];
      const experience = entries.find(({ score, target }) => [score.at, target.at].some((place) => place && isSamePlace(place, at)));
      if (experience) return { experience, stage, step };
    }
  return undefined;
}

/** What the customer said, else what was felt, in words that say more than the emotion. */
function sayingOf({ quote, feeling }: Experience): string | undefined {
  const felt = given(feeling);
  return given(quote) ?? (felt !== undefined && !emotions.find(felt) ? felt : undefined);
}

function evidenceOf({ studies }: Evidence): string {
  return studies.length > 0 ? `[${studies.map(({ text }) => writeText(text, true)).join(', ')}]` : assumption;
}

/** In the lower quarter, or below neutral and below both neighbours. */
function isDip({ value }: JudgedPoint, before: JudgedPoint | undefined, after: JudgedPoint | undefined): boolean {
  return value <= low || (value < 0 && before !== undefined && after !== undefined && value < before.value && value < after.value);
}
