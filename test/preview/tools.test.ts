/** The tools around the map in a browser: searching, filtering, hiding, moving, sizes, a second map, presenting, and that everybody can use them. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CellView, JourneyView, OverlayView, ViewName } from '../../server/core/view/journeyView.ts';
import type { PreviewState } from '../../server/protocol.ts';
import { readExample, viewOf } from '../core/view/viewing.ts';
import { groceryView } from './groceryView.ts';
import { largeView } from './largeView.ts';
import { pagedExample } from './pagedView.ts';
import { previewInChromium } from './previewInChromium.ts';
import { openPreview, type PreviewPage, type Theme } from './previewPage.ts';
import { allViolations } from './seriousViolations.ts';

const uri = 'file:///map.cjm.yaml';
const messageOf = (view: JourneyView) => ({ kind: 'view', uri, view, imageRoot: undefined }) as const;
const noted: JourneyView = {
  ...groceryView,
  stages: groceryView.stages.map((stage) => (stage.id === 'decision' ? { ...stage, note: 'Pause here.' } : stage)),
  columns: groceryView.columns.map((column) => (column.step === 'place-order' ? { ...column, note: 'Ask who has left a basket behind.' } : column)),
};
const second: OverlayView = {
  title: 'As it should be',
  personas: [],
  facts: [],
  points: groceryView.curve.points.map((point) => ({ ...point, score: '4.5', share: 0.875 })),
  scores: { decision: { text: '5', share: 1 } },
  cells: {
    'decision/place-order/pains': {
      state: 'given',
      items: [{ kind: 'pain', key: 'decision/place-order/pains/1', text: 'None that we know', severity: 1 }],
      findings: [],
    },
  },
  elsewhere: ['Gives back'],
};

const chromium = previewInChromium();
let preview: PreviewPage;
const errors: string[] = [];
afterEach(async () => {
  expect({ errors, requested: preview.requested, forbidden: await preview.forbidden() }).toEqual({ errors: [], requested: [], forbidden: [] });
  await preview.close();
});

async function open(view: JourneyView, options: { readonly theme?: Theme; readonly state?: PreviewState; readonly width?: number } = {}): Promise<void> {
  preview = await openPreview(chromium.browser, chromium.bundle, options);
  preview.page.on('pageerror', (error) => errors.push(String(error)));
  await preview.paint(view.version, messageOf(view));
}

/** Of several drawings in a frame the last one waits for the next. */
const drawn = (): Promise<void> =>
  preview.page.evaluate(() => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))));
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await preview.page.keyboard.press(key);
  await drawn();
};
const type = async (text: string): Promise<void> => {
  await preview.page.keyboard.type(text);
  await drawn();
};
const click = async (selector: string): Promise<void> => {
  await preview.page.locator(selector).click();
  await drawn();
};
const textOf = (selector: string): Promise<string> => preview.page.locator(selector).innerText();
const countOf = (selector: string): Promise<number> => preview.page.locator(selector).count();
const lanes = (): Promise<readonly string[]> =>
  preview.page.locator('.side [data-lane]').evaluateAll((all) => all.map((lane) => lane.getAttribute('data-lane') ?? ''));
const focusIsIn = (selector: string): Promise<boolean> => preview.page.evaluate((where) => document.activeElement?.matches(where) === true, selector);
const highlighted = (): Promise<readonly (readonly string[])[]> =>
  preview.page.evaluate(() => ['cjm-found', 'cjm-found-here'].map((name) => [...(CSS.highlights.get(name) ?? [])].map((range) => String(range as Range))));
const fontHeight = (selector: string): Promise<number> =>
  preview.page
    .locator(selector)
    .first()
    .evaluate((element) => element.getBoundingClientRect().height);

