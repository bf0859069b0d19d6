import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

const top = resolve(import.meta.dirname, '..');
const node = join(top, 'node_modules/.bin/node');
const command = join(top, 'cli/check.ts');
let folder = '';

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const check = (...words: string[]) => {
  const env = { ...process.env, CONTENT_DIR: '' };
  const { status, stdout, stderr } = spawnSync(node, [command, ...words], { cwd: folder, encoding: 'utf8', env });
  return { status, stdout, stderr };
};
const article = (section: string, text = 'Text.\n') =>
  `---\ntitle: x\ndate: 2026-11-23\nsection: ${section}\nauthors: [desk]\n---\n${text}`;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'formats-'));
  put('content/site.yaml', 'sections: [business]\n');
  put('content/authors/desk.md', '---\nname: Desk\n---\n');
  put('content/articles/a,b.md', article('busness'));
  put('content/articles/2026/港.md', article('business', 'A <b>word</b>, 100%.\n'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('json holds every diagnostic with its path from here', () => {
  const { status, stdout } = check('--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toEqual({
    files: 4,
    errors: 1,
    warnings: 1,
    diagnostics: [
      expect.objectContaining({ file: 'content/articles/2026/港.md', line: 7, column: 3, rule: 'raw-html' }),
      {
        file: 'content/articles/a,b.md',
        line: 4,
        column: 10,
        severity: 'error',
        rule: 'section-unknown',
        message: 'Unknown section "busness"',
        hint: 'did you mean "business"?',
      },
    ],
  });
});

test('github gets one annotation for each problem, with what would end it escaped', () => {
  expect(check('--format=github').stdout.split('\n')).toEqual([
    '::warning file=content/articles/2026/港.md,line=7,col=3,title=raw-html::Raw HTML is not published: <b>%0Awrite **bold**',
    '::error file=content/articles/a%2Cb.md,line=4,col=10,title=section-unknown::Unknown section "busness"%0Adid you mean "business"?',
    '4 files, 1 error, 1 warning',
    '',
  ]);
});

const text = z.strictObject({ text: z.string().min(1) });
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.tuple([
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string().min(1),
          rules: z.array(z.strictObject({ id: z.string().min(1), shortDescription: text })),
        }),
      }),
      columnKind: z.enum(['utf16CodeUnits', 'unicodeCodePoints']),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: z.number().int().min(0),
          level: z.enum(['none', 'note', 'warning', 'error']),
          message: text,
          locations: z
            .array(
              z.strictObject({
                physicalLocation: z.strictObject({
                  artifactLocation: z.strictObject({
                    uri: z.string().regex(/^[\w.~%/:-]+$/),
                    uriBaseId: z.literal('%SRCROOT%').optional(),
                  }),
                  region: z.strictObject({
                    startLine: z.number().int().min(1),
                    startColumn: z.number().int().min(1),
                  }),
                }),
              }),
            )
            .length(1),
        }),
      ),
    }),
  ]),
});

test('sarif has the shape of SARIF 2.1.0, and each result its rule', () => {
  const [{ tool, results }] = sarif.parse(JSON.parse(check('--format', 'sarif').stdout)).runs;
  expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
    ['raw-html', 'warning'],
    ['section-unknown', 'error'],
  ]);
  for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  const [place] = results[0]?.locations ?? [];
  expect(place?.physicalLocation.artifactLocation).toEqual({
    uri: `content/articles/2026/${encodeURIComponent('港')}.md`,
    uriBaseId: '%SRCROOT%',
  });
});

test('a clean edition is a report too', () => {
  put('content/articles/a,b.md', article('business'));
  put('content/articles/2026/港.md', article('business'));
  expect(JSON.parse(check('--format', 'json').stdout)).toEqual({ files: 4, errors: 0, warnings: 0, diagnostics: [] });
  expect(sarif.parse(JSON.parse(check('--format', 'sarif').stdout)).runs[0].results).toEqual([]);
});

test('paths choose what is told, and files around them still count', () => {
  expect(check('content/articles/2026')).toMatchObject({
    status: 0,
    stdout: expect.stringMatching(/raw-html.*\n\n1 file, no errors, 1 warning\n$/),
  });
  expect(check('content/articles/a,b.md', 'content/authors').stdout).toMatch(/\n2 files, 1 error, no warnings\n$/);
  expect(check('content/gone.md')).toMatchObject({ status: 2, stderr: expect.stringContaining('no folder or file') });
  expect(check('content/articles', '.')).toMatchObject({ status: 2, stderr: expect.stringContaining('is not in') });
  expect(check('--format', 'xml')).toMatchObject({ status: 2, stderr: expect.stringContaining('--format "xml"') });
});

test('--fix mends what is sure, tells it apart, and checks what is left', () => {
  put('content/articles/a,b.md', article('Business', '<b>x</b>\n'));
  const { status, stdout, stderr } = check('--fix', '--format', 'json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: 'content/articles/a,b.md: 1 mended\n' });
  expect(JSON.parse(stdout)).toMatchObject({ errors: 0, warnings: 2 });
  expect(readFileSync(join(folder, 'content/articles/a,b.md'), 'utf8')).toBe(article('business', '<b>x</b>\n'));
});

test('--fix mends also what only shows once something else is mended', () => {
  put(
    'content/articles/a,b.md',
    article('Business').replace('section:', 'Section:').replace('authors: [', 'Authors: ['),
  );
  expect(check('--fix')).toMatchObject({ status: 0, stderr: 'content/articles/a,b.md: 3 mended\n' });
  expect(readFileSync(join(folder, 'content/articles/a,b.md'), 'utf8')).toBe(article('business'));
});

test('--watch checks again when a file is saved', async () => {
  const watching = spawn(node, [command, '--watch'], { cwd: folder, env: { ...process.env, CONTENT_DIR: '' } });
  try {
    let told = '';
    let heard = '';
    watching.stdout.on('data', (words) => {
      told += words;
    });
    watching.stderr.on('data', (words) => {
      heard += words;
    });
    await expect.poll(() => heard, { timeout: 30_000 }).toMatch(/Watching/);
    expect(told).toMatch(/4 files, 1 error, 1 warning\n$/);
    put('content/articles/a,b.md', article('business'));
    await expect.poll(() => told, { timeout: 30_000 }).toMatch(/4 files, no errors, 1 warning\n$/);
  } finally {
    watching.kill('SIGTERM');
    await once(watching, 'exit');
  }
});
