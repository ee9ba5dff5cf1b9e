/** Generates maps of a chosen size for the benchmarks. The same arguments give the same text. */

const channels = ['site', 'app', 'word-of-mouth', 'social-networks', 'contact-centre', 'messengers', 'store', 'mailings'];
const values = { CR: '12.5%', NPS: '41', CSAT: '78%', CTR: '3.1%', AOV: '41.20', FRT: '2 h' };
const topics = [
  'compares prices of similar offers',
  'reads the reviews of other buyers',
  'asks an adviser for a callback',
  'fills in the delivery address',
  'waits for the confirmation mail',
  'tracks the parcel on the map',
  'returns an item that does not fit',
];

/** A small seeded generator (mulberry32), so that a text is no endless repetition. */
function random(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), a | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function picker(seed: number): { readonly from: (list: readonly string[]) => string; readonly upTo: (limit: number) => number } {
  const next = random(seed);
  const upTo = (limit: number): number => Math.floor(next() * limit);
  return { upTo, from: (list) => list[upTo(list.length)] ?? '' };
}

/** A map of about so many lines; the model is `custom`, so that any number of stages is legal. */
export function journeyText(lines: number, seed = 1): string {
  const pick = picker(seed);
  const out = [
    'cjm: 1',
    'title: Ordering a replacement part online',
    'language: en',
    'model: custom',
    'persona:',
    '  id: sam',
    '  name: Sam, a returning customer in a hurry',
    'state: current',
    'period: 2026-10',
    'currency: EUR',
    'stages:',
  ];
  for (let stage = 1; out.length < lines; stage += 1) {
    const end = Math.min(lines, out.length + 90);
    const [code, value] = Object.entries(values)[pick.upTo(6)] ?? [];
    out.push(
      `  - stage: Stage ${stage}, the customer ${pick.from(topics)}`,
      `    id: stage-${stage}`,
      `    reached: ${Math.max(1, 1_000_000 - stage * 17)}`,
      '    kpis:',
      `      ${code}: ${value}`,
      '    steps:',
    );
    let step = 0;
    do {
      step += 1;
      out.push(`      - step: Step ${stage}.${step}, ${pick.from(topics)}`, `        id: step-${stage}-${step}`, '        touchpoints:');
      for (let contact = 1; contact <= 4; contact += 1) {
        out.push(
          `          - channel: ${pick.from(channels)}`,
          `            name: Contact ${contact}, ${pick.from(topics)}`,
          `            satisfaction: ${1 + pick.upTo(5)}`,
        );
      }
      out.push(`        experience: ${1 + pick.upTo(5)}`, '        pains:', `          - The customer ${pick.from(topics)} twice`);
    } while (out.length + 18 <= end);
  }
  return `${out.join('\n')}\n`;
}

/** What a server that checks YAML by a schema is told about that text. */
export const journeySchema = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  type: 'object',
  additionalProperties: false,
  required: ['cjm', 'title', 'stages'],
  properties: {
    cjm: { const: 1 },
    title: { type: 'string' },
    language: { enum: ['en', 'ru'] },
    model: { type: 'string' },
    persona: { type: 'object', additionalProperties: false, properties: { id: { type: 'string' }, name: { type: 'string' } } },
    state: { enum: ['current', 'future'] },
    period: { type: 'string' },
    currency: { type: 'string' },
    stages: { type: 'array', items: { $ref: '#/definitions/stage' } },
  },
  definitions: {
    stage: {
      type: 'object',
      additionalProperties: false,
      required: ['stage'],
      properties: {
        stage: { type: 'string', description: 'Stage of the journey.' },
        id: { type: 'string' },
        reached: { type: 'integer', minimum: 0 },
        kpis: {
          type: 'object',
          additionalProperties: false,
          properties: Object.fromEntries(Object.keys(values).map((code) => [code, { type: ['string', 'number'] }])),
        },
        steps: { type: 'array', items: { $ref: '#/definitions/step' } },
      },
    },
    step: {
      type: 'object',
      additionalProperties: false,
      required: ['step'],
      properties: {
        step: { type: 'string' },
        id: { type: 'string' },
        experience: { type: 'integer', minimum: 1, maximum: 5 },
        touchpoints: { type: 'array', items: { $ref: '#/definitions/touchpoint' } },
        pains: { type: 'array', items: { type: 'string' } },
      },
    },
    touchpoint: {
      type: 'object',
      additionalProperties: false,
      required: ['channel'],
      properties: {
        channel: { enum: channels, description: 'The channel of the contact.' },
        name: { type: 'string' },
        satisfaction: { type: 'integer', minimum: 1, maximum: 5 },
      },
    },
  },
};

/** Where the benchmark edits: the end of group 1 of a line that matches. */
export const places = {
  /** Stays valid when a letter is added. */
  free: /^ +name: (.*)$/d,
  /** Becomes invalid when a letter is added; completion is asked for here. */
  choice: /^ +- channel: (.*)$/d,
  /** A new item can follow this line. */
  item: /^ {10}- (The customer .*)$/d,
  /** A key with documentation. */
  hover: /^ +- (channel):/d,
};

/** Keys of lanes whose cells are lists of sentences. */
const itemLanes = ['actions', 'goals', 'expectations', 'thoughts', 'gains', 'objectives', 'activities'];

/** A map whose grid has so many columns and rows of cells; own lanes make up the number. */
export function gridText(columns: number, rows: number): string {
  const pick = picker(columns * 1000 + rows);
  const own = Array.from({ length: rows - itemLanes.length }, (_, index) => `own-${index + 1}`);
  const out = ['cjm: 1', 'title: A grid of cells', 'language: en', 'model: custom', 'persona: { id: sam, name: Sam }', 'state: current', 'lanes:'];
  out.push(...itemLanes.map((lane) => `  - ${lane}`), ...own.map((lane) => `  - { id: ${lane}, name: Lane ${lane}, side: company }`), 'stages:');
  for (let column = 1; column <= columns; column += 1) {
    out.push(
      `  - stage: Stage ${column}`,
      `    id: stage-${column}`,
      `    reached: ${100_000 - column * 900}`,
      '    steps:',
      `      - step: Step ${column}`,
      `        id: step-${column}`,
    );
    out.push(`        experience: ${1 + pick.upTo(5)}`);
    for (const lane of [...itemLanes, ...own])
      out.push(`        ${lane}:`, `          - The customer ${pick.from(topics)}`, `          - Somebody ${pick.from(topics)}`);
  }
  return `${out.join('\n')}\n`;
}
