import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Moment } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { measurePicture } from '../pictures/measurePicture.ts';
import { anchorsIn } from './anchorsIn.ts';
import { articleSchema } from './articleSchema.ts';
import { authorSchema } from './authorSchema.ts';
import { checkData } from './checkData.ts';
import { checkFile } from './checkFile.ts';
import { type ContentFile, classify } from './contentFile.ts';
import { type GatheredFacts, gatherFacts } from './editionFacts.ts';
import type { EditionHistory } from './editionHistory.ts';
import { encodingProblem } from './encodingProblem.ts';
import { readFrontMatter } from './frontMatter.ts';
import { judge } from './judge.ts';
import { misplacedFile, skippedFile } from './misplacedFiles.ts';
import { toMoment } from './moment.ts';
import { parseSite } from './parseSite.ts';
import type { Inspect } from './textChecks.ts';
import { vanishedAddresses } from './vanishedAddresses.ts';
import { walkContent } from './walk.ts';

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
 * twice and never kept, so that memory grows with the number of files only.
 */
export function* checkEdition(
  root: string,
  { wanted = () => true, progress, inspect, history, now = Date.now() }: CheckEditionOptions = {},
): Generator<CheckedFile> {
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

/** Files of an edition in order, what the walk left out, and the facts by which `checkFile` checks each of them. */
export type GatheredEdition = {
  files: { path: string; kind: ContentFile }[];
  skipped: Diagnostic[];
  facts: GatheredFacts;
};

/** Reads the front matter of every file in `root` once. */
export function gatherEdition(
  root: string,
  { inspect, history, now = Date.now() }: Pick<CheckEditionOptions, 'inspect' | 'history' | 'now'> = {},
): GatheredEdition {
  const skipped: Diagnostic[] = [];
  const walked = [...walkContent(root, (path, reason) => skipped.push(skippedFile(path, reason)))];
  const siteFile = walked.find(({ path }) => classify(path, []).kind === 'site');
  const { site } = parseSite(siteFile && readText(root, siteFile.path).text);
  const since = new Map<string, Moment>();
  const facts = gatherFacts(site, {
    now,
    measure: remembered((path) => measurePicture(join(root, path))),
    anchors: remembered((path) => anchorsIn(readText(root, path).text, inspect)),
    knownSince: (path) => since.get(path),
  });
  const files = walked.map(({ path }) => ({ path, kind: classify(path, site.languages) }));
  const scheduled = files.flatMap(({ path, kind }, index) => {
    const date = gather(root, path, kind, facts);
    if (date === undefined || date <= now) return [];
    since.set(path, walked[index]?.mtimeMs ?? now);
    return [path];
  });
  if (scheduled.length > 0)
    for (const [path, moment] of history?.knownSince(scheduled) ?? [])
      since.set(path, Math.min(moment, since.get(path) ?? moment));
  return { files, skipped, facts };
}

function remembered<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    const found = known.has(path) ? known.get(path) : undefined;
    if (found !== undefined) return found;
    const value = read(path);
    known.set(path, value);
    return value;
  };
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
  try {
    return checkFile({ path, text }, kind, facts, inspect);
  } catch (error) {
    // A text that breaks its reader must not hide the problems of all the others.
    const message = `The file breaks its reader: ${error instanceof Error ? error.message : String(error)}`;
    return [{ file: path, line: 1, column: 1, severity: 'error', rule: 'unreadable', message }];
  }
}

/** Adds one file to `facts`; gives the date of an article. */
function gather(root: string, path: string, kind: ContentFile, facts: GatheredFacts): Moment | undefined {
  facts.addFile(path, kind);
  if (kind.kind !== 'article' && kind.kind !== 'author') return undefined;
  const { data, source } = readFrontMatter(readText(root, path).text);
  if (!data || !source) return undefined;
  if (kind.kind === 'author') {
    const { value } = checkData(authorSchema, data, source);
    // A kind that nobody wrote says nothing of whom it is.
    if (value) facts.addAuthorName(kind.id, value.name, data.kind === undefined ? undefined : value.kind);
    return undefined;
  }
  const { value } = checkData(articleSchema, data, source);
  if (!value) return undefined;
  facts.addArticle({ path, ...value });
  return toMoment(value.date, facts.site.timeZone);
}

function readText(root: string, path: string): { text: string; problem?: Diagnostic } {
  const at = { file: path, line: 1, column: 1, severity: 'error' as const };
  try {
    const bytes = readFileSync(join(root, path));
    const text = bytes.toString('utf8');
    const flaw = encodingProblem(bytes, text);
    return { text, problem: flaw && { file: path, ...flaw } };
  } catch (error) {
    const message = `The file cannot be read: ${error instanceof Error ? error.message : String(error)}`;
    return { text: '', problem: { ...at, rule: 'unreadable', message } };
  }
}
