import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskFrame } from '../../../../../components/desk/DeskFrame.tsx';
import { DeskListPage } from '../../../../../components/desk/DeskListPage.tsx';
import { DeskOverview } from '../../../../../components/desk/DeskOverview.tsx';
import { deskListNames } from '../../../../../lib/editors/deskLists.ts';
import { editorsDesk } from '../../../../../lib/editors/editorsDesk.ts';
import { privateMetadata } from '../../../../privateMetadata.ts';
import { readPage } from '../../../../readPage.ts';

type Props = { params: Promise<{ lang: string; list: string; page: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

/** How much of each list the overview shows. */
const first = 4;

async function readDesk(params: Props['params']) {
  const page = await readPage(params);
  const name = deskListNames.find((each) => each === page.list);
  return { ...page, name, number: Number(page.page) };
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, ui, name } = await readDesk(params);
  return privateMetadata(frame, name ? `${ui.t(`desk.${name}`)} · ${ui.t('desk')}` : ui.t('desk'));
}

export default async function EditorsDesk({ params }: Props) {
  const { ui, frame, name, number } = await readDesk(params);
  const desk = editorsDesk();
  const facts = desk.frame();
  const { now } = facts;
  const lists = name ? [desk.list(name, number)] : deskListNames.map((each) => desk.list(each, 1, first));
  const known = lists.filter((list) => list !== undefined);
  const [list] = known;
  if (!list) notFound();
  return (
    <DeskFrame ui={ui} frame={frame} facts={facts} current={name}>
      {name ? <DeskListPage ui={ui} now={now} list={list} /> : <DeskOverview ui={ui} now={now} lists={known} />}
    </DeskFrame>
  );
}
