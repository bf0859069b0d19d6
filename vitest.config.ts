import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,server,cli,components,bench}/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
