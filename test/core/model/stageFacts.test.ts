/** Facts of stages are made again only where a stage has changed, and joined again only when one of them says something else. */
import { expect, test } from 'vitest';
import { MapDocument } from '../../../server/core/document.ts';
import type { Journey, Stage } from '../../../server/core/model/journey.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { type Fold, StageFacts } from '../../../server/core/model/stageFacts.ts';

/** More than one group of stages. */
const count = 40;
const text = `cjm: 1\ntitle: Flat\nmodel: custom\nstages:\n${Array.from({ length: count }, (_, index) => `  - stage: S${index}\n    task: T${index}\n`).join('')}`;

/** The journey, and those after each replacement in turn. */
function journeysOf(...changes: readonly (readonly [string, string])[]): readonly Journey[] {
  let document = MapDocument.open(text);
  const first = document.journey(emptyProject);
  const later = changes.map(([old, now]) => {
    const start = document.text.indexOf(old);
    document = document.edit([{ start, end: start + old.length, text: now }]);
    return document.journey(emptyProject);
  });
  return [first, ...later];
}

function counting(same?: Fold<readonly string[]>['same']): { readonly fold: Fold<readonly string[]>; readonly made: string[]; readonly joins: () => number } {
  const made: string[] = [];
  let joins = 0;
  const of = ({ name }: Stage): readonly string[] => {
    made.push(name);
    return [name];
  };
  const join = (parts: readonly (readonly string[])[]): readonly string[] => {
    joins += 1;
    return parts.flat();
  };
  return { fold: { of, join, ...(same ? { same } : {}) }, made, joins: () => joins };
}

test('only what has changed is looked at again, and only its group is joined again', () => {
  const document = MapDocument.open(text);
  const facts = new StageFacts();
  const { fold, made, joins } = counting();
  facts.fold(document.journey(emptyProject), fold);
  const before = { made: made.length, joins: joins() };
  const start = text.indexOf('S20');
  const names = facts.fold(document.edit([{ start, end: start + 3, text: 'Other' }]).journey(emptyProject), fold);
  expect(names[20]).toBe('Other');
  expect(names).toHaveLength(count);
  expect(made.slice(before.made)).toEqual(['Other']);
  expect(joins() - before.joins).toBe(2);
});

test('facts that say the same are not joined again', () => {
  const document = MapDocument.open(text);
  const facts = new StageFacts();
  const { fold, joins } = counting((a, b) => a.join() === b.join());
  const names = facts.fold(document.journey(emptyProject), fold);
  const before = joins();
  const start = text.indexOf('T20');
  expect(facts.fold(document.edit([{ start, end: start + 3, text: 'Other' }]).journey(emptyProject), fold)).toBe(names);
  expect(joins()).toBe(before);
});

test.each([
  ['a stage is put in', [['  - stage: S7\n', '  - stage: New\n  - stage: S7\n']]],
  ['a stage is taken out', [['  - stage: S7\n    task: T7\n', '']]],
  [
    'the first and the last change',
    [
      ['S0', 'First'],
      ['S39', 'Last'],
    ],
  ],
  ['two change places', [['  - stage: S3\n    task: T3\n  - stage: S4\n', '  - stage: S4\n    task: T3\n  - stage: S3\n']]],
] as const)('%s, and all facts are as from the beginning', (_, changes) => {
  const facts = new StageFacts();
  const namesOf = (stage: Stage): readonly string[] => [stage.name];
  for (const journey of journeysOf(...changes)) expect(facts.list(journey, namesOf)).toEqual(journey.stages.map(({ name }) => name));
});

test('where nothing is found, the list stays the same', () => {
  const facts = new StageFacts();
  const nothing = (): readonly string[] => [];
  const [first, second] = journeysOf(['T5', 'Other']).map((journey) => facts.list(journey, nothing));
  expect(second).toBe(first);
  expect(first).toEqual([]);
});
