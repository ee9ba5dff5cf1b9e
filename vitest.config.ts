import { defineConfig } from 'vitest/config';

const project = (name: string, include: string[], testTimeout = 5_000) => ({ test: { name, include, testTimeout, hookTimeout: 120_000 } });

export default defineConfig({
  test: {
    projects: [
      project('core', ['test/core/**/*.test.ts'], 30_000),
      project('protocol', ['test/protocol/**/*.test.ts'], 60_000),
      project('cli', ['test/cli/**/*.test.ts'], 60_000),
      project('preview', ['test/preview/**/*.test.ts'], 120_000),
    ],
  },
});
