/** The balanced scorecard of the examples: each KPI in its perspective, judged by its direction, followed to stages and goals. */
import { describe, expect, test } from 'vitest';
import { pageOf, projectExample, projectView } from './projectViews.ts';

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('the scorecard of the grocer', () => {
  const page = pageOf(projectExample('grocery'), 'scorecard');
  const rowOf = (code: string) => page.perspectives.flatMap(({ id, rows }) => rows.map((row) => ({ id, ...row }))).find((row) => row.code === code);

  test('has four perspectives in their order', () => {
    expect(page.perspectives.map(({ name }) => name)).toEqual(['Financial', 'Customer', 'Internal process', 'Learning and growth']);
  });

  test('figures that follow from the map are on it: revenue and profit of each map with their targets', () => {
    const figures = rowOf('REV')?.figures.map(({ place, value, target, verdict }) => [place.file, plain(value), plain(target), verdict]);
    // 15 000 × 12 % × 42 × 2.00
    expect(figures?.[0]).toEqual(['grocery.cjm.yaml', '€128 537', '€151 200', 'missed']);
    expect(rowOf('REV')?.figures[0]?.stages.map(({ place }) => place.text)).toEqual(['Consideration', 'Decision', 'Loyalty and advocacy']);
  });

  test('a shorter wait is the better one, a larger order too', () => {
    expect(rowOf('WT')?.id).toBe('process');
    expect(rowOf('P')?.figures.find(({ place }) => place.file === 'grocery.cjm.yaml')?.verdict).toBe('met');
    expect(rowOf('WT')?.figures.every(({ verdict }) => verdict === 'missed')).toBe(true);
  });

  test('a figure leads to the goals that it shows', () => {
    expect(rowOf('Q')?.goals.map(({ text }) => text)).toEqual(['Two orders a month as a habit']);
    expect(rowOf('REACH')?.goals).toEqual([]);
  });

  test('counts what is met and what is not', () => {
    expect(page.notes).toEqual(['Of all figures 2 meet their target, 31 do not, 2 cannot be judged: they have no target or no value.']);
  });
});

test('an own KPI stands in its perspective, one without a perspective apart, and one that only a goal names is nowhere', () => {
  const project = `cjm: 1
kind: project
name: Small
kpis:
  - { code: PICK, name: Picking accuracy, unit: percent, perspective: learning }
  - { code: ODD, name: Odd one, unit: count }
strategy:
  goals:
    - { text: Promise less, kpis: [NPS] }
`;
  const map = 'cjm: 1\ntitle: A\nmodel: classic5\nstages:\n  - stage: delivery\n    kpis:\n      PICK: { value: 98%, target: 97% }\n      ODD: 3\n';
  const { perspectives } = pageOf(projectView(project, { 'a.cjm.yaml': map }), 'scorecard');
  const told = perspectives.map(
    ({ id, rows }) => `${id}: ${rows.map(({ code, figures }) => `${code} ${figures.map(({ verdict }) => verdict ?? 'open').join(' ')}`).join(', ')}`,
  );
  expect(told).toEqual(['financial: ', 'customer: NPS ', 'process: ', 'learning: PICK met', 'other: ODD open']);
});
