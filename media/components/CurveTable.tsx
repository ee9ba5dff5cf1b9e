/** The emotion curve as a table: score, feeling, quote and moment of truth of each step, and of each persona where there are several. */
import type { ColumnView, CurvePointView, CurveView, HeaderView, StageView } from '../../server/core/view/journeyView.ts';
import { type Frame, word } from './frame.ts';

export interface CurveTableProps {
  readonly curve: CurveView;
  readonly columns: readonly ColumnView[];
  readonly stages: readonly StageView[];
  readonly personas: HeaderView['personas'];
  readonly frame: Frame;
}

export function CurveTable({ curve, columns, stages, personas, frame }: CurveTableProps) {
  const several = new Set(curve.points.map((point) => point.persona)).size > 1;
  const heads = [...(several ? (['persona'] as const) : []), 'score', 'feeling', 'quote', 'moment'] as const;
  return (
    <table>
      <caption>
        {word(frame, 'experience')}
        {curve.summary !== '' && `: ${curve.summary}`}
      </caption>
      <thead>
        <tr>
          <th scope="col">{word(frame, 'step')}</th>
          {heads.map((id) => (
            <th key={id} scope="col" class={id === 'score' ? 'number' : undefined}>
              {word(frame, id)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {curve.points.map((point) => (
          <tr key={`${point.id} ${point.persona ?? ''}`}>
            <th scope="row" dir="auto">
              {nameOf(point, columns, stages)}
            </th>
            {several && <td>{personas.find((persona) => persona.id === point.persona)?.name ?? point.persona}</td>}
            <td class="number">{point.score}</td>
            <td dir="auto">{point.feeling}</td>
            <td dir="auto">{point.quote}</td>
            <td>{point.moment}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(point: CurvePointView, columns: readonly ColumnView[], stages: readonly StageView[]): string {
  const column = columns[point.column];
  const step = point.id.endsWith('/*') ? undefined : column?.name;
  return step || (stages.find((stage) => stage.id === column?.stage)?.name ?? '');
}