describe('searching', () => {
  beforeEach(() => open(groceryView));

  test('marks all places, counts them, walks both ways and ends where one stands', async () => {
    await press('/');
    await type('BASKET');
    const [all = []] = await highlighted();
    expect(all.length).toBeGreaterThan(3);
    expect(new Set(all.map((word) => word.toLowerCase()))).toEqual(new Set(['basket']));
    expect(await textOf('.found')).toBe(`${all.length} matches`);
    await press('Enter');
    expect(await textOf('.found')).toBe(`1 of ${all.length}`);
    await press('Shift+Enter');
    expect(await textOf('.found')).toBe(`${all.length} of ${all.length}`);
    expect((await highlighted())[1]).toHaveLength(1);
    await press('Escape');
    expect(await highlighted()).toEqual([[], []]);
    expect(await focusIsIn('[role=grid] [aria-colindex]')).toBe(true);
    expect(await textOf('.found')).toBe('');
  });

  test('says when there is nothing, and follows the text while it is written', async () => {
    await press('Control+f');
    await type('zebra');
    expect(await textOf('.found')).toBe('no match');
    const cell: CellView = { state: 'given', items: [{ kind: 'text', key: 'x/1', text: 'A zebra' }], findings: [] };
    await preview.paint(413, { kind: 'patch', patch: { from: 412, version: 413, parts: {}, cells: { 'decision/place-order/goals': cell } } });
    await preview.page.waitForFunction(() => document.querySelector('.found')?.textContent === '1 match');
  });
});

test.each<[ViewName, string, number]>([
  ['funnel', 'delivery', 3],
  ['channels', 'delivery', 2],
  ['touchpoints', 'standard', 3],
  ['scores', 'delivery', 4],
  ['diagram', 'delivery', 1],
])('in the %s view one can search and begin to present, and nothing else of the map', async (shown, words, count) => {
  await open(pagedExample(shown, 'grocery/grocery.cjm.yaml'));
  await press('/');
  await type(words);
  const [all = []] = await highlighted();
  expect(await textOf('.found')).toBe(`${count} matches`.replace(/^1 matches/, '1 match'));
  expect(all).toHaveLength(count);
  await press('Enter');
  expect((await highlighted())[1]).toHaveLength(1);
  await press('Escape');
  expect((await highlighted())[0]).toEqual([]);
  expect(await countOf('[data-menu], [data-zoom], [data-density] > option')).toBe(0);
  const before = await preview.state();
  await preview.page.locator('[data-view][aria-selected=true]').focus();
  await press('+');
  expect(await preview.state()).toEqual(before);
  await click('[data-bench="present"]');
  await press('Escape');
  expect(await countOf(`[data-view="${shown}"][aria-selected=true]`)).toBe(1);
});

describe('rows and cells', () => {
  beforeEach(() => open(groceryView));

  test('that a filter does not mean step back, and rows without any that it means are hidden', async () => {
    await click('[data-menu="filter"]');
    await preview.page.locator('[data-only="pains"]').check();
    expect(await lanes()).toEqual(['pains']);
    expect(await countOf('[data-cell="decision/place-order/pains"].faded')).toBe(0);
    expect(await countOf('[data-cell="awareness/hear/pains"].faded')).toBe(1);
    expect(await countOf('.curve')).toBe(1);
    await preview.page.locator('[data-choose="owner"]').selectOption('Logistics');
    expect(await textOf('[data-menu="filter"] .badge')).toBe('2');
    expect(await countOf('.side .cell:not(.faded)')).toBe(1);
    await press('Escape');
    expect(await focusIsIn('[data-menu="filter"]')).toBe(true);
    await press('Enter');
    await click('[data-bench="showAll"]');
    expect((await lanes()).length).toBe(groceryView.lanes.length);
  });

  test('of which none is meant are told so', async () => {
    const calm = Object.fromEntries(Object.entries(groceryView.cells).filter(([id]) => !id.endsWith('/pains')));
    await preview.paint(500, messageOf({ ...groceryView, version: 500, cells: calm }));
    expect(await preview.page.locator('.nothing-meant').count()).toBe(0);
    await click('[data-menu="filter"]');
    await preview.page.locator('[data-only="pains"]').check();
    expect(await preview.page.locator('.nothing-meant').isVisible()).toBe(true);
  });

  test('are hidden, moved by buttons, by keys and by hand, and never in the text', async () => {
    const before = await lanes();
    await click('[data-menu="rows"]');
    await preview.page.locator('[data-show-row="goals"]').uncheck();
    expect(await lanes()).toEqual(before.filter((id) => id !== 'goals'));
    expect(await textOf('[data-menu="rows"] .badge')).toBe('1 hidden');
    await click('[data-move="pains"][data-by="-1"]');
    expect(await focusIsIn('[data-move="pains"][data-by="-1"]')).toBe(true);
    expect((await lanes()).slice(0, 3)).toEqual(['actions', 'pains', 'touchpoints']);
    expect(await textOf('.announced')).toBe('Pains: 3 of 5');
    await preview.page.locator('[data-show-row="pains"]').focus();
    await press('Alt+ArrowDown');
    expect((await lanes()).slice(0, 3)).toEqual(['actions', 'touchpoints', 'pains']);
    expect(await focusIsIn('[data-show-row="pains"]')).toBe(true);
    await preview.page.dragAndDrop('[data-row="systems"] .grip', '[data-row="objectives"] .grip');
    expect((await lanes()).slice(-6)[0]).toBe('systems');
    await preview.page.dragAndDrop('[data-row="systems"] .grip', '[data-row="actions"] .grip');
    expect((await lanes()).slice(-6)[0]).toBe('systems');
    await click('[data-bench="resetRows"]');
    expect(await lanes()).toEqual(before);
    expect((await preview.posted()).filter(({ kind }) => kind !== 'painted')).toEqual([{ kind: 'ready' }]);
  });

  test('come back as they were after a reload, for this map and no other', async () => {
    await click('[data-menu="rows"]');
    await preview.page.locator('[data-show-row="goals"]').uncheck();
    await preview.page.locator('select[data-density]').selectOption('compact');
    const state = await preview.state();
    await preview.close();
    await open(groceryView, state === undefined ? {} : { state });
    expect(await lanes()).not.toContain('goals');
    expect(await preview.page.locator('[data-cjm]').getAttribute('data-density')).toBe('compact');
    await preview.paint(600, { ...messageOf({ ...groceryView, version: 600 }), uri: 'file:///other.cjm.yaml' });
    expect(await lanes()).toContain('goals');
  });
});

