/** The shape of a funnel band; it stretches with the columns while its lines keep their width. */
import type { BandShape } from './bandShape.ts';

export function BandPicture({ shape, columns }: { shape: BandShape; columns: number }) {
  return (
    <svg class="shape" viewBox={`0 0 ${columns * 100} ${shape.height}`} preserveAspectRatio="none" aria-hidden="true">
      <path class="band" d={shape.area} />
      {shape.former !== '' && <path class="former" d={shape.former} />}
      <path class="band-top" d={shape.edge} />
      {shape.gaps !== '' && <path class="lost" d={shape.gaps} />}
    </svg>
  );
}
