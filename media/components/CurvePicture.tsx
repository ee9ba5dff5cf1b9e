/** The lines and tints of an emotion curve; they stretch with the columns while the lines keep their width. */
import type { CurveShape } from './curveShape.ts';

interface Props {
  readonly shape: CurveShape;
  /** The lines as they were. */
  readonly former: readonly string[];
  /** Those of a map laid over this one. */
  readonly second: readonly string[];
  readonly columns: number;
}

export function CurvePicture({ shape, former, second, columns }: Props) {
  const width = columns * 100;
  const alone = shape.lines.length === 1;
  const only = alone ? shape.lines[0] : undefined;
  const tinted = only !== undefined && only.area !== '';
  return (
    <svg class="shape" viewBox={`0 0 ${width} ${shape.height}`} preserveAspectRatio="none" aria-hidden="true">
      {tinted && (
        <>
          <svg class="tint" x="0" y="0" width={width} height={shape.neutral}>
            <path class="up" d={only.area} />
          </svg>
          <svg
            class="tint"
            x="0"
            y={shape.neutral}
            width={width}
            height={shape.height - shape.neutral}
            viewBox={`0 ${shape.neutral} ${width} ${shape.height - shape.neutral}`}
            preserveAspectRatio="none"
          >
            <path class="down" d={only.area} />
          </svg>
        </>
      )}
      {shape.levels.map((level) => (
        <path key={level.text} class={level.neutral ? 'level neutral' : 'level'} d={`M0 ${level.y}H${width}`} />
      ))}
      {former.map((path) => (
        <path key={path} class="former" d={path} />
      ))}
      {second.map((path) => (
        <path key={path} class="second-line" d={path} />
      ))}
      {shape.lines.map((line, index) => (
        <g key={line.persona ?? ''} class={alone ? undefined : `line-${index % 4}`}>
          {line.target !== '' && <path class="target" d={line.target} />}
          {line.gaps !== '' && <path class="lost" d={line.gaps} />}
          <path class="path" d={line.path} />
        </g>
      ))}
    </svg>
  );
}
