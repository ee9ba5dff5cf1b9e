/** What a document remembers must never show: checked after edits, it says what a fresh one says. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CheckSettings } from '../../../server/core/checks/check.ts';
import { describeFinding } from '../../../server/core/checks/describe.ts';
import { MapDocument } from '../../../server/core/document.ts';
import { toSpan } from '../../../server/core/model/place.ts';
import { emptyProject } from '../../../server/core/model/project.ts';
import { runs } from '../seed.ts';
import { edit, mapText, textChange } from '../syntax/mapText.ts';

const settings: CheckSettings = { rules: new Map(), today: '2026-12-01' };
const folder = new URL('../../../examples/', import.meta.url);
const examples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.cjm.yaml') && !name.includes('broken') && !name.includes('insights') && !name.endsWith('project.cjm.yaml'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));

function told(document: MapDocument): readonly string[] {
  const { findings } = document.check(emptyProject, settings);
  return findings.map((finding) => {
    const { start, end } = toSpan(document.tree, finding.at);
    return `${start}-${end} ${finding.severity} ${finding.rule} ${describeFinding(finding, 'en')}`;
  });
}

function measured(document: MapDocument): unknown {
  const { formula, curve, funnel } = document.check(emptyProject, settings).metrics;
  return [
    Object.values(formula.factors).map(({ value, target }) => [value, target]),
    curve.points.map(({ column, span, score, stage, step }) => [column, span, score, stage.id, step?.id]),
    [curve.mean, curve.low?.column, curve.cliff?.share],
    funnel.steps.map(({ id, conversion, loss }) => [id, conversion, loss]),
  ];
}

test('after any edits a document says what a fresh one says', () => {
  fc.assert(
    fc.property(fc.oneof(mapText, fc.constantFrom(...examples)), fc.array(textChange, { minLength: 1, maxLength: 8 }), (start, changes) => {
      let document = MapDocument.open(start);
      told(document);
      for (const change of changes) {
        const next = change(document.text);
        const text = edit(document.text, next);
        document = document.edit([next]);
        const fresh = MapDocument.open(text);
        expect(told(document), text).toEqual(told(fresh));
        expect(measured(document), text).toEqual(measured(fresh));
      }
    }),
    runs(80),
  );
});
