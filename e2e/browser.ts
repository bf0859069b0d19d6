import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/**
 * The address bar's own pages start two more renderers for each window, which take as long as the page that is looked at
 * (https://github.com/puppeteer/puppeteer/pull/15278). The last list is the one that counts, so all rows but the
 * last are what Playwright and Lighthouse leave out themselves.
 */
const unwanted = [
  ...['AimEnabled', 'AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades'],
  ...['HttpsFirstBalancedModeAutoEnable', 'LensOverlay', 'MediaRouter', 'DialMediaRouteProvider', 'OptimizationHints'],
  ...['NetworkTimeServiceQuerying', 'PaintHolding', 'PreconnectToSearch', 'RenderDocument', 'Translate'],
  ...['ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect', 'AutofillServerCommunication'],
  ...['CertificateTransparencyComponentUpdater', 'InterestFeedContentSuggestions', 'PrivacySandboxSettings4'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

/** Flags that Chromium needs in a container, and that keep it from calling home. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${unwanted.join(',')}`,
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
