/** CJM513: money in a currency that is not the map's. */
import type { Journey, Lanes, ReadContext, Stage } from '../../../model/journey.ts';
import type { Place } from '../../../model/place.ts';
import { findCurrency, type Quantity } from '../../../model/quantity.ts';
import { stateOf } from '../../../model/stated.ts';
import type { JourneyScope, Rule } from '../../rule.ts';
import { changesIn, figuresOf } from './kpiUse.ts';
import { rewrite, withoutUnit, writtenAt } from './writing.ts';

export const currencyMismatch: Rule = {
  id: 'currency-mismatch',
  code: 'CJM513',
  severity: 'error',
  message: { en: 'Money in {currency} and {other}: nothing is converted', ru: 'Деньги в {currency} и в {other}: пересчёта нет' },
  *journey(journey, { inStages }) {
    const money = moneyOf(journey, inStages);
    const first = declaredCurrency(journey) ?? money[0];
    for (const { currency, at } of first ? money : []) {
      if (!first || currency === first.currency) continue;
      const related = first.at ? [{ at: first.at, message: { en: `Money in ${first.currency}`, ru: `Деньги в ${first.currency}` } }] : [];
      yield { at, params: { currency: first.currency, other: currency }, related };
    }
  },
  *fix({ at, params }) {
    const number = withoutUnit(writtenAt(at));
    const text = `${number} ${params['currency']}`;
    if (/^[-+−]?\d[\d\s.,'’]*$/.test(number))
      yield {
        title: { en: `The sum is in ${params['currency']}: write ${text}`, ru: `Сумма уже в ${params['currency']}: написать ${text}` },
        edits: [rewrite(at, text)],
      };
  },
};

function declaredCurrency({ context, currency }: Journey): { currency: string; at: Place | undefined } | undefined {
  const declared = context.currency;
  if (declared === undefined || stateOf(declared) !== 'given') return undefined;
  return { currency: findCurrency(declared) ?? declared, at: currency.state === 'given' ? currency.at : undefined };
}

/** All money that has a currency of its own, in file order; of a range, one end. */
function moneyOf({ economics, funnels, context }: Journey, inStages: JourneyScope['inStages']): Money[] {
  return [
    ...inStages(moneyOfStage),
    ...withCurrency([...economics.factors.values()].flatMap((kpi) => figuresOf(kpi, context))),
    ...withCurrency(funnels.flatMap(({ value }) => (value.state === 'given' ? [{ quantity: value.value, at: value.at }] : []))),
  ];
}

function moneyOfStage(stage: Stage, context: ReadContext): Money[] {
  return [stage, ...stage.steps].flatMap(({ lanes }) => moneyIn(lanes, context));
}

interface Money {
  readonly currency: string;
  readonly at: Place;
}

function moneyIn(lanes: Lanes, context: ReadContext): Money[] {
  const figures = (lanes.kpis?.entries ?? []).flatMap((kpi) => figuresOf(kpi, context));
  return withCurrency([
    ...figures,
    ...changesIn(lanes)
      .flat()
      .map(({ change, valueAt }) => ({ quantity: change, at: valueAt })),
  ]);
}

function withCurrency(written: readonly { readonly quantity: Quantity | undefined; readonly at: Place }[]): Money[] {
  return written
    .filter(({ at }, index) => at !== written[index - 1]?.at)
    .flatMap(({ quantity, at }) => (quantity?.currency === undefined ? [] : [{ currency: quantity.currency, at }]));
}
