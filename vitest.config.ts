import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,server,cli,components,bench}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // No test replaces a module for another one, so each worker loads them once.
    isolate: false,
  },
});
