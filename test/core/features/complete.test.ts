import { describe, expect, test } from 'vitest';
import { complete, explainCompletion } from '../../../server/core/features/complete.ts';
import { completing } from './completing.ts';
import { contextOf, dedent, takeCursor, wholeText } from './context.ts';

const stages = ['awareness', 'consideration', 'decision', 'delivery', 'loyalty'];
const inStage = (line: string): string => `stages:\n  - stage: decision\n    ${line}`;

/** Labels that come first. */
const first = (marked: string, count: number, options = {}): readonly string[] => completing(marked, options).labels.slice(0, count);

describe('stages', () => {
  test.each([
    ['- stage: <|>', stages],
    ['- stage: de<|>', ['decision', 'delivery']],
    ['- stage: Реш<|>', ['decision']],
    ['- stage: покуп<|>', ['decision']],
    ['- stage: осведомлен<|>', ['awareness']],
    ['- stage:<|>', stages],
    ['- stage:aw<|>', ['awareness']],
    ['- stage: "aw<|>"', ['awareness']],
    ["- stage: 'aw<|>", ['awareness']],
    ['- stage: <|> # where it begins', stages],
    ['- stage: <|># where it begins', stages],
    ['- { stage: <|> }', stages],
    ['- {stage:<|>}', stages],
    ['- task: Grow\n    stage: <|>', stages],
  ])('at %s', (line, expected) => {
    expect(completing(`stages:\n  ${line}`).labels).toEqual(expected);
  });

  test.each([
    ['- stage: <|>', 'loyalty', '- stage: loyalty'],
    ['- stage:<|>', 'loyalty', '- stage: loyalty'],
    ['- stage:lo<|>', 'loyalty', '- stage: loyalty'],
    ['- stage: lo<|>yal ones # a comment', 'loyalty', '- stage: loyalty # a comment'],
    ['- stage: <|># a comment', 'loyalty', '- stage: loyalty # a comment'],
    ['- stage: "lo<|>yal"', 'loyalty', '- stage: "loyalty"'],
    ["- stage: 'lo<|>", 'loyalty', "- stage: 'loyalty'"],
    ['- { stage: lo<|>, reached: 3 }', 'loyalty', '- { stage: loyalty, reached: 3 }'],
    ['- { stage: loyalty, touch<|>: [site] }', 'touchpoints', '- { stage: loyalty, touchpoints: [site] }'],
    ['-<|>', 'stage', '- stage: <|>'],
    ['- <|>', 'stage', '- stage: <|>'],
    ['- st<|>age: loyalty', 'stage', '- stage: loyalty'],
  ])('%s becomes %s', (line, label, expected) => {
    expect(completing(`stages:\n  ${line}`).inserting(label)).toBe(wholeText(`stages:\n  ${expected}`));
  });

  test('those that the map lacks come first', () => {
    expect(completing('stages:\n  - stage: awareness\n  - stage: delivery\n  - stage: <|>').labels).toEqual([
      'consideration',
      'decision',
      'loyalty',
      'awareness',
      'delivery',
    ]);
  });

  test('are those of the model, and named in the language of the map', () => {
    const { labels, item } = completing('cjm: 1\nlanguage: ru\nmodel: race\nstages:\n  - stage: <|>\n');
    expect(labels).toContain('act');
    expect(item('act').description).toMatch(/[а-я]/);
    expect(item('act').documentation).toContain('RACE');
  });

  test('without a model, all models say which stages they know', () => {
    expect(completing('cjm: 1\nstages:\n  - stage: aware<|>').item('awareness').detail).toContain('classic5, saas');
  });

  test('of a model that the project declares', () => {
    const project =
      'cjm: 1\nkind: project\nmodel: ours\nmodels: [ { id: ours, stages: [ { id: learn, name: Узнал, canonical: awareness }, { id: buy, name: Купил, canonical: purchase } ] } ]\n';
    expect(completing('cjm: 1\nstages:\n  - stage: узн<|>', { project }).labels).toEqual(['learn']);
  });

  test('are offered on the next line too', () => {
    expect(completing('stages:\n  - stage: decision\n  <|>').inserting('stage')).toBe(wholeText('stages:\n  - stage: decision\n  - stage: <|>'));
    expect(completing('stages: <|>').inserting('stage')).toBe(wholeText('stages:\n  - stage: <|>'));
    expect(completing('stages:\n  <|>').inserting('stage')).toBe(wholeText('stages:\n  - stage: <|>'));
    expect(completing('stages:\n- stage: decision\n<|>').inserting('stage')).toBe(wholeText('stages:\n- stage: decision\n- stage: <|>'));
  });

  test('a loop leads to a stage of the map', () => {
    expect(completing('stages:\n  - stage: awareness\n  - stage: loyalty\n    next: { to: <|> }').labels).toEqual(['awareness', 'loyalty']);
    expect(completing('stages:\n  - stage: awareness\nfunnels:\n  - id: repeat\n    steps:\n      - { step: Visits, stage: <|> }').labels).toEqual([
      'awareness',
    ]);
  });
});

