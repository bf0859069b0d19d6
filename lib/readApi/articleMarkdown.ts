import type { BlockContent, PhrasingContent, RootContent } from 'mdast';
import type { Interface } from '../interface/interface.ts';
import { writeBlocks } from '../markdown/writeMarkdown.ts';
import type { BylineName, PortableArticle } from '../model/views.ts';
import { absolute } from '../siteUrl.ts';
import type { ApiContext } from './apiContext.ts';
import { articleFacts } from './articleDocument.ts';
import { emphasis, frontMatter, heading, link, list, paragraph, quoted, strong, text } from './markdownBlocks.ts';

/** An article to be read as Markdown: its labels and interests stand before the text, corrections and sources below. */
export async function articleMarkdown(context: ApiContext, slug: string): Promise<string | undefined> {
  const article = await context.newsroom.portableArticle(context.lang, slug);
  if (!article) return undefined;
  const { ui } = context;
  const above: RootContent[] = [heading(1, text(article.headline)), ...labels(ui, article)];
  if (article.hasStandfirst) above.push(paragraph(emphasis(article.summary)));
  above.push(paragraph(...bylineWords(ui, article.byline)), paragraph(text(dates(ui, article))));
  return [
    frontMatter({ ...articleFacts(context, article), alternates: undefined }),
    writeBlocks(above),
    article.text,
    ...corrections(ui, article),
    ...(article.sources.length > 0 ? [writeBlocks(sources(ui, article))] : []),
  ].join('\n');
}

function labels(ui: Interface, { kind, provenance, disclosure, canonical }: PortableArticle): RootContent[] {
  const lines: BlockContent[] = [];
  if (kind !== 'news') lines.push(labelled(ui.t(`kind.${kind}`), ui.t(`about.${kind}`)));
  for (const origin of provenance) lines.push(labelled(ui.t(`provenance.${origin}`), ui.t(`about.${origin}`)));
  if (canonical) lines.push(paragraph(link(canonical, ui.t('original'))));
  if (disclosure) lines.push(labelled(ui.t('disclosure'), disclosure));
  return lines.length > 0 ? [quoted(...lines)] : [];
}

const labelled = (label: string, words: string) => paragraph(strong(label), text(`: ${words}`));

function bylineWords(ui: Interface, names: BylineName[]): PhrasingContent[] {
  const [before = '', after = ''] = ui.t('by', { names: '\u0000' }).split('\u0000');
  const byName = new Map(names.map((each) => [each.name, each]));
  const parts = ui.listParts(names.map(({ name }) => name)).map((part): PhrasingContent => {
    const { href, affiliation } = (part.name ? byName.get(part.text) : undefined) ?? {};
    if (href) return link(absolute(href), part.text);
    return text(affiliation ? `${part.text} (${affiliation})` : part.text);
  });
  return [text(before), ...parts, text(after)].filter((part) => part.type !== 'text' || part.value !== '');
}

function dates(ui: Interface, { published, updated }: PortableArticle): string {
  const told = [`${ui.t('published')} ${ui.dateTime(published)}`];
  if (updated !== undefined) told.push(`${ui.t('updated')} ${ui.dateTime(updated)}`);
  return told.join(' · ');
}

/** Each correction's own Markdown stays as it is: it was made to stand alone. */
function corrections(ui: Interface, article: PortableArticle): string[] {
  if (article.corrections.length === 0) return [];
  return [
    writeBlocks([heading(2, text(ui.t('corrections')))]),
    ...article.corrections.flatMap((each) => [
      writeBlocks([paragraph(strong(ui.t(`correction.${each.kind}`)), text(`, ${ui.dateTime(each.date)}`))]),
      `${each.text}\n`,
    ]),
  ];
}

function sources(ui: Interface, article: PortableArticle): RootContent[] {
  const items = article.sources.map(({ title, url, note, accessed, archive }) => {
    const words: PhrasingContent[] = [link(url, title)];
    if (note) words.push(text(` ${note}`));
    if (accessed) words.push(text(` (${ui.t('source.accessed', { date: accessed })})`));
    if (archive) words.push(text(' '), link(archive, ui.t('source.archive')));
    return [paragraph(...words)];
  });
  return [heading(2, text(ui.t('sources'))), list(items)];
}
