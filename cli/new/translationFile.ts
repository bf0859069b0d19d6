import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isScalar, isSeq, parseDocument } from 'yaml';
import { articleHref } from '../../lib/addresses.ts';
import { readFrontMatter } from '../../lib/content/frontMatter.ts';
import { Misuse } from '../misuse.ts';
import { shownPath } from '../shownPath.ts';
import { unseen } from './articleFile.ts';
import type { Asks } from './asks.ts';
import { choice } from './choice.ts';
import type { Desk } from './desk.ts';
import type { Mistakes } from './mistakes.ts';
import type { Options } from './options.ts';
import type { NewFile } from './writeNew.ts';

/** What belongs to one language alone: old addresses, the id in feeds, what was corrected in that text. */
const ownKeys = ['aliases', 'id', 'corrections'];

/** `<slug>.<lang>.md` beside the original: a draft with its front matter and text, marked where words wait. */
export async function translationFile({ root, facts }: Desk, options: Options, mistakes: Mistakes): Promise<NewFile> {
  const { site } = facts;
  const { ask } = mistakes;
  const [original = 'en', ...others] = site.languages;
  if (others.length === 0)
    throw new Misuse(`The site has one language, ${original}; add another to languages in site.yaml`, 1);
  const [givenSlug, givenLang, ...more] = options.words;
  if (more.length > 0)
    throw new Misuse('A translation has a slug and a language: npm run new -- translation SLUG LANG');
  const slugs = [...facts.articleSlugs(original)];
  if (slugs.length === 0) throw new Misuse('There are no articles to translate yet: npm run new -- article', 1);
  const missing = (slug: string): string[] => others.filter((lang) => facts.articlePaths(lang, slug).length === 0);
  await mistakes.or(() => givenSlug !== undefined && choice('Article', givenSlug, slugs), false);
  await mistakes.or(() => givenLang !== undefined && choice('Language', givenLang, others), false);
  const slug = givenSlug ?? (await mistakes.or(() => askForSlug(slugs, missing, ask), ''));
  const [path = ''] = facts.articlePaths(original, slug);
  const left = missing(slug);
  const lang = givenLang ?? (await mistakes.or(() => askForLanguage(shownPath(join(root, path)), left, ask), ''));
  mistakes.tell();
  const [taken] = facts.articlePaths(lang, slug);
  if (taken) throw new Misuse(`${shownPath(join(root, taken))} is that translation already`, 1);
  return {
    path: path.replace(/(\.[^.]+)$/, `.${lang}$1`),
    text: translated(readFileSync(join(root, path), 'utf8'), path, lang),
    address: articleHref(site, lang, slug),
    next: ['Translate what is marked and the text, then take out draft: true.', unseen(slug, lang)],
  };
}

async function askForSlug(slugs: string[], missing: (slug: string) => string[], ask: Asks): Promise<string> {
  const choices = slugs.filter((slug) => missing(slug).length > 0);
  if (choices.length === 0) throw new Misuse('Every article is in every language of the site already', 1);
  return ask({ option: 'the slug', words: 'Article', choices });
}

async function askForLanguage(original: string, choices: string[], ask: Asks): Promise<string> {
  if (choices.length === 0) throw new Misuse(`${original} is in every language of the site already`, 1);
  return ask({ option: 'the language', words: 'Language', choices });
}

function translated(text: string, path: string, lang: string): string {
  const { data, body, bodyLine, problems } = readFrontMatter(text);
  if (!data) throw new Misuse(`${path} cannot be translated: ${problems[0]?.message}`, 1);
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const yaml = lines.slice(lines.findIndex((line) => line.trim() !== '') + 1, bodyLine - 1).join('\n');
  const document = parseDocument(yaml, { resolveKnownTags: false });
  const mark = (key: string, most: number): void => {
    if (typeof data[key] !== 'string') return;
    document.set(key, [...`[${lang}] ${data[key].trim()}`].slice(0, most).join(''));
  };
  mark('title', 200);
  mark('summary', 400);
  for (const key of ownKeys) document.delete(key);
  const provenance = document.get('provenance');
  const kept = isSeq(provenance) ? provenance.items.map((item) => (isScalar(item) ? item.value : item)) : [provenance];
  const all = [...new Set([...kept.filter((value) => typeof value === 'string'), 'translated'])];
  document.set('provenance', document.createNode(all, { flow: true }));
  document.set('draft', true);
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n${body}`;
}
