/** A funnel as a table: count, conversion, loss and benchmark of each step. */
import type { FunnelView } from '../../server/core/view/journeyView.ts';
import { type Frame, word } from './frame.ts';

export function FunnelTable({ funnel, frame }: { funnel: FunnelView; frame: Frame }) {
  const hasBenchmark = funnel.steps.some((step) => step.benchmarkText !== undefined);
  const hasNote = funnel.steps.some((step) => step.note !== undefined);
  return (
    <table>
      <caption>{[funnel.name, funnel.period].filter(Boolean).join(', ')}</caption>
      <thead>
        <tr>
          <th scope="col">{word(frame, 'stage')}</th>
          {(['reached', 'conversion', 'loss'] as const).map((id) => (
            <th key={id} scope="col" class="number">
              {word(frame, id)}
            </th>
          ))}
          {hasBenchmark && (
            <th scope="col" class="number">
              {word(frame, 'benchmark')}
            </th>
          )}
          {hasNote && <td />}
        </tr>
      </thead>
      <tbody>
        {funnel.steps.map((step) => (
          <tr key={step.id}>
            <th scope="row" dir="auto">
              {step.name}
            </th>
            <td class="number">{step.countText ?? word(frame, 'notStated')}</td>
            <td class="number">{step.conversionText}</td>
            <td class="number">{step.lossText}</td>
            {hasBenchmark && <td class="number">{step.benchmarkText}</td>}
            {hasNote && <td>{step.note !== undefined && `${step.note.title} ${step.note.text}`}</td>}
          </tr>
        ))}
      </tbody>
      {funnel.total !== undefined && (
        <tfoot>
          <tr>
            <th scope="row">{word(frame, 'total')}</th>
            <td />
            <td class="number">{funnel.total}</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
