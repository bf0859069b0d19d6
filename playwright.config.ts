import { defineConfig } from '@playwright/test';
import { chromiumFlags, findBrowser } from './e2e/browser.ts';

const port = 3210;

/** End-to-end tests run against the production server with the sample edition. */
export default defineConfig({
  testDir: 'e2e',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI === 'true',
  timeout: 60_000,
  reporter: process.env.BROADSHEET_REPORT
    ? [['line'], ['json', { outputFile: process.env.BROADSHEET_REPORT }]]
    : 'line',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: { executablePath: findBrowser(), args: chromiumFlags },
  },
  webServer: {
    command: 'node --max-semi-space-size=8 server/main.js',
    env: {
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: 'https://broadsheet.example',
      DATA_DIR: '.data/e2e',
      CONTENT_DIR: 'content',
      CACHE_MB: '64',
      POLL: '0',
    },
    url: `http://127.0.0.1:${port}/readyz`,
    timeout: 240_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    reuseExistingServer: false,
  },
});
