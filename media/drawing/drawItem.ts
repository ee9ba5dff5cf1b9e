/** An item of a cell → a block: its words with their signs, by its kind. */
import type {
  BarrierItem,
  CellItem,
  ImageItem,
  KpiItem,
  NextItem,
  OpportunityItem,
  PainItem,
  RefItem,
  TextItem,
  TouchpointItem,
} from '../../server/core/view/journeyView.ts';
import { type Block, stack, wrap } from './block.ts';
import { type Easel, marked, paragraph, stylesOf, word, words } from './easel.ts';
import type { Piece, Style } from './inline.ts';
import type { Operation } from './operations.ts';
import { rounded } from './outline.ts';
import { arrow, impactEffort, importanceBar, severityBar, statusDisc, unknownSign, wayOn } from './signs.ts';

export interface Room {
  readonly width: number;
  /** How much shorter the first line is. */
  readonly less: number;
}

export function drawItems(easel: Easel, items: readonly CellItem[], room: Room): Block {
  const kind = items.every((item) => item.kind === items[0]?.kind) ? items[0]?.kind : undefined;
  const one = <K extends CellItem['kind']>(of: K) => items.filter((item): item is Extract<CellItem, { kind: K }> => item.kind === of);
  if (kind === 'touchpoint')
    return wrap(
      one('touchpoint').map((item) => chip(easel, item, room)),
      { ...room, across: 4, down: 4 },
    );
  if (kind === 'kpi') return kpis(easel, one('kpi'), room);
  if (kind === 'ref' && (items.length > 3 || one('ref').some(({ common }) => common === true))) return run(easel, one('ref'), room);
  return stack(
    items.map((item, index) => drawItem(easel, item, index === 0 ? room : { ...room, less: 0 })),
    5,
  );
}

function drawItem(easel: Easel, item: CellItem, room: Room): Block {
  switch (item.kind) {
    case 'text':
      return text(easel, item, room);
    case 'pain':
      return pain(easel, item, room);
    case 'opportunity':
      return opportunity(easel, item, room);
    case 'touchpoint':
      return chip(easel, item, room);
    case 'kpi':
      return kpis(easel, [item], room);
    case 'ref':
      return paragraph(easel, [reference(easel, item, '')], room);
    case 'barrier':
      return barrier(easel, item, room);
    case 'next':
      return next(easel, item, room);
    case 'image':
      return image(easel, item, room);
  }
}

function text(easel: Easel, item: TextItem, room: Room): Block {
  const { plain, small } = stylesOf(easel);
  const facts = [item.line && word(easel, item.line), item.meta].filter((fact) => fact !== undefined);
  return stack(
    [paragraph(easel, [marked(easel, item.text, plain, item.finding)], room), below(easel, facts.length === 0 ? [] : [words(facts.join(' · '), small)], room)],
    2,
  );
}

function pain(easel: Easel, item: PainItem, room: Room): Block {
  const { plain, small } = stylesOf(easel);
  const said = item.meta ?? item.severity?.toString();
  const meta: Piece[] = [
    ...(item.severity === undefined ? [] : [severityBar(easel, item.severity)]),
    ...(said === undefined ? [] : [words(said, small, { gap: 6, glued: true })]),
  ];
  return stack([paragraph(easel, [marked(easel, item.text, plain, item.finding)], room), below(easel, meta, room)], 2);
}

function barrier(easel: Easel, item: BarrierItem, room: Room): Block {
  const { plain, small } = stylesOf(easel);
  const meta = item.meta === undefined ? [] : [words(item.meta, small)];
  return stack([paragraph(easel, [marked(easel, item.text, plain, item.finding)], room), below(easel, meta, room)], 2);
}

/** Its place between impact and effort, and how far it is; the second pair may stand on a line of its own. */
function opportunity(easel: Easel, item: OpportunityItem, room: Room): Block {
  const { plain, small } = stylesOf(easel);
  const dropped = item.status === 'dropped';
  const style: Style = dropped ? { ...plain, fill: easel.palette.ink3 } : plain;
  const title = dropped ? words(item.text, style, { under: { kind: 'strike', stroke: easel.palette.ink3 } }) : marked(easel, item.text, style, item.finding);
  const placed: Piece[] = [
    ...(item.impact !== undefined && item.effort !== undefined ? [impactEffort(easel, item.impact, item.effort)] : []),
    ...(item.rating === undefined ? [] : [words(item.rating, small, { gap: 5, whole: true })]),
  ];
  const state: Piece[] = [
    ...(item.status === undefined ? [] : [statusDisc(easel, item.status)]),
    ...(item.meta === undefined ? [] : [words(item.meta, small, { gap: 5 })]),
  ];
  const pairs = [placed, state].filter((pair) => pair.length > 0).map((pair) => paragraph(easel, pair, { width: room.width, leading: 15 }));
  return stack([paragraph(easel, [title], room), wrap(pairs, { width: room.width, across: 9, down: 1 })], 3);
}

