/** The cells of two versions in merged columns → one set of cells, with items that were taken out where they stood; and what each thing of it was and is. */
import type { CellItem, CellView, JourneyView, LaneView } from '../view/journeyView.ts';
import type { MergedStage } from './mergeColumns.ts';
import { freeName, mergeLists, pairRest, type Slot } from './mergeLists.ts';

export interface MergedCells {
  readonly cells: JourneyView['cells'];
  /** By element id of the merged view. */
  readonly cellSlots: ReadonlyMap<string, Slot<CellView>>;
  readonly itemSlots: ReadonlyMap<string, Slot<CellItem>>;
  /** Cells and items of the version before → where they are now, and what was taken out. */
  readonly now: ReadonlyMap<string, string>;
}

/** What is told of single items, by their ids on each side: what is not told stays in its order. */
export interface ToldItems {
  readonly gone: ReadonlySet<string>;
  readonly come: ReadonlySet<string>;
  readonly same: ReadonlyMap<string, string>;
}

type Cells = JourneyView['cells'];

interface Draft {
  readonly cells: Record<string, CellView>;
  readonly cellSlots: Map<string, Slot<CellView>>;
  readonly itemSlots: Map<string, Slot<CellItem>>;
  readonly now: Map<string, string>;
}

export function mergeCells(stages: readonly MergedStage[], lanes: readonly LaneView[], before: Cells, after: Cells, told: ToldItems): MergedCells {
  const draft: Draft = { cells: {}, cellSlots: new Map(), itemSlots: new Map(), now: new Map() };
  for (const stage of stages) {
    const whole = { id: `${stage.id}/*`, before: stage.before && `${stage.before.id}/*`, after: stage.after && `${stage.after.id}/*` };
    for (const column of [whole, ...stage.steps.map((step) => ({ id: step.id, before: step.before?.id, after: step.after?.id }))]) {
      for (const { id: lane } of lanes) {
        const [old, now] = [column.before && before[`${column.before}/${lane}`], column.after && after[`${column.after}/${lane}`]];
        // Of several columns with the same id the first one is shown.
        if ((old || now) && !draft.cellSlots.has(`${column.id}/${lane}`))
          addCell(`${column.id}/${lane}`, old ? `${column.before}/${lane}` : '', { before: old || undefined, after: now || undefined }, told, draft);
      }
    }
  }
  return draft;
}

function addCell(id: string, formerId: string, slot: Slot<CellView>, told: ToldItems, draft: Draft): void {
  const items = itemsOf(id, slot, told);
  draft.cellSlots.set(id, slot);
  if (slot.before) draft.now.set(formerId, id);
  for (const { key, slot: own } of items) {
    draft.itemSlots.set(key, own);
    if (own.before) draft.now.set(own.before.key, key);
  }
  draft.cells[id] = drawn(slot, items);
}

interface Placed {
  readonly key: string;
  readonly slot: Slot<CellItem>;
}

function itemsOf(id: string, { before, after }: Slot<CellView>, told: ToldItems): Placed[] {
  const now = after?.items ?? [];
  const old = before?.items ?? [];
  const mates = isNamed(id) ? pairByName(old, now) : pairByOrder(old, now, told);
  const shown = old.filter((item) => mates.has(item) || isGone(item, id, after, told));
  const taken = new Set(now.map(({ key }) => key));
  return mergeLists(shown, now, mates).map((slot) => {
    const own = ownKey(slot.before);
    const key = slot.after?.key ?? freeName(after && !isNamed(id) ? `${id}/-${own}` : `${id}/${own}`, taken, (attempt) => `${id}/-${own}-${attempt}`);
    return { key, slot };
  });
}

/** Figures and the parts of a transition are called by what they are, and there is one of each. */
function isNamed(cell: string): boolean {
  return cell.endsWith('/kpis') || cell.endsWith('/next');
}

function isGone(item: CellItem, cell: string, after: CellView | undefined, { gone }: ToldItems): boolean {
  return isNamed(cell) || after === undefined || after.state !== 'given' || gone.has(item.key);
}

function ownKey(item: CellItem | undefined): string {
  return item?.key.slice(item.key.lastIndexOf('/') + 1) ?? '';
}

/** Where a name stands twice, the first is the first. */
function pairByName(before: readonly CellItem[], after: readonly CellItem[]): Map<CellItem, CellItem> {
  const waiting = new Map<string, CellItem[]>();
  for (const item of after) waiting.set(ownKey(item), [...(waiting.get(ownKey(item)) ?? []), item]);
  return new Map(
    before.flatMap((item): [CellItem, CellItem][] => {
      const mate = waiting.get(ownKey(item))?.shift();
      return mate ? [[item, mate]] : [];
    }),
  );
}

function pairByOrder(before: readonly CellItem[], after: readonly CellItem[], { gone, come, same }: ToldItems): Map<CellItem, CellItem> {
  const now = new Map(after.map((item) => [item.key, item]));
  const told = new Map(
    before.flatMap((item): [CellItem, CellItem][] => {
      const mate = now.get(same.get(item.key) ?? '');
      return mate ? [[item, mate]] : [];
    }),
  );
  return pairRest(
    before.filter(({ key }) => !gone.has(key)),
    after.filter(({ key }) => !come.has(key)),
    told,
  );
}

/** A cell that says nothing any more is drawn with what it said, so it counts as given. Findings are those of the version after. */
function drawn({ before, after }: Slot<CellView>, items: readonly Placed[]): CellView {
  if (after && items.length === after.items.length) return after;
  return {
    state: items.length > 0 ? 'given' : ((after ?? before)?.state ?? 'absent'),
    items: items.flatMap(({ key, slot }) => slot.after ?? (slot.before ? [{ ...withoutFinding(slot.before), key }] : [])),
    findings: after?.findings ?? [],
  };
}

function withoutFinding(item: CellItem): CellItem {
  const { finding, ...rest } = item;
  return finding === undefined ? item : rest;
}
