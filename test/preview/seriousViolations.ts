/** What axe finds in a page: all of it, and what of it keeps somebody from reading. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PreviewPage } from './previewPage.ts';

interface Violation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
}

export async function allViolations(preview: Pick<PreviewPage, 'page'>): Promise<readonly string[]> {
  return (await askAxe(preview)).flatMap(toLines);
}

export async function seriousViolations(preview: Pick<PreviewPage, 'page'>): Promise<readonly string[]> {
  return (await askAxe(preview)).filter(({ impact }) => impact === 'serious' || impact === 'critical').flatMap(toLines);
}

async function askAxe({ page }: Pick<PreviewPage, 'page'>): Promise<readonly Violation[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const { violations } = await page.evaluate<{ readonly violations: readonly Violation[] }>('axe.run()');
  return violations;
}

function toLines({ id, nodes }: Violation): readonly string[] {
  return nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`);
}
