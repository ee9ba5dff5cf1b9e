/** The rules of this folder, in the order of the domain's list. They look at two versions of a file: the comparison in `core/review` finds them. */
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import type { Say } from '../../say.ts';

export const idChanged: Rule = {
  id: 'id-changed',
  code: 'CJM801',
  severity: 'warning',
  betweenVersions: true,
  message: { en: 'Id “{before}” became “{after}”: its history breaks here', ru: 'Id «{before}» сменился на «{after}»: история на этом обрывается' },
};

export const evidenceRemoved: Rule = {
  id: 'evidence-removed',
  code: 'CJM802',
  severity: 'warning',
  betweenVersions: true,
  message: { en: 'The evidence of “{claim}” is gone ({evidence}), the claim is still there', ru: '«{claim}»: источник убран ({evidence}), а вывод остался' },
};

export const kpiChangedWithoutSource: Rule = {
  id: 'kpi-changed-without-source',
  code: 'CJM803',
  severity: 'warning',
  betweenVersions: true,
  message: {
    en: '{code} went from {before} to {after} without a new source or date',
    ru: '{code}: было {before}, стало {after}, а новых источника и даты нет',
  },
};

export const reviewDateUntouched: Rule = {
  id: 'review-date-untouched',
  code: 'CJM804',
  severity: 'info',
  betweenVersions: true,
  message: { en: 'The map has changed, but its review date is still {date}', ru: 'Карта изменилась, а дата пересмотра прежняя: {date}' },
};

export const targetLowered: Rule = {
  id: 'target-lowered',
  code: 'CJM805',
  severity: 'warning',
  betweenVersions: true,
  message: { en: 'The target of {code} was made easier: from {before} to {after}', ru: 'Цель {code} смягчена: была {before}, стала {after}' },
};

export const revenueImpact: Rule = {
  id: 'revenue-impact',
  code: 'CJM806',
  severity: 'info',
  betweenVersions: true,
  message: {
    en: (params, say) => {
      const { before, after, L, C, P, Q } = amountsOf(params, say);
      return `Revenue goes from ${before} to ${after}; of the difference, L brings ${L}, C ${C}, P ${P}, Q ${Q}`;
    },
    ru: (params, say) => {
      const { before, after, L, C, P, Q } = amountsOf(params, say);
      return `Выручка: было ${before}, стало ${after}; из разницы L даёт ${L}, C — ${C}, P — ${P}, Q — ${Q}`;
    },
  },
};

const amounts = ['before', 'after', 'L', 'C', 'P', 'Q'] as const;

function amountsOf(params: Params, { money }: Say): Record<(typeof amounts)[number], string> {
  const currency = String(params['currency'] ?? '');
  return Object.fromEntries(amounts.map((name) => [name, money(Number(params[name]), currency)])) as ReturnType<typeof amountsOf>;
}

export const versionRules: readonly Rule[] = [idChanged, evidenceRemoved, kpiChangedWithoutSource, reviewDateUntouched, targetLowered, revenueImpact];
