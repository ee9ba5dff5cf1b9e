/** A checked journey → what a list of maps shows of it: whose it is, how its stages fare, how much is wrong with it. */
import type { CheckResult } from '../checks/check.ts';
import type { Journey, Lanes, Stage, Step } from '../model/journey.ts';
import { type Place, toSpan } from '../model/place.ts';
import type { Scale } from '../model/scale.ts';
import { given } from '../model/stated.ts';
import { positionAt } from '../syntax/positions.ts';
import type { Language } from '../vocabulary/catalogue.ts';
import { type Format, formatIn } from './format.ts';
import type { JourneySummary, StageSummary, StepSummary } from './journeySummary.ts';
import { wordsIn } from './words.ts';

/** `language` is the reader's; what the map says is not translated. */
export function summariseJourney(journey: Journey, { findings }: Pick<CheckResult, 'findings'>, language: Language): JourneySummary {
  const format = formatIn(language);
  const state = given(journey.state);
  const { effectivePeriod: period } = journey;
  const stages = journey.stages.map((stage) => ({ stage, score: scoreOfStage(stage) }));
  return {
    title: given(journey.title) ?? '',
    personas: journey.personas.map(({ name }) => name),
    facts: [...(state === undefined ? [] : [wordsIn(language).say(`state-${state}`)]), ...(period === undefined ? [] : [format.period(period)])],
    counts: {
      error: findings.filter(({ severity }) => severity === 'error').length,
      warning: findings.filter(({ severity }) => severity === 'warning').length,
    },
    stages: stages.map(({ stage, score }) => summariseStage(journey, stage, score, format)),
    worst: worstOf(stages).map(({ stage, score }) => ({ name: stage.name, score: format.number(score, 1) })),
  };
}

interface Scored {
  readonly stage: Stage;
  readonly score: number | undefined;
}

function worstOf(stages: readonly Scored[]): { readonly stage: Stage; readonly score: number }[] {
  const scored = stages.flatMap(({ stage, score }) => (score === undefined ? [] : [{ stage, score }]));
  const scores = scored.map(({ score }) => score);
  const lowest = Math.min(...scores);
  return Math.max(...scores) === lowest ? [] : scored.filter(({ score }) => score === lowest);
}

function summariseStage(journey: Journey, stage: Stage, score: number | undefined, format: Format): StageSummary {
  return {
    ...partOf(journey, stage, score, format),
    steps: stage.steps.map((step): StepSummary => partOf(journey, step, meanOf(scoresIn(step.lanes)), format)),
  };
}

function partOf(journey: Journey, { name, at }: Pick<Stage | Step, 'name' | 'at'>, score: number | undefined, format: Format): StepSummary {
  return {
    name,
    range: rangeOf(journey, at),
    score: score === undefined ? undefined : format.number(score, 1),
    level: score === undefined ? undefined : levelOf(score, journey.context.scale),
  };
}

/** What is stated of the stage, else what its customers feel in it. */
function scoreOfStage({ score, lanes, steps }: Stage): number | undefined {
  const own = scoresIn(lanes);
  return given(score) ?? meanOf(own.length > 0 ? own : steps.flatMap((step) => scoresIn(step.lanes)));
}

/** One for each persona that has one. */
function scoresIn({ experience }: Lanes): number[] {
  return (experience?.entries ?? []).flatMap(({ score }) => given(score) ?? []);
}

function meanOf(scores: readonly number[]): number | undefined {
  return scores.length === 0 ? undefined : scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

/** Thirds of the scale. */
function levelOf(score: number, { min, max }: Scale): 'low' | 'middle' | 'high' {
  const share = (score - min) / (max - min);
  return share < 1 / 3 ? 'low' : share < 2 / 3 ? 'middle' : 'high';
}

function rangeOf({ tree }: Journey, place: Place): StepSummary['range'] {
  const { start, end } = toSpan(tree, place);
  return { start: positionAt(tree, start), end: positionAt(tree, end) };
}
