/** Three versions in, one out: what combines, what is in conflict, and that no line is ever lost. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { merge } from '../../../server/core/review/merge.ts';
import { runs } from '../seed.ts';

const map = `# Written by hand.
cjm: 1
title: Bread
stages:
  - stage: awareness
    reached: 100
    steps:
      - step: Smells it
        id: smell
        actions:
          - Walks by
          - Looks in
        experience: { score: 4, feeling: Joy, evidence: [talks] }   # warm
        pains: none
      # The door squeaks.
      - step: Enters
        touchpoints: [store, site]
        note: The bell rings

  - stage: decision
    steps:
      - step: Pays
        pains:
          - text: A long line
            severity: 3
        experience: 3
`;

/** The map with replacements made one after the other; each must find something. */
function edited(...changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((text, [from, to]) => {
    expect(text).toContain(from);
    return text.replace(from, () => to);
  }, map);
}

/** Both sides' changes, made to the same map, come to the one text without conflicts, whoever is “ours”. */
function combines(ours: string, theirs: string, text: string): void {
  expect(merge(map, ours, theirs)).toEqual({ text, conflicts: [] });
  expect(merge(map, theirs, ours)).toEqual({ text, conflicts: [] });
}

/** The changed part of a merge with conflicts, and what they are about. */
function conflict(ours: string, theirs: string): { readonly marked: string; readonly about: string[] } {
  const { text, conflicts } = merge(map, ours, theirs);
  const lines = text.split('\n');
  const marked = lines.slice(lines.indexOf('<<<<<<< ours'), lines.lastIndexOf('>>>>>>> theirs') + 1).join('\n');
  expect(conflicts.map(({ line }) => lines[line - 1])).toEqual(conflicts.map(() => '<<<<<<< ours'));
  return { marked, about: conflicts.map(({ reason, path }) => `${reason} ${path}`) };
}

const firstStep = map.slice(map.indexOf('      - step: Smells'), map.indexOf('      # The door'));
const secondStep = map.slice(map.indexOf('      # The door'), map.indexOf('\n  - stage: decision'));

test('neighbouring keys, keys of one mapping, items of one list, value and comment of one line combine', () => {
  const [reached, stage] = [['reached: 100', 'reached: 200'] as const, ['awareness\n', 'awareness\n    traffic: cold\n'] as const];
  combines(edited(reached), edited(stage), edited(reached, stage));
  const [score, feeling] = [['score: 4', 'score: 5'] as const, ['feeling: Joy', 'feeling: Calm'] as const];
  combines(edited(score), edited(feeling), edited(score, feeling));
  combines(edited(score), edited(['# warm', '# hot']), edited(score, ['# warm', '# hot']));
  combines(edited(['Walks by', 'Runs by']), edited(['Looks in', 'Looks inside']), edited(['Walks by', 'Runs by'], ['Looks in', 'Looks inside']));
  combines(edited(['[store, site]', '[store]']), edited(['[store, site]', '[shop, store, site]']), edited(['[store, site]', '[shop, store]']));
});

test('a moved step takes the edits of the other side along, within its stage and to another one', () => {
  const swapped = edited([firstStep + secondStep, secondStep + firstStep]);
  combines(swapped, edited(['Walks by', 'Runs by']), swapped.replace('Walks by', 'Runs by'));
  const away = edited([secondStep, ''], ['      - step: Pays', `${secondStep}      - step: Pays`]);
  combines(away, edited(['The bell rings', 'The bell is broken']), away.replace('The bell rings', 'The bell is broken'));
});

test('a rename meets edits, with an id and without', () => {
  combines(edited(['Smells it', 'Sees it']), edited(['Walks by', 'Runs by']), edited(['Smells it', 'Sees it'], ['Walks by', 'Runs by']));
  combines(edited(['Enters', 'Goes in']), edited(['bell rings', 'bell is broken']), edited(['Enters', 'Goes in'], ['bell rings', 'bell is broken']));
});

