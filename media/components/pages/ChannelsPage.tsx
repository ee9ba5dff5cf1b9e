/** The channels view: a heat map of channels by stages, every number with its bar, its touchpoints one click away, means and weakest places at its edges. */
import type {
  ChannelGroup,
  ChannelRow,
  ChannelStage,
  ChannelsPage as ChannelsPageView,
  MatrixCell,
  Mean,
  TouchpointMark,
} from '../../../server/core/view/pages/channelsPage.ts';
import type { Frame } from '../frame.ts';
import { gridCell } from '../gridCell.ts';
import { memo } from '../memo.tsx';
import { channelTone } from './channelTone.ts';

export const ChannelsPage = memo(function ChannelsPage({ page, frame }: { page: ChannelsPageView; frame: Frame }) {
  const { words, stages, groups } = page;
  return (
    <div class="channels">
      <ul class="notes">
        {page.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
      <div
        class="map matrix"
        role={frame.live ? 'grid' : 'table'}
        aria-label={words.title}
        aria-colcount={stages.length + 2}
        style={{ '--columns': stages.length + 1 }}
      >
        <Heads page={page} frame={frame} />
        {groups.map((group) => (
          <Group key={group.id} group={group} stages={stages} frame={frame} />
        ))}
        <Means page={page} frame={frame} />
      </div>
      <Key page={page} />
    </div>
  );
});

function Heads({ page: { words, stages }, frame }: { page: ChannelsPageView; frame: Frame }) {
  return (
    <div class="heads" role="rowgroup">
      <div class="row" role="row">
        <div {...gridCell(frame, -1, 1, undefined, 'columnheader')} class="lane">
          {words.channel}
        </div>
        {stages.map((stage, index) => (
          <div
            key={stage.id}
            {...gridCell(frame, index, 1, `${stage.name}, ${stage.note}`, 'columnheader')}
            class={stage.empty === 'absent' ? 'stage without' : 'stage'}
            data-stage={stage.id}
          >
            <h2 dir="auto">{stage.name}</h2>
            <p>
              {stage.empty === 'unknown' && <span class="unk">?</span>} {stage.note}
            </p>
          </div>
        ))}
        <div {...gridCell(frame, stages.length, 1, undefined, 'columnheader')} class="stage sum">
          <h2>{words.mean}</h2>
          <p>{words.weakest}</p>
        </div>
      </div>
    </div>
  );
}

function Group({ group, stages, frame }: { group: ChannelGroup; stages: readonly ChannelStage[]; frame: Frame }) {
  return (
    <div class="side" role="rowgroup" aria-label={group.name}>
      <div class="side-name" aria-hidden="true">
        <span>{group.name}</span>
      </div>
      {group.rows.map((row) => (
        <Row key={row.id} row={row} stages={stages} frame={frame} />
      ))}
    </div>
  );
}

function Row({ row, stages, frame }: { row: ChannelRow; stages: readonly ChannelStage[]; frame: Frame }) {
  return (
    <div class="row" role="row" data-channel={row.id}>
      <div
        {...gridCell(frame, -1, 1, `${row.name}, ${row.note}`, 'rowheader')}
        class="lane"
        dir="auto"
        data-element={row.cells.find(({ marks }) => marks.length > 0)?.element}
      >
        {row.name}
        <small>{row.note}</small>
      </div>
      {row.cells.map((cell, index) => (
        <Tile key={stages[index]?.id} cell={cell} column={index} isHole={stages[index]?.empty === 'absent'} frame={frame} />
      ))}
      <Summary mean={row.mean} column={row.cells.length} frame={frame} />
    </div>
  );
}

/** A tile where the channel meets the customer; nothing where it does not, hatched where nobody has said anything of the whole stage. */
function Tile({ cell, column, isHole, frame }: { cell: MatrixCell; column: number; isHole: boolean; frame: Frame }) {
  const attributes = gridCell(frame, column);
  const label = <span class="unseen">{cell.label}</span>;
  if (cell.marks.length === 0)
    return (
      <div {...attributes} class={isHole ? 'cell hole' : 'cell'} data-element={cell.element}>
        {label}
      </div>
    );
  const several = cell.marks.length > 1;
  return (
    <div {...attributes} class="cell" data-item={cell.element} title={cell.title}>
      {label}
      <div class={`tile ${channelTone(cell)}`} aria-hidden="true" style={cell.share === undefined ? undefined : { '--share': cell.share }}>
        <span class="score-line">
          {cell.text === undefined ? <Sign mark={cell.marks[0]} alone /> : <b>{cell.text}</b>}
          {cell.rival !== undefined && <small class={`rival ${cell.rival.verdict}`}>{cell.rival.text}</small>}
        </span>
        {several && (
          <span class="parts">
            {cell.marks.map((mark) => (
              <span key={mark.element} data-item={mark.element} title={mark.title}>
                <Sign mark={mark} />
              </span>
            ))}
          </span>
        )}
        {cell.gap !== undefined && <small class="gap">{cell.gap}</small>}
      </div>
    </div>
  );
}

/** A number, or the sign of why there is none; alone it fills the tile. */
function Sign({ mark, alone = false }: { mark: TouchpointMark | undefined; alone?: boolean }) {
  switch (mark?.kind) {
    case 'rated':
      return <>{mark.text}</>;
    case 'unknown':
      return <span class="unk">?</span>;
    case 'planned':
    case 'missing':
      return (
        <>
          <i class={`ring ${mark.kind}`} />
          {alone && <small>{mark.text}</small>}
        </>
      );
    case 'not-applicable':
      return <small>{mark.text}</small>;
    default:
      return <i class="hole sample" />;
  }
}

function Summary({ mean, column, label, frame }: { mean: Mean | undefined; column: number; label?: string; frame: Frame }) {
  const said = [label, mean?.label].filter(Boolean).join(', ');
  return (
    <div {...gridCell(frame, column)} class="cell sum">
      <span class="unseen">{said}</span>
      {mean !== undefined && (
        <div aria-hidden="true">
          <b>{mean.text}</b>
          {mean.weakest !== undefined && (
            <small dir="auto">
              {mean.weakest.name} {mean.weakest.text}
            </small>
          )}
        </div>
      )}
    </div>
  );
}

function Means({ page: { words, stages, mean }, frame }: { page: ChannelsPageView; frame: Frame }) {
  return (
    <div class="side means" role="rowgroup">
      <div class="row" role="row">
        <div {...gridCell(frame, -1, 1, undefined, 'rowheader')} class="lane">
          {words.mean}
          <small>{words.weakest}</small>
        </div>
        {stages.map((stage, index) => (
          <Summary key={stage.id} mean={stage.mean} column={index} label={stage.name} frame={frame} />
        ))}
        <Summary mean={mean} column={stages.length} frame={frame} />
      </div>
    </div>
  );
}

function Key({ page: { words, hasRivals } }: { page: ChannelsPageView }) {
  return (
    <footer class="legend" aria-label={words.title}>
      <span>
        <span class="tile high key" style={{ '--share': 0.8 }}>
          4
        </span>
        {words.legendScore}
      </span>
      <span>
        <i class="mark-gap" />
        {words.legendGap}
      </span>
      <span>
        <i class="ring planned" />
        {words.legendPlanned}
      </span>
      <span>
        <i class="ring missing" />
        {words.legendMissing}
      </span>
      <span>
        <span class="unk">?</span>
        {words.legendUnknown}
      </span>
      <span>
        <i class="hole sample" />
        {words.legendUnrated}
      </span>
      {hasRivals && (
        <span>
          <small class="rival better">3</small>
          <small class="rival worse">5</small>
          {words.legendRival}
        </span>
      )}
    </footer>
  );
}
