/** The view of a project as Markdown: what its files say stays text, in each of its pages. */
import { expect, test } from 'vitest';
import { projectMarkdown } from '../../../../server/core/convert/projectMarkdown.ts';
import { projectExample, projectView } from './projectViews.ts';

const place = { folder: 'maps/', file: 'project.cjm.yaml' };

test('what a map says is no markup, with a grave accent in it either', () => {
  const name = "'A `code` <img src=x onerror=alert(1)>'";
  const project = `cjm: 1\nkind: project\nname: ${name}\nmaturity: [{ area: ${name}, level: 2 }]\nstrategy: { goals: [{ text: ${name}, kpis: [CSAT] }] }\n`;
  const map = `cjm: 1\ntitle: ${name}\nmodel: custom\nstages:\n  - { stage: ${name}, score: 2, kpis: { CSAT: 80% }, opportunities: [{ text: ${name}, impact: 2, effort: 1 }] }\n`;
  const text = projectMarkdown(projectView(project, { 'a.cjm.yaml': map }), place);
  expect(text).not.toContain('<img');
  expect(text.split('&lt;img').length).toBeGreaterThan(8);
});

test('a note of ours may quote the language', () => {
  const text = projectMarkdown(projectView('cjm: 1\nkind: project\nname: Small\n', {}, { shown: ['maturity'] }), place);
  expect(text).toContain('Write `maturity: [{ area: data, level: 2, target: 4 }]` into the project.');
});

test('a figure is met or not, and one of a whole map comes with its stages', () => {
  const text = projectMarkdown(projectExample('grocery', { shown: ['scorecard'] }), place).replaceAll(/[\u00a0\u202f]/g, ' ');
  const line = text.split('\n').find((one) => one.includes('**REV**'));
  expect(line).toContain('€128 537 ✕ | €151 200 | [Weekly grocery order](maps/grocery.cjm.yaml#L');
  expect(line).toContain('[Decision](maps/grocery.cjm.yaml#L');
});
