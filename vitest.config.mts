import { defineConfig } from 'vitest/config';

const project = (name: string, testTimeout: number) => ({ test: { name, include: [`test/${name}/**/*.test.ts`], testTimeout, hookTimeout: 120_000 } });

/** The layers that vitest runs; `test/run.mjs` knows all of them. */
export default defineConfig({
  test: {
    projects: [
      project('core', 30_000),
      project('protocol', 60_000),
      project('cli', 60_000),
      project('action', 60_000),
      project('preview', 120_000),
      project('web', 120_000),
      project('bundles', 10_000),
    ],
  },
});
