/** The browser and the bundle of a test file: opened before its first test, closed after the last one. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { type DrawOptions, drawView, type Look } from './drawView.ts';
import { type Bundle, bundlePreview, launchChromium } from './previewPage.ts';

export interface PreviewInChromium {
  readonly browser: Browser;
  readonly bundle: Bundle;
  /** Draws a view in a page of its own and looks at it. */
  readonly draw: <T>(view: JourneyView, look: Look<T>, options?: DrawOptions) => Promise<T>;
}

/** To be called where tests are declared; what it gives can be used from `beforeAll` on. */
export function previewInChromium(): PreviewInChromium {
  let opened: { readonly browser: Browser; readonly bundle: Bundle } | undefined;
  const here = (): NonNullable<typeof opened> => {
    if (opened === undefined) throw new Error('the browser is opened before the tests, not while they are declared');
    return opened;
  };
  beforeAll(async () => {
    opened = { bundle: await bundlePreview(), browser: await launchChromium() };
  });
  afterAll(() => opened?.browser.close());
  return {
    get browser() {
      return here().browser;
    },
    get bundle() {
      return here().bundle;
    },
    draw: (view, look, options) => drawView(here().browser, here().bundle, view, look, options),
  };
}
