/** The preview by the mouse alone: what is clicked, dragged and chosen, and letters for a field that a click has opened. No key is pressed in here. */
import { strict as assert } from 'node:assert';
import type { Frame, Locator, Page } from 'playwright-core';

/** Letters; or of a list its entries. */
export type Entry = string | readonly string[];

export interface Mouse {
  readonly click: (selector: string) => Promise<void>;
  /** Two clicks open the editor. */
  readonly edit: (selector: string) => Promise<void>;
  /** The “+” at what the pointer is over. */
  readonly add: (selector: string) => Promise<void>;
  /** An entry of the menu that the right button opens. */
  readonly choose: (selector: string, word: string) => Promise<void>;
  /** Fills in the form that is open, and writes it with its button. */
  readonly say: (values: Readonly<Record<string, Entry>>) => Promise<void>;
  /** By its grip, before another one or behind it. */
  readonly drag: (from: string, to: string, where: 'before' | 'behind') => Promise<void>;
  /** A face of the curve, by so many pixels; what it says on the way decides. */
  readonly dragFace: (point: string, score: string) => Promise<void>;
  readonly see: (selector: string) => Promise<void>;
  readonly attribute: (selector: string, name: string) => Promise<string>;
}

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export function mouseOf(page: Page, frame: Frame): Mouse {
  // The last one: what was added stands behind what was there.
  const at = (selector: string): Locator => frame.locator(selector).last();
  const box = (): Locator => frame.locator('.edit-box');
  const see = (selector: string): Promise<void> => at(selector).waitFor();
  const middle = async (place: Locator): Promise<Rect> => {
    // Clear of the heads, which stay in sight above everything.
    await place.evaluate((element) => element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' }));
    // Not before it stands still, as a hand would wait.
    const settled = async (before: Rect | null): Promise<Rect | null> => {
      await frame.evaluate(() => new Promise(requestAnimationFrame));
      const now = await place.boundingBox();
      return before?.x === now?.x && before?.y === now?.y ? now : settled(now);
    };
    const found = await settled(await place.boundingBox());
    assert.ok(found);
    return { x: found.x + found.width / 2, y: found.y + found.height / 2, width: found.width, height: found.height };
  };

  async function enter(key: string, entry: Entry): Promise<void> {
    const control = box().locator(`[data-key="${key}"]`).first();
    const entries = box().locator(`[data-entries="${key}"]`);
    const put = box().locator(`[data-put="${key}"][data-value="${String(entry)}"]`);
    if ((await control.count()) === 0 && (await box().locator('[data-deed=details]').count()) > 0) await box().locator('[data-deed=details]').click();
    await control.waitFor();
    if ((await entries.count()) > 0) {
      for (const one of typeof entry === 'string' ? [entry] : entry) await enterOne(entries, one);
    } else if ((await put.count()) > 0) await put.click();
    else if ((await control.evaluate((field) => field.localName)) === 'select') await control.selectOption(String(entry));
    else await control.fill(String(entry));
  }

  async function enterOne(entries: Locator, entry: string): Promise<void> {
    const toggle = entries.locator(`[data-toggle="${entry}"]`);
    if ((await toggle.count()) > 0) await toggle.click();
    else await entries.locator('input').last().fill(entry);
  }

  async function say(values: Readonly<Record<string, Entry>>): Promise<void> {
    await box().waitFor();
    for (const [key, entry] of Object.entries(values)) await enter(key, entry);
    await box().locator('.primary').click();
    await Promise.race([box().waitFor({ state: 'detached' }), box().locator('.refusal').waitFor()]);
    if ((await box().count()) > 0) assert.fail(`${JSON.stringify(values)}: ${await box().innerText()}`);
  }

  async function drag(from: string, to: string, where: 'before' | 'behind'): Promise<void> {
    await middle(at(to));
    await at(from).hover();
    const grip = await middle(frame.locator('.edit-tools .grip'));
    // Now that nothing is scrolled any more.
    const target = await middle(at(to));
    const share = where === 'before' ? -0.4 : 0.4;
    await page.mouse.move(grip.x, grip.y);
    await page.mouse.down();
    await page.mouse.move(grip.x + 8, grip.y + 8);
    await page.mouse.move(target.x + target.width * share, target.y + target.height * share, { steps: 4 });
    await frame.locator('.drop-line').waitFor();
    await page.mouse.up();
  }

  async function dragFace(point: string, score: string): Promise<void> {
    const face = at(`[data-curve-point="${point}"] .pt`);
    const start = await middle(face);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    for (const by of [...Array(60).keys()].flatMap((index) => [index * 3, -index * 3])) {
      await page.mouse.move(start.x, start.y + by);
      if ((await face.getAttribute('data-dragged')) === score) break;
    }
    assert.equal(await face.getAttribute('data-dragged'), score);
    await page.mouse.up();
  }

  return {
    click: (selector) => at(selector).click(),
    edit: (selector) => at(selector).dblclick(),
    async add(selector) {
      await at(selector).hover();
      await frame.locator('[data-tool=add]').click();
    },
    async choose(selector, word) {
      await at(selector).click({ button: 'right' });
      await frame.locator(`.edit-menu [data-word=${word}]`).click();
    },
    say,
    drag,
    dragFace,
    see,
    async attribute(selector, name) {
      await see(selector);
      return (await at(selector).getAttribute(name)) ?? '';
    },
  };
}
