/** The emotion curve: levels of the scale, points over columns, and one line that sums it up. */
import type { CurvePoint } from '../metrics/metrics.ts';
import type { Lanes } from '../model/journey.ts';
import { given } from '../model/stated.ts';
import { moments } from '../vocabulary/vocabulary.ts';
import type { Desk } from './arrange.ts';
import { shownLanes } from './arrangeLanes.ts';
import type { CurvePointView, CurveView } from './journeyView.ts';

export function arrangeCurve(desk: Desk): CurveView {
  const { curve } = desk.result.metrics;
  const shown = shownLanes(desk.journey).some(({ id }) => id === 'experience');
  const points = [...curve.points.map((point) => arrangePoint(point, desk)), ...unspokenPoints(desk)].toSorted((a, b) => a.column - b.column);
  return { levels: levelsOf(desk), points: shown ? points : [], summary: shown ? summaryOf(desk) : '' };
}

/** Where a word stands instead of an experience: not known, or not applicable. A stage speaks for steps that say nothing. */
function unspokenPoints({ journey, marks }: Desk): CurvePointView[] {
  let column = 0;
  return journey.stages.flatMap((stage) => {
    const first = column;
    column += Math.max(1, stage.steps.length);
    const ofSteps = stage.steps.flatMap((step, index) => unspoken(`${stage.id}/${step.id}`, step.lanes.experience, first + index, 1, marks));
    if (ofSteps.length > 0 || stage.steps.some(({ lanes }) => lanes.experience !== undefined)) return ofSteps;
    return unspoken(`${stage.id}/*`, stage.lanes.experience, first, column - first, marks);
  });
}

function unspoken(id: string, cell: Lanes['experience'], column: number, span: number, marks: Desk['marks']): CurvePointView[] {
  if (cell === undefined || cell.entries.length > 0 || (cell.state !== 'unknown' && cell.state !== 'not-applicable')) return [];
  const nothing = { share: undefined, feeling: undefined, quote: undefined, targetShare: undefined, persona: undefined, moment: undefined };
  const score = cell.state === 'unknown' ? '?' : undefined;
  return [{ id, column, span, at: column + span / 2, state: cell.state, score, ...nothing, findings: marks.get(`${id}/experience`) ?? [] }];
}

function levelsOf({ journey, format, words }: Desk): CurveView['levels'] {
  const { min, max } = journey.context.scale;
  const step = Math.max(1, Math.ceil((max - min) / 5));
  const scores: number[] = [];
  for (let score = max; score >= min - 1e-9; score -= step) scores.push(score);
  if (scores.at(-1) !== min) scores.push(min);
  return scores.map((score) => {
    const share = (score - min) / (max - min);
    return {
      share,
      text: format.number(score),
      word: share === 1 ? words.say('score-best') : share === 0 ? words.say('score-worst') : undefined,
      neutral: share === 0.5,
    };
  });
}

function arrangePoint(point: CurvePoint, { journey, format, marks }: Desk): CurvePointView {
  const { experience, stage, step, column, span } = point;
  const id = `${stage.id}/${step?.id ?? '*'}`;
  const target = given(experience.target);
  const moment = experience.moment === undefined ? undefined : moments.byId(experience.moment);
  const persona = given(experience.persona)?.text;
  return {
    id,
    column,
    span,
    at: column + span / 2,
    state: point.state,
    score: point.score === undefined ? (point.state === 'unknown' ? '?' : undefined) : format.number(point.score),
    share: shareOf(point.normalised),
    feeling: given(experience.feeling),
    quote: given(experience.quote),
    targetShare:
      target === undefined ? undefined : shareOf(((target - journey.context.scale.min) / (journey.context.scale.max - journey.context.scale.min)) * 2 - 1),
    persona: persona === undefined ? undefined : (journey.context.project.personas.find(persona)?.name[journey.context.language] ?? persona),
    moment: moment?.name[format.language],
    findings: marks.get(`${id}/experience`) ?? [],
  };
}

function shareOf(normalised: number | undefined): number | undefined {
  return normalised === undefined ? undefined : Math.min(1, Math.max(0, (normalised + 1) / 2));
}

function summaryOf({ result, words, format }: Desk): string {
  const { mean, low, peak, end } = result.metrics.curve;
  const score = (point: CurvePoint): string => format.number(point.score ?? 0);
  if (mean === undefined || !low || !peak || !end) return '';
  return [
    words.say('curve-mean', { value: format.number(mean, 1, 1) }),
    words.say('curve-low', { value: score(low), where: low.step?.name ?? low.stage.name }),
    words.say('curve-peak', { value: score(peak) }),
    words.say('curve-ends', { value: score(end) }),
  ].join(' · ');
}
