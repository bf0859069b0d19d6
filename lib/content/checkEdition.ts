import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '../model/diagnostic.ts';
import { articleSchema } from './articleSchema.ts';
import { authorSchema } from './authorSchema.ts';
import { checkData } from './checkData.ts';
import { checkFile } from './checkFile.ts';
import { type ContentFile, classify } from './contentFile.ts';
import { type GatheredFacts, gatherFacts } from './editionFacts.ts';
import { encodingProblem } from './encodingProblem.ts';
import { readFrontMatter } from './frontMatter.ts';
import { parseSite } from './parseSite.ts';
import type { Inspect } from './textChecks.ts';
import { type SkipReason, walkContent } from './walk.ts';

/** What a check found in one file. */
export type CheckedFile = { file: string; diagnostics: Diagnostic[] };

export type CheckEditionOptions = {
  /** Whether to tell of the file at `path`, below `root`; all of them otherwise. */
  wanted?: (path: string) => boolean;
  /** Told before each file, also those that are not wanted; `done` counts them in the order of `walkContent`. */
  progress?: (done: number, all: number) => void;
  inspect?: Inspect;
};

/**
 * Checks the edition in the folder `root`, one file after the other, each against all the others. Texts are read
 * twice and never kept, so that memory grows with the number of files only.
 */
export function* checkEdition(
  root: string,
  { wanted = () => true, progress, inspect }: CheckEditionOptions = {},
): Generator<CheckedFile> {
  const skipped: CheckedFile[] = [];
  const paths = Array.from(
    walkContent(root, (path, reason) => skipped.push({ file: path, diagnostics: [skippedFile(path, reason)] })),
    ({ path }) => path,
  );
  const siteFile = paths.find((path) => classify(path, []).kind === 'site');
  const { site } = parseSite(siteFile === undefined ? undefined : readText(root, siteFile).text);
  const facts = gatherFacts(site);
  const kinds = paths.map((path) => classify(path, site.languages));
  paths.forEach((path, index) => {
    const kind = kinds[index];
    if (kind) gather(root, path, kind, facts);
  });
  yield* skipped.filter(({ file }) => wanted(file));
  for (const [index, path] of paths.entries()) {
    progress?.(index, paths.length);
    const kind = kinds[index];
    if (!kind || kind.kind === 'image' || !wanted(path)) continue;
    if (kind.kind === 'ignored') yield* misplaced(path);
    else yield { file: path, diagnostics: checkOne(root, path, kind, facts, inspect) };
  }
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

function gather(root: string, path: string, kind: ContentFile, facts: GatheredFacts): void {
  facts.addFile(path, kind);
  if (kind.kind !== 'article' && kind.kind !== 'author') return;
  const { data, source } = readFrontMatter(readText(root, path).text);
  if (!data || !source) return;
  if (kind.kind === 'author') {
    const { value } = checkData(authorSchema, data, source);
    if (value) facts.addAuthorName(kind.id, value.name);
    return;
  }
  const { value } = checkData(articleSchema, data, source);
  if (value) facts.addArticle({ path, ...value });
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

function* misplaced(path: string): Generator<CheckedFile> {
  if (!/\.(?:md|markdown)$/i.test(path) || /(?:^|\/)readme\.[a-z]+$/i.test(path)) return;
  const message = 'Nothing reads this file';
  const hint = 'texts belong into articles/, authors/ or pages/';
  yield {
    file: path,
    diagnostics: [{ file: path, line: 1, column: 1, severity: 'warning', rule: 'file-place', message, hint }],
  };
}

function skippedFile(file: string, reason: SkipReason): Diagnostic {
  const at = { file, line: 1, column: 1 };
  switch (reason) {
    case 'unreadable':
      return {
        ...at,
        severity: 'error',
        rule: 'unreadable',
        message: 'This cannot be read',
        hint: 'look at its permissions',
      };
    case 'leads-nowhere':
      return {
        ...at,
        severity: 'warning',
        rule: 'link-nowhere',
        message: 'This link leads to a file that is not there',
        hint: 'put the file there, or delete the link',
      };
    case 'leads-round':
      return {
        ...at,
        severity: 'warning',
        rule: 'link-round',
        message: 'This link leads back to a folder around it and is not followed',
        hint: 'delete the link',
      };
    case 'leaves-folder':
      return {
        ...at,
        severity: 'warning',
        rule: 'link-outside',
        message: 'This link leads out of the content folder and is not followed',
        hint: 'copy the file into the folder',
      };
    case 'no-file':
      return { ...at, severity: 'warning', rule: 'file-kind', message: 'This is neither a file nor a folder' };
  }
}
