/** Rename: whole resulting texts of all files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NameEdit } from '../../../server/core/features/naming/writeName.ts';
import { prepareRename, rename } from '../../../server/core/features/rename.ts';
import { looseForm } from '../../../server/core/model/slug.ts';
import type { Name } from '../../../server/core/names/fileFacts.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';
import type { Language } from '../../../server/core/vocabulary/catalogue.ts';
import { runs } from '../seed.ts';
import { editedText } from '../syntax/mapText.ts';
import { contextOf } from './context.ts';
import { edited, type Files, factsOfAll, shown, type Workspace, workspaceOf } from './workspace.ts';

function renamedIn(workspace: Workspace, newName: string): Files {
  const renaming = rename(workspace.context, workspace.offset, newName);
  if (!renaming) throw new Error('no name here');
  if ('refused' in renaming) throw new Error(`refused: ${renaming.refused.en}`);
  return edited(workspace, renaming.files);
}

/** Only the files that have changed. */
function renamed(files: Files, newName: string): Files {
  const workspace = workspaceOf(files);
  return Object.fromEntries(Object.entries(renamedIn(workspace, newName)).filter(([name, text]) => text !== workspace.texts[name]));
}

/** What the one file says after a rename; its head is left out. */
function renamedTo(marked: string, newName: string): string {
  const workspace = workspaceOf({ 'a.cjm.yaml': marked });
  return (renamedIn(workspace, newName)['a.cjm.yaml'] ?? '').replace('cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\n', '');
}

function refusal(files: Files, newName?: string, language: Language = 'en'): string | undefined {
  const { context, offset } = workspaceOf(files);
  const answer = newName === undefined ? prepareRename(context, offset) : rename(context, offset, newName);
  return answer && 'refused' in answer ? answer.refused[language] : undefined;
}

const project = `cjm: 1
kind: project
# people
personas:
  - id: busy-parent # the one we build for
    name: Занятый родитель
touchpoints: [ { id: checkout, name: Checkout page, channel: site, owner: 'web' } ]
teams:
  - id: "web"
    name: { en: Online, ru: Онлайн }
    aliases: [digital]
kpis: [ { code: PICK, name: Picking accuracy, unit: percent } ]
models: [ { id: our-two, stages: [ { id: learn, name: Узнал }, { id: buy, name: Купил } ] } ]
strategy: { goals: [ { text: Fewer mistakes, kpis: [PICK] } ] }
`;

