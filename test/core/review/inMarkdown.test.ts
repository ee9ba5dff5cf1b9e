/** What a pull request is told: the headline, the tables, the diagrams; never too long, never taken for Markdown. */
import { expect, test } from 'vitest';
import { compare, type Version } from '../../../server/core/review/compare.ts';
import { escape, inMarkdown } from '../../../server/core/review/inMarkdown.ts';
import type { ComparedFile, Report } from '../../../server/core/review/report.ts';
import type { Language } from '../../../server/core/vocabulary/catalogue.ts';
import { compared, versionOf } from './reviewing.ts';

const head = 'cjm: 1\ntitle: Order\nlanguage: en\nmodel: classic5\nperiod: 2026-10\n';
const map = (stages: string): string => `${head}stages:\n${stages}`;

function reportOf(...texts: readonly (readonly [before: string, after: string])[]): Report {
  const files = texts.map(([before, after], index): ComparedFile => {
    const path = `maps/${index + 1}.cjm.yaml`;
    return { status: 'changed', path, before: path, kind: 'map', comparison: compared(before, after) };
  });
  return { files, before: { name: 'main', commit: 'a1b2c3d4e5' }, after: { name: undefined, commit: undefined }, command: 'cjm diff --base main' };
}
const told = (before: string, after: string, language: Language = 'en'): string => inMarkdown(reportOf([before, after]), language).replaceAll('\u202f', ' ');
const rows = (text: string): string[] => text.split('\n').filter((line) => /^\| (?!Stage|---|Этап)/.test(line) && line.split(' | ').length === 4);

