/** What axe finds in a page that keeps somebody from reading it. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { PreviewPage } from './previewPage.ts';

export async function seriousViolations({ page }: Pick<PreviewPage, 'page'>): Promise<readonly string[]> {
  const source = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(source);
  const { violations } = await page.evaluate<{ violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[] }>(
    'axe.run()',
  );
  return violations
    .filter((violation) => violation.impact === 'serious' || violation.impact === 'critical')
    .flatMap((violation) => violation.nodes.map((node) => `${violation.id} ${node.target.join(' ')}: ${node.failureSummary}`));
}
