/** The preview by the keyboard alone: where the focus is, and the keys that lead elsewhere. There is no mouse in here. */
import { strict as assert } from 'node:assert';
import type { Frame, Page } from 'playwright-core';

export type Entry = string | readonly string[];

export interface Keys {
  readonly press: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** The element of the map that has the focus: `decision/pay/pains/1`, `stage:decision`, `title`. */
  readonly focused: () => Promise<string | undefined>;
  readonly awaitFocus: (element: string | RegExp) => Promise<string>;
  /** Pressed until what has the focus matches. */
  readonly tabTo: (selector: string, key?: 'Tab' | 'Shift+Tab') => Promise<void>;
  /** With one arrow, until the focus is at the element or at what adds it. */
  readonly goAlong: (key: string, element: string) => Promise<void>;
  /** By arrows, from wherever in the grid the focus is. */
  readonly walkTo: (element: string) => Promise<void>;
  /** An entry of the menu at the focus, by its words. */
  readonly choose: (words: string) => Promise<void>;
  /** Fills in the form that is open, and writes it. */
  readonly fillIn: (values: Readonly<Record<string, Entry>>) => Promise<void>;
}

/** What the page says of the focus. */
interface Control {
  readonly key: string | null;
  readonly kind: 'select' | 'date' | 'text' | 'switch' | 'entry';
  readonly value: string;
}

export function keysOf(page: Page, frame: Frame): Keys {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const type = (text: string): Promise<void> => page.keyboard.insertText(text);
  const focused = (): Promise<string | undefined> => frame.evaluate(focusedElement);
  const matches = (selector: string): Promise<boolean> => frame.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);

  async function awaitFocus(element: string | RegExp): Promise<string> {
    let now: string | undefined;
    return until(
      () => `the focus at ${String(element)}, it is at ${now}`,
      async () => {
        now = await focused();
        return now !== undefined && (typeof element === 'string' ? now === element : element.test(now)) ? now : undefined;
      },
    );
  }

  async function tabTo(selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let count = 0; count < 60; count += 1) {
      if (await matches(selector)) return;
      await press(key);
    }
    assert.fail(`${key} does not lead to ${selector}`);
  }

  async function goAlong(key: string, element: string): Promise<void> {
    for (let count = 0; count < 12; count += 1) {
      if ((await focused())?.endsWith(element) === true) return;
      await press(key);
    }
    assert.fail(`${key} does not lead to ${element}`);
  }

  async function walkTo(element: string): Promise<void> {
    for (let count = 0; count < 80; count += 1) {
      const key = await frame.evaluate(keyTowards, element);
      if (key === 'there') return;
      await press(key);
    }
    assert.fail(`arrows do not lead to ${element}, but to ${await focused()}`);
  }

  async function choose(words: string): Promise<void> {
    const at = await focused();
    await press('Shift+F10');
    await frame.locator('.edit-menu').waitFor();
    const entries = await frame.locator('.edit-menu [role=menuitem] span').allInnerTexts();
    assert.ok(entries.includes(words), `“${words}” is not in the menu of ${at}: ${entries.join(', ')}`);
    while ((await frame.evaluate(() => document.activeElement?.querySelector('span')?.textContent)) !== words) await press('ArrowDown');
    await press('Enter');
  }

  const control = (): Promise<Control> =>
    frame.evaluate(() => {
      const field = document.activeElement;
      const kind = field instanceof HTMLSelectElement ? 'select' : field instanceof HTMLInputElement && field.type === 'date' ? 'date' : 'text';
      const list = field?.closest('[data-entries]')?.getAttribute('data-entries');
      const value = field?.getAttribute('data-toggle') ?? (field !== null && 'value' in field ? String(field.value) : '');
      const isSwitch = field?.hasAttribute('data-toggle') === true;
      return { key: list ?? field?.getAttribute('data-key') ?? null, kind: isSwitch ? 'switch' : list ? 'entry' : kind, value } as const;
    });

  /** Those that are switches are switched, the others are typed, a field each. */
  async function enterAll(wanted: readonly string[]): Promise<void> {
    for (const entry of wanted) {
      const at = await frame.evaluate(switchTowards, entry);
      if (at === undefined) {
        // Behind the switches, and behind what is typed already.
        while ((await control()).kind === 'switch' || (await control()).value !== '') await press('Tab');
        await type(entry);
      } else {
        for (let count = 0; count < Math.abs(at); count += 1) await press(at < 0 ? 'ArrowLeft' : 'ArrowRight');
        assert.equal((await control()).value, entry);
        await press('Space');
      }
    }
  }

  async function enter({ kind, value }: Control, entry: Entry): Promise<void> {
    if (typeof entry !== 'string' || kind === 'switch' || kind === 'entry') return enterAll(typeof entry === 'string' ? [entry] : entry);
    const text = entry;
    if (kind === 'date') return typeDate(text);
    if (kind === 'text') {
      if (value !== '') await press('Control+a');
      return type(text);
    }
    // A list is walked from its first word on.
    await press('Home');
    for (let count = 0; count < 150 && (await control()).value !== text; count += 1) await press('ArrowDown');
    assert.equal((await control()).value, text);
  }

  /** Digits in the order of the browser's language. */
  async function typeDate(date: string): Promise<void> {
    const [year = '', month = '', day = ''] = date.split('-');
    const order = await frame.evaluate(() => new Intl.DateTimeFormat().formatToParts().map(({ type: part }) => part));
    for (const part of order) await page.keyboard.type(part === 'year' ? year : part === 'month' ? month : part === 'day' ? day : '');
  }

  async function fillIn(values: Readonly<Record<string, Entry>>): Promise<void> {
    await frame.locator('.edit-box').waitFor();
    const left = new Map(Object.entries(values));
    for (let count = 0; left.size > 0 && count < 60; count += 1) {
      const now = await control();
      const entry = now.key === null ? undefined : left.get(now.key);
      if (now.key !== null && entry !== undefined) {
        await enter(now, entry);
        left.delete(now.key);
      }
      if (left.size > 0) await press('Tab');
    }
    assert.deepEqual([...left.keys()], [], 'the form does not ask for that');
    await press('Enter');
    let said = '';
    await until(
      () => `the form written; it says: ${said}`,
      async () => {
        said = await frame.evaluate(() => document.querySelector('.edit-box .refusal')?.textContent ?? '');
        return (await frame.locator('.edit-box').count()) === 0;
      },
    );
  }

  return { press, type, focused, awaitFocus, tabTo, walkTo, goAlong, choose, fillIn };
}

