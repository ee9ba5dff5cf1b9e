/** The map edited in its picture, by the mouse and by the keyboard alone: which gesture each of them is, and what the text says then. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type EditedMap, openEditedMap } from './editedMap.ts';
import { previewInChromium } from './previewInChromium.ts';
import { type Theme } from './previewPage.ts';
import { seriousViolations } from './seriousViolations.ts';

const text = `cjm: 1
title: Bread
model: classic5
economics: { L: 1000, C: 10%, P: 10 EUR, Q: 2, M: 20% }
stages:
  - stage: awareness
    steps:
      - step: Sees the shop
        actions:
          - Walks past
        experience: 3
        pains: none
  - stage: decision
    kpis: { C: { value: 10%, target: 12% } }
    steps:
      - step: Orders
        actions:
          - Reads the menu
          # Seen on site.
          - Asks for advice
        experience: { score: 4, feeling: Ease } # asked twice
        pains:
          - { text: The fee comes last, severity: 4 }
          - No slot left
        opportunities:
          - text: Show the fee in the basket
            status: idea
      - step: Pays
        actions:
          - Taps the card
  - stage: loyalty
    steps:
      - step: Comes back
        actions: [Waves]
`;

const chromium = previewInChromium();
let map: EditedMap;
afterEach(() => map.close());

const at = (selector: string) => map.page.locator(selector).first();
const item = (id: string) => at(`[data-item="${id}"]`);
const cell = (id: string) => at(`[data-cell="${id}"]`);
const press = async (...keys: readonly string[]) => {
  for (const key of keys) await map.page.keyboard.press(key);
};
const answered = async () => (await map.answer()).at(-1);
const open = async (theme?: Theme) => {
  map = await openEditedMap(chromium.browser, chromium.bundle, text, theme === undefined ? {} : { theme });
};
const pains = 'decision/orders/pains';
const focused = () =>
  map.page.evaluate(() =>
    ['data-item', 'data-cell', 'data-step', 'data-stage'].map((name) => document.activeElement?.getAttribute(name)).find((value) => value),
  );

describe('a text', () => {
  beforeEach(() => open());

  test('is changed in place by a double click, and by nothing else', async () => {
    await item(`${pains}/2`).dblclick();
    await map.answer();
    expect(await at('.edit-box textarea').inputValue()).toBe('No slot left');
    await map.page.keyboard.type('No slot left before Friday');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'set', element: `${pains}/2`, key: 'text', value: 'No slot left before Friday' });
    expect(map.text()).toBe(text.replace('No slot left', 'No slot left before Friday'));
    expect(await map.page.locator('.edit-box').count()).toBe(0);
    expect(await item(`${pains}/2`).innerText()).toBe('No slot left before Friday');
  });

  test('is left alone by Escape, and the focus is where it was', async () => {
    await cell('awareness/sees-the-shop/actions').focus();
    await press('F2');
    await map.answer();
    await map.page.keyboard.type('Something else');
    await press('Escape');
    expect(await map.answer()).toEqual([]);
    expect(map.text()).toBe(text);
    expect(await focused()).toBe('awareness/sees-the-shop/actions/1');
  });

  test('among several is walked to and opened by the keyboard alone', async () => {
    await cell(pains).focus();
    await press('F2');
    expect(await focused()).toBe(`${pains}/1`);
    await press('ArrowDown', 'Enter');
    await map.answer();
    expect(await at('.edit-box textarea').inputValue()).toBe('No slot left');
    await press('Escape', 'ArrowDown');
    expect(await focused()).toBe(pains);
  });

  test('may have several lines, and is written by Control+Enter too', async () => {
    await item(`${pains}/2`).dblclick();
    await map.answer();
    await press('End', 'Shift+Enter');
    await map.page.keyboard.type('at all');
    await press('Control+Enter');
    expect(await answered()).toMatchObject({ key: 'text', value: 'No slot left\nat all' });
  });

  test('is written by Tab, which goes on to the next cell', async () => {
    await cell('awareness/sees-the-shop/actions').focus();
    await press('F2');
    await map.answer();
    await map.page.keyboard.type('Smells the bread');
    await press('Tab');
    expect(await map.answer()).toEqual([{ kind: 'set', element: 'awareness/sees-the-shop/actions/1', key: 'text', value: 'Smells the bread' }]);
    expect(await focused()).toBe('decision/orders/actions/1');
  });

  test('of a stage, a step, the title and a figure is changed the same way', async () => {
    await at('[data-step="decision/orders"]').dblclick();
    await map.answer();
    await map.page.keyboard.type('Orders bread');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'set', element: 'step:decision/orders', key: 'text', value: 'Orders bread' });
    await at('h1').dblclick();
    await map.answer();
    await map.page.keyboard.type('Good bread');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'set', element: 'title', key: 'title', value: 'Good bread' });
    await at('[data-metric="L"]').dblclick();
    await map.answer();
    await at('[data-key="target"]').fill('1500');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'set', element: 'metric:L', key: 'target', value: '1500' });
    expect(map.text()).toContain('L: { value: 1000, target: 1500 }');
  });

  test('that is refused says why in the editor and keeps what was typed', async () => {
    await item(`${pains}/2`).dblclick();
    await map.answer();
    await at('.edit-box textarea').fill('  ');
    await press('Enter');
    await map.answer();
    expect(await at('.edit-box [role=alert]').innerText()).toContain('An empty text says nothing');
    expect(await at('.edit-box textarea').inputValue()).toBe('  ');
    expect(map.text()).toBe(text);
  });
});

describe('a value', () => {
  beforeEach(() => open());

  test('of a KPI and its target are one gesture', async () => {
    await item('decision/*/kpis/C').dblclick();
    await map.answer();
    expect(await at('.edit-box').innerText()).toContain('percent');
    await at('[data-key="value"]').fill('11%');
    await at('[data-key="target"]').fill('13%');
    await press('Enter');
    expect(await answered()).toEqual([
      { kind: 'set', element: 'decision/*/kpis/C', key: 'value', value: '11%' },
      { kind: 'set', element: 'decision/*/kpis/C', key: 'target', value: '13%' },
    ]);
    expect(map.text()).toContain('kpis: { C: { value: 11%, target: 13% } }');
  });

  test('of a status, an owner and a date is chosen with native controls', async () => {
    await item('decision/orders/opportunities/1').dblclick();
    await map.answer();
    await press('F2');
    await at('[data-key="status"]').selectOption('planned');
    await at('[data-key="impact"]').selectOption('4');
    await at('[data-key="owner"]').fill('marketing');
    await at('[data-key="due"]').fill('2026-12-15');
    await at('.edit-box .primary').click();
    await map.answer();
    expect(map.text()).toContain(
      '          - text: Show the fee in the basket\n            owner: marketing\n            impact: 4\n            status: planned\n            due: 2026-12-15\n',
    );
  });

  test('that was there is taken away by choosing nothing', async () => {
    await item(`${pains}/1`).locator('.meta').dblclick();
    await map.answer();
    await at('[data-key="severity"]').selectOption('');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'set', element: `${pains}/1`, key: 'severity', value: null });
  });
});

