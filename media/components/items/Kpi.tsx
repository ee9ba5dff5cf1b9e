/** A KPI: code, value, target, and an arrow that is filled where the target is met and hollow where it is not. */
import type { KpiItem } from '../../../server/core/view/journeyView.ts';
import { Marked } from '../Findings.tsx';
import { type Frame, markOf } from '../frame.ts';
import { ItemBox } from '../ItemBox.tsx';
import { StateWord } from '../StateWord.tsx';

export function Kpi({ item, frame }: { item: KpiItem; frame: Frame }) {
  return (
    <ItemBox item={item} frame={frame} class="kpi" title={item.name}>
      <span class="code">{item.code}</span>{' '}
      <span>
        <b>
          <Marked finding={item.finding}>{item.value ?? <StateWord state={item.state} frame={frame} />}</Marked>
        </b>{' '}
        {(item.target ?? item.trend) !== undefined && (
          <small>
            {item.target}
            {item.trend !== undefined && (
              <span class={`tr ${tone[item.verdict ?? 'even']}`} aria-hidden="true">
                {arrow(item)}
              </span>
            )}
          </small>
        )}
        {markOf(frame, item.key)?.was}
      </span>
    </ItemBox>
  );
}

const tone = { better: 'good', worse: 'bad', even: '' } as const;
const filled = { up: '▲', down: '▼', level: '=' } as const;
const hollow = { up: '△', down: '▽', level: '=' } as const;

function arrow(item: KpiItem): string {
  return (item.verdict === 'worse' ? hollow : filled)[item.trend ?? 'level'];
}
