/** Persona sheets of the examples, and what the sceptic test and the cliché check say of an offer. */
import { describe, expect, test } from 'vitest';
import { pageOf, projectExample, projectView } from './projectViews.ts';

const plain = (text: string | undefined): string | undefined => text?.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the sheet of the busy parent', () => {
  const page = pageOf(projectExample('grocery'), 'personas');
  const [parent, cook] = page.sheets;

  test('goes through the five steps', () => {
    expect(parent?.steps.map(({ name, groups }) => [name, groups.flatMap(({ entries }) => entries).length])).toEqual([
      ['Properties', 2],
      ['Needs', 2],
      ['Decision factors', 6],
      ['Benefits', 3],
      ['Offer', 1],
    ]);
    expect(parent?.complete).toEqual({ text: '5 of 5 steps', share: 1 });
    expect(parent?.entry).toBe('Word of mouth');
  });

  test('its value is that of the map as it is, not of the plan: 14 400 × 10.8 % × 43.50 × 1.90, and 43.50 × 1.90 a customer', () => {
    expect(parent?.value.map(plain)).toEqual(['€128 537 revenue, October 2026', '€82.65 a customer']);
  });

  test('tells its jobs, and the job of each of its maps', () => {
    expect(parent?.jobs).toEqual([
      'Feed the family on a weeknight',
      'Never run out of breakfast',
      'When the fridge is empty on a weeknight, I want food at the door without leaving home, so that the evening belongs to the family',
      'When the week begins and nobody has thought of dinner yet, I want a full fridge that needs one decision a week, so that the evening belongs to the family',
    ]);
  });

  test('what matters in a touchpoint is what the customer wants at its step, said once, and what the company promises there; the most important ones come first', () => {
    const stages = parent?.path.find(({ map }) => map.file === 'grocery.cjm.yaml')?.stages ?? [];
    const told = (id: string) =>
      stages.find(({ stage }) => stage.element === `stage:${id}`)?.met.map(({ touchpoint, matters }) => [touchpoint?.text, ...matters]);
    expect(told('decision')).toEqual([
      ['Site', 'Choose easily, be inspired', 'Order without effort', 'Any product in three taps, any page in two seconds'],
      ['App', 'The last basket is one tap away'],
      ['Order e-mail', 'Sent within a minute, with the slot and the full price'],
      ['Basket reminder'],
    ]);
  });

  test('a stage without touchpoints tells what the customer wants there', () => {
    const map =
      'cjm: 1\ntitle: Eating\nmodel: classic5\npersona: anna\nstages:\n  - stage: awareness\n    steps:\n      - { step: Hears, goals: [Know the price], expectations: [An answer today] }\n';
    const small = pageOf(projectView('cjm: 1\nkind: project\npersonas: [{ id: anna }]\n', { 'a.cjm.yaml': map }), 'personas');
    expect(small.sheets[0]?.path[0]?.stages[0]?.met).toEqual([{ touchpoint: undefined, matters: ['Know the price', 'An answer today'] }]);
  });

  test('a persona without a map has a sheet and no path', () => {
    expect(cook?.path).toEqual([]);
    expect(cook?.value).toEqual([]);
  });

  test('interviews lead to the stages that rest on them', () => {
    const [interviews] = page.interviews;
    expect(interviews?.study.text).toBe('interviews-q3');
    expect(interviews?.stages.filter(({ place }) => place.file === 'grocery.cjm.yaml').map(({ place }) => place.text)).toEqual([
      'Awareness',
      'Consideration',
      'Delivery and use',
      'Loyalty and advocacy',
    ]);
  });
});

test('scores of personas stand side by side', () => {
  const { comparison } = pageOf(projectExample('tiles'), 'personas');
  const scores = comparison.rows.map(({ persona, scores: all }) => [persona.text, ...all.map((one) => one?.text ?? '–')].join(' '));
  expect(scores).toEqual(['Розничный покупатель 5,0 5,0 2,0 5,0 2,8 4,0 3,0 2,0 2,0', 'Дизайнер интерьеров 5,0 5,0 2,0 5,0 3,2 4,0 3,0 2,0 2,0']);
});

describe('an offer', () => {
  const sheetOf = (persona: string) => {
    const [sheet] = pageOf(projectView(`cjm: 1\nkind: project\nname: Small\npersonas:\n  - id: anna\n${persona}`), 'personas').sheets;
    if (sheet === undefined) throw new Error('there is no sheet');
    return sheet;
  };

  test('of clichés is called by its name', () => {
    const { cliches, findings } = sheetOf('    offer: High quality at fair prices\n');
    expect(cliches.isClean).toBe(false);
    expect(cliches.texts.map((text) => text.split(' does')[0])).toEqual(['“High quality”', '“fair prices”']);
    expect(findings.some(({ rule }) => rule === 'usp-cliche')).toBe(false);
    expect(findings.some(({ rule }) => rule === 'persona-thin')).toBe(true);
  });

  test('that is missing cannot be tested', () => {
    const sheet = sheetOf('    name: Anna\n');
    expect(sheet.cliches).toEqual({ isClean: false, texts: ['There is no offer to test yet.'] });
    expect(sheet.complete.text).toBe('0 of 5 steps');
  });

  test('answers the five questions, each with yes, no, not known or not asked', () => {
    const { sceptic } = sheetOf('    offer: Dinner in thirty minutes\n    sceptic: { attracts: pass, sells: fail, useful: unknown }\n');
    expect(sceptic.map(({ answer, text }) => `${answer} ${text}`)).toEqual([
      'pass yes',
      'fail no',
      'unknown not known',
      'absent not asked',
      'absent not asked',
    ]);
  });
});