describe('an id of the project', () => {
  const one = `cjm: 1
title: One
model: classic5
persona: busy-parent   # see the project
owner: digital
stages:
  - stage: decision
    touchpoints: [site,checkout,  "checkout"]
    experience: { score: 3, persona: занятый  родитель }
    kpis:
      # how often we pick right
      PICK: 98%
    opportunities:
      - text: Fewer mistakes
        owner: web
        touchpoint: 'checkout'
        expect: { pick: +1 pp }
        measured: { "PICK": +0.5 pp }
`;
  const two =
    'cjm: 1\r\ntitle: Two\r\nmodel: classic5\r\npersonas: [busy-parent, Занятый родитель]\r\nstages:\r\n  - stage: decision\r\n    kpis: {PICK: 97%}\r\n';
  const files = { 'one.cjm.yaml': one, 'two.cjm.yaml': two, 'project.cjm.yaml': project };
  const at = (file: keyof typeof files, word: string, marked: string): Files => ({ ...files, [file]: files[file].replace(word, marked) });

  test('of a persona: uses by name stay, comments and line ends too', () => {
    expect(renamed(at('one.cjm.yaml', 'busy-parent', 'busy<|>-parent'), 'young-family')).toEqual({
      'one.cjm.yaml': one.replace('busy-parent', 'young-family'),
      'two.cjm.yaml': two.replace('busy-parent', 'young-family'),
      'project.cjm.yaml': project.replace('busy-parent', 'young-family'),
    });
  });

  test('to a Russian id', () => {
    expect(renamed(at('project.cjm.yaml', 'busy-parent', '<|>busy-parent'), 'молодая-семья')['one.cjm.yaml']).toBe(one.replace('busy-parent', 'молодая-семья'));
  });

  test('of a touchpoint: quotes stay as they are', () => {
    expect(renamed(at('one.cjm.yaml', ',checkout', ',check<|>out'), 'basket')).toEqual({
      'one.cjm.yaml': one.replace(',checkout', ',basket').replace('"checkout"', '"basket"').replace("'checkout'", "'basket'"),
      'project.cjm.yaml': project.replace('checkout', 'basket'),
    });
  });

  test('to a text that needs quotes: only where it needs them', () => {
    expect(renamed(at('one.cjm.yaml', ',checkout', ',check<|>out'), 'basket, delivery')).toEqual({
      'one.cjm.yaml': one.replace(',checkout', ',"basket, delivery"').replace('"checkout"', '"basket, delivery"').replace("'checkout'", "'basket, delivery'"),
      'project.cjm.yaml': project.replace('checkout', '"basket, delivery"'),
    });
    expect(renamed(at('one.cjm.yaml', 'owner: web', 'owner: w<|>eb'), "it's: so")).toEqual({
      'one.cjm.yaml': one.replace('owner: web', `owner: "it's: so"`),
      'project.cjm.yaml': project.replace("owner: 'web'", "owner: 'it''s: so'").replace('"web"', `"it's: so"`),
    });
  });

  test('of a KPI: keys, effects and goals, in capitals', () => {
    expect(renamed(at('one.cjm.yaml', 'pick: +1', 'pi<|>ck: +1'), 'acc')).toEqual({
      'one.cjm.yaml': one.replace('PICK: 98', 'ACC: 98').replace('pick: +1', 'ACC: +1').replace('"PICK"', '"ACC"'),
      'two.cjm.yaml': two.replace('PICK', 'ACC'),
      'project.cjm.yaml': project.replace('code: PICK', 'code: ACC').replace('[PICK]', '[ACC]'),
    });
  });

  test.each(['basket', 'basket, delivery', "it's", 'no', '10'])('there and back again gives the same bytes (%s)', (text) => {
    const marked = { ...at('one.cjm.yaml', '"checkout"', 'check<|>out') };
    const [before, { offset }] = [workspaceOf(marked).texts, workspaceOf(marked)];
    const there = renamedIn(workspaceOf(marked), text);
    const back = renamedIn(workspaceOf(there, { file: 'one.cjm.yaml', offset: (there['one.cjm.yaml'] ?? '').indexOf(text, offset - 30) }), 'checkout');
    expect(back).toEqual(before);
  });
});

describe('a name of the project', () => {
  const map =
    'persona: <|>Занятый родитель\nstages:\n  - stage: decision\n    experience: [ { score: 3, persona: занятый-родитель }, { score: 4, persona: busy-parent } ]\n';

  test('changes where it is given and where it is said, the id stays', () => {
    const result = renamed({ 'a.cjm.yaml': map, 'project.cjm.yaml': project }, 'Молодая семья');
    expect(result['project.cjm.yaml']).toBe(project.replace('Занятый родитель', 'Молодая семья'));
    expect(result['a.cjm.yaml']).toContain('persona: Молодая семья\n');
    expect(result['a.cjm.yaml']).toContain('[ { score: 3, persona: Молодая семья }, { score: 4, persona: busy-parent } ]');
  });

  test('ё is written or not', () => {
    const files = {
      'a.cjm.yaml': 'owner: зеленый отдел',
      'project.cjm.yaml': 'cjm: 1\nkind: project\nteams: [ { id: green, name: Зелёный <|>отдел } ]\n',
    };
    const result = renamed(files, 'Жёлтый отдел');
    expect(result['a.cjm.yaml']).toContain('owner: Жёлтый отдел\n'.trimEnd());
    expect(result['project.cjm.yaml']).toBe('cjm: 1\nkind: project\nteams: [ { id: green, name: Жёлтый отдел } ]\n');
  });

  test('in one of two languages, or an alias', () => {
    const owners = 'stages:\n  - stage: decision\n    owners: [Online, онлайн, digital, web]\n';
    const renamedAt = (word: string, to: string): Files => renamed({ 'a.cjm.yaml': owners, 'project.cjm.yaml': project.replace(word, `${word}<|>`) }, to);
    expect(renamedAt('ru: Онлайн', 'Сайт и касса')['a.cjm.yaml']).toContain('[Online, Сайт и касса, digital, web]');
    expect(renamedAt('digital', 'e-team')['a.cjm.yaml']).toContain('[Online, онлайн, e-team, web]');
    expect(renamedAt('"web', 'site-team')['a.cjm.yaml']).toContain('[Online, онлайн, digital, site-team]');
  });
});