test('the map grows and shrinks, fits into the window, and its headers stay in sight', async () => {
  await open(groceryView, { width: 900 });
  const normal = await fontHeight('.stage h2');
  await press('+', '+');
  expect(await textOf('[data-zoom="0"]')).toBe('125 %');
  expect((await fontHeight('.stage h2')) / normal).toBeCloseTo(1.25, 1);
  await preview.page.evaluate(() => window.scrollTo(200, 700));
  const [tools, heads] = await Promise.all(['.bench', '.heads'].map((selector) => preview.page.locator(selector).boundingBox()));
  expect(tools?.y).toBe(0);
  expect(Math.abs((heads?.y ?? 0) - (tools?.height ?? 0))).toBeLessThan(1.5);
  await press('0');
  expect(await fontHeight('.stage h2')).toBeCloseTo(normal, 1);
  await click('[data-zoom="fit"]');
  expect(await preview.page.evaluate(() => document.documentElement.scrollWidth)).toBe(900);
  expect(await preview.page.locator('[data-zoom="fit"]').getAttribute('aria-pressed')).toBe('true');
});

test('while the map is filtered, moved and zoomed a patch of one cell touches that cell and the version alone', async () => {
  await open(groceryView);
  await press('+');
  await click('[data-menu="filter"]');
  await preview.page.locator('[data-choose="owner"]').selectOption('Logistics');
  await press('Escape');
  const id = 'delivery/receive/pains';
  const cell: CellView = { state: 'given', items: [{ kind: 'text', key: `${id}/1`, text: 'Something else' }], findings: [] };
  await preview.page.evaluate(() => {
    const touched = new Set<string>();
    const nameOf = (node: Node): string => {
      const element = node instanceof Element ? node : node.parentElement;
      return (
        element?.closest('[data-cell]')?.getAttribute('data-cell') ?? (element?.matches('[data-cjm]') === true ? 'root' : `${element?.outerHTML.slice(0, 80)}`)
      );
    };
    new MutationObserver((records) => records.forEach((record) => touched.add(nameOf(record.target)))).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    Object.assign(window, { touched });
  });
  await preview.paint(413, { kind: 'patch', patch: { from: 412, version: 413, parts: {}, cells: { [id]: cell } } });
  expect(await preview.page.evaluate(() => [...(window as unknown as { touched: Set<string> }).touched].toSorted())).toEqual([id, 'root']);
});

