/** The project file (language, section 7) in the canonical order of its keys. */
import * as z from 'zod/mini';
import { status, traffic } from './map.ts';
import { persona } from './persona.ts';
import { research } from './research.ts';
import { currency, date, either, id, idOf, language, list, mappingOf, meta, name, object, period, quantity, rating, ref, refs, scale, text } from './values.ts';

const media = z.enum(['owned', 'earned', 'paid']);
const aliases = list(text);
const severity = z.enum(['error', 'warning', 'info', 'hint', 'off']);
const perspective = z.enum(['financial', 'customer', 'process', 'learning']);
const evidence = either(refs('research'), ref('research'));

const ownKpi: z.ZodMiniObject = object(
  'own-kpi',
  {
    code: idOf('kpi'),
    name,
    aliases,
    formula: text,
    unit: z.enum(['count', 'percent', 'points', 'money', 'duration', 'ratio', 'score']),
    direction: z.enum(['up', 'down', 'range']),
    range: scale,
    stages: refs('canonical-stage'),
    perspective,
    help: text,
    note: text,
  },
  ['code'],
);
const modelStage = object('model-stage', {
  id: idOf('stage'),
  name,
  aliases,
  canonical: either(refs('canonical-stage'), ref('canonical-stage')),
  component: list(z.enum(['L', 'C', 'P', 'Q'])),
  traffic,
  help: text,
});

export const initiative: z.ZodMiniObject = object('initiative', {
  text,
  id,
  starts: date,
  due: date,
  owner: ref('team'),
  status,
  goals: refs('goal'),
  kind: z.enum(['calendar', 'change', 'martech', 'other']),
  note: text,
});

const strategy = object('strategy', {
  situation: list(either(text, object('situation', { text, id, kind: z.enum(['strength', 'weakness', 'opportunity', 'threat']), evidence, note: text }))),
  goals: list(
    either(text, object('strategy-goal', { text, id: idOf('goal'), kpis: refs('kpi'), target: quantity, due: date, owner: ref('team'), note: text })),
  ),
  initiatives: list(either(text, initiative)),
  segmentation: list(
    object('segment', { id, name, needs: either(list(text), text), preferences: either(list(text), text), persona: ref('persona'), note: text }),
  ),
  positioning: either(
    list(object('positioning', { unique: text, values: either(list(text), text), note: text })),
    object('positioning', { unique: text, values: either(list(text), text), note: text }),
    text,
  ),
  martech: list(either(text, object('martech', { text, id, system: ref('system'), stage: ref('canonical-stage'), status, owner: ref('team'), note: text }))),
});

export const project: z.ZodMiniObject = object(
  'project',
  {
    cjm: meta(z.number(), { expects: 'version' }),
    kind: z.enum(['map', 'project', 'insights']),
    name,
    language,
    model: ref('model'),
    period,
    currency,
    scale,
    personas: z.array(persona),
    channels: z.array(
      object('channel', { id: idOf('channel'), name, aliases, media, place: z.enum(['online', 'offline', 'both']), help: text, note: text }, ['id']),
    ),
    touchpoints: z.array(
      object(
        'project-touchpoint',
        {
          id: idOf('touchpoint'),
          name,
          aliases,
          channel: ref('channel'),
          status: z.enum(['live', 'planned', 'missing']),
          importance: rating,
          satisfaction: rating,
          competitor: rating,
          standard: text,
          owner: ref('team'),
          due: date,
          task: text,
          evidence,
          help: text,
          note: text,
        },
        ['id'],
      ),
    ),
    teams: z.array(object('team', { id: idOf('team'), name, aliases, contact: text, help: text, note: text }, ['id'])),
    systems: z.array(object('system', { id: idOf('system'), name, aliases, help: text, note: text }, ['id'])),
    tools: z.array(
      object(
        'tool',
        {
          id: idOf('tool'),
          name,
          aliases,
          traffic: either(traffic, z.array(traffic)),
          group: z.enum(['marketing', 'sales', 'service']),
          help: text,
          note: text,
        },
        ['id'],
      ),
    ),
    barriers: z.array(object('project-barrier', { id: idOf('barrier'), name, aliases, remedies: refs('remedy'), help: text, note: text }, ['id'])),
    capture: z.array(object('capture', { id: idOf('capture'), name, aliases, help: text, note: text }, ['id'])),
    kpis: z.array(ownKpi),
    models: z.array(object('model', { id: idOf('model'), name, aliases, stages: z.array(modelStage), help: text, note: text }, ['id', 'stages'])),
    research: z.array(research),
    competitors: z.array(either(text, object('competitor', { id, name, note: text }))),
    rules: mappingOf('rule', either(severity, meta(z.looseObject({ severity: z.optional(severity) }), { doc: 'rule' }))),
    strategy,
    maturity: z.array(object('maturity', { area: id, level: rating, target: rating, note: text, evidence })),
    note: text,
  },
  ['cjm', 'kind'],
);
