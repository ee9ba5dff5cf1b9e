import { describe, test } from 'vitest';
import { checking } from '../checking.ts';

const check = checking('unresolved-ref');
const project = `
  cjm: 1
  kind: project
  personas:
    - id: busy-parent
      name: Занятый родитель
  research: [{ id: interviews-q3 }]
`;

describe('personas', () => {
  test('an error when the project has some, a warning when nobody has', () => {
    const text = (severity: string, rest: string) => `
      persona: busy-parnt
      #        ^^^^^^^^^^ ${severity} unresolved-ref: Persona “busy-parnt” is not defined${rest}
      stages: []
    `;
    check(text('error', '; did you mean “busy-parent”?'), { project })
      .offers('Write “busy-parent”', 'Declare “busy-parnt” in the project')
      .fixedTo(`
      persona: busy-parent
      stages: []
    `)
      .projectFixedTo(
        `
      cjm: 1
      kind: project
      personas:
        - id: busy-parent
          name: Занятый родитель
        - id: busy-parnt
      research: [{ id: interviews-q3 }]
    `,
        'Declare',
      );
    check(text('warning', '')).offers();
  });

  test('by id or name, here or in the project', () => {
    check(
      `
      personas: [занятый родитель, { id: sam, name: Sam }]
      stages:
        - stage: awareness
          experience: [{ score: 4, persona: sam }, { score: 3, persona: busy-parent }, { score: 2, persona: pam }]
          #                                                                                                 ^^^ error unresolved-ref: Персонаж «pam» не найден; возможно, «sam»
    `,
      { project, language: 'ru' },
    );
  });
});

describe('studies', () => {
  test('wherever evidence may stand', () => {
    check(
      `
      research: [{ id: own }]
      stages:
        - stage: awareness
          evidence: [own, interview-q3]
          #               ^^^^^^^^^^^^ error unresolved-ref: Study “interview-q3” is not defined; did you mean “interviews-q3”?
          barriers: [{ barrier: trust, evidence: lost }]
          #                                      ^^^^ error unresolved-ref: Study “lost” is not defined
          steps:
            - step: Hears
              experience: { score: 4, evidence: assumption }
              pains:
                - { text: Slow, evidence: [gone, unknown] }
                #                          ^^^^ error unresolved-ref
              touchpoints: [{ channel: site, evidence: n/a }]
    `,
      { project },
    ).fixedTo(`
      research: [{ id: own }]
      stages:
        - stage: awareness
          evidence: [own, interviews-q3]
          barriers: [{ barrier: trust, evidence: lost }]
          steps:
            - step: Hears
              experience: { score: 4, evidence: assumption }
              pains:
                - { text: Slow, evidence: [gone, unknown] }
              touchpoints: [{ channel: site, evidence: n/a }]
    `);
  });

  test('a warning while nothing is declared, and the fix declares it here', () => {
    check(
      `
      stages:
        - { stage: awareness, evidence: Опрос }
        #                               ^^^^^ warning unresolved-ref: Исследование «Опрос» не найдено
    `,
      { language: 'ru' },
    ).offers('Declare “Опрос” in this map');
    check(`
      note: x
      stages:
        - { stage: awareness, evidence: survey }
        #                               ^^^^^^ warning unresolved-ref
    `).fixedTo(`
      note: x
      research:
        - id: survey
      stages:
        - { stage: awareness, evidence: survey }
    `);
    check(
      `
      stages:
        - { stage: awareness, evidence: survey }
        #                               ^^^^^^ warning unresolved-ref
    `,
      { project: 'cjm: 1\nkind: project\nteams: [{ id: web }]\n' },
    ).projectFixedTo(
      `
      cjm: 1
      kind: project
      teams: [{ id: web }]
      research:
        - id: survey
    `,
      'in the project',
    );
  });
});

test('a model', () => {
  check(`
    cjm: 1
    title: Test
    model: clasic5
    #      ^^^^^^^ error unresolved-ref: Stage model “clasic5” is not defined; did you mean “classic5”?
    stages:
      - stage: attention
  `)
    .offers('Write “classic5”', 'Set the model “TOFU–MOFU–BOFU”', 'Set the model “RACE”', 'Set the model “AIDA”')
    .fixedTo(`
    cjm: 1
    title: Test
    model: classic5
    stages:
      - stage: attention
  `);
  check('cjm: 1\ntitle: T\nmodel: custom\nstages: []\n');
  check('cjm: 1\ntitle: T\nmodel: Балахнин\nstages: []\n');
});

