/** A figure of an insights file in a table: a way to its line, with a bar where it can be measured; what is not told is said to be so. */
import type { Figure } from '../../../server/core/view/pages/insightsDesk.ts';
import type { Frame } from '../frame.ts';
import { Way } from './Way.tsx';

interface Props {
  readonly figure: Figure | null | undefined;
  readonly frame: Frame;
  /** How a figure that is missing is told. */
  readonly missing?: string;
}

export function FigureCell({ figure, frame, missing }: Props) {
  if (figure === undefined || figure === null)
    return missing === undefined ? (
      <td class="number">–</td>
    ) : (
      <td class="hole" title={missing}>
        <span class="unseen">{missing}</span>
      </td>
    );
  return (
    <td class="number">
      <Way element={figure.element} frame={frame}>
        {figure.text}
      </Way>
      {figure.share !== undefined && <i class="figure-bar" style={{ '--share': figure.share }} aria-hidden="true" />}
    </td>
  );
}

export function Heads({ heads }: { heads: readonly string[] }) {
  return (
    <thead>
      <tr>
        {heads.map((head, index) => (
          <th key={head} scope="col" class={index === 0 ? undefined : 'number'}>
            {head}
          </th>
        ))}
      </tr>
    </thead>
  );
}