describe('works below a breakage further up', () => {
  test.each([
    ['an open quote', 'title: "Weekly order'],
    ['an open bracket', 'lanes: [actions, pains'],
    ['an open brace', 'scope: { starts: sees the ad'],
    ['a tab', 'job:\n\twhen: hungry'],
    ['merge-conflict markers', '<<<<<<< HEAD\ntitle: One\n=======\ntitle: Two\n>>>>>>> other'],
    ['a stray text', 'what is this'],
    ['a second colon', 'note: one: two: three'],
    ['a stage with an open quote', 'stages:\n  - stage: "awareness\n    steps:\n      - step: \'Hears'],
    ['a stage with open brackets', 'stages:\n  - stage: awareness\n    touchpoints: [site, {\n    kpis: { C: 10%'],
    ['a tab inside a stage', 'stages:\n  - stage: awareness\n\t  reached: 3'],
    ['markers inside a stage', 'stages:\n  - stage: awareness\n<<<<<<< HEAD\n    reached: 3\n=======\n    reached: 4\n>>>>>>> other'],
  ])('%s', (_, broken) => {
    const text = `cjm: 1\nmodel: classic5\n${broken}\n${broken.includes('stages:') ? '' : 'stages:\n'}`;
    expect(completing(`${text}  - stage: de<|>\n`).labels).toEqual(['decision', 'delivery']);
    expect(first(`${text}  - stage: decision\n    kpis:\n      <|>\n`, 2)).toEqual(['C', 'P']);
    expect(completing(`${text}  - stage: decision\n    steps:\n      - step: Pays\n        touchpoints: [sit<|>]\n`).labels).toContain('site');
  });

  test('between the markers of a conflict', () => {
    expect(first(`${inStage('kpis:')}\n<<<<<<< HEAD\n      <|>\n=======\n      C: 3%\n>>>>>>> other\n`, 1)).toEqual(['P']);
  });
});

