/** CJM612: work whose day has passed and that is not done; in a project, its initiatives. */
import type { Item, Journey, ReadContext, Stage, TouchpointUse } from '../../../model/journey.ts';
import { findTouchpoint } from '../../../model/names.ts';
import { toDay } from '../../../model/period.ts';
import type { Place } from '../../../model/place.ts';
import { textOf } from '../../../model/reader.ts';
import { itemLanes } from '../../../model/readLanes.ts';
import { keysOf } from '../../../model/schema/introspect.ts';
import { item as itemSchema } from '../../../model/schema/map.ts';
import { initiative as initiativeSchema } from '../../../model/schema/project.ts';
import { given, stateOf } from '../../../model/stated.ts';
import type { Bilingual } from '../../../vocabulary/catalogue.ts';
import { isSamePlace, mappingOf, pairOfValue, setKey } from '../../edits.ts';
import type { Params } from '../../finding.ts';
import type { Rule } from '../../rule.ts';
import type { Say } from '../../say.ts';
import { placeOfTouchpoint } from '../contact/placeOfTouchpoint.ts';
import { isClosed } from './openWork.ts';
import { writtenStrategy } from './writtenStrategy.ts';

export const taskOverdue: Rule = {
  id: 'task-overdue',
  code: 'CJM612',
  severity: 'warning',
  message: {
    en: (params, say) => `${kindOfWork(params).en} “${params['task']}” was due on ${params['due']}, ${daysAgo(params, say)} ago`,
    ru: (params, say) => `${kindOfWork(params).ru} «${params['task']}» просрочена на ${daysAgo(params, say)}: срок был ${params['due']}`,
  },
  *journey(_, { today, inStages }) {
    if (today === undefined) return;
    const told = new Set<string>();
    for (const { at, task, due, what, day, once } of inStages(openWorkIn)) {
      if (day >= today || (once !== undefined && told.has(once))) continue;
      if (once !== undefined) told.add(once);
      yield { at, params: { task, due, what, days: today - day } };
    }
  },
  *project({ outline }, { today }) {
    if (today === undefined) return;
    for (const { text, fields, place } of writtenStrategy(outline, 'initiatives')) {
      const [due, status] = [fields.get('due')?.value, textOf(fields.get('status')?.value)];
      const day = toDay(textOf(due));
      if (due && day !== undefined && day < today && !['done', 'dropped'].includes(status) && stateOf(status) !== 'unknown')
        yield { at: place(due), params: { task: text, due: textOf(due), what: 'initiative', days: today - day } };
    }
  },
  *fix({ at, params: { what } }, { journey }) {
    const isInitiative = what === 'initiative';
    const item = isInitiative || journey.stages.flatMap(itemsOf).some(({ due }) => due.at !== undefined && isSamePlace(due.at, at));
    const map = item ? pairOfValue(at)?.map : undefined;
    if (!map) return;
    const order = isInitiative ? keysOf(initiativeSchema) : keysOf(itemSchema);
    for (const { status, title } of endings) {
      const edit = setKey(mappingOf(at.chunk, map, order), 'status', status);
      if (edit) yield { title, edits: [edit] };
    }
  },
};

const kinds = {
  task: { en: 'Task', ru: 'Задача' },
  touchpoint: { en: 'Touchpoint', ru: 'Точка контакта' },
  initiative: { en: 'Initiative', ru: 'Инициатива' },
} as const;

function kindOfWork({ what }: Params): Bilingual {
  return what === 'touchpoint' || what === 'initiative' ? kinds[what] : kinds.task;
}

const endings = [
  { status: 'done', title: { en: 'Say that it is done', ru: 'Указать, что сделано' } },
  { status: 'dropped', title: { en: 'Say that it is dropped', ru: 'Указать, что отменено' } },
] as const;

interface DatedWork {
  readonly at: Place;
  readonly task: string;
  readonly due: string;
  readonly what: 'task' | 'touchpoint';
  readonly day: number;
  /** What is declared in the project is told once, however often it is used. */
  readonly once: string | undefined;
}

function openWorkIn(stage: Stage, context: ReadContext): DatedWork[] {
  return [
    ...itemsOf(stage).flatMap((item) => fromItem(item)),
    ...[stage, ...stage.steps].flatMap(({ lanes }) => lanes.touchpoints?.entries ?? []).flatMap((use) => fromTouchpoint(use, context)),
  ];
}

function itemsOf(stage: Journey['stages'][number]): Item[] {
  return [stage, ...stage.steps].flatMap(({ lanes: { items, own } }) =>
    [...itemLanes.flatMap((lane) => items[lane] ?? []), ...own.values()].flatMap(({ entries }) => entries),
  );
}

/** Nothing where nobody knows if it is done. */
function fromItem(item: Item): DatedWork[] {
  const { due, text, status } = item;
  const day = due.state === 'given' ? toDay(due.value) : undefined;
  if (day === undefined || due.state !== 'given' || status.state === 'unknown' || isClosed(item)) return [];
  return [{ at: due.at, task: given(text) ?? '', due: due.value, what: 'task', day, once: undefined }];
}

function fromTouchpoint(use: TouchpointUse, context: ReadContext): DatedWork[] {
  const { id, name, declared } = findTouchpoint(use, context);
  const due = given(use.due) ?? declared?.due;
  const day = due === undefined ? undefined : toDay(due);
  const status = given(use.status) ?? declared?.status;
  if (due === undefined || day === undefined || status === 'live' || status === undefined || use.status.state === 'unknown') return [];
  const own = use.due.state === 'given' ? use.due.at : undefined;
  return [{ at: own ?? placeOfTouchpoint(use), task: name, due, what: 'touchpoint', day, once: own ? undefined : id }];
}

function daysAgo({ days }: Params, { language, number, plural }: Say): string {
  const count = Number(days);
  return `${number(count)} ${language === 'ru' ? plural(count, 'день', 'дня', 'дней') : plural(count, 'day', 'days')}`;
}
