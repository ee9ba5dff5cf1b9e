/** The suite as the runner extension calls it: mocha inside the extension host, one event a test. */
import Mocha from 'mocha';

export type SuiteEvent =
  | { readonly kind: 'start'; readonly version: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'pass'; readonly title: string; readonly milliseconds: number }
  | { readonly kind: 'fail'; readonly title: string; readonly error: string }
  | { readonly kind: 'skip'; readonly title: string };

/** The window is reloaded between two phases. */
export const phases: readonly string[] = ['main', 'reload'];

const files: Readonly<Record<string, readonly (() => Promise<unknown>)[]>> = {
  main: [
    () => import('./activation.test.ts'),
    () => import('./diagnostics.test.ts'),
    () => import('./analyze.test.ts'),
    () => import('./export.test.ts'),
    () => import('./completion.test.ts'),
    () => import('./reading.test.ts'),
    () => import('./showing.test.ts'),
    () => import('./names.test.ts'),
    () => import('./projectFiles.test.ts'),
    () => import('./rewriting.test.ts'),
    () => import('./languages.test.ts'),
    () => import('./commands.test.ts'),
    () => import('./settings.test.ts'),
    () => import('./comparing.test.ts'),
    () => import('./preview.test.ts'),
    () => import('./project.test.ts'),
    () => import('./personas.test.ts'),
    () => import('./editing.test.ts'),
    () => import('./groceryByKeyboard.test.ts'),
    () => import('./tilesByMouse.test.ts'),
    () => import('./diagram.test.ts'),
    () => import('./workbench.test.ts'),
    () => import('./journeys.test.ts'),
    () => import('./markdown.test.ts'),
    () => import('./walkthrough.test.ts'),
    () => import('./beforeReload.test.ts'),
  ],
  reload: [() => import('./reload.test.ts')],
};

/** Everything is told through mocha's events. */
class Silent extends Mocha.reporters.Base {}

export async function run(phase: string, report: (event: SuiteEvent) => void): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 30_000, reporter: Silent });
  const wanted = process.env['CJM_TEST_GREP'];
  if (wanted) mocha.grep(new RegExp(wanted));
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  for (const load of files[phase] ?? []) await load();
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => resolve());
    runner.on('pass', (test) => report({ kind: 'pass', title: test.fullTitle(), milliseconds: test.duration ?? 0 }));
    runner.on('fail', (test, error: Error) => report({ kind: 'fail', title: test.fullTitle(), error: error.stack ?? error.message }));
    runner.on('pending', (test) => report({ kind: 'skip', title: test.fullTitle() }));
  });
}