describe('KPI codes', () => {
  test.each([
    ['kpis:\n      <|>'],
    ['kpis: { <|> }'],
    ['kpis: {<|>}'],
    ['kpis: { CV: 41 EUR, <|> }'],
    ['kpis: { CV: 41 EUR,\n            <|> }'],
    ['kpis: {\n      <|>\n    }'],
    ['kpis:\n      CV: 41 EUR\n      <|>'],
    ['kpis:\n      <|>\n      CV: 41 EUR'],
    ['kpis: <|>'],
    ['kpis:<|>'],
    ['steps:\n      - step: Pays\n        kpis:\n          <|>'],
    ['steps:\n      - step: Pays\n        opportunities:\n          - text: Faster\n            expect: { <|> }'],
  ])('those of the stage come first in %s', (line) => {
    expect(first(inStage(line), 2)).toEqual(['C', 'P']);
  });

  test.each([
    ['conv<|>', 'C'],
    ['конверс<|>', 'C'],
    ['средний чек<|>', 'P'],
    ['nps<|>', 'NPS'],
    ['CLV<|>', 'LTV'],
  ])('%s finds %s', (typed, code) => {
    expect(completing(inStage(`kpis:\n      ${typed}`)).labels).toContain(code);
  });

  test('say what they are', () => {
    const item = completing(inStage('kpis:\n      <|>')).item('C');
    expect(item).toMatchObject({ description: 'Conversion', detail: expect.stringContaining('customers ÷ L') });
    expect(item.detail).toContain('percent');
    expect(item.documentation).toContain('Formula: `customers ÷ L`');
  });

  test.each([
    ['kpis:\n      <|>', 'kpis:\n      C: <|>'],
    ['kpis: <|>', 'kpis:\n      C: <|>'],
    ['kpis: { <|> }', 'kpis: { C: <|> }'],
    ['kpis:\n      con<|>: 10%', 'kpis:\n      C: 10%'],
    ['kpis: { con<|>: 10% }', 'kpis: { C: 10% }'],
  ])('%s', (before, after) => {
    expect(completing(inStage(before)).inserting('C')).toBe(wholeText(inStage(after)));
  });

  test('are not offered twice, under whatever name', () => {
    const { labels } = completing(inStage('kpis:\n      Conversion: 10%\n      P: 30\n      <|>'));
    expect(labels).not.toContain('C');
    expect(labels).not.toContain('P');
  });

  test('of the project come first among those of the stage', () => {
    const project =
      'cjm: 1\nkind: project\nkpis: [ { code: PICK, name: Picking accuracy, unit: percent, stages: [decision] }, { code: FAR, name: Far away, stages: [need] } ]\n';
    expect(first(inStage('kpis:\n      <|>'), 2, { project })).toEqual(['PICK', 'C']);
  });

  test('a KPI value has keys of its own', () => {
    expect(first(inStage('kpis:\n      C: { value: 10%, <|> }'), 2)).toEqual(['target', 'previous']);
    expect(first(inStage('kpis:\n      C:\n        <|>'), 1)).toEqual(['value']);
  });
});

describe('units', () => {
  test.each([
    ['C: 10.8<|>', '%', 'C: 10.8%'],
    ['C: 10.8 <|>', '%', 'C: 10.8%'],
    ['C: 10.8 per<|>', '%', 'C: 10.8%'],
    ['CV: 41.20 <|>', 'EUR', 'CV: 41.20 EUR'],
    ['CV: 41.20<|>', 'EUR', 'CV: 41.20 EUR'],
    ['CV: 41.20 e<|>', 'EUR', 'CV: 41.20 EUR'],
    ['CV: "41.20 <|>"', 'EUR', 'CV: "41.20 EUR"'],
    ['DT: { value: 24<|> }', 'h', 'DT: { value: 24 h }'],
    ['DT: { value: 24, target: 20..30 <|>}', 'h', 'DT: { value: 24, target: 20..30 h}'],
    ['DT: 24 d<|>ay # fast', 'd', 'DT: 24 d # fast'],
  ])('%s', (before, label, after) => {
    expect(completing(inStage(`kpis:\n      ${before}`)).inserting(label)).toBe(wholeText(inStage(`kpis:\n      ${after}`)));
  });

  test.each([
    ['cjm: 1\nreview-every: 90 <|>', ['s', 'min', 'h', 'd', 'w', 'mo', 'y']],
    ['cjm: 1\nlanguage: ru\nreview-every: 90 <|>', ['с', 'мин', 'ч', 'д', 'нед', 'мес', 'г']],
    ['cjm: 1\nmodel: classic5\nstages:\n  - stage: delivery\n    benchmark: 36<|>', ['%']],
    ['cjm: 1\nmodel: classic5\nstages:\n  - stage: delivery\n    reached: 36<|>', []],
  ])('%s', (marked, expected) => {
    expect(completing(marked).labels).toEqual(expected);
  });

  test('a change may be in points', () => {
    expect(first(inStage('opportunities:\n      - text: Show it\n        expect: { C: +1.5<|> }'), 2)).toEqual(['pp', '%']);
    expect(completing(inStage('opportunities:\n      - text: Show it\n        expect: { C: +1.5<|> }')).inserting('pp')).toContain('{ C: +1.5 pp }');
  });

  test('money is in the currency of the map first', () => {
    expect(first('cjm: 1\nlanguage: ru\nmodel: classic5\ncurrency: RUB\nstages:\n  - stage: decision\n    kpis:\n      P: 2350 <|>', 2)).toEqual(['₽', 'RUB']);
    expect(first('cjm: 1\nmodel: classic5\ncurrency: GBP\nstages:\n  - stage: decision\n    kpis:\n      P: 23 <|>', 2)).toEqual(['GBP', '£']);
  });
});

