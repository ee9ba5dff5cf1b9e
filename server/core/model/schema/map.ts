/** The objects of a map in the canonical order of their keys (language, sections 2 to 6): the one source for validation, completion, formatting and the JSON Schema. */
import * as z from 'zod/mini';
import { inlinePersona } from './persona.ts';
import { research } from './research.ts';
import {
  change,
  count,
  currency,
  date,
  decimal,
  duration,
  either,
  id,
  idOf,
  language,
  list,
  mappingOf,
  meta,
  name,
  object,
  path,
  period,
  quantity,
  rating,
  ref,
  refs,
  scale,
  text,
  truth,
} from './values.ts';

export const traffic: z.ZodMiniType = z.enum(['cold', 'warm', 'hot']);
export const status: z.ZodMiniType = z.enum(['idea', 'planned', 'doing', 'done', 'dropped']);
const changes = mappingOf('kpi', change);

export const item: z.ZodMiniObject = object(
  'item',
  {
    text,
    id,
    evidence: evidence(),
    owner: ref('team'),
    severity: rating,
    barrier: ref('barrier'),
    touchpoint: ref('touchpoint'),
    impact: rating,
    effort: rating,
    status,
    due: date,
    since: date,
    link: text,
    expect: changes,
    measured: changes,
    persona: ref('persona'),
    line: z.enum(['frontstage', 'backstage', 'support']),
    note: text,
  },
  ['text'],
);
export const items: z.ZodMiniType = list(either(text, item));

const touchpoint: z.ZodMiniObject = object('touchpoint', {
  touchpoint: ref('touchpoint'),
  channel: ref('channel'),
  name,
  id,
  status: z.enum(['live', 'planned', 'missing']),
  importance: rating,
  satisfaction: rating,
  competitor: rating,
  standard: text,
  owner: ref('team'),
  due: date,
  task: text,
  evidence: evidence(),
  note: text,
});

export const experience: z.ZodMiniObject = object('experience', {
  score: decimal,
  feeling: ref('emotion'),
  quote: text,
  evidence: evidence(),
  target: decimal,
  persona: ref('persona'),
  'moment-of-truth': either(truth, z.enum(['zero', 'first', 'second', 'ultimate'])),
  note: text,
});

export const kpiValue: z.ZodMiniObject = object('kpi', {
  value: quantity,
  target: quantity,
  previous: quantity,
  benchmark: quantity,
  unit: text,
  scale,
  direction: z.enum(['up', 'down', 'range']),
  stat: z.enum(['mean', 'median', 'p90']),
  period,
  segment: text,
  persona: ref('persona'),
  source: meta(z.union([z.string(), z.number(), z.boolean()]), { expects: 'text', mentions: 'research' }),
  'as-of': date,
  n: count,
  parts: z.record(z.string(), quantity),
  note: text,
});
export const kpis: z.ZodMiniType = mappingOf('kpi', either(quantity, kpiValue));

/** The sixteen lanes in canonical order; the same on steps and on stages. */
export const lanes: Record<string, z.ZodMiniType> = {
  actions: items,
  goals: items,
  expectations: items,
  thoughts: items,
  touchpoints: meta(list(either(ref('touchpoint'), touchpoint)), { expects: 'list', flow: true }),
  experience: either(decimal, experience, z.array(experience)),
  pains: items,
  gains: items,
  image: either(path, object('image', { src: path, alt: text })),
  objectives: items,
  kpis,
  barriers: list(either(ref('barrier'), object('barrier', { barrier: ref('barrier'), remedy: ref('remedy'), evidence: evidence(), note: text }))),
  opportunities: items,
  activities: items,
  owners: refs('team'),
  systems: refs('system'),
};

export const step: z.ZodMiniObject = object('step', { step: text, id: idOf('step'), note: text, ...lanes }, ['step']);
export const next: z.ZodMiniObject = object('next', { tools: refs('tool'), offer: text, capture: refs('capture'), to: ref('stage-id'), note: text });
export const stage: z.ZodMiniObject = object(
  'stage',
  {
    stage: ref('stage'),
    id: idOf('stage'),
    name,
    task: text,
    traffic,
    reached: count,
    completed: count,
    entry: count,
    benchmark: quantity,
    score: decimal,
    evidence: evidence(),
    note: text,
    ...lanes,
    steps: z.array(step),
    next,
  },
  ['stage'],
);

export const funnel: z.ZodMiniObject = object(
  'funnel',
  {
    id,
    name,
    period,
    value: quantity,
    steps: z.array(object('funnel-step', { step: text, id, stage: ref('stage-id'), count, entry: count, benchmark: quantity, note: text }, ['step'])),
    note: text,
  },
  ['steps'],
);

const factor = either(quantity, kpiValue);
const economics: z.ZodMiniObject = meta(object('economics', { L: factor, C: factor, P: factor, Q: factor, M: factor, REV: factor, GP: factor, note: text }), {
  doc: 'economics',
  expects: 'mapping',
  ref: 'kpi',
});

export const map: z.ZodMiniObject = object(
  'map',
  {
    cjm: meta(z.number(), { expects: 'version' }),
    kind: z.enum(['map', 'project', 'insights']),
    title: text,
    language,
    model: ref('model'),
    persona: either(ref('persona'), inlinePersona),
    personas: z.array(either(ref('persona'), inlinePersona)),
    segment: text,
    job: either(text, object('job', { when: text, want: text, 'so-that': text })),
    scope: object('scope', { starts: text, ends: text, partial: truth }),
    state: z.enum(['current', 'future']),
    owner: ref('team'),
    period,
    currency,
    scale,
    reviewed: date,
    'review-every': duration,
    note: text,
    lanes: z.array(either(ref('lane'), object('lane', { id: ref('lane'), name, side: z.enum(['customer', 'contact', 'company']) }))),
    research: z.array(research),
    stages: z.array(stage),
    funnels: z.array(funnel),
    economics,
    insights: z.array(path),
  },
  ['cjm', 'title', 'model', 'stages'],
);

function evidence(): z.ZodMiniType {
  return either(refs('research'), ref('research'));
}
