import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Flags that Chromium needs in a container, and that keep it from calling home. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const systemPaths = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];

/** A Chromium of this machine: CHROMIUM_PATH, the system's, or Playwright's own; undefined when there is none yet. */
export function findBrowser(): string | undefined {
  const given = process.env.CHROMIUM_PATH;
  return [...(given ? [given] : []), ...systemPaths, chromium.executablePath()].find(works);
}

/** Ubuntu has a script in the browser's place that only says how to install it. */
function works(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version', '--no-sandbox'], { stdio: 'ignore' }).status === 0;
}

function run(command: string, args: string[]): boolean {
  return (
    spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
      .status === 0
  );
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version');
}

/** Installs a browser when there is none: Debian's as root on Debian, Playwright's otherwise. @throws Error when neither works */
export function installBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium here yet; installing one for the end-to-end tests.');
  const packages = ['chromium', 'fonts-dejavu-core'];
  if (isRootOnDebian() && run('apt-get', ['update', '-qq']))
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (!findBrowser()) run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  const installed = findBrowser();
  if (!installed) throw new Error('No Chromium could be installed. Install one and set CHROMIUM_PATH to it.');
  return installed;
}
