/** The words of inlay hints and code lenses, in both languages. */
import { sayIn } from '../../checks/say.ts';
import type { Language } from '../../vocabulary/catalogue.ts';

const english = {
  ofStage: (share: string, stage: string) => `${share} of “${stage}”`,
  arrived: (count: string, before: string, stage: string) => `${count} of the ${before} at “${stage}” got here`,
  entered: (count: string) => `${count} enter the journey here and are not counted`,
  lost: (count: string) => `${count} lost on the way`,
  ofStageLost: (share: string, stage: string, count: string) => `${share} of “${stage}”, ${count} lost`,
  benchmark: (share: string) => `benchmark ${share}`,
  stageOf: (model: string) => `stage of the model “${model}”`,
  toTarget: (distance: string) => `${distance} to target`,
  targetMet: 'on target',
  figure: (value: string, target: string) => `value ${value}, target ${target}`,
  better: { up: 'higher is better', down: 'lower is better', range: 'better within the range', depends: '' },
  preview: 'Open preview',
  bottleneck: 'bottleneck',
  unowned: (count: number) => `${count} ${plural(count, 'pain', 'pains')} without an owner`,
  unanswered: (count: number) => `${count} ${plural(count, 'pain', 'pains')} without an answer`,
  maps: (count: number) => `${count} ${plural(count, 'map', 'maps')}`,
  mapsOf: (persona: string, count: number) => `${persona}: ${count} ${plural(count, 'map', 'maps')}`,
};
export type HintWords = typeof english;

const russian: HintWords = {
  ofStage: (share, stage) => `${share} от этапа «${stage}»`,
  arrived: (count, before, stage) => `дошли ${count} из ${before} с этапа «${stage}»`,
  entered: (count) => `ещё ${count} начинают путь здесь и не считаются`,
  lost: (count) => `потеряно по дороге: ${count}`,
  ofStageLost: (share, stage, count) => `${share} от этапа «${stage}», потеряно ${count}`,
  benchmark: (share) => `ориентир ${share}`,
  stageOf: (model) => `этап модели «${model}»`,
  toTarget: (distance) => `до цели ${distance}`,
  targetMet: 'цель достигнута',
  figure: (value, target) => `значение ${value}, цель ${target}`,
  better: { up: 'лучше больше', down: 'лучше меньше', range: 'лучше в пределах', depends: '' },
  preview: 'Открыть просмотр',
  bottleneck: 'узкое место',
  unowned: (count) => `${count} ${russianPlural(count, 'боль', 'боли', 'болей')} без ответственного`,
  unanswered: (count) => `${count} ${russianPlural(count, 'боль', 'боли', 'болей')} без ответа`,
  maps: (count) => `${count} ${russianPlural(count, 'карта', 'карты', 'карт')}`,
  mapsOf: (persona, count) => `${persona}: ${count} ${russianPlural(count, 'карта', 'карты', 'карт')}`,
};

const plural = sayIn('en').plural;
const russianPlural = sayIn('ru').plural;

export function hintWordsIn(language: Language): HintWords {
  return language === 'ru' ? russian : english;
}
