/** The mark of an element → what is drawn beside its own words: the former ones struck, new ones set off, further differences in short lines. */
import type { ComponentChild } from 'preact';
import type { ChangeMark } from '../../../server/core/review/comparisonView.ts';
import type { Piece } from '../../../server/core/review/markWords.ts';
import { Better } from '../Better.tsx';
import type { ShownMark } from '../frame.ts';
import { setOff } from './Pieces.tsx';
import { textOf } from './textOf.ts';

/** What was taken out is struck even where it is not shown as a change: it is not there any more. */
export function drawHidden({ kind }: ChangeMark): ShownMark {
  const isGone = kind === 'removed';
  return {
    hidden: true,
    attributes: (title) => ({ title, 'data-gone': isGone ? '' : undefined }),
    words: (own) => (isGone ? <del>{own}</del> : own),
    was: undefined,
    notes: undefined,
    against: undefined,
  };
}

/** `anchor` is the `id` that links lead to. */
export function drawMark({ kind, before, after, notes, verdict, judged: about }: ChangeMark, anchor: string | undefined): ShownMark {
  const judged = verdict === undefined || verdict === 'even' ? undefined : <Better better={verdict === 'better'} />;
  const hasWas = before !== undefined && kind !== 'removed';
  const at = about ?? (hasWas ? undefined : notes.length - 1);
  const was = hasWas ? <Was pieces={before} judged={at === undefined && judged} /> : undefined;
  const former = [...(before === undefined ? [] : [textOf(before)]), ...notes];
  return {
    hidden: false,
    attributes: (title) => ({ id: anchor, title: [...former, ...(title === undefined ? [] : [title])].join('\n') || undefined, 'data-change': kind }),
    words(own) {
      if (kind === 'removed') return <del>{own}</del>;
      return [was, after === undefined ? own : <span key="after">{after.map((piece, index) => setOff(piece, (word) => <ins key={index}>{word}</ins>))}</span>];
    },
    was,
    notes: notes.length === 0 ? undefined : <Notes notes={notes} judged={judged} at={at} />,
    against: (
      <span class={`against ${{ better: 'good', worse: 'bad', even: '' }[verdict ?? 'even']}`}>
        {judged} <i>{notes.join(' ')}</i>
      </span>
    ),
  };
}

function Was({ pieces, judged }: { pieces: readonly Piece[]; judged: ComponentChild }) {
  return (
    <span class="was">
      <del>{pieces.map((piece, index) => setOff(piece, (word) => <b key={index}>{word}</b>))}</del> {judged}
    </span>
  );
}

function Notes({ notes, judged, at }: { notes: readonly string[]; judged: ComponentChild; at: number | undefined }) {
  return (
    <span class="notes">
      {notes.map((note, index) => (
        <span key={note}>
          {note} {index === at && judged}
        </span>
      ))}
    </span>
  );
}
