import type { BlockContent, RootContent } from 'mdast';
import { writeBlocks } from '../markdown/writeMarkdown.ts';
import type { ApiContext, Summary } from './apiContext.ts';
import { emphasis, frontMatter, heading, link, list, paragraph, strong, text } from './markdownBlocks.ts';
import type { ApiDocument, DocumentOf } from './schemas.ts';

type ListDocument = Exclude<ApiDocument, { type: 'article' | 'page' }>;

/** A list to be read as Markdown; `intro` is Markdown that stands under its title. */
export function listMarkdown(context: ApiContext, document: ListDocument, intro?: string): string {
  const { type, url, lang, title, site } = document;
  const pages = 'pages' in document ? pagesOf(document) : {};
  const above: RootContent[] = [heading(1, text(title))];
  if ('description' in document && document.description) above.push(paragraph(text(document.description)));
  return [
    frontMatter({ type, url, lang, title, ...pages, site }),
    writeBlocks(above),
    ...(intro ? [intro] : []),
    writeBlocks(contents(context, document)),
  ].join('\n');
}

function pagesOf({
  page,
  pages,
  total,
  previous,
  next,
}: Pick<DocumentOf<'section'>, 'page' | 'pages' | 'total' | 'previous' | 'next'>) {
  const markdown = (address?: string) => address?.replace(/\.json(?=\?|$)/, '.md');
  return { page, pages, total, previous: markdown(previous), next: markdown(next) };
}

function contents(context: ApiContext, document: ListDocument): RootContent[] {
  switch (document.type) {
    case 'front':
      return front(context, document);
    case 'topics':
      return [list(document.items.map(({ url, name, articles }) => [counted(context, url, name, articles)]))];
    case 'authors':
      return [list(document.items.map(({ url = '', name, articles }) => [counted(context, url, name, articles)]))];
    default:
      return stories(context, document.items);
  }
}

function front(context: ApiContext, { lead, seconds, sections, latest }: DocumentOf<'front'>): RootContent[] {
  return [
    ...stories(context, lead ? [lead, ...seconds] : seconds),
    ...sections.flatMap(({ section, items }) => [
      heading(2, link(section.url, section.name)),
      ...stories(context, items),
    ]),
    ...(latest.length > 0 ? [heading(2, text(context.ui.t('latest'))), ...stories(context, latest)] : []),
  ];
}

const counted = ({ ui }: ApiContext, url: string, name: string, count: number) =>
  paragraph(link(url, name), text(` – ${ui.t('articles', { count })}`));

function stories(context: ApiContext, items: Summary[]): RootContent[] {
  return items.length > 0 ? [list(items.map((item) => story(context, item)))] : [];
}

/** Headline, labels, byline with affiliations, date, who paid, and the summary. */
function story({ ui }: ApiContext, item: Summary): BlockContent[] {
  const names = item.byline.map(({ name, affiliation }) => (affiliation ? `${name} (${affiliation})` : name));
  const about = [...item.labels, ui.list(names), ui.date(Date.parse(item.published))].filter(Boolean).join(' · ');
  const blocks: BlockContent[] = [
    paragraph(strongLink(item), text(' – '), text(about)),
    ...(item.disclosure ? [paragraph(strong(ui.t('disclosure')), text(`: ${item.disclosure}`))] : []),
  ];
  if (item.summary) blocks.push(paragraph(emphasis(item.summary)));
  return blocks;
}

const strongLink = ({ url, title }: Summary) => ({ type: 'strong' as const, children: [link(url, title)] });
