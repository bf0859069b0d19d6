import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { AuthorProfileHeader } from '../../../../../components/AuthorProfileHeader.tsx';
import { PageFrame } from '../../../../../components/PageFrame.tsx';
import { StoryList } from '../../../../../components/StoryList.tsx';
import { StructuredData } from '../../../../../components/StructuredData.tsx';
import { listPageHref } from '../../../../../lib/addresses.ts';
import { newsroom } from '../../../../../lib/newsroom/newsroom.ts';
import { authorGraph } from '../../../../../lib/structuredData/authorGraph.ts';
import { jsonForScript } from '../../../../../lib/structuredData/jsonForScript.ts';
import { listMetadata } from '../../../../listMetadata.ts';
import { readPage } from '../../../../readPage.ts';

type Props = { params: Promise<{ lang: string; id: string; page: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

async function readAuthor(params: Props['params']) {
  const page = await readPage(params);
  const found = await newsroom().author(page.lang, page.id, Number(page.page));
  return found ? { ...page, ...found } : notFound();
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { lang, ui, frame, author, list } = await readAuthor(params);
  const card = { kind: 'author', lang, id: author.id } as const;
  const description = [author.name, author.role, author.affiliation].filter(Boolean).join(' · ');
  return listMetadata(ui, frame, {
    title: author.name,
    description,
    base: author.href,
    list,
    feeds: true,
    card,
    languages: () => newsroom().listLanguages('author', author.id),
  });
}

export default async function Author({ params }: Props) {
  const { ui, frame, author, list } = await readAuthor(params);
  return (
    <PageFrame ui={ui} frame={frame}>
      <AuthorProfileHeader ui={ui} author={author} />
      <StoryList ui={ui} list={list} href={(page) => listPageHref(author.href, page)} />
      <StructuredData json={jsonForScript(authorGraph(author, frame))} />
    </PageFrame>
  );
}
