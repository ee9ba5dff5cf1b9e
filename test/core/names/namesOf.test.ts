/** All names that a file gives and uses. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MapDocument } from '../../../server/core/document.ts';
import { kindOf } from '../../../server/core/fileKind.ts';
import { emptyProject, type Project } from '../../../server/core/model/project.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { factsOf } from '../../../server/core/names/factsOf.ts';
import type { Name } from '../../../server/core/names/fileFacts.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';
import { dedent, wholeText } from '../features/context.ts';

function namesOf(document: MapDocument, project: Project = emptyProject): Name[] {
  const { names } = factsOf('file:///a.cjm.yaml', document, kindOf(document, 'a.cjm.yaml'), project, undefined);
  return names.toSorted(({ range: { start: a } }, { range: { start: b } }) => a.line - b.line || a.character - b.character);
}

/** `role kind id`, and what is written where that is something else. */
function named(text: string, projectText?: string): string[] {
  const document = MapDocument.open(wholeText(text));
  const project =
    projectText === undefined
      ? kindOf(document, 'a') === 'project'
        ? readProject(document.tree).project
        : emptyProject
      : readProject(parse(dedent(projectText))).project;
  return namesOf(document, project)
    .filter(({ id }) => id !== 'classic5')
    .map(({ role, kind, id, scope, text: written, isDerived }) => {
      const said = [...(written === id ? [] : [`“${written}”`]), ...(isDerived ? ['derived'] : []), ...(scope === 'map' ? ['here'] : [])];
      return [role, kind, id, ...said].join(' ');
    });
}

const project = `
  cjm: 1
  kind: project
  personas: [ { id: busy-parent, name: Занятый родитель } ]
  channels: [ { id: kiosk, name: Kiosk } ]
  touchpoints: [ { id: checkout, name: Касса } ]
  kpis: [ { code: PICK, name: Picking accuracy } ]
  models: [ { id: our-two, stages: [ { id: learn, name: Узнал } ] } ]
`;

test('a map: what it refers to, and its own stages and steps', () => {
  expect(
    named(
      `
      persona: занятый родитель
      owner: cx
      research: [ { id: own-study, method: survey } ]
      lanes: [actions, { id: risks, name: Risks }, rest]
      stages:
        - stage: Решение
          risks: [x]
          score: 4
          evidence: [own-study, assumption]
          kpis: { NPS: { value: 37, source: own-study }, pick: 98%, C: { value: 2%, source: somewhere } }
          steps:
            - step: Places the order
              touchpoints: [checkout, kiosk, store, word-card, { touchpoint: Касса, owner: web }]
              systems: [crm]
              barriers: [price, { barrier: no-slot }]
              pains: [ { text: x, owner: web, barrier: price, touchpoint: checkout, persona: busy-parent, expect: { PICK: +1 pp } } ]
              activities: none
            - { step: Pays, id: pay }
          next: { tools: [quiz], capture: [newsletter], to: Решение }
      funnels: [ { id: f, steps: [ { step: x, stage: decision } ] } ]
      economics: { M: 24%, note: x }
      `,
      project,
    ),
  ).toEqual([
    'use persona busy-parent “занятый родитель”',
    'use team cx',
    'definition research own-study here',
    'definition lane risks here',
    'definition stage decision “Решение” here',
    'use lane risks here',
    'use research own-study here',
    'use kpi NPS',
    'use research own-study here',
    'use kpi PICK “pick”',
    'use kpi C',
    'definition step places-the-order “Places the order” derived here',
    'use touchpoint checkout',
    'use channel kiosk',
    'use channel store',
    'use touchpoint word-card',
    'use touchpoint checkout “Касса”',
    'use team web',
    'use system crm',
    'use barrier price',
    'use barrier no-slot',
    'use team web',
    'use barrier price',
    'use touchpoint checkout',
    'use persona busy-parent',
    'use kpi PICK',
    'definition step pay here',
    'use tool quiz',
    'use capture newsletter',
    'use stage decision “Решение” here',
    'use stage decision here',
    'use kpi M',
  ]);
});