/** A chip: outline for importance, bar for satisfaction, dashed while it is planned or missing. */
function chip(easel: Easel, item: TouchpointItem, { width }: Room): Block {
  const { palette } = easel;
  const { plain } = stylesOf(easel);
  const rated = item.importance !== undefined;
  const bar = rated ? importanceBar(easel, item) : undefined;
  const beside = bar === undefined ? 0 : bar.width + 6;
  const name = paragraph(easel, [marked(easel, item.text, plain, item.finding)], { width: width - 10 - beside });
  const inner: Block = {
    width: name.width + 10 + beside,
    height: name.height + 2,
    draw: (x, y) => [...name.draw(x + 5, y + 1), ...(bar?.draw(x + 5 + name.width + 6, y + name.height / 2 + 5.5) ?? [])],
  };
  const live = item.status === 'live';
  return {
    ...inner,
    draw: (x, y) => {
      const box = { x: x + 0.5, y: y + 0.5, width: inner.width - 1, height: inner.height - 1 };
      const frame: Operation = live
        ? { kind: 'path', d: rounded({ ...box, x, y, width: inner.width, height: inner.height }, 3), fill: palette.wash2 }
        : { kind: 'path', d: rounded(box, 3), stroke: palette.ink3, dash: [3, 2] };
      return [frame, ...inner.draw(x, y)];
    },
  };
}

/** Codes in a column of their own, figures beside them, targets after these or below. */
function kpis(easel: Easel, items: readonly KpiItem[], { width, less }: Room): Block {
  const { small } = stylesOf(easel);
  const codes = Math.min(width / 2, Math.max(22, ...items.map(({ code }) => easel.measure(code, small.face, small.size))));
  const rows = items.map((item, index): Block => {
    const code = paragraph(easel, [words(item.code, small, { whole: true })], { width: codes });
    const figures = paragraph(easel, figuresOf(easel, item), { width: width - codes - 6, less: index === 0 ? less : 0, leading: 17 });
    return { width, height: Math.max(code.height, figures.height), draw: (x, y) => [...code.draw(x, y + 1), ...figures.draw(x + codes + 6, y)] };
  });
  return stack(rows, 2);
}

function figuresOf(easel: Easel, item: KpiItem): readonly Piece[] {
  const { palette } = easel;
  const { small, plain } = stylesOf(easel);
  const value: Piece[] =
    item.value !== undefined
      ? [{ ...marked(easel, item.value, { face: 'bold', size: 13, fill: palette.ink }, item.finding), whole: true }]
      : item.state === 'unknown'
        ? [unknownSign(easel)]
        : [words(word(easel, item.state === 'none' ? 'none' : 'notApplicable'), { ...plain, fill: palette.ink3 })];
  const colour = { better: palette.good, worse: palette.bad, even: palette.ink3 }[item.verdict ?? 'even'];
  return [
    ...value,
    ...(item.target === undefined ? [] : [words(item.target, small, { whole: true, gap: 6 })]),
    ...(item.trend === undefined ? [] : [{ ...arrow(item.trend, item.verdict !== 'worse', colour), glued: true }]),
  ];
}

function run(easel: Easel, items: readonly RefItem[], room: Room): Block {
  return paragraph(
    easel,
    items.map((item, index) => reference(easel, item, index < items.length - 1 ? ',' : '')),
    room,
  );
}

function reference(easel: Easel, item: RefItem, after: string): Piece {
  const { palette } = easel;
  const style = { ...stylesOf(easel).plain, fill: item.common === true ? palette.ink3 : palette.ink2 };
  if (item.finding !== undefined) return marked(easel, item.text + after, style, item.finding);
  return words(item.text + after, style, item.known ? {} : { under: { kind: 'dots', stroke: palette.ink3 } });
}

function next(easel: Easel, item: NextItem, { width, less }: Room): Block {
  const { plain, strong, small } = stylesOf(easel);
  const style = item.role === 'note' ? small : item.strong === true ? strong : plain;
  const said = paragraph(easel, [marked(easel, item.text, style, item.finding)], { width: width - 15, less });
  const sign = wayOn(easel, item.role === 'to');
  return { width, height: said.height, draw: (x, y) => [...(item.role === 'note' ? [] : sign.draw(x, y + 12)), ...said.draw(x + 15, y)] };
}

function image(easel: Easel, item: ImageItem, room: Room): Block {
  const href = easel.image(item.src);
  const alt = item.alt || word(easel, 'image');
  if (href === undefined) return paragraph(easel, [marked(easel, alt, stylesOf(easel).plain, item.finding)], room);
  const size = { width: room.width, height: Math.min(120, Math.round(room.width * 0.62)) };
  return { ...size, draw: (x, y) => [{ kind: 'image', x, y, ...size, href, alt }] };
}

function below(easel: Easel, pieces: readonly Piece[], { width }: Room): Block {
  return paragraph(easel, pieces, { width, leading: 15 });
}
