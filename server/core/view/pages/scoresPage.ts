/** A journey → the scores page: stages to be proud of and to be ashamed of with the reasons, all scores by persona, peak and end, and what nobody knows yet. */
import { mainLine } from '../../metrics/measureCurve.ts';
import type { CurvePoint } from '../../metrics/metrics.ts';
import { columnsOf } from '../../model/journey.ts';
import { given } from '../../model/stated.ts';
import type { Desk } from '../arrange.ts';
import { questionsOf } from './scoreQuestions.ts';
import { badReasons, goodReasons } from './scoreReasons.ts';
import { counted, fill, type ScoresLabels, type ScoresWords, scoresWords } from './scoresWords.ts';
import { meanOf, rankStages, type ScoredStage, scoreStages } from './stageScores.ts';

export interface ScoresPage {
  readonly kind: 'scores';
  /** “on a scale from 1 to 5”. */
  readonly scale: string;
  /** At most three each, the best first and the worst first. */
  readonly proud: readonly Standing[];
  readonly ashamed: readonly Standing[];
  /** Why there are fewer than three, or none. */
  readonly remarks: readonly string[];
  readonly rows: readonly ScoreRow[];
  /** Names over the columns of scores by persona; none unless the map's scores tell several personas apart. */
  readonly personas: readonly string[];
  readonly memory: { readonly facts: readonly MemoryFact[]; readonly sentences: readonly string[] };
  readonly questions: readonly QuestionGroup[];
  /** “5 questions”, or that there is none. */
  readonly questionCount: string;
  readonly words: ScoresLabels;
}

export interface Score {
  /** As people read it; `undefined` for an unknown one. */
  readonly text: string | undefined;
  /** 0…1 of the scale. */
  readonly share: number | undefined;
}

export interface Standing {
  readonly stage: string;
  readonly name: string;
  readonly score: Score;
  /** Whose score it is: “stage score”, “mean experience of 2 of 3 steps, no stage score”. */
  readonly source: string;
  readonly reasons: readonly Reason[];
}

export interface Reason {
  readonly element: string;
  readonly label: string;
  readonly text: string;
  readonly detail: string;
  readonly isGood: boolean;
}

/** A score that nobody stated is `undefined`; one that is stated as unknown has no text. */
export interface ScoreRow {
  readonly stage: string;
  readonly name: string;
  readonly score: Score | undefined;
  readonly experience: Score | undefined;
  /** “2 of 3”: scored steps of all. */
  readonly of: string;
  readonly byPersona: readonly (Score | undefined)[];
}

export interface MemoryFact {
  readonly label: string;
  readonly value: string;
  /** The name of the step, and where it stands. */
  readonly where: string;
  readonly element: string | undefined;
}

export interface QuestionGroup {
  readonly element: string;
  readonly name: string;
  readonly questions: readonly Question[];
}

export interface Question {
  readonly element: string;
  readonly what: string;
  readonly where: string;
  readonly owner: string | undefined;
  readonly answer: string;
}

export function arrangeScoresPage(desk: Desk): ScoresPage {
  const { journey, format } = desk;
  const { min, max } = journey.context.scale;
  const words = scoresWords[format.language];
  const { points } = desk.result.metrics.curve;
  const scored = scoreStages(journey, points);
  const { proud, ashamed } = rankStages(scored, (min + max) / 2);
  const personas = personasOf(points);
  const questions = questionsOf(desk, words);
  const count = questions.reduce((sum, group) => sum + group.questions.length, 0);
  return {
    kind: 'scores',
    scale: fill(words.scale, { min: format.number(min), max: format.number(max) }),
    proud: proud.map((one) => ({ ...standing(one, desk, words), reasons: goodReasons(one, desk, words) })),
    ashamed: ashamed.map((one) => ({ ...standing(one, desk, words), reasons: badReasons(one, desk, words) })),
    remarks: remarksOn(scored, desk, words),
    rows: scored.map((one) => rowOf(one, personas, desk)),
    personas: personas.map((persona) => personaName(persona, desk)),
    memory: memoryOf(desk, words),
    questions,
    questionCount: count === 0 ? words.todoNone : counted(words.todoCount, count, format.language),
    words: words.labels,
  };
}

function standing({ stage, score, source, points, scored }: ScoredStage, desk: Desk, words: ScoresWords): Omit<Standing, 'reasons'> {
  const all = Math.max(points.length, stage.steps.length);
  const ofSteps = all === 1 ? words.only : scored === all ? words.every : words.some;
  const said = source === 'stated' ? words.stated : source === 'own' ? words.own : fill(ofSteps, { n: scored, m: all });
  return { stage: stage.id, name: stage.name, score: source === 'stated' ? statedScore(score, desk) : meanScore(score, desk), source: said };
}

function statedScore(score: number | undefined, desk: Desk): Score {
  return { text: score === undefined ? undefined : desk.format.number(score), share: shareOf(score, desk) };
}

