/** What a person has filled in, or which key was pressed → gestures as plain data. It asks nobody and changes nothing. */
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import type { EditForm, FormField, Gesture } from '../../server/protocol.ts';
import { cellBeside, itemAt, itemsOf, stepAt, stepsIn } from './places.ts';

export type Drafts = Readonly<Record<string, string>>;

/** One gesture for each value that is another now. */
export function changesOf({ element, fields }: EditForm, drafts: Drafts): Gesture[] {
  return fields.flatMap((field): Gesture[] => {
    const { key, kind, value, needed } = field;
    const draft = drafts[key];
    if (draft === undefined || draft === value) return [];
    if (kind === 'list') {
      const entries = entriesOf(field, draft);
      return entries.join('\n') === value ? [] : [{ kind: 'set', element, key, value: entries }];
    }
    return [{ kind: 'set', element, key, value: draft.trim() === '' && needed !== true ? null : draft }];
  });
}

/** One a line; references may be parted by commas too, which in a figure are decimal signs. */
function entriesOf(field: FormField, draft: string): string[] {
  const written = new Set(field.value.split('\n'));
  const lines = draft.split('\n').flatMap((line) => (written.has(line) || isOfFigures(field) ? [line] : line.split(',')));
  return [...new Set(lines.map((line) => line.trim()).filter((line) => line !== ''))];
}

/** Its entries are figures by their codes: “C: +1.5 pp”. */
export function isOfFigures({ pairs }: FormField): boolean {
  return pairs === true;
}

/** What the form adds, of a list one after the other; nothing while a value that it needs is missing. */
export function additionsOf({ element, adds, fields }: EditForm, drafts: Drafts, at: number | undefined): Gesture[] {
  const said = (key: string): string => (drafts[key] ?? fields.find((field) => field.key === key)?.value ?? '').trim();
  const place = (index: number): { readonly at?: number } => (at === undefined ? {} : { at: at + index });
  const level = said('level') === 'stages' ? ({ level: 'stages' } as const) : {};
  if (fields.some(({ key, needed }) => needed === true && said(key) === '')) return [];
  switch (adds) {
    case 'add-item': {
      const [field] = fields;
      const texts = field?.kind === 'list' ? entriesOf(field, said('text')) : [said('text')];
      return texts.map((text, index) => ({ kind: adds, cell: element, text, ...place(index) }));
    }
    case 'add-kpi':
      return [{ kind: adds, cell: element, code: said('code'), value: said('value') }];
    case 'add-step':
      return [{ kind: adds, stage: element, text: said('text'), ...place(0) }];
    case 'add-stage':
      return [{ kind: adds, text: said('text'), ...place(0) }];
    case 'add-lane':
      if (said('name') !== '') return [{ kind: adds, lane: said('name'), name: said('name'), side: 'customer', ...level }];
      return said('lane') === '' ? [] : [{ kind: adds, lane: said('lane'), ...level }];
    case 'add-funnel': {
      const steps = fields.find(({ key }) => key === 'steps');
      return steps === undefined ? [] : [{ kind: adds, name: said('name'), steps: entriesOf(steps, said('steps')) }];
    }
    default:
      return [];
  }
}

export type Way = 'up' | 'down' | 'left' | 'right';

/** One place on; nothing where that would be off the map. */
export function moveOf(view: JourneyView, root: ParentNode, element: string, way: Way): Gesture | undefined {
  const item = itemAt(view, element);
  if (item) return moveItem(view, root, element, item, way);
  const step = stepAt(view, element);
  if (step) return moveStep(view, element, step, way);
  const stage = view.stages.findIndex(({ id }) => `stage:${id}` === element);
  const at = stage + (way === 'left' ? -1 : way === 'right' ? 1 : 0);
  return stage < 0 || at === stage || at < 0 || at >= view.stages.length ? undefined : { kind: 'move', element, at };
}

function moveItem(
  view: JourneyView,
  root: ParentNode,
  element: string,
  { cell, index }: { readonly cell: string; readonly index: number },
  way: Way,
): Gesture | undefined {
  if (way === 'left' || way === 'right') {
    const to = cellBeside(root, cell, way === 'left' ? -1 : 1);
    return to === undefined ? undefined : { kind: 'move', element, to };
  }
  const at = index + (way === 'up' ? -1 : 1);
  return at < 0 || at >= itemsOf(view, cell).length ? undefined : { kind: 'move', element, to: cell, at };
}

/** From the edge of its stage into the next one. */
function moveStep(
  view: JourneyView,
  element: string,
  { stage, index, count }: { readonly stage: number; readonly index: number; readonly count: number },
  way: Way,
): Gesture | undefined {
  if (way === 'up' || way === 'down') return undefined;
  const at = index + (way === 'left' ? -1 : 1);
  if (at >= 0 && at < count) return { kind: 'move', element, at };
  const next = view.stages[stage + (way === 'left' ? -1 : 1)];
  if (!next) return undefined;
  return { kind: 'move', element, to: `stage:${next.id}`, at: way === 'left' ? stepsIn(view, next.id) : 0 };
}

/** A score by a key: a digit says it, + and − go on from the one that is there, ? says that nobody knows it. */
export function scoreOf(view: JourneyView, element: string, key: string): Gesture | undefined {
  const scale = scaleOf(view);
  const points = view.curve.points.filter(({ id }) => `${id}/experience` === element);
  const now = Number(points[0]?.score?.replace('−', '-').replace(',', '.') ?? Number.NaN);
  if (!scale || points.length > 1) return undefined;
  const set = (value: string): Gesture => ({ kind: 'set', element, key: 'score', value });
  if (key === '?') return set('???');
  if (/^\d$/.test(key)) return Number(key) < scale.min || Number(key) > scale.max ? undefined : set(key);
  const by = ['+', '='].includes(key) ? 1 : ['-', '−'].includes(key) ? -1 : undefined;
  if (by === undefined) return undefined;
  const middle = Math.round((scale.min + scale.max) / 2);
  const next = Number.isNaN(now) ? middle : Math.max(scale.min, Math.min(scale.max, Math.round(now) + by));
  return set(String(next));
}

/** The ends of the scale, as the levels beside the curve name them. */
export function scaleOf({ curve: { levels } }: JourneyView): { readonly min: number; readonly max: number } | undefined {
  const ends = [0, 1].map((share) => levels.find((level) => level.share === share)?.text);
  const [min, max] = ends.map((text) =>
    Number(
      (text ?? '')
        .replace('−', '-')
        .replace(',', '.')
        .replace(/[^\d.-]/g, '') || Number.NaN,
    ),
  );
  return min === undefined || max === undefined || !(min < max) ? undefined : { min, max };
}