test('what nobody defines changes in all maps, however it is spelled, and may become something known', () => {
  const files = {
    'a.cjm.yaml': 'stages:\n  - stage: decision\n    touchpoints: [Loyalty ca<|>rd, store]\n',
    'b.cjm.yaml': 'stages:\n  - stage: decision\n    touchpoints: [loyalty-card, checkout]\n    pains:\n      - { text: x, touchpoint: "loyalty card" }\n',
    'project.cjm.yaml': project,
  };
  const result = renamed(files, 'club-card');
  expect(result['a.cjm.yaml']).toContain('[club-card, store]');
  expect(result['b.cjm.yaml']).toContain('[club-card, checkout]');
  expect(result['b.cjm.yaml']).toContain('touchpoint: "club-card"');
  expect(Object.keys(result)).toEqual(['a.cjm.yaml', 'b.cjm.yaml']);
  expect(renamed(files, 'checkout')['a.cjm.yaml']).toContain('[checkout, store]');
});

describe('in one map', () => {
  test.each([
    ['an id of a stage', 'stages:\n  - stage: decision\n    id: sec<|>ond\n  - stage: delivery\n    next: { to: second }\n', 'again'],
    ['a stage by its use', 'stages:\n  - stage: decision\n    id: second\n  - stage: delivery\n    next: { to: sec<|>ond }\n', 'again'],
  ])('%s', (_, text, to) => {
    expect(renamedTo(text, to)).toBe('stages:\n  - stage: decision\n    id: again\n  - stage: delivery\n    next: { to: again }\n');
  });

  const custom = (first: string, uses: string): string =>
    `cjm: 1\ntitle: T\nmodel: custom\nstages:\n  - stage: ${first}\n  - stage: Later\n    next: { ${uses} }\n`;
  test.each(['Лид<|> пришёл', 'Лид пришёл'])('a stage of no model: its text, and what refers to it by text or slug (%s)', (text) => {
    const uses = text.includes('<|>') ? 'to: лид-пришел' : 'to: лид-при<|>шел';
    expect(renamedTo(custom(text, uses), 'Клиент: новый')).toBe(custom('"Клиент: новый"', 'to: клиент-новый'));
    expect(renamedTo(custom(text, uses.replace('лид-при', 'Лид при')), 'Новый клиент')).toBe(custom('Новый клиент', 'to: Новый клиент'));
  });

  test('a reference that spells the derived id loosely', () => {
    expect(renamedTo(custom('Call<|>!', 'to: CALL'), 'First call')).toBe(custom('First call', 'to: first-call'));
  });

  test('one of two stages that read alike: the other is then the only one', () => {
    const text = (first: string, to: string): string =>
      `cjm: 1\ntitle: T\nmodel: custom\nstages:\n  - stage: ${first}\n  - stage: Call\n  - stage: End\n    next: { to: ${to} }\n`;
    expect(renamedTo(text('Call<|>', 'call-2'), 'First call')).toBe(text('First call', 'call'));
  });

  test('the name of a stage: only where it is said', () => {
    const text = (name: string, to: string): string => `stages:\n  - stage: decision\n    name: ${name}\n  - stage: delivery\n    next: { to: ${to} }\n`;
    expect(renamedTo(text('Pay<|>ment', 'decision'), 'Till')).toBe(text('Till', 'decision'));
    expect(renamedTo(text('Pay<|>ment', 'payment'), 'Till')).toBe(text('Till', 'Till'));
  });

  test('a step: its id, or its text when it has none', () => {
    const text = (step: string): string => `stages:\n  - stage: decision\n    steps:\n      - ${step}\n`;
    expect(renamedTo(text('step: Pays\n        id: p<|>ay'), 'payment')).toBe(text('step: Pays\n        id: payment'));
    expect(renamedTo(text('step: Pa<|>ys # at once'), 'Pays: quickly')).toBe(text('step: "Pays: quickly" # at once'));
    expect(renamedTo(text('{ step: Pa<|>ys, goals: none }'), 'Pays, then leaves')).toBe(text('{ step: "Pays, then leaves", goals: none }'));
    expect(renamedTo(text('step: "Pays: qui<|>ckly"'), 'Pays')).toBe(text('step: Pays'));
    expect(renamedTo(text('step: >-\n          Pays and<|>\n          leaves\n        goals: none'), 'Pays')).toBe(text('step: Pays\n        goals: none'));
  });

  test('an own lane: its keys follow', () => {
    const text = (id: string): string =>
      `lanes: [actions, { id: ${id}, name: Risks }]\nstages:\n  - stage: decision\n    ${id}: [x]\n    steps:\n      - { step: Pays, ${id}: [y] }\n`;
    expect(renamedTo(text('risks').replace('    risks', '    ri<|>sks'), 'dangers')).toBe(text('dangers'));
  });

  test('an inline persona and an own study, with an id or without', () => {
    const text = (persona: string, use: string): string => `persona: ${persona}\nstages:\n  - stage: decision\n    experience: { score: 3, persona: ${use} }\n`;
    expect(renamedTo(text('{ id: sam, name: Sam }', 's<|>am'), 'sue')).toBe(text('{ id: sue, name: Sam }', 'sue'));
    expect(renamedTo(text('{ name: Busy Sam }', 'bu<|>sy-sam'), 'Tall Sue')).toBe(text('{ name: Tall Sue }', 'tall-sue'));
    const study = (id: string): string =>
      `research: [ { id: ${id} } ]\nstages:\n  - stage: decision\n    evidence: ${id}\n    kpis: { C: { value: 3%, source: ${id} } }\n`;
    expect(renamedTo(study('own').replace('evidence: own', 'evidence: ow<|>n'), 'ours')).toBe(study('ours'));
  });
});

