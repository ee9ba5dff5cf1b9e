/** Holds the vocabulary's data to its own promises: unique ids and names, both languages, references that resolve, and nothing of the domain's tables left out. */
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { labelIds } from '../../../media/components/labels.ts';
import { insights } from '../../../server/core/model/schema/insights.ts';
import { metaOf, optionsOf, recordOf, unwrap } from '../../../server/core/model/schema/introspect.ts';
import { map } from '../../../server/core/model/schema/map.ts';
import { project } from '../../../server/core/model/schema/project.ts';
import { looseForm, slug } from '../../../server/core/model/slug.ts';
import * as vocabulary from '../../../server/core/vocabulary/vocabulary.generated.ts';

interface Bilingual {
  readonly en?: unknown;
  readonly ru?: unknown;
}
interface Stated {
  readonly id?: string;
  readonly code?: string;
  readonly phrase?: string;
  readonly word?: string;
  readonly cyrillic?: string;
  readonly name?: Bilingual;
  readonly help?: Bilingual;
  readonly why?: Bilingual;
  readonly question?: Bilingual;
  readonly formula?: Bilingual;
  readonly note?: Bilingual;
  readonly aliases?: readonly string[];
  readonly symbols?: readonly string[];
  readonly [field: string]: unknown;
}
type Field = 'name' | 'help' | 'why' | 'question' | 'formula' | 'note';

const lists = Object.entries(vocabulary) as readonly [string, readonly Stated[]][];
const list = (name: keyof typeof vocabulary) => vocabulary[name] as readonly Stated[];
const keyOf = (record: Stated) => record.id ?? record.code ?? record.phrase ?? record.word ?? record.cyrillic ?? '';
const idsOf = (name: keyof typeof vocabulary) => list(name).map(keyOf);
const textsOf = (record: Stated, field: string) => (record[field] ?? []) as readonly string[];
const stagesOf = (model: Stated) => model['stages'] as readonly Stated[];
const isText = (value: unknown) => typeof value === 'string' && value.trim() === value && value !== '';

describe.each(lists)('%s', (name, records) => {
  test('names each record once', () => {
    expect(repeated(records.map(keyOf))).toEqual([]);
  });

  test('speaks both languages', () => {
    const fields: readonly Field[] = ['name', 'help', 'why', 'question', 'formula', 'note'];
    const silent = records.flatMap((record) =>
      fields
        .filter((field) => record[field] !== undefined && !(isText(record[field]?.en) && isText(record[field]?.ru)))
        .map((field) => `${keyOf(record)}.${field}`),
    );
    expect(silent).toEqual([]);
  });

  test('writes its Russian help in Cyrillic', () => {
    const foreign = records.filter((record) => record.help !== undefined && !/\p{Script=Cyrillic}/u.test(String(record.help.ru)));
    expect(foreign.map(keyOf)).toEqual([]);
  });

  test('means one record by each name and alias', () => {
    if (name === 'labels' || name === 'keys') return;
    expect(ambiguous(records)).toEqual(knownAmbiguities[name] ?? []);
  });
});

/** The catalogue itself gives these words to two records: “Средний чек” is P as well as AOV, and a stage's alias is resolved by the declared model only. */
const knownAmbiguities: Readonly<Record<string, readonly string[]>> = {
  kpis: ['средний чек'],
  stages: ['trigger', 'ask', 'act', 'happiness', 'loyalty loop', 'преданность'],
};

test.each(list('models').map((model) => [model.id, model] as const))('within %s, each name and alias means one stage', (_, model) => {
  const stages = stagesOf(model);
  expect(repeated(stages.map(keyOf))).toEqual([]);
  expect(ambiguous(stages)).toEqual([]);
  expect(stages.filter((stage) => !(isText(stage.name?.en) && isText(stage.name?.ru) && isText(stage.help?.en) && isText(stage.help?.ru))).map(keyOf)).toEqual(
    [],
  );
});

test('every list that completion or hover shows has help', () => {
  const plain = new Set(['cliches', 'companyVerbs', 'currencies', 'departments', 'homoglyphs', 'labels', 'units']);
  const helpless = lists
    .filter(([name]) => !plain.has(name))
    .flatMap(([name, records]) => records.filter((record) => record.help === undefined).map((record) => `${name}.${keyOf(record)}`));
  expect(helpless).toEqual([]);
});

