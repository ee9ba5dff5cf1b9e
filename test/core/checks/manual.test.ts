/** The manual: each rule has a page whose example is wrong in just the way that the rule tells, and right when mended. */
import { describe, expect, test } from 'vitest';
import { allRules, rulesById } from '../../../server/core/checks/allRules.ts';
import type { Finding } from '../../../server/core/checks/finding.ts';
import { pages } from '../../../server/core/checks/manual.generated.ts';
import { manualOf } from '../../../server/core/checks/manual.ts';
import type { Rule } from '../../../server/core/checks/rule.ts';
import { textRules } from '../../../server/core/checks/rules/text/textRules.ts';
import { checkExample, type ExampleFiles, exampleOf, mended } from '../../../server/core/features/ruleExample.ts';
import { compared } from '../review/reviewing.ts';

const written = (pages as readonly { readonly rule: string }[]).map(({ rule }) => rule);
const isGrave = ({ severity }: Finding): boolean => severity === 'error' || severity === 'warning';
const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
const idsOf = (findings: readonly Finding[]): string[] => findings.map(({ rule }) => rule);
/** One mistake of writing may be several to a reader of YAML. */
const ofWriting: ReadonlySet<Rule> = new Set(textRules);
/** Rules that explain what another one says, or say it of the version before. */
const alwaysWith: Readonly<Record<string, readonly string[]>> = { 'stage-ambiguous-alias': ['model-missing'], 'evidence-removed': ['no-evidence'] };

/** Some rules speak of a file only beside the version before it. */
function found(rule: Rule, files: ExampleFiles): readonly Finding[] {
  const { before, today } = manualOf(rule);
  return before === undefined ? checkExample(files, today) : compared(before, files.text).findings.new;
}

test('every rule has one page, and every page a rule', () => {
  expect(written.toSorted()).toEqual(allRules.map(({ id }) => id).toSorted());
  expect(written.filter((id) => !rulesById.has(id))).toEqual([]);
});

test('most rules have a fix', () => {
  expect(allRules.filter(({ fix }) => fix).length / allRules.length).toBeGreaterThanOrEqual(0.8);
});

test('the examples are in both languages', () => {
  const russian = allRules.filter((rule) => /^language: ru$/m.test(exampleOf(rule).wrong.text));
  expect(russian.length / allRules.length).toBeGreaterThan(0.25);
  expect(russian.length / allRules.length).toBeLessThan(0.5);
});

describe.each(allRules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const page = manualOf(rule);

  test('says why in both languages', () => {
    expect([page.why.en, page.why.ru]).toEqual([expect.stringMatching(/^[A-Z`].*\.$/), expect.stringMatching(/[А-Яа-яЁё].*\.$/)]);
  });

  test('has a version before its example where it compares two', () => {
    expect(page.before !== undefined).toBe(rule.betweenVersions === true);
  });

  test('has a fix, or says why there is none', () => {
    expect([rule.fix !== undefined, page['no-fix'] !== undefined]).toEqual(rule.fix ? [true, false] : [false, true]);
    if (page['no-fix']) expect(page['no-fix']).toEqual({ en: expect.stringMatching(/^[A-Z].*\.$/), ru: expect.stringMatching(/^[А-ЯЁ].*\.$/) });
  });

  test('the wrong example is wrong in this way, and in no other', () => {
    const findings = found(rule, exampleOf(rule).wrong);
    expect(idsOf(findings)).toContain(id);
    const others = findings.filter((finding) => isGrave(finding) && ![id, ...(alwaysWith[id] ?? [])].includes(finding.rule));
    if (!ofWriting.has(rule)) expect(idsOf(others)).toEqual([]);
  });

  test('the right example is mended', () => {
    const { wrong, right } = exampleOf(rule);
    expect(right).toBeDefined();
    expect(right).not.toEqual(wrong);
    const findings = right ? found(rule, right) : [];
    expect(idsOf(findings)).not.toContain(id);
    expect(idsOf(findings.filter(({ severity }) => severity === 'error'))).toEqual([]);
  });

  test('the example is short', () => {
    for (const text of [page.before, page.wrong, page.right, page.project]) expect((text ?? '').split('\n').length).toBeLessThanOrEqual(20);
  });
});

test.each(allRules.filter(({ fix }) => fix))('the fix of $id keeps the ends of the lines', (rule) => {
  const page = manualOf(rule);
  const { wrong } = exampleOf(rule);
  const windows = { ...wrong, text: crlf(wrong.text), project: wrong.project && crlf(wrong.project) };
  const [unix, other] = [mended(rule, wrong, page.today), mended(rule, windows, page.today)];
  expect([other?.text, other?.project]).toEqual([unix && crlf(unix.text), unix?.project && crlf(unix.project)]);
});