test('a stage, by id or by any of its names', () => {
  check(`
    stages:
      - stage: awareness
        next: { to: desicion }
        #           ^^^^^^^^ error unresolved-ref: Stage “desicion” is not defined; did you mean “decision”?
      - stage: decision
        next: { to: осознание }
    funnels:
      - steps:
          - { step: Comes, stage: loyalty }
          #                       ^^^^^^^ error unresolved-ref: Stage “loyalty” is not defined
          - { step: Pays, stage: Decision }
  `)
    .offers('Write “decision”', 'Write “awareness”')
    .fixedTo(`
    stages:
      - stage: awareness
        next: { to: decision }
      - stage: decision
        next: { to: осознание }
    funnels:
      - steps:
          - { step: Comes, stage: loyalty }
          - { step: Pays, stage: Decision }
  `);
});

test('a lane that is neither built in nor used nor declared', () => {
  check(`
    lanes: [actions, piains, risks, { id: fears, name: Fears }, rest]
    #                ^^^^^^ warning unresolved-ref: Lane “piains” is not defined; did you mean “pains”?
    stages:
      - { stage: awareness, risks: [Rain] }
  `)
    .offers('Write “pains”', 'Declare “piains” in this map')
    .fixedTo(
      `
    lanes: [actions, { id: piains, name: piains, side: company }, risks, { id: fears, name: Fears }, rest]
    stages:
      - { stage: awareness, risks: [Rain] }
  `,
      'Declare',
    );
});

test('in a project everything is looked up', () => {
  check(`
    cjm: 1
    kind: project
    model: nin
    #      ^^^ error unresolved-ref: Stage model “nin” is not defined; did you mean “nine”?
    personas:
      - { id: sam, entry: paid-serch, evidence: [lost, assumption] }
      #                   ^^^^^^^^^^ info unresolved-ref: Channel “paid-serch” is not defined; did you mean “paid-search”?
      #                                          ^^^^ warning unresolved-ref
    touchpoints: [{ id: checkout, channel: site, owner: webb }]
    #                                                   ^^^^ warning unresolved-ref: Team “webb” is not defined; did you mean “web”?
    teams: [{ id: web }]
    models: [{ id: six, stages: [{ id: learn, canonical: awarenes }] }]
    #                                                    ^^^^^^^^ error unresolved-ref: Canonical stage “awarenes” is not defined; did you mean “awareness”?
    rules:
      no-evidense: off
    # ^^^^^^^^^^^ warning unresolved-ref: Rule “no-evidense” is not defined; did you mean “no-evidence”?
  `).fixedTo(`
    cjm: 1
    kind: project
    model: nine
    personas:
      - { id: sam, entry: paid-serch, evidence: [lost, assumption] }
    touchpoints: [{ id: checkout, channel: site, owner: webb }]
    teams: [{ id: web }]
    models: [{ id: six, stages: [{ id: learn, canonical: awarenes }] }]
    rules:
      no-evidense: off
  `);
});

test('the goal of an initiative, by its id, its text or what follows from that', () => {
  check(`
    cjm: 1
    kind: project
    strategy:
      goals:
        - { text: More direct bookings, id: direct, kpis: [C] }
        - Happier crews
      initiatives:
        - { text: A new checkout, goals: [direkt, More direct bookings, happier-crews] }
        #                                 ^^^^^^ error unresolved-ref: Goal “direkt” is not defined; did you mean “direct”?
  `)
    .offers('Write “direct”')
    .fixedTo(`
    cjm: 1
    kind: project
    strategy:
      goals:
        - { text: More direct bookings, id: direct, kpis: [C] }
        - Happier crews
      initiatives:
        - { text: A new checkout, goals: [direct, More direct bookings, happier-crews] }
  `);
  check(
    `
    cjm: 1
    kind: project
    strategy: { initiatives: [{ text: Новая касса, goals: [оборот] }] }
    #                                                      ^^^^^^ warning unresolved-ref: Цель «оборот» не найдена
  `,
    { language: 'ru' },
  );
});