test('a project: what it declares, by all its names, and what it refers to', () => {
  expect(
    named(`
      cjm: 1
      kind: project
      name: Green Basket
      model: our-six
      personas:
        - id: busy-parent
          name: { en: Busy parent, ru: Занятый родитель }
          entry: paid-search
          evidence: interviews-q3
      touchpoints: [ { id: checkout, name: Checkout page, aliases: [till, касса], channel: site, owner: web } ]
      teams: [ { id: web } ]
      kpis: [ { code: pick, name: Picking accuracy, stages: [delivery] } ]
      models: [ { id: our-six, stages: [ { id: learn, name: Узнал, canonical: awareness } ] } ]
      research:
        - name: Опрос в зале
        - id: interviews-q3
      rules: { no-evidence: warning }
      strategy: { goals: [ { text: Faster, kpis: [PICK, NPS], owner: web } ] }
    `),
  ).toEqual([
    'use model our-six',
    'definition persona busy-parent',
    'label persona busy-parent “Busy parent”',
    'label persona busy-parent “Занятый родитель”',
    'use channel paid-search',
    'use research interviews-q3',
    'definition touchpoint checkout',
    'label touchpoint checkout “Checkout page”',
    'label touchpoint checkout “till”',
    'label touchpoint checkout “касса”',
    'use channel site',
    'use team web',
    'definition team web',
    'definition kpi PICK “pick”',
    'label kpi PICK “Picking accuracy”',
    'definition model our-six',
    'definition stage our-six/learn “learn”',
    'label stage our-six/learn “Узнал”',
    'definition research опрос-в-зале “Опрос в зале” derived',
    'definition research interviews-q3',
    'definition goal faster “Faster” derived',
    'use kpi PICK',
    'use kpi NPS',
    'use team web',
  ]);
});

test('a stage of an own model is both: defined here, used from there', () => {
  const text = `cjm: 1\ntitle: T\nmodel: our-two\nstages:\n  - stage: Узнал\n    next: { to: learn }\n  - stage: Узнал\n    id: again\n    next: { to: again }\n`;
  expect(named(text, project)).toEqual([
    'use model our-two',
    'use stage our-two/learn “Узнал”',
    'definition stage learn “Узнал” here',
    'use stage learn here',
    'use stage our-two/learn “learn”',
    'use stage our-two/learn “Узнал”',
    'definition stage again here',
    'use stage again here',
  ]);
});

describe('what is no name', () => {
  test.each([
    'owner: unknown',
    'stages:\n  - stage: decision\n    touchpoints: none\n    systems: [n/a]\n    owners:\n    kpis: { 5%: x }',
    'title: busy-parent\nnote: checkout',
    'model: custom',
    'stages:\n  - stage: decision\n    kpis: { C: 2,5% }',
    'constructor: web\n__proto__: { owner: web }',
    'owner: { a: web }',
    'lanes: [pains, rest, { id: actions, name: Deeds }]',
  ])('%s', (text) => {
    expect(named(text).filter((name) => !name.startsWith('definition stage') && name !== 'use kpi C')).toEqual([]);
  });
});

describe('ranges', () => {
  const rangesIn = (text: string): string[] =>
    namesOf(MapDocument.open(text)).map(({ range: { start, end }, kind, writing }) => {
      const lines = text.split('\n');
      const written = start.line === end.line ? lines[start.line]?.slice(start.character, end.character) : `${start.line}–${end.line}`;
      return `${kind} ${written} ${JSON.stringify(writing ?? {})}`;
    });

  test('hold the text alone, with what stands around it', () => {
    expect(
      rangesIn('cjm: 1\nowner: "our: team" # x\nstages:\n- stage: "It\'s"\n  owners: [ \'web\' ,crm]\n  steps:\n  - step: >-\n      Long\n      text\n'),
    ).toEqual([
      'team our: team {"quote":"\\""}',
      'stage It\'s {"quote":"\\""}',
      'team web {"flow":true,"quote":"\'"}',
      'team crm {"flow":true}',
      'step 6–8 {"block":true}',
    ]);
  });

  test('with a BOM, CRLF and the whole text in one chunk', () => {
    const text = '\uFEFFcjm: 1\r\nowner: &a web\r\nstages:\r\n  - { stage: x, owners: [*a, "web"] }\r\n';
    expect(rangesIn(text)).toEqual(['team web {}', 'stage x {"flow":true}', 'team web {"flow":true,"quote":"\\""}']);
  });
});

