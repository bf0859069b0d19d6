import type { PageAddress } from '../internalRoutes.ts';
import { writeBlocks } from '../markdown/writeMarkdown.ts';
import { type ApiContext, opening } from './apiContext.ts';
import { apiDocument } from './apiDocument.ts';
import { articleMarkdown } from './articleMarkdown.ts';
import { listMarkdown } from './listMarkdown.ts';
import { emphasis, frontMatter, heading, paragraph, text } from './markdownBlocks.ts';

/**
 * What the page at an address holds, as a document to be read as Markdown (https://www.rfc-editor.org/rfc/rfc7763):
 * public facts as YAML, then the text. Never the editor's own file.
 */
export async function markdownDocument(context: ApiContext, address: PageAddress): Promise<string | undefined> {
  const { lang, newsroom } = context;
  if (address.kind === 'article') return articleMarkdown(context, address.slug);
  if (address.kind === 'page') return pageMarkdown(context, address.slug);
  const document = await apiDocument(context, address);
  if (!document || document.type === 'article' || document.type === 'page') return undefined;
  const bio =
    address.kind === 'author' && address.page === 1 ? await newsroom.portableBio(lang, address.id) : undefined;
  return listMarkdown(context, document, bio);
}

async function pageMarkdown(context: ApiContext, slug: string): Promise<string | undefined> {
  const page = await context.newsroom.portablePage(context.lang, slug);
  if (!page) return undefined;
  const { href, title, summary, lang, updated } = page;
  const facts = {
    ...opening(context, href, title, lang),
    alternates: undefined,
    updated: updated === undefined ? undefined : context.ui.iso(updated),
  };
  const above = [heading(1, text(title)), ...(summary ? [paragraph(emphasis(summary))] : [])];
  return [frontMatter(facts), writeBlocks(above), page.text].join('\n');
}