describe('a score', () => {
  const curve = 'decision/orders/experience';
  beforeEach(() => open());

  test.each([
    ['2', '2'],
    ['+', '5'],
    ['-', '3'],
    ['?', '???'],
  ])('is set by the key %s', async (key, value) => {
    await cell(curve).focus();
    await press(key);
    expect(await answered()).toEqual({ kind: 'set', element: curve, key: 'score', value });
    expect(map.text()).toBe(text.replace('score: 4', `score: ${value}`));
  });

  test('that the scale does not have is no key', async () => {
    await cell(curve).focus();
    await press('9');
    expect(await map.answer()).toEqual([]);
  });

  test('follows the face that is dragged, in steps of the scale', async () => {
    const face = at('[data-curve-point="decision/orders"] .pt');
    const box = await face.boundingBox();
    if (box === null) throw new Error('There is no face.');
    await map.page.mouse.move(box.x + 12, box.y + 12);
    await map.page.mouse.down();
    await map.page.mouse.move(box.x + 12, box.y + 12 + 55, { steps: 6 });
    expect(await face.getAttribute('data-dragged')).toBe('2');
    await map.page.mouse.up();
    expect(await answered()).toEqual({ kind: 'set', element: curve, key: 'score', value: '2' });
    expect(map.text()).toContain('experience: { score: 2, feeling: Ease } # asked twice');
  });

  test('is not set by a drag that ends in Escape', async () => {
    const box = await at('[data-curve-point="decision/orders"] .pt').boundingBox();
    if (box === null) throw new Error('There is no face.');
    await map.page.mouse.move(box.x + 12, box.y + 12);
    await map.page.mouse.down();
    await map.page.mouse.move(box.x + 12, box.y + 70, { steps: 4 });
    await press('Escape');
    await map.page.mouse.up();
    expect(await map.answer()).toEqual([]);
  });

  test('is filled in, with the feeling beside it', async () => {
    await cell(curve).focus();
    await press('F2');
    await map.answer();
    await at('[data-key="score"]').fill('5');
    await at('[data-key="feeling"]').fill('Delight');
    await press('Enter');
    await map.answer();
    expect(map.text()).toContain('{ score: 5, feeling: Delight } # asked twice');
  });
});

