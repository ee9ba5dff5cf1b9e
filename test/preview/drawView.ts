/** Draws a view in a page of its own, looks at it, and sees that nothing was thrown, nothing asked of the network and nothing forbidden. */
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { JourneyView } from '../../server/core/view/journeyView.ts';
import { type Bundle, openPreview, type PreviewPage } from './previewPage.ts';

export type DrawOptions = NonNullable<Parameters<typeof openPreview>[2]>;
export type Look<T> = (preview: PreviewPage) => Promise<T>;

export async function drawView<T>(browser: Browser, bundle: Bundle, view: JourneyView, look: Look<T>, options: DrawOptions = {}): Promise<T> {
  const preview = await openPreview(browser, bundle, options);
  try {
    const errors: string[] = [];
    preview.page.on('pageerror', (error) => errors.push(String(error)));
    preview.page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await preview.paint(view.version, { kind: 'view', uri: 'file:///map.cjm.yaml', view, imageRoot: undefined });
    const seen = await look(preview);
    expect({ errors, requested: preview.requested, forbidden: await preview.forbidden() }).toEqual({ errors: [], requested: [], forbidden: [] });
    return seen;
  } finally {
    await preview.close();
  }
}