test('what both sides add at one place is kept, ours first', () => {
  const [one, other] = [
    ['        note:', '        goals: [warmth]\n        note:'] as const,
    ['        note:', '        thoughts: [mmm]\n        note:'] as const,
  ];
  const { text, conflicts } = merge(map, edited(one), edited(other));
  expect(conflicts).toEqual([]);
  expect(text).toBe(edited(['        note:', '        goals: [warmth]\n        thoughts: [mmm]\n        note:']));
  const [mine, yours] = [edited(['pains: none', 'pains:\n          - Mine']), edited(['pains: none', 'pains:\n          - Yours'])];
  expect(merge(map, mine, yours).text).toBe(edited(['pains: none', 'pains:\n          - Mine\n          - Yours']));
  expect(merge(map, mine, mine).text).toBe(mine);
});

test('comments of both sides are kept', () => {
  const [mine, yours] = [['      # The door', '      # Mine.\n      # The door'] as const, ['      # The door', '      # Yours.\n      # The door'] as const];
  expect(merge(map, edited(mine), edited(yours)).text).toBe(edited(['      # The door', '      # Mine.\n      # Yours.\n      # The door']));
  expect(merge(map, edited(['# Written by hand.', '# Mine.']), edited(['# Written by hand.', '# Yours.'])).conflicts).toHaveLength(1);
});

test('a new layout meets edits and is kept', () => {
  const laid: readonly [string, string][] = [
    [
      'experience: { score: 4, feeling: Joy, evidence: [talks] }   # warm',
      'experience:  # warm\n          evidence:\n            - talks\n          score: 4\n          feeling: Joy',
    ],
    ['note: The bell rings', "note: 'The bell rings'"],
    ['touchpoints: [store, site]', 'touchpoints:\n        - store\n        - site'],
  ];
  combines(
    edited(...laid),
    edited(['score: 4', 'score: 5'], ['[store, site]', '[store, app]']),
    edited(...laid)
      .replace('score: 4', 'score: 5')
      .replace('- site', '- app'),
  );
  const wide = map.replace(/^ {2}/gm, '     ');
  combines(wide, edited(['Walks by', 'Runs by']), wide.replace('Walks by', 'Runs by'));
});

test('one value changed twice is a conflict of its line', () => {
  expect(conflict(edited(['reached: 100', 'reached: 200']), edited(['reached: 100', 'reached: 300']))).toEqual({
    marked: '<<<<<<< ours\n    reached: 200\n=======\n    reached: 300\n>>>>>>> theirs',
    about: ['edited stages/awareness/reached'],
  });
  expect(conflict(edited(['Smells it', 'Sees it']), edited(['Smells it', 'Hears it'])).marked).toBe(
    '<<<<<<< ours\n      - step: Sees it\n=======\n      - step: Hears it\n>>>>>>> theirs',
  );
  expect(conflict(edited(['score: 4', 'score: 5']), edited(['score: 4', 'score: 3'])).about).toEqual(['edited stages/awareness/steps/smell/experience']);
});

test('a deletion against an edit keeps the edited text and says so', () => {
  expect(conflict(edited([secondStep, '']), edited(['bell rings', 'bell is broken']))).toEqual({
    marked: `<<<<<<< ours\n=======\n${secondStep.replace('bell rings', 'bell is broken')}>>>>>>> theirs`,
    about: ['deleted stages/awareness/steps/enters'],
  });
  expect(merge(map, edited([secondStep, '']), edited(['note: The bell rings', 'note: "The bell rings"']))).toEqual({
    text: edited([secondStep, '']),
    conflicts: [],
  });
  expect(conflict(edited(['      # The door squeaks.\n', '      # The door sings.\n']), edited([secondStep, ''])).about).toEqual([
    'deleted stages/awareness/steps/enters',
  ]);
});

