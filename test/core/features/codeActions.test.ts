import { describe, expect, test } from 'vitest';
import { addMissingStagesKind, fixAllKind } from '../../../server/core/features/codeActionKinds.ts';
import { codeActions } from '../../../server/core/features/codeActions.ts';
import { editPieces, editsOfPieces, piecesOf, type TextEdit, textOfPieces } from '../../../server/core/features/pieces.ts';
import { contextOf, dedent, type Options } from './context.ts';

interface Acting {
  readonly titles: readonly string[];
  /** The whole text after the action whose title contains the given one. */
  readonly after: (title: string) => string;
}

/** Actions at `<|…|>`, or at `<|>`. */
function acting(marked: string, only?: readonly string[], options: Options = {}): Acting {
  const text = dedent(marked);
  const start = text.indexOf('<|');
  const isPoint = text.startsWith('<|>', start);
  const bare = isPoint ? text.replace('<|>', '') : text.replace('<|', '').replace('|>', '');
  const range = { start: Math.max(0, start), end: isPoint || start < 0 ? Math.max(0, start) : text.indexOf('|>') - 2 };
  const actions = codeActions(contextOf(bare, options), range, only);
  return {
    titles: actions.map(({ title }) => title),
    after: (title) => {
      const action = actions.find((candidate) => candidate.title.includes(title));
      if (!action) throw new Error(`no “${title}” among: ${actions.map((each) => each.title).join(' | ')}`);
      expect(action.file).toBe('map');
      return apply(bare, action.edits);
    },
  };
}

function apply(text: string, edits: readonly TextEdit[]): string {
  return edits.toSorted((a, b) => b.start - a.start).reduce((now, { start, end, newText }) => now.slice(0, start) + newText + now.slice(end), text);
}

const head = 'cjm: 1\ntitle: Test\nlanguage: en\nmodel: classic5\nstate: current\n';

describe('quick fixes', () => {
  test('mend what is wrong at the range', () => {
    expect(acting(`${head}stages:\n  - stage: des<|>ision\n`).after('Write “decision”')).toBe(`${head}stages:\n  - stage: decision\n`);
  });

  test('none where nothing is wrong', () => {
    expect(acting(`${head.replace('Test', 'Te<|>st')}stages: []\n`, ['quickfix']).titles.filter((title) => title.startsWith('Write'))).toEqual([]);
  });
});

describe('fix all', () => {
  test('applies every preferred fix', () => {
    const text = `${head}stages:\n  - stage: desision\n    Kpis: { С: 10% }\n  - stage: loialty\n`;
    const fixed = acting(text, [fixAllKind]).after('Fix all');
    expect(fixed).toContain('- stage: decision');
    expect(fixed).toContain('- stage: loyalty');
  });

  test('is not offered when there is nothing to do', () => {
    expect(acting(`${head}stages:\n  - stage: decision\n`, ['source.fixAll']).titles).toEqual([]);
  });

  test('rounds of edits become edits of the first text', () => {
    const text = 'one two three';
    let pieces = piecesOf(text);
    const rounds: TextEdit[][] = [
      [
        { start: 0, end: 3, newText: '1' },
        { start: 8, end: 13, newText: '3' },
      ],
      [
        { start: 0, end: 1, newText: 'I' },
        { start: 1, end: 1, newText: '!' },
      ],
      [{ start: 3, end: 6, newText: 'II' }],
    ];
    let expected = text;
    for (const round of rounds) {
      expected = apply(expected, round);
      pieces = editPieces(pieces, round);
    }
    expect(textOfPieces(pieces, text)).toBe(expected);
    expect(apply(text, editsOfPieces(pieces, text))).toBe(expected);
  });
});