test('a goal of the strategy changes with the initiatives that serve it, named by its id or by its text', () => {
  const text =
    'cjm: 1\nkind: project\nstrategy:\n  goals:\n    - { text: Grow, id: grow }\n    - { text: Fewer calls }\n  initiatives:\n    - { text: A shop, goals: [grow, fewer-calls] }\n';
  const after = (marked: string, name: string): string | undefined => renamed({ 'project.cjm.yaml': marked }, name)['project.cjm.yaml'];
  expect(after(text.replace('[grow', '[gr<|>ow'), 'рост')).toBe(text.replace('id: grow', 'id: рост').replace('[grow', '[рост'));
  expect(after(text.replace('Fewer calls', 'Few<|>er calls'), 'No calls')).toBe(text.replace('Fewer calls', 'No calls').replace('fewer-calls', 'no-calls'));
});

test('a stage of an own model changes in the model and in all its maps', () => {
  const map = (stage: string, to: string): string =>
    `cjm: 1\ntitle: T\nmodel: our-two\nstages:\n  - stage: ${stage}\n  - stage: buy\n    next: { to: ${to} }\n`;
  const files = { 'a.cjm.yaml': map('le<|>arn', 'learn'), 'b.cjm.yaml': map('Узнал', 'learn'), 'project.cjm.yaml': project };
  expect(renamed(files, 'discover')).toEqual({
    'a.cjm.yaml': map('discover', 'discover'),
    'b.cjm.yaml': map('Узнал', 'discover'),
    'project.cjm.yaml': project.replace('id: learn', 'id: discover'),
  });
});

test('a stage of an own model that has a name alone: the text, and the ids that follow from it', () => {
  const model = (name: string): string => `cjm: 1\nkind: project\nmodels: [ { id: ours, stages: [ { name: ${name} }, { id: buy } ] } ]\n`;
  const map = (stage: string, to: string): string => `cjm: 1\ntitle: T\nmodel: ours\nstages:\n  - stage: ${stage}\n  - stage: buy\n    next: { to: ${to} }\n`;
  expect(renamed({ 'a.cjm.yaml': map('узнал-<|>нас', 'Узнал нас'), 'project.cjm.yaml': model('Узнал нас') }, 'Открыл для себя')).toEqual({
    'a.cjm.yaml': map('открыл-для-себя', 'Открыл для себя'),
    'project.cjm.yaml': model('Открыл для себя'),
  });
});