test('what both sides moved to different places stands at both, marked', () => {
  const list = (...items: readonly string[]): string =>
    edited([firstStep, `      - step: Smells it\n        actions:\n${items.map((item) => `          - ${item}\n`).join('')}`]);
  const { text, conflicts } = merge(list('x', 'y', 'z'), list('y', 'z', 'x'), list('y', 'x', 'z'));
  expect(text).toContain('- y\n<<<<<<< ours\n=======\n          - x\n>>>>>>> theirs\n          - z\n<<<<<<< ours\n          - x\n=======\n>>>>>>> theirs\n');
  expect(conflicts.map(({ reason }) => reason)).toEqual(['moved', 'moved']);
  expect(merge(list('x', 'y', 'z'), list('y', 'z', 'x'), list('y', 'z', 'x')).conflicts).toEqual([]);
  expect(merge(list('a', 'b', 'c', 'd', 'e'), list('b', 'a', 'c', 'd', 'e'), list('a', 'b', 'c', 'e', 'd')).text).toBe(list('b', 'a', 'c', 'e', 'd'));
  const added = '\n  - stage: loyalty\n    steps:\n';
  const elsewhere = conflict(
    edited([secondStep, ''], ['      - step: Pays', `${secondStep}      - step: Pays`]),
    edited([secondStep, '']) + added + secondStep,
  );
  expect(elsewhere.about.map((about) => about.split(' ')[0])).toEqual(['moved', 'moved']);
});

test('a step that one side takes to another stage is not lost when the other deletes it or its stage', () => {
  const away = edited([secondStep, ''], ['      - step: Pays', `${secondStep}      - step: Pays`]);
  const deleted = merge(map, away, edited([secondStep, '']));
  expect(deleted.conflicts.map(({ reason, path }) => `${reason} ${path}`)).toEqual(['deleted stages/decision/steps/enters']);
  expect(deleted.text).toContain(`<<<<<<< ours\n${secondStep}=======\n>>>>>>> theirs\n`);
  const stage = map.slice(map.indexOf('  - stage: awareness'), map.indexOf('  - stage: decision'));
  const { text, conflicts } = merge(map, away, edited([stage, '']));
  expect(conflicts.map(({ reason }) => reason)).toEqual(['deleted', 'deleted']);
  expect(text).toContain(secondStep);
  const without = edited([map.slice(map.indexOf('\n  - stage: decision')), '']);
  expect(conflict(away, without).about).toEqual(['deleted stages/decision']);
  expect(merge(map, away, without).text).toContain(`${secondStep}      - step: Pays`);
});

test('a comma that makes another figure is an edit, quotes that make a text of a number too', () => {
  const figure = (value: string): string => edited(['reached: 100', `reached: ${value}`]);
  expect(merge(figure('1.500'), figure('1,500'), figure('2')).conflicts).toHaveLength(1);
  expect(merge(figure('100'), figure('"100"'), figure('2')).conflicts).toHaveLength(1);
  expect(merge(figure('10 %'), figure('10%'), figure('12 %'))).toEqual({ text: figure('12 %'), conflicts: [] });
});

test('aliases are never written out', () => {
  const aliased = (own: string): string => `cjm: 1\ntitle: &a { x: 1, y: 2 }\njob: *a\nscope: ${own}\n`;
  const [block, edit] = [aliased('\n  starts: *a\n  ends: b'), aliased('{ starts: *a, ends: c }')];
  const { text, conflicts } = merge(aliased('{ starts: *a, ends: b }'), block, edit);
  expect([text, conflicts]).toEqual([edit, []]);
});

test('what cannot be read is merged line by line, the rest by what it says', () => {
  const broken = 'persona: { id: anna\n';
  const withBroken = (text: string): string => text.replace('title: Bread\n', `title: Bread\n${broken}`);
  const [score, feeling] = [edited(['score: 4', 'score: 5']), edited(['feeling: Joy', 'feeling: Calm'])];
  expect(merge(withBroken(map), withBroken(score), withBroken(feeling))).toEqual({
    text: withBroken(edited(['score: 4', 'score: 5'], ['feeling: Joy', 'feeling: Calm'])),
    conflicts: [],
  });
  const twice = (title: string, note: string): string => `cjm: 1\ntitle: ${title}\ntitle: again\nnote: ${note}\n`;
  expect(merge(twice('a', 'b'), twice('A', 'b'), twice('a', 'B'))).toEqual({ text: twice('A', 'B'), conflicts: [] });
  expect(merge('a\nb\nc\n', 'A\nb\nc\n', 'a\nb\nC\n')).toEqual({ text: 'A\nb\nC\n', conflicts: [] });
  expect(merge('a\n', 'b\n', 'c\n', { ours: 'HEAD', theirs: 'topic', size: 9 }).text).toBe('<<<<<<<<< HEAD\nb\n=========\nc\n>>>>>>>>> topic\n');
});

