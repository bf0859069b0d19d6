import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskLogin } from '../../../../components/desk/DeskLogin.tsx';
import { loginAnswers } from '../../../../lib/editors/editorsRoutes.ts';
import { privateMetadata } from '../../../privateMetadata.ts';
import { readPage } from '../../../readPage.ts';

type Props = { params: Promise<{ lang: string; said: string }> };

export const dynamic = 'force-static';

export function generateStaticParams() {
  return [];
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { frame, ui } = await readPage(params);
  return privateMetadata(frame, ui.t('desk'));
}

export default async function Login({ params }: Props) {
  const { ui, frame, said } = await readPage(params);
  const answer = loginAnswers.find((each) => each === said) ?? notFound();
  return <DeskLogin ui={ui} frame={frame} said={answer} />;
}