describe('keys', () => {
  test.each([
    ['<|>', ['cjm', 'title', 'model', 'stages', 'kind']],
    ['cjm: 1\n<|>', ['title', 'model', 'stages']],
    ['cjm: 1\nti<|>', ['title']],
    ['cjm: 1\nназв<|>', ['title']],
    ['cjm: 1\n<|>\ntitle: x\nstages:\n  - stage: a\n', ['model', 'kind', 'language']],
    ['stages:\n  - <|>', ['stage', 'id', 'name', 'task']],
    ['stages:\n  - stage: decision\n    <|>', ['id', 'name', 'task', 'traffic']],
    ['stages:\n  - stage: decision\n    <|>\n    task: Sell\n    name: Buy\n', ['id', 'traffic']],
    ['stages:\n  - stage: decision\n    steps:\n      <|>', ['step']],
    ['stages:\n  - stage: decision\n    steps:\n      - <|>', ['step', 'id', 'note', 'actions']],
    ['stages:\n  - stage: decision\n    steps:\n      - step: Pays\n        <|>', ['id', 'note', 'actions']],
    ['stages:\n  - stage: decision\n    steps:\n      - step: Pays\n        показ<|>', ['kpis']],
    ['stages:\n  - stage: decision\n    steps:\n      - step: Pays\n      <|>', ['step']],
    ['stages:\n  - stage: decision\n    steps:\n      - step: Pays\n    <|>', ['id', 'name', 'task']],
    ['stages:\n  - stage: decision\n    steps:\n      - step: Pays\n        experience: { <|> }', ['score', 'feeling', 'quote']],
    ['stages:\n  - stage: decision\n    steps:\n      - step: Pays\n        experience: {score: 4,<|>}', ['feeling', 'quote']],
    ['stages:\n  - stage: decision\n    steps:\n      - step: Pays\n        experience:\n          <|>', ['score', 'feeling', 'quote']],
    ['stages:\n  - stage: decision\n    next:\n      <|>', ['tools', 'offer', 'capture', 'to', 'note']],
    ['stages:\n  - stage: decision\n    next: <|>', ['tools', 'offer', 'capture', 'to', 'note']],
    ['scope: { starts: a, <|> }', ['ends', 'partial']],
    ['economics:\n  <|>', ['L', 'C', 'P', 'Q', 'M', 'REV', 'GP']],
    ['funnels:\n  <|>', ['id', 'name', 'period', 'value', 'steps']],
    ['funnels:\n  - <|>', ['id', 'name', 'period', 'value', 'steps']],
    ['funnels:\n  - id: repeat\n    <|>', ['steps', 'name']],
    ['research:\n  - { id: a, <|> }', ['name', 'method', 'date']],
    ['stages:\n  - stage: decision\n    kpis:\n      NPS: { parts: { <|> } }', ['promoters', 'passives', 'detractors']],
  ])('%s', (marked, expected) => {
    expect(first(marked, expected.length || 99)).toEqual(expected);
  });

  test.each([
    ['stages:\n  - stage: decision\n    <|>', 'steps', 'stages:\n  - stage: decision\n    steps:\n      - step: <|>'],
    ['stages:\n  - stage: decision\n    <|>', 'touchpoints', 'stages:\n  - stage: decision\n    touchpoints: [<|>]'],
    ['stages:\n  - stage: decision\n    <|>', 'kpis', 'stages:\n  - stage: decision\n    kpis:\n      <|>'],
    ['stages:\n  - stage: decision\n    <|>', 'pains', 'stages:\n  - stage: decision\n    pains:\n      - <|>'],
    ['stages:\n  - stage: decision\n    <|>', 'next', 'stages:\n  - stage: decision\n    next:\n      <|>'],
    ['stages:\n  - stage: decision\n    next: <|>', 'offer', 'stages:\n  - stage: decision\n    next:\n      offer: <|>'],
    ['stages:\n  - <|>', 'kpis', 'stages:\n  - kpis:\n      <|>'],
    ['stages:\n  - stage: decision\n    steps: <|>', 'step', 'stages:\n  - stage: decision\n    steps:\n      - step: <|>'],
    ['<|>', 'stages', 'stages:\n  - stage: <|>'],
    ['cjm: 1\nlang<|>: ru', 'language', 'cjm: 1\nlanguage: ru'],
    ['stages:\n  - stage: decision\n    experience: { <|> }', 'evidence', 'stages:\n  - stage: decision\n    experience: { evidence: [<|>] }'],
  ])('%s takes %s', (before, label, after) => {
    expect(completing(before).inserting(label)).toBe(before.startsWith('<|>') ? after : wholeText(after));
  });

  test('own lanes are keys of stages and steps', () => {
    expect(completing('lanes: [actions, { id: risks, name: Risks, side: company }, rest]\nstages:\n  - stage: decision\n    ris<|>').labels).toContain('risks');
  });

  test('none inside texts', () => {
    expect(completing('note: |\n  stages:\n    - <|>').labels).toEqual([]);
    expect(completing('title: Weekly <|>').labels).toEqual([]);
    expect(completing('job:\n  when: the fridge\n    <|>').labels).toEqual([]);
    expect(completing('note: "one\n  two <|>').labels).toEqual([]);
    expect(completing('stages:\n  - stage: decision\n    actions:\n      - Looks at the <|>').labels).toEqual([]);
  });
});