describe('references', () => {
  const canonical = new Set(idsOf('stages'));
  const codes = new Set(idsOf('kpis'));
  const unresolved = (records: readonly Stated[], field: string, known: ReadonlySet<string>) =>
    records.flatMap((record) =>
      textsOf(record, field)
        .filter((id) => !known.has(id))
        .map((id) => `${keyOf(record)}.${field}: ${id}`),
    );

  test('of model stages lead to canonical stages and to stages of the same model', () => {
    const stages = list('models').flatMap(stagesOf);
    expect(unresolved(stages, 'canonical', canonical)).toEqual([]);
    expect(stages.filter((stage) => textsOf(stage, 'canonical').length === 0)).toEqual([]);
    const loops = list('models').flatMap((model) =>
      stagesOf(model)
        .filter((stage) => stage['leads-to'] !== undefined)
        .map((stage) => [model, stage] as const),
    );
    expect(loops.map(([model, stage]) => `${model.id}: ${stage.id} → ${String(stage['leads-to'])}`)).toEqual(['mckinsey-cdj: loyalty-loop → trigger']);
    expect(loops.every(([model, stage]) => stagesOf(model).some(({ id }) => id === stage['leads-to']))).toBe(true);
  });

  test('of canonical stages lead to KPIs that are usual there', () => {
    const usualAt = (id: string) =>
      new Set(
        list('kpis')
          .filter((kpi) => kpi['stages'] === undefined || textsOf(kpi, 'stages').includes(id))
          .map(keyOf),
      );
    expect(list('stages').flatMap((stage) => textsOf(stage, 'kpis').filter((code) => !usualAt(keyOf(stage)).has(code)))).toEqual([]);
  });

  test('of KPIs lead to canonical stages, models and other KPIs', () => {
    const kpis = list('kpis');
    expect(unresolved(kpis, 'stages', canonical)).toEqual([]);
    expect(unresolved(kpis, 'models', new Set(idsOf('models')))).toEqual([]);
    expect(unresolved(kpis, 'at-least', codes)).toEqual([]);
    expect(unresolved(kpis, 'at-most', codes)).toEqual([]);
  });

  test('of tools, pains and the steps of a decision lead to canonical stages', () => {
    for (const name of ['tools', 'typicalPains', 'purchaseDecision'] as const) expect(unresolved(list(name), 'stages', canonical)).toEqual([]);
  });

  test('of barriers lead to remedies, and each barrier has one', () => {
    expect(unresolved(list('barriers'), 'remedies', new Set(idsOf('remedies')))).toEqual([]);
    expect(list('barriers').filter((barrier) => textsOf(barrier, 'remedies').length === 0)).toEqual([]);
  });

  test('of example personas lead to channels', () => {
    expect(unresolved(list('personas'), 'touchpoints', new Set(idsOf('channels')))).toEqual([]);
  });

  test('of persona steps and parts of a strategy lead to keys', () => {
    const keys = new Set(idsOf('keys'));
    expect([...list('personaSteps'), ...list('strategyParts')].filter((record) => !keys.has(String(record['key'])))).toEqual([]);
  });
});

