import { join } from 'node:path';
import type { Moment } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { measurePicture } from '../pictures/measurePicture.ts';
import { anchorsIn } from './anchorsIn.ts';
import { type ArticleFields, articleSchema } from './articleSchema.ts';
import { type AuthorFields, authorSchema } from './authorSchema.ts';
import { checkData } from './checkData.ts';
import { type ContentFile, classify } from './contentFile.ts';
import { type GatheredFacts, gatherFacts } from './editionFacts.ts';
import type { EditionHistory } from './editionHistory.ts';
import { readFrontMatter } from './frontMatter.ts';
import { skippedFile } from './misplacedFiles.ts';
import { toMoment } from './moment.ts';
import { parseSite } from './parseSite.ts';
import { readText } from './readText.ts';
import type { Inspect } from './textChecks.ts';
import { type WalkedFile, walkContent } from './walk.ts';

/** Files of an edition in order, what the walk left out, and the facts by which `checkFile` checks each of them. */
export type GatheredEdition = {
  files: { path: string; kind: ContentFile }[];
  skipped: Diagnostic[];
  facts: GatheredFacts;
};

/** What each file told of itself when it was read last, by its path; `gatherEdition` fills it. */
export type EditionMemory = Map<string, Omit<WalkedFile, 'path'> & { told: Told }>;

export type GatherOptions = { inspect?: Inspect; history?: EditionHistory; now?: Moment; memory?: EditionMemory };

type Told = {
  article?: Pick<ArticleFields, 'section' | 'tags' | 'aliases' | 'date'>;
  author?: { name: string; kind?: AuthorFields['kind'] };
};

/** Reads the front matter of every file in `root` once; with `memory` only of those that changed since. */
export function gatherEdition(
  root: string,
  { inspect, history, now = Date.now(), memory = new Map() }: GatherOptions = {},
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
  const files = walked.map((file) => ({ path: file.path, kind: classify(file.path, site.languages), file }));
  const scheduled = files.flatMap(({ path, kind, file }) => {
    facts.addFile(path, kind);
    const { article, author } = recall(root, file, kind, memory);
    if (kind.kind === 'author' && author) facts.addAuthorName(kind.id, author.name, author.kind);
    if (!article) return [];
    facts.addArticle({ path, ...article });
    if (toMoment(article.date, site.timeZone) <= now) return [];
    since.set(path, file.mtimeMs);
    return [path];
  });
  if (scheduled.length > 0)
    for (const [path, moment] of history?.knownSince(scheduled) ?? [])
      since.set(path, Math.min(moment, since.get(path) ?? moment));
  return { files, skipped, facts };
}

function recall(root: string, file: WalkedFile, { kind }: ContentFile, memory: EditionMemory): Told {
  if (kind !== 'article' && kind !== 'author') return {};
  const { path, size, mtimeMs, ctimeMs } = file;
  const known = memory.get(path);
  if (known && known.size === size && known.mtimeMs === mtimeMs && known.ctimeMs === ctimeMs) return known.told;
  const told = read(root, path, kind);
  memory.set(path, { size, mtimeMs, ctimeMs, told });
  return told;
}

function read(root: string, path: string, kind: 'article' | 'author'): Told {
  const { data, source } = readFrontMatter(readText(root, path).text);
  if (!data || !source) return {};
  if (kind === 'author') {
    const { value } = checkData(authorSchema, data, source);
    // A kind that nobody wrote says nothing of whom it is.
    return value ? { author: { name: value.name, kind: data.kind === undefined ? undefined : value.kind } } : {};
  }
  const { value } = checkData(articleSchema, data, source);
  if (!value) return {};
  const { section, tags, aliases, date } = value;
  return { article: { section, tags, aliases, date } };
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
