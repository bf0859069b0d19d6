import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { articleHref } from '../../lib/addresses.ts';
import { nearest } from '../../lib/content/nearest.ts';
import { parseArticle } from '../../lib/content/parseArticle.ts';
import { previewKey } from '../../lib/editors/previewKey.ts';
import { previewHref } from '../../lib/editors/previewLink.ts';
import { interfaceFor } from '../../lib/interface/interface.ts';
import { publicationStatus } from '../../lib/publication.ts';
import { readSettings, type Settings } from '../../lib/settings.ts';
import { Misuse } from '../misuse.ts';
import { type Desk, readDesk } from '../new/desk.ts';
import { languageFor } from '../new/language.ts';
import { type LinkOptions, readLinkOptions, usage } from './linkOptions.ts';

/** The link to print, and what to say beside it. */
export type MadeLink = { link: string; notes?: string };

/**
 * A link to one unpublished article, or the public address of one that is published.
 * @throws Misuse when there is no such article, or the command is written wrongly
 */
export function makeLink(words: string[], env: Record<string, string | undefined>, now = Date.now()): MadeLink {
  const options = readLinkOptions(words, env);
  if (options.help) return { link: usage };
  const settings = settingsOf(env);
  const desk = readDesk(settings.contentDir);
  const { slug, life } = options;
  const lang = languageFor(desk.facts.site, options.lang);
  const path = pathOf(desk, options, lang);
  const { site } = desk.facts;
  const { article } = parseArticle({ path, text: readFileSync(join(desk.root, path), 'utf8') }, site);
  const until = now + life;
  const status = article && publicationStatus(article, now);
  if (status === 'public')
    return { link: settings.siteUrl + articleHref(site, lang, slug), notes: 'It is published: this is its address.' };
  const what = article ? `a ${status === 'draft' ? 'draft' : `${status} article`}` : 'its last good version, if any';
  const notes = [
    `Shows ${what} until ${interfaceFor('en', site.timeZone).dateTime(until)} to whoever has the link.`,
    ...(article ? [] : [`${path} has errors that keep it out: npm run check -- ${path} names them.`]),
    ...(settings.siteUrlGiven ? [] : ['Set SITE_URL to the address that others reach this site at.']),
  ];
  return {
    link: settings.siteUrl + previewHref(previewKey(settings), { lang, slug, until }),
    notes: notes.join('\n'),
  };
}

function pathOf({ facts }: Desk, { slug, lang: asked }: LinkOptions, lang: string): string {
  const [path] = facts.articlePaths(lang, slug);
  if (path !== undefined) return path;
  const elsewhere = facts.site.languages.filter((other) => facts.articlePaths(other, slug).length > 0);
  if (elsewhere.length > 0)
    throw new Misuse(`"${slug}" is not there in ${lang}, but in ${elsewhere.join(', ')}: --lang ${elsewhere[0]}`, 1);
  const near = nearest(slug, facts.articleSlugs(lang));
  const inLanguage = asked === undefined ? '' : ` in ${lang}`;
  throw new Misuse(`There is no article "${slug}"${inLanguage}${near ? `: did you mean "${near}"?` : ''}`, 1);
}

function settingsOf(env: Record<string, string | undefined>): Settings {
  try {
    return readSettings(env);
  } catch (error) {
    throw new Misuse(error instanceof Error ? error.message : String(error));
  }
}
