import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Moment } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { checkFile } from './checkFile.ts';
import type { ContentFile } from './contentFile.ts';
import type { GatheredFacts } from './editionFacts.ts';
import type { EditionHistory } from './editionHistory.ts';
import { gatherEdition } from './gatherEdition.ts';
import { judge } from './judge.ts';
import { misplacedFile } from './misplacedFiles.ts';
import { parseSite } from './parseSite.ts';
import { readText } from './readText.ts';
import type { Inspect } from './textChecks.ts';
import { vanishedAddresses } from './vanishedAddresses.ts';

/** What a check found in one file; `gone` when only the history knows the file. */
export type CheckedFile = { file: string; diagnostics: Diagnostic[]; gone?: true };

export type CheckEditionOptions = {
  /** Whether to tell of the file at `path`, below `root`; all of them otherwise. */
  wanted?: (path: string) => boolean;
  /** Told before each file, also those that are not wanted; `done` counts them in the order of `walkContent`. */
  progress?: (done: number, all: number) => void;
  inspect?: Inspect;
  /** What is known of earlier days; nothing otherwise. */
  history?: EditionHistory;
  now?: Moment;
};

/**
 * Checks the edition in the folder `root`, one file after the other, each against all the others. Texts are read
 * twice and never kept, so that memory grows with the number of files only. A `site.yaml` that cannot be read is told alone.
 */
export function* checkEdition(
  root: string,
  { wanted = () => true, progress, inspect, history, now = Date.now() }: CheckEditionOptions = {},
): Generator<CheckedFile> {
  const lost = lostSite(root);
  if (lost) return yield lost;
  const { files, skipped, facts } = gatherEdition(root, { inspect, history, now });
  const told = (file: string, diagnostics: Diagnostic[]): CheckedFile => ({
    file,
    diagnostics: judge(diagnostics, facts.site),
  });
  const vanished = Map.groupBy(vanishedAddresses(history, facts), ({ file }) => file);
  for (const diagnostic of skipped) if (wanted(diagnostic.file)) yield told(diagnostic.file, [diagnostic]);
  for (const [index, { path, kind }] of files.entries()) {
    progress?.(index, files.length);
    if (kind.kind === 'image' || !wanted(path)) continue;
    const misplaced = kind.kind === 'ignored' ? misplacedFile(path) : undefined;
    if (misplaced) yield told(path, [misplaced]);
    if (kind.kind === 'ignored') continue;
    const diagnostics = checkOne(root, path, kind, facts, inspect);
    yield { file: path, diagnostics: [...diagnostics, ...told(path, vanished.get(path) ?? []).diagnostics] };
  }
  for (const [path, diagnostics] of vanished)
    if (!facts.hasFile(path) && wanted(path)) yield { ...told(path, diagnostics), gone: true };
}

/** What is wrong with a `site.yaml` that nobody can read: without it each other file would seem wrong, too. */
function lostSite(root: string): CheckedFile | undefined {
  const found = ['site.yaml', 'site.yml'].find((path) => existsSync(join(root, path)));
  if (found === undefined) return undefined;
  const { text, problem } = readText(root, found);
  const { isLost, diagnostics } = parseSite(text, found);
  if (!problem && !isLost) return undefined;
  const then = 'the other files are checked once this one can be read';
  const [first, ...others] = problem ? [problem] : diagnostics;
  if (!first) return undefined;
  return { file: found, diagnostics: [{ ...first, hint: first.hint ? `${first.hint}; ${then}` : then }, ...others] };
}

function checkOne(
  root: string,
  path: string,
  kind: ContentFile,
  facts: GatheredFacts,
  inspect?: Inspect,
): Diagnostic[] {
  const { text, problem } = readText(root, path);
  if (problem) return [problem];
  return checkFile({ path, text }, kind, facts, inspect);
}