describe('suppressing', () => {
  const text = `${head}stages:\n  - stage: <|>decision\n    goals: none\n    steps:\n      - step: Pays\n`;

  test('here', () => {
    expect(acting(text).after('Ignore “stage-no-kpi” here')).toBe(
      `${head}stages:\n  # cjm-ignore stage-no-kpi: \n  - stage: decision\n    goals: none\n    steps:\n      - step: Pays\n`,
    );
  });

  test('in the whole file, below others of the kind', () => {
    expect(acting(text).after('Ignore “stage-no-kpi” in this file')).toBe(`# cjm-ignore-file stage-no-kpi: \n${text.replace('<|>', '')}`);
    expect(acting(`# cjm-ignore-file cliff: known\n${text}`).after('Ignore “stage-no-kpi” in this file')).toContain(
      'known\n# cjm-ignore-file stage-no-kpi: \ncjm: 1',
    );
  });

  test('silences the finding', () => {
    const suppressed = acting(text).after('Ignore “stage-no-kpi” here').replace('kpi: \n', 'kpi: counted elsewhere\n');
    expect(
      contextOf(suppressed)
        .checked()
        .findings.map(({ rule }) => rule),
    ).not.toContain('stage-no-kpi');
  });

  test('in Russian, with the line ends of the file', () => {
    const actions = acting(text.replaceAll('\n', '\r\n'), undefined, { language: 'ru' });
    expect(actions.after('Не проверять «stage-no-kpi» здесь')).toContain('stages:\r\n  # cjm-ignore stage-no-kpi: \r\n  - stage');
  });
});

describe('add the missing stages', () => {
  const added = (text: string): string =>
    acting(head + text, [addMissingStagesKind])
      .after('missing stages')
      .slice(head.length);

  test.each([
    ['stages:\n', 'stages:\n  - stage: awareness\n  - stage: consideration\n  - stage: decision\n  - stage: delivery\n  - stage: loyalty\n'],
    ['stages:', 'stages:\n  - stage: awareness\n  - stage: consideration\n  - stage: decision\n  - stage: delivery\n  - stage: loyalty\n'],
    ['stages: []\n', 'stages:\n  - stage: awareness\n  - stage: consideration\n  - stage: decision\n  - stage: delivery\n  - stage: loyalty\n'],
    ['', 'stages:\n  - stage: awareness\n  - stage: consideration\n  - stage: decision\n  - stage: delivery\n  - stage: loyalty\n'],
    [
      'economics: { M: 3% }\n',
      'stages:\n  - stage: awareness\n  - stage: consideration\n  - stage: decision\n  - stage: delivery\n  - stage: loyalty\n\neconomics: { M: 3% }\n',
    ],
    [
      'stages:\n    - stage: Решение\n      reached: 3\n    - stage: loyalty\n',
      'stages:\n    - stage: awareness\n    - stage: consideration\n    - stage: Решение\n      reached: 3\n    - stage: delivery\n    - stage: loyalty\n',
    ],
    [
      'stages:\n- stage: awareness\n- stage: loyalty',
      'stages:\n- stage: awareness\n- stage: consideration\n- stage: decision\n- stage: delivery\n- stage: loyalty',
    ],
    [
      'stages:\n  - stage: consideration\n    steps:\n      - step: Looks # closely\n',
      'stages:\n  - stage: awareness\n  - stage: consideration\n    steps:\n      - step: Looks # closely\n  - stage: decision\n  - stage: delivery\n  - stage: loyalty\n',
    ],
    [
      'stages:\n  - stage: awareness\n    reached: 3\n\n  # where they buy\n  - stage: decision\n\n  - stage: delivery\n    reached: 4\n\neconomics: { M: 3% }\n',
      'stages:\n  - stage: awareness\n    reached: 3\n\n  - stage: consideration\n\n  # where they buy\n  - stage: decision\n\n  - stage: delivery\n    reached: 4\n\n  - stage: loyalty\n\neconomics: { M: 3% }\n',
    ],
  ])('%j', (before, after) => {
    expect(added(before)).toBe(after);
  });

  test('with the line ends of the file', () => {
    expect(acting(`${head}stages:\n  - stage: awareness\n`.replaceAll('\n', '\r\n'), [addMissingStagesKind]).after('missing')).toContain(
      '\r\n  - stage: consideration\r\n',
    );
  });

  test('not when none is missing, nor without a model', () => {
    expect(acting('cjm: 1\nmodel: custom\nstages:\n', ['source']).titles).toEqual([]);
    expect(acting('cjm: 1\nstages:\n', ['source']).titles).toEqual([]);
  });
});

test('edits of the project file say so', () => {
  const project = dedent(`
    cjm: 1
    kind: project
    touchpoints:
      - id: checkout
  `);
  const text = `${head}stages:\n  - stage: decision\n    touchpoints: [strange-place]\n`;
  const actions = codeActions(contextOf(text, { project }), { start: text.indexOf('strange'), end: text.indexOf('strange') });
  for (const { file, edits } of actions.filter((action) => action.file === 'project'))
    expect([file, apply(project, edits)]).toEqual(['project', expect.stringContaining('strange-place')]);
});
