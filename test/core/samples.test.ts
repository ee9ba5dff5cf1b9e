/** The maps that the walkthrough opens: clean but for the finding that it has people mend. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../server/core/checks/check.ts';
import { MapDocument } from '../../server/core/document.ts';
import { format } from '../../server/core/format/format.ts';
import { textAt } from '../../server/core/model/place.ts';
import { emptyProject } from '../../server/core/model/project.ts';
import { root } from '../setUp/paths.mjs';

const today = '2026-11-22';

describe.each(['en', 'ru'] as const)('the sample in %s', (language) => {
  const text = readFileSync(join(root, `media/walkthrough/sample-${language}.cjm.yaml`), 'utf8');
  const findingsIn = (map: string): string[] =>
    MapDocument.open(map)
      .check(emptyProject, { ...defaultSettings, today })
      .findings.map(({ rule, at }) => `${rule} ${textAt(at)}`);

  test('has one finding, whatever score is given to the step that one is to change', () => {
    expect(findingsIn(text)).toEqual(['touchpoint-unknown packagng']);
    for (const score of [2, 3, 4]) expect(findingsIn(text.replace('score: 1\n', `score: ${score}\n`))).toEqual(['touchpoint-unknown packagng']);
    expect(findingsIn(text.replace('packagng', 'packaging'))).toEqual([]);
  });

  test('is in canonical form', () => {
    expect(format(MapDocument.open(text), 'map', { language })).toEqual([]);
  });

  test('has the words that the walkthrough quotes', () => {
    const words = JSON.parse(readFileSync(join(root, language === 'en' ? 'package.nls.json' : 'package.nls.ru.json'), 'utf8'));
    const told: string[] = [words['walkthrough.score.description'], words['walkthrough.finding.description']];
    const quoted = told.flatMap((each) =>
      [...each.matchAll(/“([^”]+)”|«([^»]+)»|``([^`]+)``/g)].map((match) => match.slice(1).find((part) => part !== undefined) ?? ''),
    );
    expect(quoted.length).toBe(4);
    expect(quoted.filter((each) => !text.includes(each))).toEqual([]);
  });
});
