/** The grocery map of the examples and what a script makes of it: a comparison with every kind of change, as the server arranges it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrangeComparison } from '../../server/core/review/arrangeComparison.ts';
import { compare } from '../../server/core/review/compare.ts';
import type { ComparisonView } from '../../server/core/review/comparisonView.ts';
import { versionOf } from '../core/review/reviewing.ts';
import { root } from '../setUp/paths.mjs';

const read = (name: string) => readFileSync(join(root, 'examples', 'grocery', name), 'utf8');
const text = read('grocery.cjm.yaml');
const project = read('project.cjm.yaml');

/** What stands in the text, and what it becomes. */
type Edits = readonly (readonly [string, string])[];

const edits: Edits = [
  // figures
  ['    reached: 14400', '    reached: 14560'],
  ['    reached: 5200\n    completed: 1555', '    reached: 5310\n    completed: 1660'],
  ['    reached: 1555', '    reached: 1660'],
  ['L: { value: 14400', 'L: { value: 14560'],
  ['C: { value: 10.8%', 'C: { value: 11.4%'],
  ['P: { value: 43.50 EUR', 'P: { value: 43.90 EUR'],
  ['Q: { value: 1.90', 'Q: { value: 1.91'],
  // the curve
  ['          score: 4\n          feeling: Painless payment', '          score: 5\n          feeling: Payment in no time'],
  // a pain gone, one reworded, one new
  [
    `        pains:
          - text: The delivery fee appears only at the last step
            id: late-fee
            evidence: [checkout-survey, web-analytics]
            owner: online-development
            severity: 4
            barrier: hidden-costs
`,
    '        pains: none\n',
  ],
  ['A two-hour window is too wide', 'A one-hour window is still too wide'],
  ['            owner: logistics\n            severity: 3', '            owner: logistics\n            severity: 2'],
  [
    'feeling: Ease, quote: That was easy!, evidence: [interviews-q3] }\n        pains: none',
    'feeling: Ease, quote: That was easy!, evidence: [interviews-q3] }\n        pains:\n          - text: The old list shows sold-out goods\n            severity: 2\n            barrier: out-of-stock',
  ],
  // in lists, references and chips
  ['owners: [online-development, warehouse, logistics]', 'owners: [customer-service, warehouse, logistics]'],
  ['touchpoints: [groceries, bags]', 'touchpoints: [groceries]'],
  ['            severity: 4\n        objectives:\n          - Better service', '            severity: 3\n        objectives:\n          - Better service'],
  [
    '          - Campaigns and content, online and offline\n          - Public relations',
    '          - Public relations\n          - Campaigns and content, online and offline',
  ],
  [
    '            impact: 3\n            effort: 2\n            status: idea\n        activities:\n          - Campaigns',
    '            impact: 4\n            effort: 2\n            status: doing\n        activities:\n          - Campaigns',
  ],
  // a step renamed
  ['- step: Asks for help', '- step: Asks us for help'],
  // what the picture does not show
  ['owner: cx\n', 'owner: marketing\n'],
  ['reviewed: 2026-11-01', 'reviewed: 2026-11-20'],
];

function edited(before: string, list: Edits): string {
  return list.reduce((current, [from, to]) => {
    if (current.split(from).length !== 2) throw new Error(`Stands there ${current.split(from).length - 1} times: ${from}`);
    return current.replace(from, () => to);
  }, before);
}

/** The step that tells others goes before the one that orders again. */
function stepsTurned(map: string): string {
  const [start, end] = [map.indexOf('      - step: Orders again'), map.indexOf('    next:\n      tools: [partner-programme]')];
  const turn = map.indexOf('      - step: Tells others');
  return map.slice(0, start) + map.slice(turn, end) + map.slice(start, turn) + map.slice(end);
}

/** A step that is gone, and one that is new. */
const steps: Edits = [
  [
    '      - step: Cooks and enjoys\n        id: enjoy',
    '      - step: Stores it away\n        id: store\n        actions:\n          - Sorts everything into the fridge\n      - step: Cooks and enjoys\n        id: enjoy',
  ],
];

export const versionTexts = { before: text, after: stepsTurned(edited(text, edits)), stepAdded: edited(text, steps) };

/** Dates are the tests' own: 22 November 2026. */
const today = Date.UTC(2026, 10, 22) / 86_400_000;

export function comparisonOf(before: string, after: string, language: 'en' | 'ru' = 'en'): ComparisonView {
  const versions = { before: versionOf(before, { project }), after: versionOf(after, { project }) };
  const sides = { before: { name: 'main', commit: 'a1b2c3d' }, after: { name: language === 'ru' ? 'текст в работе' : 'working text', commit: undefined } };
  return arrangeComparison(compare(versions.before, versions.after), versions, { language, today, ...sides });
}

export const groceryComparison: ComparisonView = comparisonOf(versionTexts.before, versionTexts.after);
