import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lockData } from './lockData.ts';

it('keeps a second portal out of a data folder, until the first one has ended', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lock-'));
  const module = join(import.meta.dirname, 'lockData.ts');
  const other = () =>
    spawnSync(process.execPath, ['-e', `require(${JSON.stringify(module)}).lockData(${JSON.stringify(folder)})`], {
      encoding: 'utf8',
    });
  expect(other().status).toBe(0);
  lockData(folder);
  const refused = other();
  expect(refused.status).not.toBe(0);
  expect(refused.stderr).toContain('Another portal is using');
  rmSync(folder, { recursive: true, force: true });
});

it('says what to do where nothing can be written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-lock-'));
  writeFileSync(join(folder, 'file'), '');
  for (const dataDir of [join(folder, 'file'), join(folder, 'file/below')])
    expect(() => lockData(dataDir)).toThrow(/Nothing can be written to the data folder .* DATA_DIR/);
  rmSync(folder, { recursive: true, force: true });
});