describe('after edits', () => {
  const examples = join(import.meta.dirname, '../../../examples');
  const read = (path: string): string => readFileSync(join(examples, path), 'utf8');
  const groceryProject = readProject(parse(read('grocery/project.cjm.yaml'))).project;

  test('names are those of the text opened anew, wherever a line comes or goes', () => {
    let document = MapDocument.open(read('grocery/grocery.cjm.yaml'));
    for (let line = 3; line < 200; line += 17) {
      const start = document.text.split('\n').slice(0, line).join('\n').length + 1;
      document = document.edit([{ start, end: line % 2 === 0 ? start : document.text.indexOf('\n', start) + 1, text: line % 2 === 0 ? '\n# more\n' : '' }]);
      expect(namesOf(document, groceryProject)).toEqual(namesOf(MapDocument.open(document.text), groceryProject));
    }
  });

  test('what a name means follows what the map and the project define', () => {
    const text =
      'cjm: 1\ntitle: T\nmodel: custom\nresearch: [ { id: own } ]\nstages:\n  - stage: Call\n  - stage: End\n    evidence: [own]\n    next: { to: call }\n';
    const document = MapDocument.open(text);
    const meant = (changed: MapDocument, project_?: Project): string[] =>
      namesOf(changed, project_).flatMap(({ role, kind, id, scope }) => (role === 'use' ? [`${kind} ${id} ${scope}`] : []));
    expect(meant(document)).toEqual(['research own map', 'stage call map']);
    const start = text.indexOf('own }');
    const renamed = document.edit([{ start, end: start + 3, text: 'other' }]);
    expect(meant(renamed)).toEqual(['research own project', 'stage call map']);
    expect(meant(renamed, readProject(parse('cjm: 1\nkind: project\nresearch: [ { id: x, name: Own } ]\n')).project)).toEqual([
      'research x project',
      'stage call map',
    ]);
  });

  test('a part that has not changed keeps its very names', () => {
    const document = MapDocument.open(read('grocery/grocery.cjm.yaml'));
    const before = new Set(namesOf(document, groceryProject).filter(({ kind }) => kind !== 'stage' && kind !== 'step'));
    const after = namesOf(
      document.edit([{ start: document.text.indexOf('title: ') + 7, end: document.text.indexOf('title: ') + 8, text: 'X' }]),
      groceryProject,
    );
    expect(after.filter((name) => before.has(name))).toHaveLength(before.size);
  });
});

test('in every example the range of each name holds its text', () => {
  const examples = join(import.meta.dirname, '../../../examples');
  const paths = readdirSync(examples, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.cjm.yaml'));
  for (const path of paths) {
    const text = readFileSync(join(examples, path), 'utf8');
    const document = MapDocument.open(text);
    const facts = factsOf(`file:///${path}`, document, kindOf(document, path), emptyProject, undefined);
    const lines = text.split('\n');
    for (const { range, text: written, writing } of facts.names) {
      if (writing?.block || range.start.line !== range.end.line || writing?.quote) continue;
      expect(lines[range.start.line]?.slice(range.start.character, range.end.character), path).toBe(written);
    }
  }
  expect(paths.length).toBeGreaterThan(10);
});

test('facts carry the title of a map and the name of a project', () => {
  const facts = (text: string): string | undefined => {
    const document = MapDocument.open(text);
    const kind = kindOf(document, 'a.cjm.yaml');
    return factsOf('file:///a', document, kind, kind === 'project' ? readProject(document.tree).project : emptyProject, undefined).title;
  };
  expect(facts('cjm: 1\ntitle: Weekly order\n')).toBe('Weekly order');
  expect(facts('cjm: 1\nkind: project\nname: Green Basket\n')).toBe('Green Basket');
  expect(facts('cjm: 1\nkind: insights\n')).toBeUndefined();
});
