/** Title, personas, job and short facts of a map. */

import { toDay } from '../model/period.ts';
import { given } from '../model/stated.ts';
import type { Desk } from './arrange.ts';
import type { HeaderView } from './journeyView.ts';

export function arrangeHeader({ journey, format, words, today }: Desk): HeaderView {
  const state = given(journey.state);
  const reviewed = toDay(given(journey.reviewed) ?? '');
  const ago = reviewed === undefined || today === undefined ? undefined : today - reviewed;
  const facts = [
    state && words.say(`state-${state}`),
    journey.scope.partial ? words.say('partial-scope') : undefined,
    journey.effectivePeriod === undefined ? undefined : format.period(journey.effectivePeriod),
    ago === undefined || ago < 0 ? undefined : ago === 0 ? words.say('reviewed-today') : words.counted('reviewed-days-ago', ago),
  ];
  return {
    title: given(journey.title) ?? '',
    personas: journey.personas.map(({ id, name }) => ({ id, name })),
    facts: facts.filter((fact) => fact !== undefined),
    job: given(journey.job),
  };
}