describe('references', () => {
  const project = dedent(`
    cjm: 1
    kind: project
    personas: [ { id: busy-parent, name: Занятый родитель } ]
    touchpoints: [ { id: checkout, name: Checkout page, channel: site } ]
    teams: [ { id: web, name: Online development } ]
    barriers: [ { id: no-slot, name: No delivery slot, remedies: [revise-hours] } ]
    research: [ { id: interviews-q3, method: interview, n: 24 } ]
  `);

  test.each([
    ['persona: <|>', 'busy-parent'],
    ['persona: родит<|>', 'busy-parent'],
    ['owner: <|>', 'web'],
    ['owner: online<|>', 'web'],
    [inStage('touchpoints: [<|>]'), 'checkout'],
    [inStage('touchpoints: [site, <|>'), 'checkout'],
    [inStage('touchpoints:\n      - <|>'), 'checkout'],
    [inStage('touchpoints: <|>'), 'checkout'],
    [inStage('owners: [<|>]'), 'web'],
    [inStage('barriers: [<|>]'), 'no-slot'],
    [inStage('evidence: [<|>]'), 'interviews-q3'],
    [inStage('kpis: { C: { source: <|> } }'), 'interviews-q3'],
  ])('%s: %s first', (marked, expected) => {
    expect(first(marked, 1, { project })).toEqual([expected]);
  });

  test.each([
    [inStage('touchpoints: [<|>]'), ['word-of-mouth', 'site', 'app', 'store']],
    [inStage('touchpoints: [сайт<|>]'), ['site']],
    [inStage('systems: [CRM<|>]'), ['crm']],
    [inStage('next: { capture: [<|>] }'), ['test-drive', 'newsletter']],
    [inStage('barriers:\n      - { barrier: out-of-stock, remedy: <|> }'), ['train-staff']],
    ['persona: { id: a, benefits: [<|>] }', ['price-level']],
    ['research:\n  - { id: a, method: <|> }', ['interview', 'survey']],
    ['lanes: [<|>]', ['actions', 'kpis', 'rest']],
    ['currency: <|>', ['EUR', 'USD', 'RUB']],
    ['model: <|>', ['classic5', 'nine', 'custom']],
    [inStage('evidence: [<|>]'), ['assumption']],
    [inStage('pains:\n      - <|>'), ['text', 'Missed calls']],
  ])('%s', (marked, expected) => {
    expect(completing(marked).labels).toEqual(expect.arrayContaining([...expected]));
  });

  test('what the list has already is not offered again', () => {
    const { labels } = completing(inStage('touchpoints: [site, Приложение, <|>, store]'));
    expect(labels).not.toContain('site');
    expect(labels).not.toContain('store');
    expect(completing(inStage('touchpoints:\n      - site\n      - <|>\n      - store')).labels).not.toContain('store');
  });

  test('the word under the cursor is replaced as a whole', () => {
    expect(completing(inStage('touchpoints: [si<|>tez, store]')).inserting('site')).toBe(wholeText(inStage('touchpoints: [site, store]')));
    expect(completing(inStage('touchpoints: ["si<|>", store]')).inserting('site')).toBe(wholeText(inStage('touchpoints: ["site", store]')));
    expect(completing(inStage('touchpoints: [store,<|>]')).inserting('site')).toBe(wholeText(inStage('touchpoints: [store,site]')));
    expect(completing(inStage('touchpoints: <|>')).inserting('site')).toBe(wholeText(inStage('touchpoints: [site<|>]')));
    expect(completing(inStage('evidence: <|>')).inserting('assumption')).toBe(wholeText(inStage('evidence: [assumption<|>]')));
    expect(completing(inStage('evidence: ass<|>')).inserting('assumption')).toBe(wholeText(inStage('evidence: assumption')));
    expect(completing(inStage('touchpoints:<|>')).inserting('site')).toBe(wholeText(inStage('touchpoints: [site<|>]')));
    expect(completing(inStage('touchpoints:\n      - store\n      <|>')).inserting('site')).toBe(
      wholeText(inStage('touchpoints:\n      - store\n      - site')),
    );
  });

  test('tools by the traffic of the stage', () => {
    expect(
      completing('stages:\n  - stage: awareness\n    next: { tools: [<|>] }').item('viral-video').sortText <
        completing('stages:\n  - stage: awareness\n    next: { tools: [<|>] }').item('complaint-handling').sortText,
    ).toBe(true);
    expect(completing('stages:\n  - stage: loyalty\n    traffic: hot\n    next:\n      tools: [<|>]').labels.indexOf('viral-video')).toBeGreaterThan(10);
  });

  test('feelings are names in the language of the map, near the score', () => {
    const { labels } = completing('cjm: 1\nlanguage: ru\nstages:\n  - stage: a\n    experience: { score: 5, feeling: <|> }');
    expect(labels.indexOf('Восторг')).toBeLessThan(5);
    expect(labels.indexOf('Восторг')).toBeLessThan(labels.indexOf('Раздражение') === -1 ? 99 : labels.indexOf('Раздражение'));
  });

  test('the model that knows the stages comes first', () => {
    expect(first('cjm: 1\nmodel: <|>\nstages:\n  - stage: reach\n  - stage: act\n  - stage: convert\n  - stage: engage\n', 1)).toEqual(['race']);
  });

  test('paths', () => {
    const paths = ['img/one.png', 'img/two words.svg', 'grocery.insights.cjm.yaml', 'notes.md'];
    expect(completing(inStage('image: <|>'), { paths }).labels.slice(0, 2)).toEqual(['img/one.png', 'img/two words.svg']);
    expect(completing('insights: [<|>]', { paths }).labels).toEqual(['grocery.insights.cjm.yaml']);
  });
});