describe('something new', () => {
  beforeEach(() => open());

  test('in a cell by its plus', async () => {
    await item(`${pains}/2`).hover();
    await at('[data-tool=add]').click();
    await map.answer();
    await map.page.keyboard.type('Too heavy');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'add-item', cell: pains, text: 'Too heavy' });
    expect(map.text()).toContain('          - No slot left\n          - Too heavy\n');
    await item(`${pains}/3`).waitFor();
    expect(await focused()).toBe(`${pains}/3`);
  });

  test('in an empty cell by Insert, F2 or a double click', async () => {
    for (const begin of [() => press('Insert'), () => press('F2')]) {
      await cell('awareness/sees-the-shop/pains').focus();
      await begin();
      await map.answer();
      expect(await at('.edit-box').getAttribute('data-editing')).toBe('awareness/sees-the-shop/pains');
      await press('Escape');
    }
    await cell('awareness/sees-the-shop/pains').dblclick();
    await map.answer();
    await map.page.keyboard.type('Dark window');
    await press('Enter');
    await map.answer();
    expect(map.text()).toContain('pains:\n          - Dark window\n');
  });

  test('is a step beside a step, and a stage that the model still has', async () => {
    await at('[data-step="decision/orders"]').focus();
    await press('Insert');
    await map.answer();
    await map.page.keyboard.type('Compares');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'add-step', stage: 'stage:decision', text: 'Compares', at: 1 });
    await at('[data-add=stages]').click();
    await map.answer();
    await at('[data-key=text]').selectOption('delivery');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'add-stage', text: 'delivery' });
    expect(map.text().match(/- stage: \w+/g)).toEqual(['- stage: awareness', '- stage: decision', '- stage: delivery', '- stage: loyalty']);
  });

  test('is a lane, of the language or one’s own', async () => {
    await at('[data-add=lanes]').click();
    await map.answer();
    await at('[data-key=lane]').selectOption('goals');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'add-lane', lane: 'goals' });
    expect(await map.page.locator('[data-lane=goals]').count()).toBe(1);
    await at('[data-add=lanes]').click();
    await map.answer();
    await at('[data-key=name]').fill('Weather');
    await press('Enter');
    await map.answer();
    expect(await map.page.locator('[data-lane=weather]').count()).toBe(1);
  });

  test('is a KPI by its code', async () => {
    await cell('decision/*/kpis').focus();
    await press('Insert');
    await map.answer();
    await at('[data-key=code]').selectOption('AOV');
    await at('[data-key=value]').fill('12 EUR');
    await press('Enter');
    expect(await answered()).toEqual({ kind: 'add-kpi', cell: 'decision/*/kpis', code: 'AOV', value: '12 EUR' });
  });
});

test('a map is built from an empty text with the mouse alone', async () => {
  map = await openEditedMap(chromium.browser, chromium.bundle, '');
  const choose = async (value: string) => {
    await map.answer();
    await at('.edit-box [data-key]').fill(value);
    await at('.edit-box .primary').click();
    await map.answer();
  };
  await at('.no-title').dblclick();
  await choose('Bread');
  expect(map.text()).toBe('cjm: 1\ntitle: Bread\n');
  await at('[data-add=stages]').click();
  await choose('Decision');
  await at('[data-stage]').hover();
  await at('[data-tool=add]').click();
  await choose('Orders');
  await at('[data-add=lanes]').click();
  await map.answer();
  await at('[data-key=lane]').selectOption('actions');
  await at('.edit-box .primary').click();
  await map.answer();
  await at('[data-cell$="/actions"]').hover();
  await at('[data-tool=add]').click();
  await choose('Reads the menu');
  expect(map.text()).toBe(
    'cjm: 1\ntitle: Bread\nstages:\n  - stage: Decision\n    steps:\n      - step: Orders\n        actions:\n          - Reads the menu\n',
  );
});