describe('a second map', () => {
  beforeEach(async () => {
    await open(groceryView);
    await click('[data-bench="pickSecond"]');
    await preview.send({ kind: 'second', uri: 'file:///future.cjm.yaml', overlay: second });
    await preview.page.locator('.second-line').first().waitFor({ state: 'attached' });
  });

  test('is asked for, and its curve, scores and words stand beside those of the map', async () => {
    expect(await preview.posted()).toContainEqual({ kind: 'pickSecond' });
    expect(await textOf('[data-cell="decision/place-order/pains"] .second')).toBe('None that we know · 1');
    expect(await preview.page.locator('[data-cell="decision/place-order/pains"]').getAttribute('aria-label')).toContain(
      'None that we know · 1 (As it should be)',
    );
    expect(await textOf('[data-stage="decision"] .second-score')).toBe('5');
    expect(await preview.page.locator('.second-point').count()).toBe(groceryView.columns.length);
    expect(await preview.page.locator('[data-bench="pickSecond"]').getAttribute('title')).toContain('Gives back');
  });

  test('is asked for again after a reload, and taken away at one wish', async () => {
    const state = await preview.state();
    await preview.close();
    await open(groceryView, state === undefined ? {} : { state });
    expect(await preview.posted()).toContainEqual({ kind: 'second', other: 'file:///future.cjm.yaml' });
    await preview.send({ kind: 'second', uri: 'file:///future.cjm.yaml', overlay: second });
    await click('[data-bench="removeSecond"]');
    expect(await countOf('.second, .second-line, .second-score')).toBe(0);
    expect((await preview.posted()).at(-1)).not.toEqual({ kind: 'pickSecond' });
    expect(await preview.posted()).toContainEqual({ kind: 'second', other: undefined });
    expect((await preview.state())?.benches?.[0]?.[1].second).toBeUndefined();
  });
});

describe('presenting', () => {
  beforeEach(() => open(noted));

  test('goes through the stages by keys, says what the speaker says, and leads back', async () => {
    await click('[data-bench="present"]');
    expect(await textOf('.show-title h1')).toBe('Awareness');
    await press('ArrowRight', 'PageDown');
    expect(await textOf('.show-title h1')).toBe('Decision');
    expect(await textOf('.progress')).toContain('3 / 5');
    expect(await textOf('.notes')).toMatch(/Pause here\.\s+Places the order: Ask who has left a basket behind\./);
    expect(await countOf('[data-step]')).toBe(2);
    await press('End', 'ArrowRight', 'ArrowLeft');
    expect(await textOf('.progress')).toContain('4 / 5');
    await press('Home', 'n');
    expect(await textOf('.progress')).toContain('1 / 5');
    expect(await countOf('.notes')).toBe(0);
    await preview.page.locator('[data-show="leave"]').click();
    await preview.page.locator('[role=grid]').waitFor();
    expect(await focusIsIn('[data-bench="present"]')).toBe(true);
  });

  test('begins at the editor’s wish, which then makes room, and ends on Escape', async () => {
    await preview.page.evaluate(() => Object.defineProperty(document, 'fullscreenEnabled', { value: false }));
    await preview.send({ kind: 'present' });
    await preview.page.locator('.presenting').waitFor();
    await preview.page.waitForFunction(() => window.recorded.posted.some((message) => message.kind === 'fill'));
    expect(await preview.posted()).toContainEqual({ kind: 'fill', whole: true });
    await press('Escape');
    expect(await preview.posted()).toContainEqual({ kind: 'fill', whole: false });
  });

  test('follows the text, and a click leads nobody out of it', async () => {
    await preview.send({ kind: 'present' });
    await preview.page.locator('.presenting').waitFor();
    const id = 'awareness/hear/actions';
    const cell: CellView = { state: 'given', items: [{ kind: 'text', key: `${id}/1`, text: 'Hears it again' }], findings: [] };
    await preview.paint(413, { kind: 'patch', patch: { from: 412, version: 413, parts: {}, cells: { [id]: cell } } });
    expect(await textOf(`[data-cell="${id}"]`)).toBe('Hears it again');
    await click(`[data-cell="${id}"]`);
    expect((await preview.posted()).filter(({ kind }) => kind === 'select')).toEqual([]);
  });
});