test('the name of a stage of an own model changes wherever it is said', () => {
  const map = (stage: string, to: string): string =>
    `cjm: 1\ntitle: T\nmodel: our-two\nstages:\n  - stage: ${stage}\n  - stage: buy\n    next: { to: ${to} }\n`;
  const result = renamed({ 'a.cjm.yaml': map('Узн<|>ал', 'learn'), 'b.cjm.yaml': map('learn', 'узнал'), 'project.cjm.yaml': project }, 'Открыл');
  expect(result).toEqual({
    'a.cjm.yaml': map('Открыл', 'learn'),
    'b.cjm.yaml': map('learn', 'Открыл'),
    'project.cjm.yaml': project.replace('Узнал', 'Открыл'),
  });
});

test('a stage that its model does not know may become one that it knows', () => {
  const text = (stage: string, to: string): string => `stages:\n  - stage: ${stage}\n  - stage: delivery\n    next: { to: ${to} }\n`;
  expect(renamedTo(text('Decisoin<|>', 'decisoin'), 'Решение')).toBe(text('Решение', 'decision'));
});

test('a BOM and CRLF stay', () => {
  const text = (id: string): string =>
    `\uFEFFcjm: 1\r\nkind: map\r\ntitle: T\r\nmodel: classic5\r\nowner: ${id}\r\nstages:\r\n  - stage: decision\r\n    owners:\r\n      - ${id} # x\r\n`;
  expect(renamed({ 'a.cjm.yaml': text('team').replace('- team', '- te<|>am') }, 'crew')).toEqual({ 'a.cjm.yaml': text('crew') });
});

describe('refused with a sentence', () => {
  const of = (lines: string): Files => ({ 'a.cjm.yaml': `stages:\n  - stage: decision\n    ${lines}\n`, 'project.cjm.yaml': project });

  test.each([
    [
      'a word of the vocabulary',
      of('touchpoints: [sto<|>re]'),
      '“store” belongs to the built-in vocabulary and cannot be renamed; declare one of your own in the project.',
    ],
    ['a built-in KPI', of('kpis: { N<|>PS: 37 }'), '“NPS” is a built-in KPI code and cannot be renamed; declare a KPI of your own in the project.'],
    [
      'a built-in model',
      { 'a.cjm.yaml': 'cjm: 1\ntitle: T\nmodel: cla<|>ssic5\n' },
      '“classic5” belongs to the built-in vocabulary and cannot be renamed; declare one of your own in the project.',
    ],
    [
      'a stage of a built-in model',
      of('next: { to: deci<|>sion }'),
      '“decision” is a stage of a built-in model and cannot be renamed; give the stage a “name” to show it differently.',
    ],
    [
      'a factor of the formula',
      { 'a.cjm.yaml': 'economics: { <|>C: 3% }\n' },
      '“C” is a built-in KPI code and cannot be renamed; declare a KPI of your own in the project.',
    ],
  ])('%s', (_, files, sentence) => {
    expect(refusal(files)).toBe(sentence);
    expect(refusal(files, 'other')).toBe(sentence);
  });

  test.each([
    ['', 'A name cannot be empty.'],
    ['  ', 'A name cannot be empty.'],
    ['unknown', '“unknown” has a meaning of its own in the language and cannot be a name.'],
    ['n/a', '“n/a” has a meaning of its own in the language and cannot be a name.'],
    ['store', 'The name “store” is taken already.'],
    ['Kiosk', 'The name “Kiosk” is taken already.'],
    ['loyalty  card', 'The name “loyalty  card” is taken already.'],
  ])('a touchpoint to “%s”', (to, sentence) => {
    const files = of('touchpoints: [chec<|>kout, loyalty-card, store]');
    expect(refusal({ ...files, 'project.cjm.yaml': `${project}channels: [ { id: kiosk } ]\n` }, to)).toBe(sentence);
  });

  test('in Russian', () => {
    expect(refusal(of('touchpoints: [sto<|>re]'), undefined, 'ru')).toBe(
      '«store» — из встроенного словаря, его нельзя переименовать; объявите своё в проекте.',
    );
    expect(refusal(of('owners: [w<|>eb]'), '', 'ru')).toBe('Имя не может быть пустым.');
  });

  test.each([
    ['a stage', 'stages:\n  - stage: decision\n    id: se<|>cond\n  - stage: delivery\n', 'Delivery'],
    ['a stage of no model', 'cjm: 1\ntitle: T\nmodel: custom\nstages:\n  - stage: On<|>e\n  - stage: Two\n', 'two!'],
    ['a step', 'stages:\n  - stage: decision\n    steps:\n      - step: Pa<|>ys\n      - step: Leaves\n        id: away\n', 'Away'],
    ['a study', 'research: [ { id: ow<|>n }, { id: other } ]\n', 'Other'],
    ['a study after one of the project', 'research: [ { id: ow<|>n } ]\n', 'ours'],
  ])('%s that another one is', (_, text, to) => {
    expect(refusal({ 'a.cjm.yaml': text, 'project.cjm.yaml': `${project}research: [ { id: ours } ]\n` }, to)).toBe(`The name “${to}” is taken already.`);
  });

  test.each([
    ['a model', 'models: [ { id: our<|>-six, stages: [] } ]', 'custom'],
    ['a study', 'research: [ { id: own<|> } ]', 'assumption'],
  ])('%s to a word of the language', (_, text, to) => {
    expect(refusal({ 'project.cjm.yaml': `cjm: 1\nkind: project\n${text}\n` }, to)).toBe(
      `“${to}” has a meaning of its own in the language and cannot be a name.`,
    );
  });

  test.each(['pains', 'note', 'stage', 'none', 'title', 'rest'])('an own lane to the key “%s”', (to) => {
    expect(refusal({ 'a.cjm.yaml': 'lanes: [ { id: ri<|>sks, name: Risks } ]\n' }, to)).toMatch(/has a meaning of its own/);
  });

  test('a definition in a file that is not at hand', () => {
    const { context, offset } = workspaceOf(of('owners: [w<|>eb]'));
    const answer = prepareRename({ ...context, files: () => [] }, offset);
    expect(answer).toEqual({ refused: expect.objectContaining({ en: 'The file that declares “web” cannot be read, so it cannot be renamed.' }) });
  });
});

