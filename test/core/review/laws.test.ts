/** What holds for every two versions: the same is no difference, formatting is none, the changes lead from one to the other, and back again. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse as parseYaml, stringify } from 'yaml';
import { applyChanges } from '../../../server/core/review/applyChanges.ts';
import type { Change } from '../../../server/core/review/change.ts';
import { compare } from '../../../server/core/review/compare.ts';
import type { Plain } from '../../../server/core/review/plain.ts';
import { toPlain } from '../../../server/core/review/toPlain.ts';
import { formatted } from '../format/formatting.ts';
import { runs } from '../seed.ts';
import { edit, editedText, textChange } from '../syntax/mapText.ts';
import { all, filesOf, pairOfTexts, sound } from './pairOfTexts.ts';
import { compared, differences, versionOf } from './reviewing.ts';

/** Without places, names and the order of keys, none of which a file says. */
function meaning(value: Plain): unknown {
  if (value.kind === 'text') return value.text;
  if (value.kind === 'list') return value.entries.map((entry) => meaning(entry.value));
  return Object.fromEntries([...value.fields].map(([key, field]): [string, unknown] => [key, meaning(field)]).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

test.each(all.map(({ name, text }) => [name, text]))('%s: a file and itself do not differ', (name, text) => {
  const { changes, findings, figures } = compared(text, text, filesOf(name));
  expect([changes, findings.new, findings.fixed]).toEqual([[], [], []]);
  expect(figures.before).toEqual(figures.after);
});

test.each(all.map(({ name, text }) => [name, text]))('%s: what the formatter does is no difference', (name, text) => {
  const { changes, findings } = compared(text, formatted(text, { name }).text, filesOf(name));
  expect([changes, findings.new]).toEqual([[], []]);
});

test('nor is another layout: comments, blank lines, quotes, block style, CRLF', () => {
  for (const { name, text } of sound) {
    const other = `# a comment\r\n${stringify(parseYaml(text, { schema: 'failsafe' }), { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', indent: 4, lineWidth: 0 }).replaceAll('\n', '\r\n')}\r\n# the end`;
    expect(differences(text, other, filesOf(name)), name).toEqual([]);
  }
});

test('the changes, applied to the version before, give the version after', () => {
  fc.assert(
    fc.property(pairOfTexts, ({ name, before, after }) => {
      const [old, now] = [versionOf(before, filesOf(name)), versionOf(after, filesOf(name))];
      const { changes } = compare(old, now);
      const applied = applyChanges(changes, toPlain(old.document, old.kind, old.project));
      expect(meaning(applied)).toEqual(meaning(toPlain(now.document, now.kind, now.project)));
    }),
    runs(150),
  );
}, 120_000);

test('the same of texts that are broken anywhere: no comparison fails', () => {
  fc.assert(
    fc.property(
      fc.oneof(editedText, fc.constantFrom(...all.map(({ text }) => text))),
      fc.array(textChange, { maxLength: 4 }),
      editedText,
      fc.boolean(),
      (text, edits, other, isOther) => {
        const after = isOther ? other : edits.reduce((now, change) => edit(now, change(now)), text);
        const [old, now] = [versionOf(text), versionOf(after)];
        const { changes } = compare(old, now);
        expect(meaning(applyChanges(changes, toPlain(old.document, old.kind, old.project)))).toEqual(meaning(toPlain(now.document, now.kind, now.project)));
      },
    ),
    runs(120),
  );
}, 120_000);

const mirrored = { added: 'removed', removed: 'added', changed: 'changed', moved: 'moved', renamed: 'renamed' } as const;
const sideways = ({ kind, path, from, better }: Change): string =>
  JSON.stringify([kind, kind === 'added' ? '' : from, kind === 'removed' ? '' : path, better ?? null]);
const backwards = ({ kind, path, from, better }: Change): string =>
  JSON.stringify([mirrored[kind], mirrored[kind] === 'added' ? '' : path, mirrored[kind] === 'removed' ? '' : from, better === undefined ? null : !better]);

test('comparing the other way round tells the same, the other way round', () => {
  fc.assert(
    fc.property(pairOfTexts, ({ name, before, after }) => {
      const there = compared(before, after, filesOf(name));
      const back = compared(after, before, filesOf(name));
      expect(back.changes.map(backwards).toSorted()).toEqual(there.changes.map(sideways).toSorted());
      const { attribution } = there.figures;
      for (const factor of ['L', 'C', 'P', 'Q', 'M'] as const) expect(back.figures.attribution?.[factor] ?? 0).toBeCloseTo(0 - (attribution?.[factor] ?? 0), 4);
    }),
    runs(120),
  );
}, 120_000);

test('what the factors bring adds up to the difference of revenue', () => {
  fc.assert(
    fc.property(pairOfTexts, ({ name, before, after }) => {
      const { attribution, before: old, after: now } = compared(before, after, filesOf(name)).figures;
      if (!attribution) return;
      const sum = Object.values(attribution).reduce((total, share) => total + share, 0);
      expect(Math.abs(sum - ((now?.REV ?? 0) - (old?.REV ?? 0)))).toBeLessThan(1e-6 * Math.max(1, now?.REV ?? 0));
    }),
    runs(60),
  );
});
