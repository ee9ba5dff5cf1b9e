/** The insights file (language, section 8). Figures are written by `cjm analyze`; what people add to a cluster is its name, its persona and a note. */
import * as z from 'zod/mini';
import { currency, date, decimal, id, list, meta, name, object, quantity, ref, text } from './values.ts';

/** All objects of the file share one list of keys with their help. */
const part = (definition: string, shape: Record<string, z.ZodMiniType>): z.ZodMiniObject =>
  meta(object('insights', shape), { doc: 'insights', definition: `insights-${definition}`, expects: 'mapping' });
const figures: z.ZodMiniType = meta(z.record(z.string(), decimal), { expects: 'mapping' });
const heads: z.ZodMiniType = meta(z.record(z.string(), text), { expects: 'mapping' });
const figure = decimal;
const listOf = (definition: string, shape: Record<string, z.ZodMiniType>): z.ZodMiniType => list(part(definition, shape));

const cluster = { id, name, persona: ref('persona'), note: text, customers: figure, share: quantity, revenue: quantity, centroid: figures, drift: figure };
const clusters = (kind: string): z.ZodMiniObject =>
  part(`clusters-${kind}`, {
    features: list(id),
    k: figure,
    silhouette: figure,
    sample: figure,
    groups: listOf('cluster', cluster),
    former: listOf('cluster', cluster),
  });

const sums = { customers: figure, orders: figure, revenue: figure };

/** By which keys a row of a table is the same one in another version of the file. Clusters have ids. */
export const rowKeys: readonly (readonly string[])[] = [['id'], ['month'], ['purchase', 'days'], ['score'], ['question'], ['tx', 'cx'], ['file']];

export const insights: z.ZodMiniObject = meta(
  z.looseObject({
    cjm: z.number(),
    kind: z.literal('insights'),
    ...optional({
      currency,
      sources: listOf('source', { file: text, sha256: text, rows: figure, excluded: figures }),
      columns: heads,
      'survey-columns': heads,
      dates: text,
      decimal: text,
      encoding: text,
      seed: figure,
      'min-group': figure,
      observation: quantity,
      totals: part('totals', { from: date, to: date, ...sums, aov: figure, frequency: figure }),
      months: listOf('month', { month: text, ...sums, new: figure }),
      repeat: listOf('repeat', {
        purchase: figure,
        customers: figure,
        conversion: quantity,
        median: figure,
        aov: figure,
        observed: quantity,
      }),
      recency: listOf('recency', { purchase: figure, days: text, customers: figure, median: figure, aov: figure }),
      rfm: part('rfm', {
        recency: list(figure),
        frequency: list(figure),
        money: list(figure),
        groups: listOf('rfm-group', { score: figure, customers: figure, revenue: figure }),
      }),
      clusters: part('clusters', { tx: clusters('tx'), cx: clusters('cx') }),
      nps: part('nps', { answers: figure, promoters: quantity, passives: quantity, detractors: quantity, score: figure, low: figure, high: figure }),
      questions: listOf('question', { question: text, answers: figure, mean: figure }),
      cross: listOf('cross', { tx: text, cx: text, customers: figure }),
    }),
  }),
  { doc: 'insights' },
);

function optional(shape: Record<string, z.ZodMiniType>): Record<string, z.ZodMiniType> {
  return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, z.optional(value)]));
}