describe('before the rename', () => {
  const prepared = (files: Files): string | undefined => {
    const workspace = workspaceOf(files);
    const target = prepareRename(workspace.context, workspace.offset);
    if (!target || 'refused' in target) return undefined;
    return `${shown(workspace, { uri: workspace.context.uri, range: target.range })} → ${target.placeholder}`;
  };

  test('the text without its quotes', () => {
    expect(prepared({ 'a.cjm.yaml': 'owner: "our tea<|>m"' })).toBe('a.cjm.yaml: owner: "«our team»" → our team');
  });

  test('the text that an id follows from', () => {
    const text = 'cjm: 1\ntitle: T\nmodel: custom\nstages:\n  - stage: Новый лид\n  - stage: Two\n    next: { to: новый<|>-лид }\n';
    expect(prepared({ 'a.cjm.yaml': text })).toBe('a.cjm.yaml: next: { to: «новый-лид» } → Новый лид');
  });

  test('the id where it is spelled loosely, the name where it is said', () => {
    expect(prepared({ 'a.cjm.yaml': 'persona: BUSY <|>parent', 'project.cjm.yaml': project })).toBe('a.cjm.yaml: persona: «BUSY parent» → busy-parent');
    expect(prepared({ 'a.cjm.yaml': 'persona: занятый <|>родитель', 'project.cjm.yaml': project })).toBe(
      'a.cjm.yaml: persona: «занятый родитель» → занятый родитель',
    );
  });

  test('nothing where no name stands', () => {
    expect(prepared({ 'a.cjm.yaml': 'title: wor<|>ds' })).toBeUndefined();
  });
});

test('nothing changes for the same name, and a line break is a blank', () => {
  expect(renamed({ 'a.cjm.yaml': 'owner: t<|>eam' }, ' team ')).toEqual({});
  expect(renamedTo('owner: t<|>eam', 'our\nteam')).toBe('owner: our team');
});

