import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newVersions } from './newVersions.ts';

it('names a file once for each of its versions, its end among them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-versions-'));
  const versions = newVersions(folder);
  const put = (text: string) => writeFileSync(join(folder, 'a.md'), text);
  put('One');
  expect(versions(['a.md', 'b.md'])).toEqual(['a.md', 'b.md']);
  expect(versions(['a.md', 'b.md'])).toEqual([]);
  put('Another');
  expect(versions(['b.md', 'a.md'])).toEqual(['a.md']);
  rmSync(join(folder, 'a.md'));
  expect(versions(['a.md'])).toEqual(['a.md']);
  expect(versions(['a.md'])).toEqual([]);
  rmSync(folder, { recursive: true });
});