describe('what is there', () => {
  beforeEach(() => open());

  test('is deleted with a way back, and the focus goes on', async () => {
    await item(`${pains}/1`).click();
    await press('Delete');
    expect(await answered()).toEqual({ kind: 'delete', element: `${pains}/1` });
    expect(await focused()).toBe(`${pains}/1`);
    expect(await at('.edit-done').innerText()).toContain('Undo: Ctrl+Z in the text');
    await at('[data-tool=undo]').click();
    expect(await map.postedOf('undo')).toHaveLength(1);
  });

  test('is not deleted as a cell of several', async () => {
    await cell(pains).focus();
    await press('Delete');
    expect(await map.answer()).toEqual([]);
    expect(await focused()).toBe(`${pains}/1`);
  });

  test('is undone and done again by the usual keys', async () => {
    await cell(pains).focus();
    await press('Control+z', 'Control+Shift+z', 'Control+y');
    expect(await map.postedOf('undo')).toHaveLength(1);
    expect((await map.posted()).filter(({ kind }) => kind === 'redo')).toHaveLength(2);
  });

  test.each([
    ['item', '[data-item="decision/orders/actions/1"]', 'decision/orders/actions/1'],
    ['step', '[data-step="decision/orders"]', 'step:decision/orders'],
    ['stage', '[data-stage="decision"]', 'stage:decision'],
  ])('is duplicated by Control+D: %s', async (_, selector, element) => {
    await at(selector).focus();
    if (selector.includes('item')) await at(selector).click();
    await press('Control+d');
    expect(await answered()).toEqual({ kind: 'duplicate', element });
  });

  test.each([
    ['[data-item="decision/orders/actions/1"]', 'Alt+ArrowDown', { kind: 'move', element: 'decision/orders/actions/1', to: 'decision/orders/actions', at: 1 }],
    ['[data-item="decision/orders/actions/2"]', 'Alt+ArrowRight', { kind: 'move', element: 'decision/orders/actions/2', to: 'decision/pays/actions' }],
    ['[data-step="decision/orders"]', 'Alt+ArrowRight', { kind: 'move', element: 'step:decision/orders', at: 1 }],
    ['[data-step="decision/pays"]', 'Alt+ArrowRight', { kind: 'move', element: 'step:decision/pays', to: 'stage:loyalty', at: 0 }],
    ['[data-stage="decision"]', 'Alt+ArrowLeft', { kind: 'move', element: 'stage:decision', at: 0 }],
  ])('%s is moved by %s', async (selector, key, gesture) => {
    if (selector.includes('item')) await at(selector).click();
    else await at(selector).focus();
    await press(key);
    expect(await answered()).toEqual(gesture);
    expect(map.text()).not.toBe(text);
  });

  test('moves with its comment when it is dragged to another cell', async () => {
    await drag('[data-item="decision/orders/actions/2"]', '[data-cell="decision/pays/actions"]', [0.5, 0.9]);
    expect(await answered()).toMatchObject({ kind: 'move', element: 'decision/orders/actions/2', to: 'decision/pays/actions' });
    expect(map.text()).toContain('          - Taps the card\n          # Seen on site.\n          - Asks for advice\n');
  });

  test('steps and stages are dragged by their grip', async () => {
    await drag('[data-step="decision/pays"]', '[data-step="decision/orders"]', [0.1, 0.5]);
    expect(await answered()).toEqual({ kind: 'move', element: 'step:decision/pays', to: 'stage:decision', at: 0 });
    await drag('[data-stage="loyalty"]', '[data-stage="awareness"]', [0.1, 0.5]);
    expect(await answered()).toEqual({ kind: 'move', element: 'stage:loyalty', at: 0 });
  });

  async function drag(from: string, to: string, [x, y]: readonly [number, number]): Promise<void> {
    await at(from).hover();
    const [grip, target] = [await at('.grip').boundingBox(), await at(to).boundingBox()];
    if (grip === null || target === null) throw new Error('There is nothing to drag.');
    await map.page.mouse.move(grip.x + 4, grip.y + 6);
    await map.page.mouse.down();
    await map.page.mouse.move(target.x + target.width * x, target.y + target.height * y, { steps: 8 });
    expect(await map.page.locator('.drop-line').count()).toBe(1);
    await map.page.mouse.up();
    expect(await map.page.locator('.drop-line').count()).toBe(0);
  }
});

describe('the menu', () => {
  beforeEach(() => open());

  test('opens by the keyboard, is walked by arrows and does what it says', async () => {
    await cell('awareness/sees-the-shop/pains').focus();
    await press('Shift+F10');
    expect(await map.page.evaluate(() => document.activeElement?.getAttribute('data-word'))).toBe('addItem');
    await press('ArrowDown', 'ArrowDown', 'ArrowDown', 'Enter');
    expect(await answered()).toEqual({ kind: 'set-state', cell: 'awareness/sees-the-shop/pains', state: 'unknown' });
    expect(map.text()).toContain('pains: ???');
  });

  test('opens at the pointer, and Escape gives the focus back', async () => {
    await at('[data-stage="decision"] h2').click({ button: 'right' });
    expect(await map.page.getByRole('menuitem').allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining('Add a stage after')]));
    await press('Escape');
    expect(await map.page.locator('[role=menu]').count()).toBe(0);
    expect(await focused()).toBe('decision');
  });
});

