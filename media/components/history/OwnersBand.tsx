/** Who answered for a stage or a step, from when to when: bands with names on them; the colour only repeats the name. */
import type { BandView } from '../../../server/core/view/historyView.ts';

export function OwnersBand({ band }: { readonly band: BandView }) {
  return (
    <div class="band" data-series={band.id}>
      <span class="name">
        {band.place !== undefined && <span class="place">{band.place} </span>}
        {band.name}
      </span>
      <ol>
        {band.spans.map(({ from, to, text, tone, title }) => (
          <li key={`${from} ${text}`} class={`tone-${tone}`} style={{ left: percent(from), width: percent(to - from) }} title={title}>
            {text}
          </li>
        ))}
      </ol>
    </div>
  );
}

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}