test('very many lines that cannot be read are merged piece by piece, as few are', () => {
  const lines = Array.from({ length: 6000 }, (_, index) => (index % 3 === 0 ? `line ${index}` : 'again'));
  const text = (...changes: readonly (readonly [at: number, line: string])[]): string =>
    `{\n${changes.reduce<string[]>((all, [at, line]) => all.with(at, line), lines).join('\n')}\n`;
  const [mine, yours] = [[10, 'mine'] as const, [5000, 'yours'] as const];
  expect(merge(text(), text(mine), text(yours))).toEqual({ text: text(mine, yours), conflicts: [] });
  const { conflicts } = merge(text(), text(mine, [4000, 'here']), text(yours, [4000, 'there']));
  expect(conflicts).toEqual([{ path: '', reason: 'edited', line: 4002 }]);
});

test('both sides made the file, or one is empty', () => {
  expect(merge('', map, edited(['reached: 100', 'reached: 200'])).conflicts).toEqual([{ path: 'stages/awareness/reached', reason: 'edited', line: 6 }]);
  expect(merge('', map, map).text).toBe(map);
  expect(merge('', '', map).text).toBe(map);
  expect(merge(map, '', edited(['reached: 100', 'reached: 200'])).text).toContain('reached: 200');
});

test('line ends, byte order mark and the last line are as ours has them', () => {
  const windows = (text: string): string => `\uFEFF${text.replaceAll('\n', '\r\n').replace(/\r\n$/, '')}`;
  const [score, reached] = [edited(['score: 4', 'score: 5']), edited(['reached: 100', 'reached: 200'])];
  const both = edited(['score: 4', 'score: 5'], ['reached: 100', 'reached: 200']);
  expect(merge(map, windows(score), reached).text).toBe(windows(both));
  expect(merge(windows(map), score, windows(reached)).text).toBe(both);
  expect(merge(windows(map), map, windows(reached)).text).toBe(reached);
});

test('anchors and aliases stay defined', () => {
  const anchored = map.replace('experience: 3', 'experience: &low { score: 2 }').replace('reached: 100', 'reached: 100\n    experience: *low');
  const merged = merge(anchored, anchored.replace('reached: 100', 'reached: 200'), anchored.replace('Walks by', 'Runs by'));
  expect(merged).toEqual({ text: anchored.replace('reached: 100', 'reached: 200').replace('Walks by', 'Runs by'), conflicts: [] });
});

const change = fc.record({ at: fc.nat(), drop: fc.integer({ min: 0, max: 3 }), put: fc.array(fc.nat({ max: 9 }), { maxLength: 3 }) });
const lineForms = [
  '      - step: @',
  '        note: @',
  '          - @',
  '    task: @',
  '  - stage: @',
  '# @',
  '',
  '        experience: { feeling: @, score: 3 }',
  'key: {',
  '\t@: "',
];

/** Lines taken out and new ones put in, whatever comes of it; every new line is like no other. */
function mangle(side: string, changes: readonly { readonly at: number; readonly drop: number; readonly put: readonly number[] }[]): string {
  const lines = map.split('\n');
  for (const [index, { at, drop, put }] of changes.entries())
    lines.splice(at % lines.length, drop, ...put.map((form, place) => (lineForms[form] ?? '').replace('@', `${side}${index}x${place}`)));
  return lines.join('\n');
}

test('whatever people write, no new word of either side is lost', () => {
  const changes = fc.array(change, { maxLength: 4 });
  fc.assert(
    fc.property(changes, changes, (mine, yours) => {
      const [ours, theirs] = [mangle('mine', mine), mangle('yours', yours)];
      const { text } = merge(map, ours, theirs);
      for (const [word] of `${ours}\n${theirs}`.matchAll(/(?:mine|yours)\dx\d/g)) expect(text).toContain(word);
    }),
    runs(300),
  );
});

test('where only one side changed, its text is the result', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 4 }), (changes) => {
      const other = mangle('x', changes);
      expect(merge(map, other, map)).toEqual({ text: other, conflicts: [] });
      expect(merge(map, other, other)).toEqual({ text: other, conflicts: [] });
      if (other.endsWith('\n')) expect(merge(map, map, other)).toEqual({ text: other, conflicts: [] });
    }),
    runs(100),
  );
});
