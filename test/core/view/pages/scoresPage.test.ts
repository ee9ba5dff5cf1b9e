/** The scores page of the examples, with figures computed by hand, and of small maps that lie at the edges of its rules. */
import { describe, expect, test } from 'vitest';
import type { ScoresPage, Standing } from '../../../../server/core/view/pages/scoresPage.ts';
import { pagedExample, pagedView } from '../../../preview/pagedView.ts';

function scoresOf(stages: string, head = ''): ScoresPage {
  return pageIn(pagedView('scores', `cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\n${head}stages:\n${stages}`).page);
}

function exampleScores(name: string): ScoresPage {
  return pageIn(pagedExample('scores', name).page);
}

function pageIn(page: ReturnType<typeof pagedView>['page']): ScoresPage {
  if (page?.kind !== 'scores') throw new Error('there is no scores page');
  return page;
}

const told = (standings: readonly Standing[]): string[] => standings.map(({ stage, score }) => `${stage} ${score.text}`);
const reasons = ({ reasons: all }: Standing): string[] => all.map(({ label, text, detail }) => `${label}: ${[text, detail].filter(Boolean).join(', ')}`);
const stage = (id: string, score: number | string): string => `  - { stage: decision, id: ${id}, score: ${score} }\n`;

describe('the grocery map, whose stages have no scores of their own', () => {
  const page = exampleScores('grocery/grocery.cjm.yaml');

  test('is ranked by the mean experience of its steps; the middle stage, 4 of 5, stands with the good ones', () => {
    expect(told(page.proud)).toEqual(['loyalty 5.0', 'decision 4.5', 'awareness 4.0']);
    // (4 + 2 + 4) / 3
    expect(told(page.ashamed)).toEqual(['consideration 3.0', 'delivery 3.3']);
    expect(page.proud.map(({ source }) => source)).toEqual([
      'mean experience of 1 of its 2 steps, no stage score',
      'mean experience of its 2 steps, no stage score',
      'experience of its only step, no stage score',
    ]);
  });

  test('says why: the lowest step, the worst pains, the gap, KPIs furthest from their targets first', () => {
    const [, delivery] = page.ashamed;
    // 11 min against 4 min is 175 % off, 24 h against 20 h is 20 %, 93 % and 81 % against 96 % and 90 % are less.
    expect(delivery && reasons(delivery)).toEqual([
      'Lowest step: Asks for help, 2, Disappointment',
      'Pain: Eleven minutes on hold, severity 5 of 5',
      'Pain: A refund takes a week, severity 4 of 5',
      'Gap: Phone, importance 5, satisfaction 2',
      'Off target: Waiting time, 11\u202fmin, target 4\u202fmin',
      'Off target: Delivery time, 24\u202fh, target 20\u202fh',
    ]);
  });

  test('a good stage keeps its gravest pain', () => {
    const [, decision] = page.proud;
    expect(decision && reasons(decision).at(-1)).toBe('Even so: The delivery fee appears only at the last step, severity 4 of 5');
  });

  test('its mean is 31 / 8, it falls most from 4 to 2, and its end is not known', () => {
    expect(page.memory.facts.map(({ label, value, where }) => `${label} ${value} ${where}`)).toEqual([
      'Mean 3.9 ',
      'Peak 5 Fills the basket',
      'Low 2 Asks for help',
      'End 5 Orders again',
      'Steepest fall −2 Receives or collects → Asks for help',
    ]);
    expect(page.memory.sentences).toEqual([
      expect.stringContaining('ends above its mean'),
      'What comes after, Tells others, has no score yet, so the real end is not known.',
    ]);
  });

  test('all that is marked as unknown is a question with a place, an owner and a way to answer it', () => {
    expect(
      page.questions.flatMap(({ name, questions }) =>
        questions.map((one) => `${name} | ${one.what} | ${one.where} | ${one.owner} | ${one.answer} | ${one.element}`),
      ),
    ).toEqual([
      'Delivery and use | Customer satisfaction: value | Asks for help | Customer service | CSAT survey | delivery/ask-help/kpis/CSAT',
      'Delivery and use | Chat: satisfaction | Asks for help | Customer service | CSAT survey right after the contact | delivery/ask-help/touchpoints/3',
      'Loyalty and advocacy | Experience score | Tells others | Customer service, Online development | Take the score from the study: interviews-q3 | loyalty/tell/experience',
      'Loyalty and advocacy | Net promoter score: value | Tells others | Customer service, Online development | NPS survey | loyalty/tell/kpis/NPS',
    ]);
    expect(page.questionCount).toBe('4 questions');
  });
});