describe('in every example', () => {
  const examples = join(import.meta.dirname, '../../../examples');
  const folders = readdirSync(examples, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !['broken', 'data'].includes(entry.name));

  test.each(folders.map(({ name }) => name))('%s: each name goes to a new one and back', (folder) => {
    const names = readdirSync(join(examples, folder));
    const texts = Object.fromEntries(names.map((name) => [name, readFileSync(join(examples, folder, name), 'utf8')]));
    let count = 0;
    const facts = factsOfAll(texts);
    const seen = new Set<string>();
    for (const file of names) {
      const here = workspaceOf(texts, { file, offset: 0 });
      for (const { kind, id, role, scope, range } of facts.find(({ uri }) => uri === here.context.uri)?.names ?? []) {
        const key = `${kind} ${id} ${scope === 'map' ? file : scope} ${role === 'label' ? 'label' : ''}`;
        const offset = lineStart(texts[file] ?? '', range.start.line) + range.start.character;
        const target = seen.has(key) ? undefined : prepareRename(here.context, offset);
        seen.add(key);
        if (!target || 'refused' in target) continue;
        const renaming = rename(here.context, offset, 'FRESH-1');
        if (!renaming || 'refused' in renaming) throw new Error(`${file}: ${key}`);
        const moved = { file, offset: offsetAfter(texts[file] ?? '', renaming.files.get(here.context.uri) ?? [], offset) };
        expect(renamedIn(workspaceOf(edited(here, renaming.files), moved), target.placeholder), `${file}: ${key}`).toEqual(texts);
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(20);
  });

  test('after a rename nothing new is found', () => {
    for (const [folder, file, word] of [
      ['grocery', 'grocery.cjm.yaml', 'web-shop'],
      ['grocery', 'grocery.cjm.yaml', 'busy-parent'],
      ['grocery', 'grocery.cjm.yaml', 'interviews-q3'],
      ['grocery', 'grocery.cjm.yaml', 'web-analytics'],
      ['service-centre', 'repair.cjm.yaml', 'FTF'],
    ] as const) {
      const texts: Files = Object.fromEntries([file, 'project.cjm.yaml'].map((name) => [name, readFileSync(join(examples, folder, name), 'utf8')]));
      const after = renamedIn(workspaceOf(texts, { file, offset: texts[file]?.indexOf(word) ?? 0 }), 'FRESH-1');
      const findings = (all: Files): string[] => {
        const context = contextOf(all[file] ?? '', { project: all['project.cjm.yaml'] ?? '' });
        return context.checked().findings.map(({ rule, at }) => `${rule} ${at.chunk.kind}`);
      };
      expect(after[file]).not.toBe(texts[file]);
      expect(findings(after)).toEqual(findings(texts));
    }
  });
});

test('after random edits of any map, with a project or without: a rename leaves as many names of each kind', () => {
  fc.assert(
    fc.property(editedText, fc.nat(), fc.constantFrom('fresh-1', 'Свежее имя', 'fresh: 1', "it's, [so]"), fc.boolean(), (text, pick, to, hasProject) => {
      fc.pre(/^(?:cjm|kind):/m.test(text) && parse(text).chunks.every(({ problems }) => problems.length === 0));
      const texts: Files = { 'a.cjm.yaml': text, ...(hasProject ? { 'project.cjm.yaml': project } : {}) };
      const names = namesIn(texts, 'a.cjm.yaml');
      const name = names[pick % Math.max(1, names.length)];
      if (!name) return;
      const here = workspaceOf(texts, { file: 'a.cjm.yaml', offset: lineStart(text, name.range.start.line) + name.range.start.character });
      const renaming = rename(here.context, here.offset, to);
      if (!renaming || 'refused' in renaming) return;
      const after = namesIn(edited(here, renaming.files), 'a.cjm.yaml');
      expect(counted(after)).toEqual(counted(names));
      expect(after.filter((one) => looseForm(one.text) === looseForm(to)).length).toBeGreaterThan(0);
    }),
    { ...runs(200), endOnFailure: true },
  );
});

function counted(names: readonly Name[]): string[] {
  return names.map(({ kind, role }) => `${kind} ${role}`).toSorted();
}

function namesIn(texts: Files, file: string): readonly Name[] {
  return factsOfAll(texts).find(({ uri }) => uri.endsWith(`/${file}`))?.names ?? [];
}

/** Where a place is after edits. */
function offsetAfter(text: string, edits: readonly NameEdit[], offset: number): number {
  const offsetOf = ({ line, character }: NameEdit['range']['start']): number => lineStart(text, line) + character;
  return edits
    .map(({ range, newText }) => ({ start: offsetOf(range.start), end: offsetOf(range.end), newText }))
    .filter(({ start }) => start < offset)
    .reduce((moved, { start, end, newText }) => moved + (end <= offset ? newText.length - (end - start) : start - offset), offset);
}

function lineStart(text: string, line: number): number {
  let at = 0;
  for (let count = 0; count < line; count += 1) at = text.indexOf('\n', at) + 1;
  return at;
}
