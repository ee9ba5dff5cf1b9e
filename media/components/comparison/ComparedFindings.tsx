/** How many findings are mended and how many are new; unfolded, which. */
import type { ComparisonView, ShownFinding } from '../../../server/core/review/comparisonView.ts';
import { comparisonWord, type Labels } from './comparisonWord.ts';

export function ComparedFindings({ findings, labels }: { findings: ComparisonView['findings']; labels: Labels }) {
  const { fixed, new: fresh } = findings;
  if (fixed.length + fresh.length === 0) return null;
  return (
    <details class="menu found">
      <summary title={[...fixed.map(({ message }) => `✓ ${message}`), ...fresh.map(({ message }) => `▲ ${message}`)].join('\n')}>
        {comparisonWord(labels, 'findings')}{' '}
        {fixed.length > 0 && (
          <b class="good">
            ✓ {fixed.length} {comparisonWord(labels, 'mended')}
          </b>
        )}{' '}
        {fresh.length > 0 && (
          <b class="bad">
            ▲ {fresh.length} {comparisonWord(labels, 'newFindings')}
          </b>
        )}{' '}
        <i aria-hidden="true">▾</i>
      </summary>
      <ul>
        {fresh.map((finding, index) => (
          <Finding key={`new ${index}`} finding={finding} isNew labels={labels} />
        ))}
        {fixed.map((finding, index) => (
          <Finding key={`fixed ${index}`} finding={finding} isNew={false} labels={labels} />
        ))}
      </ul>
    </details>
  );
}

function Finding({ finding, isNew, labels }: { finding: ShownFinding; isNew: boolean; labels: Labels }) {
  return (
    <li>
      <b class={isNew ? 'bad' : 'good'}>{isNew ? `▲ ${comparisonWord(labels, 'newFindings')}` : `✓ ${comparisonWord(labels, 'mended')}`}</b>{' '}
      {isNew && <i class={`sign ${finding.severity}`} aria-hidden="true" />} {finding.message}{' '}
      <small>
        {finding.rule}, {comparisonWord(labels, 'line')} {finding.line + 1}
      </small>
    </li>
  );
}
