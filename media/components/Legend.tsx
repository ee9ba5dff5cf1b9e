/** The key to the signs, as small as the signs themselves. */
import { type Frame, word } from './frame.ts';
import { memo } from './memo.tsx';

const statuses = ['idea', 'planned', 'doing', 'done'] as const;

export const Legend = memo(function Legend({ hasTargets, frame }: { hasTargets: boolean; frame: Frame }) {
  return (
    <footer class="legend" aria-label={word(frame, 'legend')}>
      <span>
        <i class="is" style={{ '--i': 5, '--s': 3 }} />
        {word(frame, 'legendImportance')}
      </span>
      <span>
        <i class="is gap" style={{ '--i': 5, '--s': 2 }} />
        {word(frame, 'legendGap')}
      </span>
      <span>
        <i class="sev" style={{ '--n': 4 }} />
        {word(frame, 'legendSeverity')}
      </span>
      <span>
        <i class="ie" style={{ '--i': 4, '--e': 2 }} />
        {word(frame, 'legendImpactEffort')}
      </span>
      <span>
        {statuses.map((status) => (
          <span key={status}>
            <i class={`st ${status}`} />
            {word(frame, status)}
          </span>
        ))}
      </span>
      <span>
        <b class="good">▲▼</b>
        {word(frame, 'better')}
        <b class="bad">△▽</b>
        {word(frame, 'worse')}
      </span>
      <span>
        <span class="unk">?</span>
        {word(frame, 'legendUnknown')}
      </span>
      <span>
        <i class="hole sample" />
        {word(frame, 'legendNothing')}
      </span>
      <span>
        <i class="truth" />
        {word(frame, 'legendMoment')}
      </span>
      {hasTargets && (
        <span>
          <i class="wanted" />
          {word(frame, 'legendTarget')}
        </span>
      )}
      <span class="sq warning">{word(frame, 'legendFinding')}</span>
    </footer>
  );
});
