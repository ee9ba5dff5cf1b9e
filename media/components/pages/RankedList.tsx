/** The work list: every rated touchpoint by field and rank, with its gap, who sees to it, until when, how it must serve, and what is being done. */
import type { Quadrant, RankedTouchpoint, TouchpointsPage } from '../../../server/core/view/pages/touchpointsPage.ts';
import type { Frame } from '../frame.ts';
import { gridCell } from '../gridCell.ts';
import { HeadRow } from './HeadRow.tsx';
import { SaidText } from './SaidText.tsx';

type Words = TouchpointsPage['words'];

export function RankedList({ page: { quadrants, words }, frame }: { page: TouchpointsPage; frame: Frame }) {
  const heads = [words.touchpoint, words.gap, words.owner, words.due, words.standard, words.work];
  return (
    <div class="ranked" role={frame.live ? 'grid' : 'table'} aria-label={words.ranked} aria-colcount={heads.length}>
      <HeadRow heads={heads} kind="ranked-row" frame={frame} />
      {quadrants
        .filter(({ touchpoints }) => touchpoints.length > 0)
        .map((quadrant) => (
          <Field key={quadrant.id} quadrant={quadrant} words={words} frame={frame} />
        ))}
    </div>
  );
}

function Field({ quadrant: { id, name, help, touchpoints }, words, frame }: { quadrant: Quadrant; words: Words; frame: Frame }) {
  return (
    <div role="rowgroup" aria-label={name} data-quadrant={id}>
      <p class="field-name" aria-hidden="true">
        <b>{name}</b> <small>{help}</small>
      </p>
      {touchpoints.map((touchpoint) => (
        <Row key={touchpoint.rank} touchpoint={touchpoint} words={words} frame={frame} />
      ))}
    </div>
  );
}

function Row({ touchpoint, words, frame }: { touchpoint: RankedTouchpoint; words: Words; frame: Frame }) {
  const { element, rank, name, where, owner, due, standard, work, isImportant, status, statusText, isWide } = touchpoint;
  return (
    <div class="ranked-row" role="row" data-item={element}>
      <div {...gridCell(frame, -1, 1, undefined, 'rowheader')} data-item={element} dir="auto" title={touchpoint.label}>
        <span class="rank">{rank}</span>
        <b class="name">{name}</b>
        <small>
          {statusText !== undefined && (
            <>
              <i class={`ring ${status}`} /> {statusText} ·{' '}
            </>
          )}
          {where}
        </small>
      </div>
      <div {...gridCell(frame, 0)} class={isWide ? 'gap wide' : 'gap'}>
        <b>{touchpoint.gapText}</b>
        <i
          class={`is${isWide ? ' gap' : ''}${touchpoint.competitor === undefined ? '' : ' rival'}`}
          style={{ '--i': touchpoint.importance, '--s': touchpoint.satisfaction, '--c': touchpoint.competitor ?? 0 }}
          aria-hidden="true"
        />
        <small>
          <span>
            {touchpoint.importanceText} − {touchpoint.satisfactionText}
          </span>{' '}
          {touchpoint.competitorText !== undefined && <span>◇ {touchpoint.competitorText}</span>}
        </small>
      </div>
      <div {...gridCell(frame, 1)} dir="auto">
        <SaidText said={owner} isDue={isImportant} words={words} />
      </div>
      <div {...gridCell(frame, 2)} class={due.isOverdue ? 'bad' : undefined}>
        <SaidText said={due} isDue={status !== 'live'} words={words} />
        {due.isOverdue && <small> {words.overdue}</small>}
      </div>
      <div {...gridCell(frame, 3)} dir="auto">
        <SaidText said={standard} isDue={isImportant} words={words} />
      </div>
      <div {...gridCell(frame, 4)} data-item={work[0]?.element}>
        {work.length === 0 && isWide && <SaidText said={{ state: 'absent', text: '' }} isDue words={words} />}
        {work.map((one) => (
          <span key={`${one.element} ${one.text}`} class="work-item" data-item={one.element} dir="auto">
            {one.text}
            {one.meta !== '' && (
              <small>
                {one.status !== undefined && <i class={`st ${one.status}`} />} {one.meta}
              </small>
            )}
          </span>
        ))}
      </div>
    </div>
  );
}
