import { articleHref } from '../addresses.ts';
import type { Moment } from '../model/article.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { publicationStatus } from '../publication.ts';
import { aliasKey } from './alias.ts';
import { articleSchema } from './articleSchema.ts';
import { classify } from './contentFile.ts';
import type { EditionFacts } from './editionFacts.ts';
import type { EditionHistory, LostFile } from './editionHistory.ts';
import { fileNameProblems } from './fileNameProblems.ts';
import { isLivePath } from './livePath.ts';
import { toMoment } from './moment.ts';
import { parseMarkdownFile } from './parseMarkdownFile.ts';

/** More than these are not looked into. */
const mostCandidates = 2000;

/**
 * Warnings about addresses of articles that `history` lost, which were public and lead nowhere now, each at the file that
 * the article became, or at the one that is gone. An article that had expired before may go.
 */
export function vanishedAddresses(history: EditionHistory | undefined, facts: EditionFacts): Diagnostic[] {
  if (!history) return [];
  const { site } = facts;
  const byPath = new Map(history.lost.toReversed().map((file) => [file.path, file]));
  const candidates = new Map<string, LostFile>();
  for (const file of history.lost) {
    const place = classify(file.path, site.languages);
    if (place.kind !== 'article' || fileNameProblems('', place.slug).length > 0) continue;
    const address = articleHref(site, place.lang, place.slug);
    const key = aliasKey(address);
    if (candidates.has(address) || isLivePath(key, facts) || facts.aliasPaths(key).length > 0) continue;
    if (candidates.size < mostCandidates) candidates.set(address, file);
  }
  const texts = history.textsOf([...candidates.values()]);
  return [...candidates].flatMap(([address, file], index) => {
    if (!wasPublic(texts[index], file.lost, site.timeZone)) return [];
    const message = `${decodeURI(address)} was public, and nothing leads there any more`;
    const at = { line: 1, column: 1, severity: 'warning', rule: 'address-vanishes', message } as const;
    const heir = heirOf(file, byPath, facts);
    if (heir !== undefined) return [{ file: heir, ...at, hint: `write aliases: [${address}]` }];
    const hint = `bring it back with "expires: …", or write aliases: [${address}] where its matter is now`;
    return [{ file: file.path, ...at, hint }];
  });
}

function wasPublic(text: string | undefined, lost: Moment, timeZone: string): boolean {
  const fields = text === undefined ? undefined : parseMarkdownFile(text, articleSchema).fields;
  if (!fields) return false;
  const expires = fields.expires === undefined ? undefined : toMoment(fields.expires, timeZone);
  return publicationStatus({ draft: fields.draft, date: toMoment(fields.date, timeZone), expires }, lost) === 'public';
}

/** The article that the file has become, through one renaming after the other. */
function heirOf(file: LostFile, byPath: ReadonlyMap<string, LostFile>, facts: EditionFacts): string | undefined {
  const seen = new Set<string>();
  let path = file.renamedTo;
  while (path !== undefined && !facts.hasFile(path) && !seen.has(path)) {
    seen.add(path);
    path = byPath.get(path)?.renamedTo;
  }
  return path !== undefined && facts.hasFile(path) ? path : undefined;
}
