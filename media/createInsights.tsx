/** The page of insights → its picture in the live preview, where each customer can be asked for. Points stay in here: they are kept in no state and handed to nobody. Loaded with the first insights that are shown. */
import type { InsightsPage as InsightsPageView, InsightsSheet } from '../server/core/view/pages/insightsPage.ts';
import type { FromPreview, ToldPoints, ToPreview } from '../server/protocol.ts';
import type { Frame } from './components/frame.ts';
import type { EachCustomer } from './components/pages/InsightsEach.tsx';
import { type EachOf, InsightsPage } from './components/pages/InsightsPage.tsx';
import { pointShape } from './components/pages/pointShape.ts';

type Draw = NonNullable<Frame['drawInsights']>;

interface Editor {
  postMessage(message: FromPreview): void;
}

interface Wish {
  /** The insights that it was for: of others it says nothing. */
  readonly sums: string;
  readonly each: EachCustomer;
}

/** What draws the page is given whenever asked for; `changed` is told that it draws something else now. */
export function createInsights(root: HTMLElement, editor: Editor, changed: () => void): () => Draw {
  const wishes = new Map<string, Wish>();
  let latest: { readonly page: InsightsPageView; readonly frame: Frame } | undefined;
  let draw = drawer();

  /** A new function, so that what is drawn by it is drawn anew. */
  function drawer(): Draw {
    const each: EachOf = (sheet) => {
      const wish = wishes.get(sheet.file);
      return wish?.sums === sumsOf(sheet) ? wish.each : { kind: 'bubbles' };
    };
    return (page, frame) => {
      latest = { page, frame };
      return <InsightsPage page={page} frame={frame} each={frame.live ? each : undefined} />;
    };
  }

  function set(sheet: InsightsSheet, each: EachCustomer): void {
    wishes.set(sheet.file, { sums: sumsOf(sheet), each });
    draw = drawer();
    changed();
  }

  function act(control: Element): void {
    const file = control.closest('[data-file]')?.getAttribute('data-file') ?? '';
    const sheet = latest?.page.sheets.find((one) => one.file === file);
    const each = wishes.get(file)?.each;
    if (sheet === undefined) return;
    const wanted = control.getAttribute('data-each') !== 'bubbles';
    const choose = each?.kind === 'refused' && control.matches('button') ? each.choose : undefined;
    editor.postMessage({ kind: 'points', file, wanted, ...(choose === undefined ? {} : { choose }) });
    set(sheet, wanted ? { kind: 'reading', share: 0 } : { kind: 'bubbles' });
  }

  function receive({ file, told }: ToPreview & { kind: 'points' }): void {
    const sheet = latest?.page.sheets.find((one) => one.file === file);
    if (sheet === undefined || latest === undefined || wishes.get(file)?.each.kind !== 'reading') return;
    set(sheet, eachOf(told, sheet, latest.frame));
  }

  root.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement && target.matches('[data-each]')) act(target);
  });
  root.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[data-each]') : null;
    if (button === null) return;
    // The button goes with what it ends.
    button.closest('section')?.querySelector<HTMLElement>('input[data-each]')?.focus();
    act(button);
  });
  window.addEventListener('message', ({ data }: MessageEvent<ToPreview>) => {
    if (data.kind === 'points') receive(data);
  });
  return () => draw;
}

/** By what the files are known that a sheet was made of. */
function sumsOf({ sources }: InsightsSheet): string {
  return sources.map(({ sha256 }) => sha256).join(' ');
}

function eachOf(told: ToldPoints, { recency }: InsightsSheet, { language }: Frame): EachCustomer {
  if (told.kind === 'points') return { kind: 'points', shape: pointShape(told.points, recency?.currency, language) };
  return told.kind === 'none' ? { kind: 'bubbles' } : told;
}