test('a presentation says when the text is broken meanwhile, and leads nobody to it', async () => {
  await open(groceryView);
  await preview.send({ kind: 'present' });
  await preview.page.locator('.presenting').waitFor();
  expect(await countOf('[data-stale]')).toBe(0);
  const problem = { message: 'Something is missing here', line: 7 };
  await preview.paint(413, { kind: 'patch', patch: { from: 412, version: 413, parts: { problem }, cells: {} } });
  expect(await textOf('.presenting[data-stale] > .problem')).toMatch(/Line 7\s+Something is missing here\s+The picture shows the last text that could be read/);
  expect(await countOf('.problem button')).toBe(0);
  const [strip, notes] = await Promise.all(['.problem', '.speaker'].map((selector) => preview.page.locator(selector).boundingBox()));
  expect((strip?.y ?? 0) + (strip?.height ?? 0)).toBeCloseTo(notes?.y ?? 0, 0);
  expect(await allViolations(preview)).toEqual([]);
  await preview.paint(414, { kind: 'patch', patch: { from: 413, version: 414, parts: { problem: null }, cells: {} } });
  expect(await countOf('[data-stale], .problem')).toBe(0);
});

test('all keys are listed in a dialog that keeps the focus and gives it back', async () => {
  await open(groceryView);
  await preview.page.locator('[role=grid] [tabindex="0"]').focus();
  await press('?');
  expect(await preview.page.locator('dialog.keys').isVisible()).toBe(true);
  await press('Tab', 'Tab', 'Tab');
  expect(await preview.page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true);
  await press('Escape');
  expect(await preview.page.locator('dialog.keys').isVisible()).toBe(false);
  expect(await focusIsIn('[role=grid] [tabindex="0"]')).toBe(true);
  await press('?');
  expect(await preview.page.locator('dialog.keys').isVisible()).toBe(true);
});

test('activities with lines stand in three bands, each below its line, in line across the steps', async () => {
  const { text, project } = readExample('service-centre/repair.cjm.yaml');
  await open(viewOf(text, project));
  expect(await preview.page.locator('.blueprint .lane .band small:last-of-type').allInnerTexts()).toEqual([
    'Линия взаимодействия',
    'Линия видимости',
    'Линия внутреннего взаимодействия',
  ]);
  const tops = await preview.page
    .locator('.blueprint > .cell')
    .evaluateAll((cells) => cells.map((cell) => [...cell.querySelectorAll('.band')].map((band) => Math.round(band.getBoundingClientRect().top)).join(' ')));
  expect(new Set(tops.filter((each) => each !== '')).size).toBe(1);
  const lines = await preview.page.locator('.divide').evaluateAll((all) => all.map((line) => Math.round(line.getBoundingClientRect().top)).join(' '));
  expect(tops).toContain(lines);
  expect(await preview.page.locator('.visibility .line-name').isVisible()).toBe(false);
});

test('where a stage and its steps both speak, each band has the stage’s words over those of its steps, and all can be pointed at', async () => {
  const map = `
cjm: 1
title: Repair
model: classic5
stages:
  - stage: awareness
    steps:
      - step: Calls
        activities: [{ text: Answers the phone, line: frontstage }]
  - stage: decision
    activities:
      - { text: Keeps the customer posted, line: frontstage }
      - { text: Plans the day, line: backstage }
    steps:
      - step: Chooses
        activities:
          - { text: Offers three days, line: frontstage }
          - { text: The stock reserves parts, line: support }
      - step: Confirms
`;
  await open(viewOf(map));
  const topOf = (words: string): Promise<number> =>
    preview.page
      .getByText(words)
      .first()
      .evaluate((element) => element.getBoundingClientRect().top);
  const said = ['Answers the phone', 'Keeps the customer posted', 'Offers three days', 'Plans the day', 'The stock reserves parts'];
  const [answers = 0, posted = 0, offers = 0, plans = 0, reserves = 0] = await Promise.all(said.map(topOf));
  expect(answers).toBe(posted);
  const dividers = await preview.page.locator('.divide').evaluateAll((all) => all.map((line) => line.getBoundingClientRect().top));
  const heights = [...dividers, posted, offers, plans, reserves];
  const downwards = [dividers[0], posted, offers, dividers[1], plans, dividers[2], reserves];
  expect(downwards).toEqual(heights.toSorted((a, b) => a - b));
  const pointedAt = (words: string) =>
    preview.page
      .getByText(words)
      .first()
      .evaluate((element) => {
        const { left, top, height } = element.getBoundingClientRect();
        return document
          .elementFromPoint(left + 2, top + height / 2)
          ?.closest('[data-cell]')
          ?.getAttribute('data-cell');
      });
  expect(await Promise.all(said.slice(1).map(pointedAt))).toEqual([
    'decision/*/activities',
    'decision/chooses/activities',
    'decision/*/activities',
    'decision/chooses/activities',
  ]);
  const below = await preview.page.locator('[data-cell="decision/confirms/activities"] .band').first().boundingBox();
  await preview.page.mouse.click((below?.x ?? 0) + 20, (below?.y ?? 0) + 8);
  expect((await preview.posted()).at(-1)).toMatchObject({ kind: 'select', element: 'decision/confirms/activities' });
});