/** In the page. */
function focusedElement(): string | undefined {
  const kinds = [
    ['data-item', ''],
    ['data-cell', ''],
    ['data-step', 'step:'],
    ['data-stage', 'stage:'],
    ['data-metric', 'metric:'],
    ['data-lane', 'lane:'],
    ['data-element', ''],
    ['data-edit', 'new:'],
  ] as const;
  for (const [attribute, before] of kinds) {
    const value = document.activeElement?.getAttribute(attribute);
    if (value !== null && value !== undefined) return before + value;
  }
  return undefined;
}

/** In the page: the arrow that leads on, along the row to the column first. */
function keyTowards(element: string): string {
  const [, kind, name = element] = /^(stage|step|lane):(.*)$/.exec(element) ?? [];
  const grid = document.querySelector('[role=grid]');
  const target = grid?.querySelector(`[data-${kind ?? 'cell'}="${CSS.escape(name)}"]`);
  const focus = document.activeElement;
  const cell = focus?.closest('[aria-colindex]');
  if (!grid || !target) return 'there is none';
  if (!cell) return 'Shift+Tab';
  // From an item back to its cell.
  if (focus !== cell) return 'Escape';
  if (cell === target) return 'there';
  const rows = [...grid.querySelectorAll('[role=row]')];
  const rowOf = (one: Element): number => rows.findIndex((row) => row.contains(one));
  const columnOf = (one: Element): number => Number(one.getAttribute('aria-colindex'));
  const width = Number(cell.getAttribute('aria-colspan') ?? '1');
  const isAbove = columnOf(cell) <= columnOf(target) && columnOf(target) < columnOf(cell) + width;
  if (rowOf(cell) !== rowOf(target) && isAbove) return rowOf(cell) < rowOf(target) ? 'ArrowDown' : 'ArrowUp';
  return columnOf(cell) < columnOf(target) ? 'ArrowRight' : 'ArrowLeft';
}

/** In the page: how many switches on a value is, to the right. */
function switchTowards(value: string): number | undefined {
  const all = [...(document.activeElement?.closest('[data-entries]')?.querySelectorAll('[data-toggle]') ?? [])];
  const [from, to] = [all.findIndex((one) => one === document.activeElement), all.findIndex((one) => one.getAttribute('data-toggle') === value)];
  return from === undefined || from < 0 || to === undefined || to < 0 ? undefined : to - from;
}

/** Asks until there is an answer. */
async function until<T>(what: () => string, ask: () => Promise<T | undefined | false>): Promise<T> {
  for (const end = performance.now() + 15_000; performance.now() < end; await new Promise((resolve) => setTimeout(resolve, 15))) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
  }
  return assert.fail(`not within 15 s: ${what()}`);
}