function meanScore(score: number | undefined, desk: Desk): Score {
  return { text: score === undefined ? undefined : desk.format.number(score, 1, 1), share: shareOf(score, desk) };
}

function shareOf(score: number | undefined, { journey }: Desk): number | undefined {
  const { min, max } = journey.context.scale;
  return score === undefined ? undefined : Math.min(1, Math.max(0, (score - min) / (max - min)));
}

function remarksOn(scored: readonly ScoredStage[], { format }: Desk, words: ScoresWords): string[] {
  const known = scored.flatMap(({ score }) => score ?? []);
  const [first] = known;
  if (first === undefined) return [words.nothingScored];
  const unscored = scored.filter(({ score, experience }) => score === undefined && experience === undefined).map(({ stage }) => stage.name);
  return [
    ...(known.length > 1 && known.every((score) => score === first) ? [fill(words.allAlike, { score: format.number(first, 1) })] : []),
    ...(unscored.length > 0 && known.length < 6 ? [fill(words.fewScored, { n: known.length, m: scored.length })] : []),
    ...(unscored.length > 0 ? [fill(words.unscored, { names: unscored.join(', ') })] : []),
  ];
}

function rowOf({ stage, points, experience, scored }: ScoredStage, personas: readonly string[], desk: Desk): ScoreRow {
  const { score } = stage;
  const all = desk.result.metrics.curve.points.filter((point) => point.stage === stage);
  const byPersona = personas.map((persona) => all.filter((point) => given(point.experience.persona)?.text === persona));
  return {
    stage: stage.id,
    name: stage.name,
    score: score.state === 'given' ? statedScore(score.value, desk) : score.state === 'unknown' ? statedScore(undefined, desk) : undefined,
    experience: meanOrUnknown(experience, points, desk),
    of: points.length === 0 ? '' : `${scored} / ${Math.max(points.length, stage.steps.length)}`,
    byPersona: byPersona.map((own) => meanOrUnknown(meanOf(own), own, desk)),
  };
}

function meanOrUnknown(mean: number | undefined, points: readonly CurvePoint[], desk: Desk): Score | undefined {
  return mean !== undefined || points.some(({ state }) => state === 'unknown') ? meanScore(mean, desk) : undefined;
}

/** As written, in the order of the map; one persona alone is told apart from nobody. */
function personasOf(points: readonly CurvePoint[]): readonly string[] {
  const named = [...new Set(points.flatMap(({ experience }) => given(experience.persona)?.text ?? []))];
  return named.length > 1 ? named : [];
}

function personaName(persona: string, { journey }: Desk): string {
  return (
    journey.personas.find(({ id, name }) => id === persona || name === persona)?.name ??
    journey.context.project.personas.find(persona)?.name[journey.context.language] ??
    persona
  );
}

/** What remains of the journey by the peak–end rule (Kahneman): its peak, its low and its end, against the mean. */
function memoryOf(desk: Desk, words: ScoresWords): ScoresPage['memory'] {
  const { mean, low, peak, end, cliff, points } = desk.result.metrics.curve;
  const { facts: labels } = words;
  if (mean === undefined || !low || !peak || !end) return { facts: [], sentences: [words.noExperience] };
  const at = (label: string, point: CurvePoint): MemoryFact => ({
    label,
    value: desk.format.number(point.score ?? 0),
    where: nameOf(point),
    element: elementOf(point),
  });
  const facts: MemoryFact[] = [
    { label: labels.mean, value: desk.format.number(mean, 1, 1), where: '', element: undefined },
    at(labels.peak, peak),
    at(labels.low, low),
    at(labels.end, end),
  ];
  if (cliff) {
    const fall = desk.format.number((cliff.to.score ?? 0) - (cliff.from.score ?? 0), 1);
    facts.push({ label: labels.fall, value: fall, where: fill(words.from, { from: nameOf(cliff.from), to: nameOf(cliff.to) }), element: elementOf(cliff.to) });
  }
  const rounded = (score: number): number => Math.round(score * 10);
  const [last, whole] = [rounded(end.score ?? 0), rounded(mean)];
  const ends = last > whole ? words.endsAbove : last < whole ? words.endsBelow : words.endsAt;
  const after = afterEnd(end, mainLine(points), desk);
  return { facts, sentences: [ends, ...(after === undefined ? [] : [fill(words.endUnknown, { where: after })])] };
}

/** The last column, when it comes after the last score. */
function afterEnd(end: CurvePoint, line: readonly CurvePoint[], { journey }: Desk): string | undefined {
  const last = columnsOf(journey).at(-1);
  if (last === undefined || end.column + end.span > last.index) return undefined;
  return line.some(({ column, score }) => column > end.column && score !== undefined) ? undefined : (last.step?.name ?? last.stage.name);
}

function nameOf({ stage, step }: CurvePoint): string {
  return step?.name ?? stage.name;
}

function elementOf({ stage, step }: CurvePoint): string {
  return `${stage.id}/${step?.id ?? '*'}/experience`;
}