describe('classification', () => {
  const values = (records: readonly Stated[], field: string) => new Set(records.flatMap((record) => record[field] as string | readonly string[]));
  const within = (records: readonly Stated[], field: string, allowed: readonly unknown[]) =>
    [...values(records, field)].filter((value) => !allowed.includes(value));

  test('is complete', () => {
    expect(within(list('channels'), 'media', ['owned', 'earned', 'paid'])).toEqual([]);
    expect(within(list('channels'), 'place', ['online', 'offline'])).toEqual([]);
    expect(within(list('researchMethods'), 'place', ['online', 'offline', 'both'])).toEqual([]);
    expect(within(list('tools'), 'traffic', ['cold', 'warm', 'hot'])).toEqual([]);
    expect(within(list('tools'), 'group', ['marketing', 'sales', 'service'])).toEqual([]);
    expect(within(list('lanes'), 'side', ['customer', 'contact', 'company'])).toEqual([]);
    expect(within(list('kpis'), 'unit', ['count', 'percent', 'points', 'money', 'duration', 'ratio', 'score'])).toEqual([]);
    expect(within(list('kpis'), 'direction', ['up', 'down', 'range', 'depends'])).toEqual([]);
    expect(within(list('kpis'), 'perspective', idsOf('perspectives'))).toEqual([]);
    expect(within(list('kpis'), 'heart', [undefined, ...idsOf('heart')])).toEqual([]);
    expect(within([...list('models').flatMap(stagesOf), ...list('stages')], 'traffic', [undefined, 'cold', 'warm', 'hot'])).toEqual([]);
    expect(within([...list('models').flatMap(stagesOf), ...list('stages')], 'component', ['L', 'C', 'P', 'Q'])).toEqual([]);
  });

  test('of emotions is a valence from -1 to 1', () => {
    expect(list('emotions').filter(({ valence }) => !(typeof valence === 'number' && valence >= -1 && valence <= 1))).toEqual([]);
  });

  test('of canonical stages is an order along the path', () => {
    const orders = list('stages').map(({ order }) => Number(order));
    expect(orders).toEqual(orders.toSorted((one, other) => one - other));
    expect(new Set(orders).size).toBe(orders.length);
  });

  test('of durations names their usual unit, and only theirs', () => {
    const units = new Set(idsOf('units'));
    expect(
      list('kpis')
        .filter((kpi) => (kpi['unit'] === 'duration') !== units.has(String(kpi['preferred-unit'])))
        .map(keyOf),
    ).toEqual([]);
  });
});

test('ids that the domain leaves open are slugs of the English names', () => {
  for (const name of ['tools', 'capture', 'loyalty', 'remedies', 'benefits'] as const) {
    const free = list(name).filter((record) => record.id !== slug(String(record.name?.en)) && !String(record.name?.en).includes(','));
    expect(free.map(keyOf)).toEqual([]);
  }
});

