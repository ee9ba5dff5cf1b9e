/** “Revenue ▲ 8.3 % = L +1.2 · C +5.6 …”: what the changes mean for money, by factor. */
import type { RevenueView } from '../../../server/core/review/comparisonView.ts';
import { comparisonWord, type Labels } from './comparisonWord.ts';

export function Revenue({ revenue, labels }: { revenue: RevenueView; labels: Labels }) {
  const better = revenue.verdict === 'better';
  return (
    <span class="revenue" title={`${revenue.before} → ${revenue.after}`}>
      {comparisonWord(labels, 'revenue')}{' '}
      <b class={better ? 'good' : 'bad'}>
        <span role="img" aria-label={comparisonWord(labels, better ? 'better' : 'worse')}>
          {better ? '▲' : '▽'}
        </span>{' '}
        {revenue.share}
      </b>
      {revenue.factors.length > 0 && ' = '}
      {revenue.factors.map(({ id, text, strong }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          {strong ? (
            <b>
              {id} {text}
            </b>
          ) : (
            `${id} ${text}`
          )}
        </span>
      ))}
    </span>
  );
}