describe('values', () => {
  test.each([
    ['state: <|>', ['current', 'future']],
    ['state: тек<|>', ['current']],
    ['language: рус<|>', ['ru']],
    ['language: eng<|>', ['en']],
    ['language: <|>', ['en', 'ru']],
    [inStage('traffic: <|>'), ['cold', 'warm', 'hot']],
    [inStage('opportunities:\n      - text: x\n        status: <|>'), ['idea', 'planned', 'doing', 'done', 'dropped']],
    [inStage('opportunities:\n      - { text: x, impact: <|> }'), ['1', '2', '3', '4', '5', 'unknown', 'n/a']],
    [inStage('score: <|>'), ['1', '2', '3', '4', '5', 'unknown', 'n/a']],
    [inStage('reached: <|>'), ['unknown', 'n/a']],
    [inStage('goals: <|>'), ['none', 'unknown', 'n/a']],
    [inStage('experience: { moment-of-truth: <|> }'), ['true', 'false', 'zero', 'first', 'second', 'ultimate']],
    ['scope: { partial: <|> }', ['true', 'false']],
    ['cjm: <|>', ['1']],
    ['kind: <|>', ['map', 'project', 'insights']],
  ])('%s', (marked, expected) => {
    expect(completing(marked).labels).toEqual(expect.arrayContaining([...expected]));
    expect(completing(marked).labels.filter((label) => expected.includes(label))).toEqual(expected);
  });

  test('scores are those of the scale', () => {
    expect(first('cjm: 1\nscale: -2..2\nstages:\n  - stage: a\n    experience: { score: <|> }', 5)).toEqual(['-2', '-1', '0', '1', '2']);
  });
});

