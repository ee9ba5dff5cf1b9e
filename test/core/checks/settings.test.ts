import { expect, test } from 'vitest';
import { checkSettings, type RulePreferences } from '../../../server/core/checks/settings.ts';
import { readProject } from '../../../server/core/model/readProject.ts';
import { parse } from '../../../server/core/syntax/syntaxTree.ts';

const { project } = readProject(parse('cjm: 1\nkind: project\nrules:\n  no-evidence: error\n  too-many-stages: { max: 12 }\n'));
const settingOf = (rule: string, preferences: RulePreferences, overrides = {}): unknown =>
  checkSettings(project, overrides, undefined, preferences).rules.get(rule);

test.each([
  ['a severity', { 'no-persona': 'hint' }, 'no-persona', { severity: 'hint', parameters: {} }],
  ['a severity and a limit', { cliff: { severity: 'warning', percent: 30 } }, 'cliff', { severity: 'warning', parameters: { percent: 30 } }],
  ['a limit alone', { cliff: { percent: 30 } }, 'cliff', { parameters: { percent: 30 } }],
  ['a word that is no severity', { cliff: 'loud' }, 'cliff', { parameters: {} }],
  ['a limit in words', { cliff: { percent: 'half' } }, 'cliff', { parameters: {} }],
])('a person may prefer %s', (_, preferences, rule, expected) => {
  expect(settingOf(rule, preferences)).toEqual(expected);
});

test('the project wins over the person, limit by limit, and the command line over both', () => {
  expect(settingOf('too-many-stages', { 'too-many-stages': { severity: 'warning', max: 5, 'max-steps': 40 } })).toEqual({
    severity: 'warning',
    parameters: { max: 12, 'max-steps': 40 },
  });
  expect(settingOf('no-evidence', { 'no-evidence': 'off' })).toMatchObject({ severity: 'error' });
  expect(settingOf('no-evidence', { 'no-evidence': 'off' }, { 'no-evidence': 'hint' })).toMatchObject({ severity: 'hint' });
});
