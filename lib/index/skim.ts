import { imageSources } from '../markdown/imageSources.ts';
import type { Article } from '../model/article.ts';
import { resolveImage } from '../pictures/picture.ts';
import type { Batches } from './batches.ts';
import { changedFiles } from './changedFiles.ts';
import type { Database } from './database.ts';
import type { FileStore } from './fileStore.ts';
import { listBeginnings } from './listBeginnings.ts';
import type { Stale } from './look.ts';
import { type ReadText, readTexts } from './readTexts.ts';
import { savedLimits, textBatches } from './textBatches.ts';
import type { TextBeginnings } from './textBeginnings.ts';
import type { Turns } from './turns.ts';
import type { UnreadTexts } from './unreadTexts.ts';
import { updatePlan } from './updatePlan.ts';

export type SkimOptions = {
  database: Database;
  contentDir: string;
  batches: Batches;
  files: FileStore;
  turns: Turns;
  beginnings: TextBeginnings;
  unread: UnreadTexts;
  /** Waits now and then, to let other work in. */
  pause?(): Promise<void>;
};

/**
 * Reads, of files that will all be asked for once more, those articles that lists begin with; one that names what is not in
 * the index yet is left for then, for it may be on its way with the rest. Takes nothing out.
 */
export function createSkim(options: SkimOptions): (paths: string[], own: number, stale: Stale) => Promise<void> {
  const { database, contentDir, batches, files, turns, beginnings, unread, pause } = options;

  const isAuthor = (id: string): boolean =>
    database.get('SELECT 1 FROM authors WHERE id = :id AND gone = 0', { id }) !== undefined;
  const isPicture = (from: string, src: string): boolean => {
    const path = resolveImage(from, src);
    return path === undefined || database.get('SELECT 1 FROM images WHERE path = :path', { path }) !== undefined;
  };
  /** Whether the address is another file's: then this one has come to a new place, and that one is still to go. */
  const isTaken = ({ path, lang, slug }: Article): boolean =>
    database.get('SELECT 1 FROM articles WHERE slug = :slug AND lang = :lang AND path <> :path', {
      slug,
      lang,
      path,
    }) !== undefined;
  const isWhole = ({ parsed }: ReadText): boolean => {
    const article = parsed?.kind === 'article' ? parsed.article : undefined;
    if (!article) return false;
    const { path, authors, postedBy = [], image, body } = article;
    const pictures = [...(image ? [image.src] : []), ...imageSources(body)];
    return (
      [authors, postedBy].flat().every(isAuthor) && pictures.every((src) => isPicture(path, src)) && !isTaken(article)
    );
  };

  return async (paths, own, stale) => {
    const { languages } = batches.site();
    const { texts } = updatePlan(changedFiles(contentDir, paths, files.below), languages);
    const latest = await listBeginnings(database, beginnings, texts, languages, pause);
    if (!turns.isLatestLook(own)) return;
    const [first = []] = textBatches(contentDir, latest, savedLimits);
    const whole = readTexts(contentDir, first, batches.site()).filter(isWhole);
    // What an earlier turn has read before must not go over it.
    for (const { path } of whole) turns.ask(path, own);
    stale.add(batches.texts(whole));
    unread.drop(whole, own);
  };
}