describe('what happens in the text meanwhile', () => {
  beforeEach(() => open());
  const begin = async () => {
    await item(`${pains}/2`).dblclick();
    await map.answer();
    await map.page.keyboard.type('No slot on Friday');
  };

  test('elsewhere does not disturb the editor', async () => {
    await begin();
    await map.typed('title: Bread', 'title: Good bread');
    await map.typed('- Walks past', '- Walks past the shop');
    expect(await at('.edit-box textarea').inputValue()).toBe('No slot on Friday');
    expect(await map.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await press('Enter');
    await map.answer();
    expect(map.text()).toContain('- No slot on Friday\n');
  });

  test('above it lets the editor go on with its item', async () => {
    await begin();
    await map.typed('          - { text: The fee', '          - A new pain\n          - { text: The fee');
    expect(await at('.edit-box').getAttribute('data-editing')).toBe(`${pains}/3`);
    await press('Enter');
    expect(await answered()).toMatchObject({ element: `${pains}/3`, value: 'No slot on Friday' });
  });

  test('to the very text offers both: mine', async () => {
    await begin();
    await map.typed('- No slot left', '- No slot at all');
    await map.answer();
    expect(await at('.conflict').innerText()).toContain('No slot at all');
    expect(await at('.edit-box textarea').inputValue()).toBe('No slot on Friday');
    await at('[data-deed=keepMine]').click();
    await press('Enter');
    await map.answer();
    expect(map.text()).toBe(text.replace('No slot left', 'No slot on Friday'));
  });

  test('to the very text offers both: theirs', async () => {
    await begin();
    await map.typed('- No slot left', '- No slot at all');
    await map.answer();
    await at('[data-deed=takeTheirs]').click();
    expect(await at('.edit-box textarea').inputValue()).toBe('No slot at all');
    await press('Enter');
    expect(await map.answer()).toEqual([]);
    expect(map.text()).toContain('No slot at all');
  });

  test('that takes the item away leaves what was typed, to be added again', async () => {
    await begin();
    await map.typed('          - No slot left\n', '');
    await map.answer();
    await at('[data-deed=putBack]').click();
    expect(await answered()).toEqual({ kind: 'add-item', cell: pains, text: 'No slot on Friday' });
  });
});

describe('who may not edit', () => {
  test('is told so where the file can only be read', async () => {
    await open();
    await map.send({ kind: 'editing', editing: 'read-only' });
    await item(`${pains}/2`).dblclick();
    expect(await at('.edit-refusal').innerText()).toContain('can only be read');
    expect(await map.answer()).toEqual([]);
    expect(await map.page.locator('[data-add]').count()).toBe(0);
  });

  test('sees a picture without tools where it is switched off', async () => {
    await open();
    await map.send({ kind: 'editing', editing: 'off' });
    await item(`${pains}/2`).dblclick();
    await item(`${pains}/2`).hover();
    expect(await map.page.locator('.edit-layer > *').count()).toBe(0);
  });
});

test('breaks no rule of the page and asks nothing of the network', async () => {
  await open();
  await item(`${pains}/2`).dblclick();
  await map.answer();
  expect(await map.forbidden()).toEqual([]);
  expect(map.requested.filter((url) => !url.endsWith('/favicon.ico'))).toEqual([]);
});

describe.each(['vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light'] as const)('%s', (theme) => {
  test('editors, menus and messages can be read by everybody', async () => {
    await open(theme);
    await item(`${pains}/2`).dblclick();
    await map.answer();
    expect(await seriousViolations(map)).toEqual([]);
    await press('F2');
    expect(await seriousViolations(map)).toEqual([]);
    await map.typed('- No slot left', '- No slot at all');
    await map.answer();
    await at('.conflict').waitFor();
    expect(await seriousViolations(map)).toEqual([]);
    await press('Escape');
    await cell('decision/orders/experience').focus();
    await press('F2');
    await map.answer();
    expect(await seriousViolations(map)).toEqual([]);
    await press('Escape', 'Shift+F10');
    expect(await seriousViolations(map)).toEqual([]);
    await press('Escape');
    await item(`${pains}/1`).click();
    await press('Delete');
    await map.answer();
    await item(`${pains}/1`).hover();
    expect(await seriousViolations(map)).toEqual([]);
  });
});
