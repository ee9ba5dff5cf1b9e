/** The two header rows that stay in sight: stages with task, traffic and part of the profit formula, and below them the steps. */
import type { ColumnView, StageView } from '../../server/core/view/journeyView.ts';
import { describeFindings } from './describeCell.ts';
import { Findings } from './Findings.tsx';
import { type Frame, markOf, word } from './frame.ts';
import { gridCell } from './gridCell.ts';
import { memo } from './memo.tsx';

interface Props {
  readonly stages: readonly StageView[];
  readonly columns: readonly ColumnView[];
  readonly frame: Frame;
}

export const StageHeads = memo(function StageHeads({ stages, columns, frame }: Props) {
  return (
    <div class="heads" role="rowgroup">
      <div class="row" role="row">
        <div {...gridCell(frame, -1, 1, undefined, 'columnheader')} class="lane">
          {word(frame, 'stage')}
        </div>
        {stages.map((stage) => (
          <StageHead key={stage.id} stage={stage} frame={frame} />
        ))}
      </div>
      <div class="row" role="row">
        <div {...gridCell(frame, -1, 1, undefined, 'columnheader')} class="lane steps">
          {word(frame, 'step')}
        </div>
        {columns.map((column, index) => (
          <StepHead key={column.id} column={column} index={index} stage={stages.find((stage) => stage.id === column.stage)?.name ?? ''} frame={frame} />
        ))}
      </div>
    </div>
  );
});

function StageHead({ stage, frame }: { stage: StageView; frame: Frame }) {
  const style = stage.span > 1 ? { gridColumn: `span ${stage.span}` } : undefined;
  const element = `stage:${stage.id}`;
  const mark = markOf(frame, element);
  const second = frame.second?.scores[stage.id];
  const said = [
    stage.name,
    stage.trafficLabel,
    stage.task,
    stage.score && `${word(frame, 'stageScore')} ${stage.score.text}`,
    second && `${frame.second?.title} ${second.text}`,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    <div
      {...gridCell(frame, stage.column, stage.span, `${said}${frame.marks?.said(element) ?? ''}${describeFindings(frame, stage.findings)}`, 'columnheader')}
      class={`stage ${stage.traffic ?? ''}`}
      data-stage={stage.id}
      {...mark?.attributes()}
      style={style}
    >
      <Findings findings={stage.findings} />
      <div class="stage-words">
        <h2 dir="auto">{mark === undefined ? stage.name : mark.words(stage.name)}</h2>{' '}
        {stage.component !== '' && (
          <span class="part" title={word(frame, 'formulaPart')}>
            {stage.component}
          </span>
        )}{' '}
        {stage.traffic !== undefined && <span class={`temp ${stage.traffic}`}>{stage.trafficLabel}</span>}{' '}
        {stage.score !== undefined && <StageScore score={stage.score} frame={frame} />} {second !== undefined && <SecondScore score={second} frame={frame} />}{' '}
        {stage.task !== undefined && <p dir="auto">{stage.task}</p>}
        {mark?.notes}
      </div>
    </div>
  );
}

function StageScore({ score, frame }: { score: NonNullable<StageView['score']>; frame: Frame }) {
  return (
    <span class="score" title={word(frame, 'stageScore')}>
      {score.share === undefined ? <span class="unk">?</span> : <i class="bar" style={{ '--share': score.share }} aria-hidden="true" />}
      {score.share === undefined ? undefined : score.text}
    </span>
  );
}

/** As the map laid over this one has it. */
function SecondScore({ score, frame }: { score: NonNullable<StageView['score']>; frame: Frame }) {
  return (
    <span class="second-score" title={[frame.second?.title, word(frame, 'stageScore')].join(' · ')}>
      {score.text}
    </span>
  );
}

/** A stage without steps has a column and no step to name. */
function StepHead({ column, index, stage, frame }: { column: ColumnView; index: number; stage: string; frame: Frame }) {
  const named = column.step !== '*';
  const mark = named ? markOf(frame, `step:${column.id}`) : undefined;
  const label = named ? `${stage}, ${column.name}${frame.marks?.said(`step:${column.id}`) ?? ''}${describeFindings(frame, column.findings)}` : undefined;
  return (
    <div
      {...gridCell(frame, index, 1, label, named ? 'columnheader' : undefined)}
      class={column.first ? 'step first' : 'step'}
      data-step={named ? column.id : undefined}
      {...mark?.attributes()}
      dir="auto"
    >
      <Findings findings={column.findings} />
      {named && (mark === undefined ? column.name : mark.words(column.name))}
      {mark?.notes}
    </div>
  );
}
