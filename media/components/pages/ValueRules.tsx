/** Values along the left of a chart, each with a rule across the field. */
interface Props {
  readonly ticks: readonly { readonly text: string; readonly y: number }[];
  readonly left: number;
  readonly right: number;
}

export function ValueRules({ ticks, left, right }: Props) {
  return (
    <>
      {ticks.map(({ text, y }) => (
        <g key={text} class="tick">
          <path d={`M${left} ${y}H${right}`} />
          <text x={left - 8} y={y + 4} text-anchor="end">
            {text}
          </text>
        </g>
      ))}
    </>
  );
}