test('on paper there are no tools, and every sheet begins with the headers', async () => {
  const { text, project } = readExample('service-centre/repair.cjm.yaml');
  await open(viewOf(text, project), { theme: 'vscode-dark' });
  await preview.page.emulateMedia({ media: 'print' });
  expect(await preview.page.locator('.bench').isVisible()).toBe(false);
  expect(await preview.page.locator('.heads').evaluate((heads) => getComputedStyle(heads).display)).toBe('table-header-group');
  expect(await preview.page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test.each([
  [12, 'A3', 1587],
  [20, 'A2', 2245],
  [30, 'A1', 3178],
  [60, 'A0', 4494],
])('a map of %i steps stands whole on a sheet of %s', async (steps, _, width) => {
  await open(largeView(steps, 3));
  const pdf = (await preview.page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, across] = /\/MediaBox\s*\[\s*0 0 ([\d.]+)/.exec(pdf) ?? [];
  expect(Math.round((Number(across) / 72) * 96) / width).toBeCloseTo(1, 2);
  await preview.page.setViewportSize({ width: width - 76, height: 900 });
  await preview.page.emulateMedia({ media: 'print' });
  const ends = await preview.page.locator('.map .row').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().right));
  expect(Math.max(...ends)).toBeLessThanOrEqual(width - 75);
});

test('paper says that its picture is not the present text', async () => {
  await open({ ...groceryView, problem: { message: 'Something is missing here', line: 7 } });
  await preview.page.emulateMedia({ media: 'print' });
  expect(await preview.page.locator('.problem').isVisible()).toBe(true);
});

describe('axe finds nothing', () => {
  test.each<Theme>(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])(
    'in %s, whatever is open',
    async (theme) => {
      await open(noted, { theme });
      await preview.send({ kind: 'second', uri: 'file:///future.cjm.yaml', overlay: second });
      await click('[data-menu="rows"]');
      expect(await allViolations(preview)).toEqual([]);
      await click('[data-menu="filter"]');
      await preview.page.locator('[data-choose="owner"]').selectOption('Logistics');
      await preview.page.locator('[data-search]').fill('order');
      expect(await allViolations(preview)).toEqual([]);
      await press('Escape', 'Escape');
      await preview.page.locator('[data-bench="keys"]').click();
      expect(await allViolations(preview)).toEqual([]);
      await press('Escape');
      await preview.send({ kind: 'present' });
      await preview.page.locator('.presenting').waitFor();
      await press('End', 'ArrowLeft', 'ArrowLeft');
      await preview.page.waitForTimeout(200);
      expect(await allViolations(preview)).toEqual([]);
    },
    240_000,
  );

  test.each<Theme>(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'])(
    'in %s, where there is no map yet, and none at all',
    async (theme) => {
      await open(viewOf('cjm: 1\ntitle: To be\nmodel: classic5\nstages: []\n'), { theme });
      expect(await countOf('.empty')).toBe(1);
      expect(await allViolations(preview)).toEqual([]);
      await preview.send({ kind: 'empty', reason: 'Open a journey map.' });
      await preview.page.getByText('Open a journey map.').waitFor();
      expect(await allViolations(preview)).toEqual([]);
    },
  );
});
