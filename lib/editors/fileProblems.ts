import { statSync } from 'node:fs';
import { join } from 'node:path';
import { checkFile } from '../content/checkFile.ts';
import { classify } from '../content/contentFile.ts';
import { readText } from '../content/readText.ts';
import { isThere } from '../index/changedFiles.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Desk } from '../newsroom/desk.ts';
import { indexFacts } from './indexFacts.ts';
import { indexedProblems } from './problemFiles.ts';

/** Every problem of the file at `path`, as `npm run check` finds it. */
export type FileProblems = (path: string) => Diagnostic[];

/** Files whose problems are remembered. */
const most = 200;

/**
 * Checks single files against the index, besides what the index itself says of them. What was found is remembered until
 * the file or the index changes, since one answer asks several times.
 */
export function openFileProblems(desk: Desk, contentDir: string): FileProblems {
  const known = new Map<string, { version: string; diagnostics: Diagnostic[] }>();
  return (path) => {
    const version = versionOf(desk, contentDir, path);
    const found = known.get(path);
    if (found?.version === version) return found.diagnostics;
    const diagnostics = together(indexedProblems(desk, path), checked(desk, contentDir, path));
    if (known.size >= most) known.clear();
    known.set(path, { version, diagnostics });
    return diagnostics;
  };
}

function versionOf({ database }: Desk, contentDir: string, path: string): string {
  // Another one whenever another connection, the writer's, has changed the index.
  const index = database.get<{ data_version: number }>('PRAGMA data_version')?.data_version;
  const stats = statSync(join(contentDir, path), { throwIfNoEntry: false });
  return `${index} ${stats?.mtimeMs} ${stats?.size}`;
}

function checked(desk: Desk, contentDir: string, path: string): Diagnostic[] {
  if (!isThere(contentDir, path)) return [];
  const { text, problem } = readText(contentDir, path);
  if (problem) return [problem];
  return checkFile({ path, text }, classify(path, desk.site().languages), indexFacts(desk, contentDir));
}

/** The index and the check say the same of the same place, each in its words. */
function together(one: Diagnostic[], other: Diagnostic[]): Diagnostic[] {
  const place = ({ rule, line, column }: Diagnostic): string => `${rule} ${line} ${column}`;
  const places = new Set(one.map(place));
  return [...one, ...other.filter((diagnostic) => !places.has(place(diagnostic)))];
}