describe('the tables of the domain', () => {
  test('has all KPI codes', () => {
    const codes = `L C P Q M REV GP MS MSG DG REACH TRS CARRY IMP FREQ GRP SOV SOM BA BL CPM CPC CTR UV NV SES TT BR TOS PPS ER SUB VTR OR CTOR UNSUB
      CALL MCR MQL SQL LCR CPL CPA CPO CAC CR TCR DOR WR SCL ACR CV ORD OS AOV UPT ARPU ARPPU ROAS ROMI PBP OOS PSR OTD OTIF DT DW OFR RTR DEF
      ACT TTV TSR FAR DAU WAU MAU STICK SUS FRT WT ASA AHT TTR FCR SR SLA ABN ESC CNR QA CSAT CSI CES NPS PRV RVR RSP CMP RPR RR NRR GRR CHR PF TBP REC
      RFM LTV LTVCAC UCR SOW LPP WBR RFR CRV VIR UGC PAR BAR CTS`.split(/\s+/);
    expect(codes).toHaveLength(121);
    expect(idsOf('kpis').toSorted()).toEqual(codes.toSorted());
  });

  test('keep the inequalities between KPIs', () => {
    const stated = list('kpis').flatMap((kpi) => [
      ...textsOf(kpi, 'at-least').map((code) => `${kpi.code} ≥ ${code}`),
      ...textsOf(kpi, 'at-most').map((code) => `${kpi.code} ≤ ${code}`),
    ]);
    expect(stated.toSorted()).toEqual([
      'ARPPU ≥ ARPU',
      'DAU ≤ WAU',
      'IMP ≥ REACH',
      'MQL ≤ L',
      'NV ≤ UV',
      'OTIF ≤ OTD',
      'SES ≥ UV',
      'SQL ≤ MQL',
      'TCR ≤ CR',
      'TT ≤ SES',
      'WAU ≤ MAU',
    ]);
  });

  test('know the factors of the profit formula', () => {
    expect(
      list('kpis')
        .filter((kpi) => kpi['component'] !== undefined)
        .map((kpi) => `${kpi.code} ${String(kpi['component'])}`),
    ).toEqual(['L L', 'C C', 'P P', 'Q Q', 'M M']);
  });

  test('have all models with their stages in order', () => {
    expect(Object.fromEntries(list('models').map((model) => [model.id, stagesOf(model).map(keyOf).join(' ')]))).toEqual({
      classic5: 'awareness consideration decision delivery loyalty',
      nine: 'need interest desire search comparison purchase satisfaction loyalty advocacy',
      balakhnin: 'initial-consideration active-evaluation deal experience trigger loyalty',
      'mckinsey-cdj': 'trigger initial-consideration active-evaluation closure experience loyalty-loop',
      race: 'reach act convert engage',
      aida: 'attention interest desire action',
      aarrr: 'acquisition activation retention referral revenue',
      stdc: 'see think do care',
      '5a': 'aware appeal ask act advocate',
      hunt: 'unaware problem-aware solution-aware product-aware most-aware',
      tofu: 'top middle bottom',
      'b2b-lifecycle': 'visitor lead mql sql opportunity customer evangelist',
      saas: 'awareness sign-up onboarding activation adoption renewal expansion advocacy',
      '5e': 'entice enter engage exit extend',
      forrester: 'discover explore buy use ask engage',
    });
  });

  test('have all canonical stages', () => {
    expect(idsOf('stages').join(' ')).toBe(
      'need awareness interest desire consideration evaluation decision purchase delivery onboarding usage support satisfaction repurchase loyalty advocacy churn winback',
    );
  });

  test('have the lanes in canonical order, the transition row between them', () => {
    const order =
      'actions goals expectations thoughts touchpoints experience pains gains image objectives kpis barriers opportunities activities owners systems';
    expect(
      idsOf('lanes')
        .filter((id) => id !== 'next')
        .join(' '),
    ).toBe(order);
    expect(
      list('lanes')
        .filter(({ pseudo }) => pseudo === true)
        .map(keyOf),
    ).toEqual(['next']);
  });

  test.each([
    ['channels', 58],
    ['teams', 10],
    ['systems', 17],
    ['barriers', 12],
    ['remedies', 10],
    ['loyalty', 13],
    ['benefits', 13],
    ['capture', 21],
    ['tools', 42],
    ['clientQuestions', 6],
    ['uspQuestions', 4],
    ['sceptic', 5],
    ['touchpointSteps', 9],
    ['mapSteps', 8],
    ['mistakes', 6],
    ['funnelMethods', 5],
    ['conversionFactors', 8],
    ['conversionOptions', 6],
    ['conversionAnalyses', 11],
    ['typicalPains', 17],
    ['purchaseDecision', 10],
    ['personaSteps', 5],
    ['startQuestions', 7],
    ['strategyParts', 8],
    ['personas', 8],
    ['maturity', 7],
    ['perspectives', 4],
    ['heart', 5],
    ['moments', 5],
  ] as const)('are complete: %s', (name, count) => {
    expect(list(name)).toHaveLength(count);
  });

  test('rate maturity on five levels', () => {
    expect(list('maturity').map((area) => (area['levels'] as readonly Stated[]).map(({ level }) => level).join(''))).toEqual(Array(7).fill('12345'));
  });
});

describe('patterns and letters', () => {
  test.each(list('placeholders').map(({ id, pattern }) => [id, String(pattern)]))('the placeholder %s compiles', (_, pattern) => {
    expect(() => [new RegExp(pattern, 'i'), new RegExp(pattern, 'iu')]).not.toThrow();
    expect(new RegExp(pattern, 'iu').test('')).toBe(false);
  });

  test.each(['TBD', 'TODO: ask sales', 'lorem ipsum', '[Action]', '[Действие]', 'how ??? many'])('a placeholder is found in “%s”', (text) => {
    expect(list('placeholders').some(({ pattern }) => new RegExp(String(pattern), 'iu').test(text))).toBe(true);
  });

  test.each(['Opens the door', 'Делает заказ', 'Why is it so late?', '12 %', 'see [1]'])('no placeholder is found in “%s”', (text) => {
    expect(
      list('placeholders')
        .filter(({ pattern }) => new RegExp(String(pattern), 'iu').test(text))
        .map(keyOf),
    ).toEqual([]);
  });

  test('each look-alike pairs one Cyrillic letter with one Latin letter', () => {
    const pairs = list('homoglyphs').map(({ cyrillic, latin }) => [String(cyrillic), String(latin)] as const);
    expect(pairs.filter(([cyrillic, latin]) => !(/^\p{Script=Cyrillic}$/u.test(cyrillic) && /^[A-Za-z]$/.test(latin)))).toEqual([]);
  });

  test.each([
    ['СХ', 'CX'],
    ['КРІ', 'KPI'],
    ['МАРТ', 'MAPT'],
    ['ТЕОВНС', 'TEOBHC'],
  ])('%s can be read as %s', (cyrillic, latin) => {
    const latinOf = new Map(list('homoglyphs').map((pair) => [pair.cyrillic, pair['latin']]));
    expect([...cyrillic].map((letter) => latinOf.get(letter)).join('')).toBe(latin);
  });
});