test('the explanation of one item', () => {
  const { text, offset } = takeCursor(wholeText(inStage('kpis:\n      <|>')));
  expect(explainCompletion(contextOf(text), offset, 'C')).toContain('**Conversion** · `C`');
  expect(complete(contextOf(text), offset, { explained: false }).items[0]?.documentation).toBeUndefined();
});

describe('comments', () => {
  test('suppress what is found on the next line first', () => {
    expect(first('stages:\n  # cjm-ignore <|>\n  - stage: decision\n    goals: none\n    steps:\n      - step: Pays\n', 99)).toContain('stage-no-kpi');
    expect(first('stages:\n  # cjm-ignore <|>\n  - stage: decision\n    goals: none\n    steps:\n      - step: Pays\n', 6)).toContain('stage-no-kpi');
  });

  test.each([
    ['# <|>', 'cjm-ignore', '# cjm-ignore <|>'],
    ['#<|>', 'cjm-ignore-file', '# cjm-ignore-file <|>'],
    ['# cjm-ignore stage-no<|>', 'stage-no-kpi', '# cjm-ignore stage-no-kpi: <|>'],
    ['# cjm-ignore stage-no<|>-x: because', 'stage-no-kpi', '# cjm-ignore stage-no-kpi: because'],
    ['title: x # cjm-ignore stage-no<|>', 'stage-no-kpi', 'title: x # cjm-ignore stage-no-kpi: <|>'],
  ])('%s', (before, label, after) => {
    expect(completing(`cjm: 1\n${before}\n`).inserting(label)).toBe(`cjm: 1\n${after}\n`);
  });

  test('nothing in other comments', () => {
    expect(completing('cjm: 1\ntitle: x # about <|>\n').labels).toEqual([]);
  });
});

describe('project files', () => {
  const head = 'cjm: 1\nkind: project\n';
  test.each([
    ['<|>', ['name', 'language']],
    ['personas:\n  - <|>', ['id', 'name', 'share']],
    ['personas:\n  - id: a\n    sceptic: { attracts: <|> }', ['pass', 'fail', 'unknown']],
    ['channels: [ { id: kiosk, media: <|> } ]', ['owned', 'earned', 'paid']],
    ['touchpoints:\n  - id: a\n    channel: <|>', ['word-of-mouth']],
    ['tools:\n  - { id: a, traffic: <|> }', ['cold', 'warm', 'hot']],
    ['kpis:\n  - { code: PICK, unit: <|> }', ['count', 'percent', 'points']],
    ['kpis:\n  - { code: PICK, stages: [<|>] }', ['need', 'awareness']],
    ['models:\n  - id: six\n    stages:\n      - { id: learn, canonical: <|> }', ['need', 'awareness']],
    ['models:\n  - id: six\n    stages:\n      - { id: learn, component: [<|>] }', ['L', 'C', 'P', 'Q']],
    ['rules:\n  stage-no-kpi: <|>', ['error', 'warning', 'info', 'hint', 'off']],
    ['rules:\n  stage-no-k<|>', ['stage-no-kpi']],
    ['strategy:\n  goals:\n    - { text: Grow, kpis: [<|>] }', ['L', 'C', 'P']],
    [
      'strategy:\n  goals:\n    - { text: Grow, id: grow }\n    - Happier crews\n  initiatives:\n    - { text: A shop, goals: [<|>] }',
      ['grow', 'happier-crews'],
    ],
    ['strategy:\n  goals:\n    - { text: Больше заказов, id: grow }\n  initiatives:\n    - { text: A shop, goals: [боль<|>] }', ['grow']],
    ['strategy:\n  <|>', ['situation', 'goals', 'initiatives']],
    ['maturity:\n  - { area: <|> }', ['strategy']],
  ])('%s', (marked, expected) => {
    const { labels } = completing(head + marked);
    expect(labels.slice(0, expected.length)).toEqual(expected);
  });
});
