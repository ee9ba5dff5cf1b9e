/** The words of the funnel view in both languages. */
import type { Bilingual, Language } from '../../vocabulary/catalogue.ts';

export type FunnelWordId =
  | 'what-if'
  | 'what-if-hint'
  | 'stated'
  | 'reset-all'
  | 'write-targets'
  | 'write-opportunities'
  | 'reset'
  | 'same-scale'
  | 'conversion'
  | 'benchmark'
  | 'lost'
  | 'lost-note'
  | 'cost'
  | 'cost-note'
  | 'try-out'
  | 'try-note'
  | 'no-benchmark'
  | 'at-benchmark'
  | 'cost-benchmark'
  | 'cost-all'
  | 'cost-none'
  | 'methods'
  | 'method-try'
  | 'method-try-name'
  | 'method-widen'
  | 'method-stretch'
  | 'method-main'
  | 'method-worst'
  | 'at-the-end'
  | 'bottleneck'
  | 'neck-arrive'
  | 'neck-benchmark'
  | 'neck-tenth'
  | 'neck-below'
  | 'neck-only'
  | 'in-period'
  | 'no-neck'
  | 'too-few'
  | 'worth'
  | 'revenue'
  | 'end-of-funnel'
  | 'figure-conversion'
  | 'figure-count'
  | 'unknown-factor'
  | 'missing-money';

const words: Readonly<Record<FunnelWordId, Bilingual>> = {
  'what-if': { en: 'What if', ru: 'Что, если' },
  'what-if-hint': {
    en: 'Move a slider: the revenue follows, the map stays as it is.',
    ru: 'Двигайте ползунки: выручка пересчитается, карта не изменится.',
  },
  stated: { en: 'in the map', ru: 'в карте' },
  'write-targets': { en: 'Write as targets', ru: 'Записать как цели' },
  'write-opportunities': { en: 'Write as opportunities', ru: 'Записать как возможности' },
  'reset-all': { en: 'As in the map', ru: 'Вернуть всё как в карте' },
  reset: { en: 'As in the map: {name}', ru: 'Вернуть как в карте: {name}' },
  'same-scale': { en: 'All funnels on one scale', ru: 'Все воронки в одном масштабе' },
  conversion: { en: 'Conversion', ru: 'Конверсия' },
  benchmark: { en: 'tick: benchmark', ru: 'штрих: ориентир' },
  lost: { en: 'Lost', ru: 'Потери' },
  'lost-note': { en: 'customers', ru: 'клиентов' },
  cost: { en: 'Money lost', ru: 'Потерянные деньги' },
  'cost-note': { en: 'by the formula', ru: 'по формуле' },
  'try-out': { en: 'What if', ru: 'Что, если' },
  'try-note': { en: 'mark: in the map', ru: 'метка: в карте' },
  'no-benchmark': { en: 'no benchmark', ru: 'без ориентира' },
  'at-benchmark': { en: 'benchmark {value}', ru: 'ориентир {value}' },
  'cost-benchmark': { en: 'by lifting it to {value}', ru: 'при росте до {value}' },
  'cost-all': { en: 'if nobody were lost here', ru: 'если бы здесь никто не терялся' },
  'cost-none': { en: 'benchmark reached', ru: 'ориентир достигнут' },
  methods: { en: 'Ways to work with this funnel', ru: 'Как работать с этой воронкой' },
  'method-try': { en: 'Try it', ru: 'Примерить' },
  'method-try-name': { en: 'Try it: {name}', ru: 'Примерить: {name}' },
  'method-widen': { en: '“{step}”: {from} → {to}', ru: '«{step}»: {from} → {to}' },
  'method-stretch': { en: 'each conversion a tenth higher', ru: 'каждая конверсия на десятую часть выше' },
  'method-main': { en: '“{step}” ({value}): {people} more people brought to it', ru: '«{step}» ({value}): привести сюда ещё {people} чел.' },
  'method-worst': { en: '“{step}”: {from} → {to}', ru: '«{step}»: {from} → {to}' },
  'at-the-end': { en: '{n} at the end', ru: '{n} на выходе' },
  bottleneck: { en: 'Bottleneck: {step}.', ru: 'Узкое место: {step}.' },
  'neck-arrive': {
    en: 'Of {before} at “{previous}” {share} get here, {loss} are lost',
    ru: 'Из {before} на этапе «{previous}» сюда доходят {share}, теряются {loss}',
  },
  'neck-benchmark': {
    en: '; the benchmark is {benchmark}, and reaching it would bring {money}{period}.',
    ru: '; ориентир — {benchmark}, и с ним {period} получилось бы на {money} больше.',
  },
  'neck-tenth': {
    en: '; a tenth more of them would bring {money}{period}.',
    ru: '; если дойдёт на десятую часть больше, {period} получится на {money} больше.',
  },
  'neck-below': { en: '; the benchmark is {benchmark}.', ru: '; ориентир — {benchmark}.' },
  'neck-only': { en: ', the largest share of this funnel.', ru: ', это самая большая доля потерь в воронке.' },
  'in-period': { en: ' in {period}', ru: 'за {period}' },
  'no-neck': { en: 'Nobody is lost on the way.', ru: 'По пути никто не теряется.' },
  'too-few': {
    en: 'Two steps with a count make a conversion; state more of them to see where people are lost.',
    ru: 'Конверсия получается из двух шагов с количеством: укажите их, и будет видно, где теряются люди.',
  },
  worth: { en: 'Worth', ru: 'Стоит' },
  revenue: { en: 'Revenue', ru: 'Выручка' },
  'end-of-funnel': { en: 'Reach the end', ru: 'Дойдут до конца' },
  'figure-conversion': { en: 'Conversion into “{step}”', ru: 'Конверсия в «{step}»' },
  'figure-count': { en: 'Count of “{step}”', ru: 'Количество на «{step}»' },
  'unknown-factor': { en: 'not known', ru: 'неизвестно' },
  'missing-money': {
    en: 'Without {what} there is no revenue to compute; the number of people is shown instead.',
    ru: 'Без {what} выручку не посчитать; вместо неё показано число людей.',
  },
};

export function funnelWordsIn(language: Language): Readonly<Record<FunnelWordId, string>> {
  return Object.fromEntries(Object.entries(words).map(([id, word]) => [id, word[language]])) as Record<FunnelWordId, string>;
}

export function fill(text: string, said: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => said[name] ?? whole);
}