describe('the tile map of the deck', () => {
  const page = exampleScores('tiles/retail.cjm.yaml');

  test('has its own scores 5 5 2 5 – 4 3 2 ?: three at the top, and at the bottom two and the comparison, which only its step speaks for', () => {
    expect(page.rows.map(({ score }) => (score === undefined ? '–' : (score.text ?? '?')))).toEqual(['5', '5', '2', '5', '–', '4', '3', '2', '?']);
    expect(page.proud.map(({ score, source }) => `${score.text} ${source}`)).toEqual(['5 оценка этапа', '5 оценка этапа', '5 оценка этапа']);
    expect(page.ashamed.map(({ name, score }) => `${name} ${score.text}`)).toEqual(['Желание 2', 'Лояльность 2', 'Сравнение 2,8']);
  });

  test('the score that nobody knows is a question for the stage', () => {
    expect(page.questions.map(({ name, questions }) => [name, questions.map(({ what, element }) => `${what} ${element.split(':')[0]}`)])).toEqual([
      ['Рекомендации', ['Оценка этапа stage']],
    ]);
    expect(page.questionCount).toBe('1 вопрос');
  });
});

describe('who is proud and who is ashamed', () => {
  test.each([
    ['none', [], [], []],
    ['one above the middle', [4], ['a'], []],
    ['one below the middle', [2], [], ['a']],
    ['two', [2, 4], ['b'], ['a']],
    ['three with the middle one above', [2, 4, 5], ['c', 'b'], ['a']],
    ['three with the middle one below', [1, 2, 5], ['c'], ['a', 'b']],
    ['all alike', [3, 3, 3], [], []],
    ['equals in the order of the map', [5, 5, 1, 1], ['a', 'b'], ['c', 'd']],
    ['seven', [1, 2, 3, 4, 5, 3, 3], ['e', 'd', 'c'], ['a', 'b', 'f']],
  ])('%s', (_, scores, proud, ashamed) => {
    const page = scoresOf(scores.length === 0 ? '  - { stage: decision }\n' : scores.map((score, index) => stage('abcdefg'.charAt(index), score)).join(''));
    expect(page.proud.map((one) => one.stage)).toEqual(proud);
    expect(page.ashamed.map((one) => one.stage)).toEqual(ashamed);
  });

  test('remarks say what is missing, and that none stands out', () => {
    expect(scoresOf('  - { stage: decision }\n').remarks).toEqual([expect.stringMatching(/^No stage has a score/)]);
    expect(scoresOf(stage('a', 3) + stage('b', 3)).remarks).toEqual(['All scored stages have the same score, 3: none stands out.']);
    expect(scoresOf(`${stage('a', 3)}  - { stage: delivery, id: b, name: Delivery }\n`).remarks).toEqual([
      'Only 1 of 2 stages have a score or an experience, so fewer than three stand on each side.',
      'Neither score nor experience: Delivery.',
    ]);
  });

  test('a stage whose score is unknown stands on no side, whatever its steps say; its steps are told all the same', () => {
    const unknown = '  - stage: support\n    score: "???"\n    steps: [{ step: Asks, experience: 1 }]\n';
    const { proud, ashamed, rows, remarks } = scoresOf(`${stage('decision', 5)}${stage('delivery', 2)}${unknown}`);
    expect([proud, ashamed].map((side) => side.map(({ stage: id }) => id))).toEqual([['decision'], ['delivery']]);
    expect([rows[2]?.score?.text, rows[2]?.experience?.text]).toEqual([undefined, '1.0']);
    // It is no stage of which nobody has said anything.
    expect(remarks).toEqual([]);
  });

  test('shares follow the scale of the map', () => {
    const { rows, scale } = scoresOf(stage('a', -1), 'scale: -2..2\n');
    expect(rows[0]?.score).toEqual({ text: '−1', share: 0.25 });
    expect(scale).toBe('on a scale from −2 to 2');
  });
});

