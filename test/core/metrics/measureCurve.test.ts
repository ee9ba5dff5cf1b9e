import { expect, test } from 'vitest';
import type { Curve } from '../../../server/core/metrics/metrics.ts';
import { measuring, rounded } from './measuring.ts';

/** `2+1: 4` is a point in column 2 that covers one column, with its score. */
const points = ({ points: all }: Curve): string[] => all.map(({ column, span, score, state }) => `${column}+${span}: ${score ?? state}`);

test('one point for each step with an experience; mean, low, peak, end and the steepest fall', () => {
  const { curve } = measuring(`
    stages:
      - stage: awareness
        steps:
          - { step: Hears, experience: 4 }
          - { step: Asks, experience: { score: 5 } }
      - stage: decision
        steps:
          - { step: Pays, experience: 1.5 }
          - { step: Waits, experience: 3.5 }
  `);
  expect(points(curve)).toEqual(['0+1: 4', '1+1: 5', '2+1: 1.5', '3+1: 3.5']);
  expect(curve.points.map(({ normalised }) => normalised)).toEqual([0.5, 1, -0.75, 0.25]);
  expect([curve.mean, curve.low?.step?.name, curve.peak?.step?.name, curve.end?.step?.name]).toEqual([3.5, 'Pays', 'Asks', 'Waits']);
  // From 5 to 1.5 is 3.5 of the four points between 1 and 5.
  expect([curve.cliff?.from.step?.name, curve.cliff?.to.step?.name, rounded(curve.cliff?.share)]).toEqual(['Asks', 'Pays', 0.875]);
});

test('a stage’s experience is a point in its middle only when none of its steps has one', () => {
  const { curve } = measuring(`
    stages:
      - { stage: awareness, experience: 4, steps: [ { step: Hears }, { step: Sees } ] }
      - { stage: decision, experience: 1, steps: [ { step: Pays, experience: 3 }, { step: Waits } ] }
      - { stage: delivery, experience: 5 }
  `);
  expect(points(curve)).toEqual(['0+2: 4', '2+1: 3', '4+1: 5']);
  expect(curve.mean).toBe(4);
});

test('an unknown score is a gap, no zero', () => {
  const { curve } = measuring(
    'stages: [ { stage: awareness, experience: 5 }, { stage: decision, experience: { score: unknown } }, { stage: delivery, experience: 4 } ]',
  );
  expect(points(curve)).toEqual(['0+1: 5', '1+1: unknown', '2+1: 4']);
  expect([curve.mean, rounded(curve.cliff?.share)]).toEqual([4.5, 0.25]);
});

test('where personas are laid over each other, the first one’s line is measured', () => {
  const { curve } = measuring(
    'stages: [ { stage: awareness, experience: [ { score: 4, persona: a }, { score: 1, persona: b } ] }, { stage: decision, experience: 2 } ]',
  );
  expect(points(curve)).toEqual(['0+1: 4', '0+1: 1', '1+1: 2']);
  expect([curve.mean, curve.low?.score]).toEqual([3, 2]);
});

test('scores count on the declared scale', () => {
  const { curve } = measuring(
    'cjm: 1\ntitle: T\nmodel: classic5\nscale: -2..2\nstages: [ { stage: awareness, experience: 2 }, { stage: decision, experience: -1 } ]',
  );
  expect([curve.mean, curve.points[1]?.normalised, curve.cliff?.share]).toEqual([0.5, -0.5, 0.75]);
});

test('no experience, no curve', () => {
  const { curve } = measuring('stages: [ { stage: awareness } ]');
  expect(curve).toEqual({ points: [], mean: undefined, low: undefined, peak: undefined, end: undefined, cliff: undefined });
});