describe('labels', () => {
  test('there is a word for every label of the picture', () => {
    const known = new Set(idsOf('labels'));
    expect(labelIds.filter((id) => !known.has(id))).toEqual([]);
  });

  test('counted words have a form for each plural category', () => {
    const forms = list('labels').filter(({ name }) => String(name?.en).includes('|'));
    expect(forms.filter(({ name }) => String(name?.en).split('|').length !== 2 || String(name?.ru).split('|').length !== 3).map(keyOf)).toEqual([]);
  });

  test('both languages leave the same gaps', () => {
    const gaps = (text: unknown) => [...new Set(String(text).match(/\{\w+\}/g))].toSorted().join();
    expect(
      list('labels')
        .filter(({ name }) => gaps(name?.en) !== gaps(name?.ru))
        .map(keyOf),
    ).toEqual([]);
  });
});

describe('keys', () => {
  test('every key of the language is explained', () => {
    const known = new Set([...idsOf('keys'), ...['stage', 'step'].flatMap((place) => idsOf('lanes').map((lane) => `${place}.${lane}`))]);
    expect(keysOfLanguage().filter((key) => !known.has(key))).toEqual([]);
  });

  test.each(list('keys').map(({ id, example }) => [String(id), String(example)]))('the example of %s is YAML that states the key', (id, example) => {
    const key = id.slice(id.indexOf('.') + 1);
    expect(Object.keys(parse(example) as object)).toContain(id.startsWith('name.') ? 'name' : key);
  });

  test('examples refer to what there is', () => {
    const { tools, capture, barrier, remedy, method, benefits, stages } = Object.assign(
      {},
      ...list('keys')
        .filter(({ id }) =>
          ['next.tools', 'next.capture', 'barrier.barrier', 'barrier.remedy', 'research.method', 'persona.benefits', 'own-kpi.stages'].includes(String(id)),
        )
        .map(({ example }) => parse(String(example))),
    ) as Record<string, string | readonly string[]>;
    const missing = (stated: string | readonly string[] | undefined, name: keyof typeof vocabulary) =>
      [stated ?? '(nothing)'].flat().filter((id) => !idsOf(name).includes(id));
    expect(
      [
        missing(tools, 'tools'),
        missing(capture, 'capture'),
        missing(barrier, 'barriers'),
        missing(remedy, 'remedies'),
        missing(method, 'researchMethods'),
        missing(benefits, 'benefits'),
        missing(stages, 'stages'),
      ].flat(),
    ).toEqual([]);
  });
});

/** `object.key` for all objects of the language, as the schema has them. */
function keysOfLanguage(): readonly string[] {
  const keys = new Set<string>();
  const seen = new Set<unknown>();
  const visit = (schema: Parameters<typeof unwrap>[0]): void => {
    for (const option of optionsOf(schema)) {
      if (seen.has(option)) continue;
      seen.add(option);
      if ('element' in option) visit(option.element as typeof schema);
      const record = recordOf(option);
      if (record) visit(record.value);
      if (!('shape' in option)) continue;
      for (const [key, value] of Object.entries(option.shape as Record<string, typeof schema>)) {
        keys.add(`${metaOf(option).doc ?? ''}.${key}`);
        visit(value);
      }
    }
  };
  [map, project, insights].forEach(visit);
  return [...keys];
}

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

/** Words by which more than one record could be meant. */
function ambiguous(records: readonly Stated[]): readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const record of records) {
    const words = [keyOf(record), record.name?.en, record.name?.ru, ...(record.aliases ?? []), ...(record.symbols ?? [])].filter(
      (word) => typeof word === 'string',
    );
    for (const word of words) owners.set(caseOf(word), (owners.get(caseOf(word)) ?? new Set<string>()).add(keyOf(record)));
  }
  return [...owners].filter(([, ids]) => ids.size > 1).map(([word]) => word);

  /** Single letters differ by case: А is not а among the look-alikes. */
  function caseOf(word: string): string {
    return word.length === 1 ? word : looseForm(word);
  }
}