describe('several personas', () => {
  const page = scoresOf(
    '  - stage: decision\n    steps:\n      - step: One\n        experience: [{ score: 2, persona: a }, { score: 5, persona: b }]\n      - step: Two\n        experience: [{ score: 3, persona: a }, { score: unknown, persona: b }]\n  - stage: delivery\n    experience: { score: 4, persona: a }\n',
    'personas: [{ id: a, name: Anna }, { id: b, name: Boris }]\n',
  );

  test('have a column each; the stage counts by the first one', () => {
    expect(page.personas).toEqual(['Anna', 'Boris']);
    expect(page.rows.map(({ experience, of, byPersona }) => [experience?.text, of, ...byPersona.map((one) => one?.text)])).toEqual([
      ['2.5', '2 / 2', '2.5', '5.0'],
      ['4.0', '1 / 1', '4.0', undefined],
    ]);
  });

  test('one alone is no column', () => {
    expect(scoresOf('  - stage: decision\n    experience: { score: 4, persona: a }\n', 'personas: [{ id: a, name: Anna }]\n').personas).toEqual([]);
  });
});

describe('questions', () => {
  test('whole lanes, counts, targets and ratings that are unknown; the owner of the touchpoint, the stage or the map', () => {
    const page = scoresOf(
      `  - stage: decision
    reached: unknown
    owners: [customer-service]
    kpis: { NPS: { value: 40, target: unknown }, ZZ: { value: unknown, source: the ledger } }
    touchpoints: [{ channel: phone, name: Hotline, importance: unknown, satisfaction: unknown, owner: marketing }]
    steps:
      - { step: Pays, pains: unknown, experience: unknown }
  - { stage: delivery, score: unknown }
`,
      'owner: logistics\n',
    );
    expect(page.questions.flatMap(({ questions }) => questions.map(({ what, where, owner, answer }) => [what, where, owner, answer].join(' | ')))).toEqual([
      'Customers reached | the whole stage | Customer service | Web analytics, CRM or a count over the period of the map',
      'Net promoter score: target | the whole stage | Customer service | Agree on a target with the owner',
      'ZZ: value | the whole stage | Customer service | Source: the ledger',
      'Hotline: satisfaction | the whole stage | Marketing | CSAT survey right after the contact',
      'Hotline: importance | the whole stage | Marketing | Survey: how much does this contact matter?',
      'Pains | Pays | Customer service | Interviews with customers of this step',
      'Experience score | Pays | Customer service | CSAT survey right after the step, or interviews',
      'Stage score | the whole stage | Logistics | Audit of the stage by those who own it, or a survey after it',
    ]);
  });

  test('figures of the whole map come first', () => {
    const page = pageIn(
      pagedView(
        'scores',
        'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\nperiod: 2026-10\neconomics:\n  L: unknown\nstages:\n  - { stage: decision, score: unknown }\n',
      ).page,
    );
    expect(page.questions.map(({ name, questions }) => [name, questions[0]?.what, questions[0]?.element])).toEqual([
      ['Whole map', 'Leads: value', 'metric:L'],
      ['Decision', 'Stage score', 'stage:decision'],
    ]);
  });
});
