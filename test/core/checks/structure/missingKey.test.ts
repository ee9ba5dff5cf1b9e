import { expect, test } from 'vitest';
import { defaultSettings } from '../../../../server/core/checks/check.ts';
import { describeFinding } from '../../../../server/core/checks/describe.ts';
import { applyEdits, findFixes } from '../../../../server/core/checks/fix.ts';
import { MapDocument } from '../../../../server/core/document.ts';
import { emptyProject } from '../../../../server/core/model/project.ts';
import { checking } from '../checking.ts';

const check = checking('missing-key');

test('a map without its version gets one', () => {
  const document = MapDocument.open('# Bread\ntitle: Bread\nmodel: aida\nstages: []\n');
  const finding = document.check(emptyProject, defaultSettings).findings.find(({ rule }) => rule === 'missing-key');
  expect(finding && describeFinding(finding, 'en')).toBe('The key “cjm” is missing');
  const journey = document.journey(emptyProject);
  const [fix] = finding ? findFixes(finding, { journey, context: journey.context, language: 'en', projectText: undefined }) : [];
  expect(applyEdits(document.tree, fix?.edits ?? [])).toBe('# Bread\ncjm: 1\ntitle: Bread\nmodel: aida\nstages: []\n');
});

test('what a map, a stage, a step and an item cannot do without', () => {
  check(`
    cjm: 1
    ^^^^^^ error missing-key: The key “title” is missing
    model: aida
    stages:
      - reached: 5
      # ^^^^^^^ error missing-key: The key “stage” is missing
      - stage: desire
        steps:
          - id: wants
          # ^^ error missing-key: The key “step” is missing
            pains:
              - { severity: 4 }
              # ^^^^^^^^^^ error missing-key: The key “text” is missing
  `);
});

test('a project entry gets the id that its name gives', () => {
  check(
    `
    cjm: 1
    kind: project
    teams:
      - name: Online development   # the web
      # ^^^^ error missing-key: Не хватает ключа «id»
        contact: "@web"
  `,
    { language: 'ru' },
  )
    .offers('Add “id: online-development”')
    .fixedTo(`
    cjm: 1
    kind: project
    teams:
      - id: online-development
        name: Online development   # the web
        contact: "@web"
  `);
  check(`
    cjm: 1
    kind: project
    teams: [{ name: Web }]
    #       ^^^^^^ error missing-key: The key “id” is missing
  `).fixedTo(`
    cjm: 1
    kind: project
    teams: [{ id: web, name: Web }]
  `);
});

test('a whole map misses nothing', () => {
  check(`
    stages:
      - stage: decision
  `);
});

test('a persona written out in a map needs a name or an id, one of a project an id', () => {
  for (const persona of ['{ name: Busy parent }', '{ id: busy }', '{ name: { en: Parent, ru: Родитель } }'])
    check(`cjm: 1\ntitle: T\nmodel: aida\npersona: ${persona}\nstages: []\n`);
  check(`
    cjm: 1
    title: T
    model: aida
    persona: { share: 38% }
    #        ^^^^^^^^^^^^^^ error missing-key: The key “name” is missing
    stages: []
  `);
  check(`
    cjm: 1
    kind: project
    personas: [{ name: Sam }]
    #          ^^^^^^ error missing-key: The key “id” is missing
  `);
});