test('the headline, a row for each change, what is folded away', () => {
  const before = map(
    '  - stage: decision\n    reached: 100\n    steps:\n      - step: Orders\n        id: order\n        experience: { score: 4, feeling: Painless payment }\n        pains:\n          - The delivery fee appears only at the last step\n      - { step: Tells others, id: tell }\n  - stage: delivery\n    reached: 40\n',
  );
  const after = map(
    '  - stage: decision\n    reached: 100\n    steps:\n      - { step: Tells others, id: tell }\n      - step: Orders\n        id: order\n        experience: { score: 5, feeling: Three taps and done }\n        opportunities:\n          - { text: A person in chat, impact: 5, effort: 3, status: planned, owner: support }\n  - stage: delivery\n    reached: 50\n',
  );
  const text = told(before, after);
  expect(text).toMatch(/^### Journey “Order”: experience at \*Orders\* \*\*4 → 5\*\*/);
  expect(rows(text)).toEqual([
    '| Decision | ↷ step “Tells others” | after “Orders” | first |',
    '| Decision › Orders | ~ experience | 4 “Painless payment” | **5** “Three taps and done” ▲ |',
    '| Decision › Orders | + opportunity |  | A person in chat (impact 5, effort 3, planned, owner support) |',
    '| Decision › Orders | − pain | ~~The delivery fee appears only at the last step~~ |  |',
    '| Delivery and use | ~ reached | 40 | **50** ▲ |',
  ]);
  expect(text).toContain('| Before | 100 | 40 |\n| After | 100 | 50 |');
  expect(text).toContain(
    '```mermaid\nxychart-beta\n  title "Customers reached, after"\n  x-axis ["Decision", "Delivery and use"]\n  y-axis "customers" 0 --> 100\n  bar [100, 50]\n```',
  );
  expect(text).toContain('```mermaid\njourney\n  title Order\n  section Decision\n    Orders: 5\n```');
  expect(text).toContain('<sub>1 file · `main` (a1b2c3d) → working tree · 5 changes · `cjm diff --base main`</sub>');
  expect(told(before, after, 'ru')).toMatch(/^### Путь «Order»: опыт на шаге \*Orders\* \*\*4 → 5\*\*/);
});

const decision = (lines: string): string => map(`  - stage: decision\n${lines.replace(/^/gm, '    ')}\n`);
const row = (before: string, after: string, language: Language = 'en'): string => rows(told(decision(before), decision(after), language)).join('\n');

test.each([
  [
    'a figure: its goal before, its day and new source behind the arrow',
    'kpis:\n  C: { value: 10.8%, target: 12%, as-of: 2026-09-30 }',
    'kpis:\n  C: { value: 11.4%, target: 12%, source: shop, as-of: 2026-10-31 }',
    '~ KPI C, conversion | 10.8 % (target 12 %) | **11.4 %** ▲ source shop, as of 2026-10-31 |',
  ],
  [
    'a source that another one replaces: both',
    'kpis:\n  C: { value: 10.8%, source: shop }',
    'kpis:\n  C: { value: 11.4%, source: till }',
    '~ KPI C, conversion | 10.8 %; source: shop | **11.4 %**; source: **till** ▲ |',
  ],
  [
    'one part that differs: named with what it is a part of',
    'kpis:\n  OTD: { value: 93%, target: 96% }',
    'kpis:\n  OTD: { value: 93%, target: 95% }',
    '~ KPI OTD, on-time delivery, target | 96 % | **95 %** |',
  ],
  ['one part that is new', 'pains:\n  - Fee', 'pains:\n  - { text: Fee, severity: 4 }', '~ pain “Fee”, severity |  | **4** |'],
  ['what is gone: its name alone', 'pains:\n  - { text: Fee, severity: 4 }\n  - Queue', 'pains:\n  - Queue', '− pain | ~~Fee~~ |  |'],
  ['the last one that is gone, and the word that there is none', 'pains:\n  - { text: Fee, severity: 4 }', 'pains: none', '− pain | ~~Fee~~ |  |'],
  ['the first ones where there were none', 'pains: none', 'pains:\n  - { text: Fee, severity: 4 }\n  - Queue', '+ pain |  | Fee (severity 4); Queue |'],
  ['what is not known', 'kpis:\n  C: { value: unknown }', 'kpis:\n  C: { value: 11.4% }', '~ KPI C, conversion | unknown | **11.4 %** |'],
  [
    'what is expected: with a minus that is one',
    'opportunities: none',
    'opportunities:\n  - { text: Chat, status: planned, expect: { WT: -5 min } }',
    '+ opportunity |  | Chat (planned, expected effect WT −5 min) |',
  ],
])('%s', (_, before, after, expected) => {
  expect(row(before, after)).toBe(`| Decision | ${expected}`);
});

test('the same in Russian', () => {
  expect(row('pains: none', 'pains:\n  - { text: Fee, severity: 4 }', 'ru')).toBe('| Decision | + боль |  | Fee (тяжесть: 4) |');
  expect(row('reached: unknown', 'reached: 12', 'ru')).toBe('| Decision | ~ дошло | неизвестно | **12** |');
});

test('the bottleneck: the same, or another one', () => {
  const funnel = (...reached: readonly number[]): string =>
    map(['awareness', 'consideration', 'decision'].map((stage, index) => `  - stage: ${stage}\n    reached: ${reached[index]}\n`).join(''));
  expect(told(funnel(1000, 200, 100), funnel(1000, 250, 150))).toContain('\n\nBottleneck stays *Awareness → Consideration* (20 % → 25 %).\n');
  expect(told(funnel(1000, 200, 100), funnel(1000, 600, 100))).toContain(
    '\n\nBottleneck is now *Consideration → Decision*, was *Awareness → Consideration*.\n',
  );
  expect(told(funnel(1000, 200, 100), funnel(1000, 250, 150), 'ru')).toContain('Узкое место прежнее: *');
  expect(told(funnel(1000, 200, 100), funnel(1000, 600, 100), 'ru')).toContain('Узкое место теперь *');
});

test('nothing in a map is taken for Markdown, HTML, a mention, an issue, or the end of a diagram', () => {
  const nasty = '"<img src=x onerror=alert(1)> | `code` **bold** @octocat #12 </details> [a](http://evil) \\\\ ~~x~~ :tada: $x$"';
  const step = (text: string): string =>
    map(`  - stage: decision\n    steps:\n      - step: ${text}\n        experience: 4\n        pains:\n          - ${text}\n`);
  const text = told(step('Orders'), step(nasty));
  const outside = text.replace(/```mermaid[^]*?```/g, '');
  expect(outside).not.toMatch(/<img|<\/details> \[|@octocat|#12|`code`|\*\*bold\*\*|:tada:|http:\/\//);
  for (const line of rows(text)) expect(line.replaceAll('\\|', '').split('|').length).toBe(6);
  const diagram = /```mermaid\njourney\n([^]*?)```/.exec(text)?.[1] ?? '';
  expect(diagram).toMatch(/ {4}(?:[^:;#"`<>]|#\d+;)+: 4\n$/);
});

test('marks between a letter and a sign, which Markdown would show, are tags', () => {
  const pain = (text: string): string => `pains:\n  - { id: a, text: "${text}" }`;
  expect(row(pain('Bread for the evening meal of the family'), pain('Bread: for the evening meal (of the family)'))).toBe(
    '| Decision | ~ pain | Bread for the evening meal of the family | Bread<b>:</b> for the evening meal <b>(</b>of the family<b>)</b> |',
  );
  expect(row(pain('Bread: for the evening meal of the family'), pain('Bread for the evening meal of the family'))).toContain('Bread<del>:</del> for');
});

test.each(['GH-12', 'gh-7', '#12', '!12', '%3', '&4', '@team', 'me@example.org', 'http://a.b', 'HTTPS://a.b', 'ftp://a.b', 'www.a.b', ':tada:'])(
  '%s leads nowhere and calls nobody',
  (sign) => {
    const shown = escape(sign).replaceAll('&amp;', '&');
    expect(shown).not.toBe(sign);
    expect(shown.replaceAll('\u200b', '')).toBe(sign);
  },
);

test('a summary is no Markdown: its text has no backslashes, and is harmless', () => {
  const funnel = (count: number): string =>
    `${head}stages:\n  - stage: decision\nfunnels:\n  - id: club\n    name: "A_b <b>*c* @octocat"\n    steps:\n      - { step: Sees, count: 100 }\n      - { step: Joins, count: ${count} }\n`;
  expect(told(funnel(40), funnel(50))).toContain('<summary>Funnel, before and after: A_b &lt;b&gt;*c* @\u200boctocat</summary>');
});

test('a map that came or went as a whole is told by its stages; nothing in it was mended', () => {
  const whole = `${head}scope: { starts: a, ends: b, partial: true }\nstages:\n  - stage: decision\n    steps:\n      - { step: Orders, id: order, experience: 1 }\n`;
  const version = versionOf(whole);
  const tell = (before: Version | undefined, after: Version | undefined): string => {
    const path = 'maps/1.cjm.yaml';
    const file: ComparedFile = { status: after ? 'added' : 'removed', path, before: path, kind: 'map', comparison: compare(before, after) };
    return inMarkdown({ ...reportOf(), files: [file] }, 'en');
  };
  expect(rows(tell(undefined, version))).toEqual(['| Map | + stage |  | Decision |']);
  expect(tell(undefined, version)).toMatch(/^### Journey “Order”: new file, [^]*Findings: \d+ new, 0 mended[^]* · 1 change · /);
  expect(rows(tell(version, undefined))).toEqual(['| Map | − stage | ~~Decision~~ |  |']);
  expect(tell(version, undefined)).not.toContain('mended');
});

test('what could not be compared is said, and nobody says then that nothing has changed', () => {
  const text = inMarkdown({ ...reportOf(), unreadable: ['“a.cjm.yaml” is *not* in this clone'] }, 'en');
  expect(text).toMatch(/^⚠ “a\.cjm\.yaml” is \\\*not\\\* in this clone\n\n<sub>/);
  const many = inMarkdown({ ...reportOf(), unreadable: Array.from({ length: 300 }, (_, index) => `${index} is missing`) }, 'en');
  expect(many).toContain('⚠ … 280');
});

test('two hundred maps that changed: each has its headline, nothing is torn', () => {
  const stages = (score: number): string =>
    map(
      ['awareness', 'consideration', 'decision', 'loyalty']
        .map(
          (id, index) =>
            `  - stage: ${id}\n    reached: ${1000 * score - index * 100}\n    steps:\n      - { step: "Шаг ${index}: «да»; #1", id: s${index}, experience: ${score} }\n`,
        )
        .join(''),
    );
  const pair: [string, string] = [stages(3), stages(4)];
  const report = reportOf(pair);
  const text = inMarkdown({ ...report, files: Array.from({ length: 200 }, () => report.files).flat() }, 'ru');
  expect(text.length).toBeLessThanOrEqual(65_536);
  expect(text.match(/^### Путь/gm)).toHaveLength(200);
  expect(text.match(/^<details/gm)?.length).toBe(text.match(/^<\/details>$/gm)?.length);
  expect(text.match(/^```mermaid$/gm)?.length ?? 0).toBe(text.match(/^```$/gm)?.length ?? 0);
  expect(text).toContain('> не вошло из-за предела длины комментария; всё целиком: `cjm diff --base main`');
  expect(text.match(/^… ещё|^… \d+/gm)?.length).toBeGreaterThan(0);
});

test('a long comparison stays within the length of a comment, and says what is left out', () => {
  const stages = (word: string): string =>
    map(
      Array.from(
        { length: 60 },
        (_, index) =>
          `  - stage: decision\n    id: s${index}\n    reached: ${1000 - index}\n    pains:\n${Array.from({ length: 20 }, (_item, pain) => `      - ${word} pain ${pain} of stage ${index} that somebody told at some length\n`).join('')}`,
      ).join(''),
    );
  const text = inMarkdown(
    reportOf([stages('A'), stages('Another one')], [map('  - stage: decision\n    task: Sell\n'), map('  - stage: decision\n    task: Help\n')]),
    'en',
  );
  expect(text.length).toBeLessThanOrEqual(65_536);
  expect(text.length).toBeGreaterThan(50_000);
  expect(text).toMatch(/\n… \d+ more changes\n/);
  expect(text).toContain('> left out to stay within the length of a comment; all of it: `cjm diff --base main`');
  expect(text.match(/^### Journey/gm)).toHaveLength(2);
  for (const [open, close] of [
    ['<details', '</details>'],
    ['```mermaid', '\n```\n'],
  ] as const)
    expect(text.split(open).length).toBe(text.split(close).length);
});

test('hundreds of files: even headlines are cut, and counted', () => {
  const many = Array.from({ length: 900 }, (_, index): [string, string] => [
    map('  - stage: decision\n'),
    map('  - stage: decision\n').replace('Order', `Order number ${index} with a long title that goes on and on`),
  ]);
  const text = inMarkdown(reportOf(...many), 'en');
  expect(text.length).toBeLessThanOrEqual(65_536);
  expect(text).toMatch(/… \d+ \/ 900 files/);
});

test('nothing to tell is said in a sentence', () => {
  expect(told(map('  - stage: decision\n'), `# a comment\n${map('  - stage: decision\n')}`)).toMatch(/^Nothing that the maps say has changed\.\n\n<sub>/);
});

test('a file that has only moved says so, with its old name', () => {
  const [file] = reportOf([map('  - stage: decision\n'), map('  - stage: decision\n')]).files as [ComparedFile];
  const text = inMarkdown({ ...reportOf(), files: [{ ...file, status: 'renamed', before: 'old`name.cjm.yaml' }] }, 'en');
  expect(text).toMatch(/^### Journey “Order”: file renamed\n\n`maps\/1\.cjm\.yaml` \(was `old'name\.cjm\.yaml`\)\n/);
});

test('a file that cannot be read in places says so above its table', () => {
  expect(told(map('  - stage: decision\n    task: Sell\n'), map('  - stage: decision\n    task: [Sell\n'))).toMatch(
    /⚠ `maps\/1\.cjm\.yaml`: the version after cannot be read in line \d+/,
  );
});
