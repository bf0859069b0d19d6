import type { ReactNode } from 'react';
import type { Interface } from '../lib/interface/interface.ts';
import type { Frame } from '../lib/model/views.ts';
import { BreakingStrip } from './BreakingStrip.tsx';
import { Masthead } from './Masthead.tsx';
import styles from './PageFrame.module.css';
import { SectionBar } from './SectionBar.tsx';
import { SiteFooter } from './SiteFooter.tsx';

type Props = {
  ui: Interface;
  frame: Frame;
  front?: boolean;
  section?: string;
  notice?: ReactNode;
  children: ReactNode;
};

export function PageFrame({ ui, frame, front = false, section, notice, children }: Props) {
  return (
    <>
      <a className={styles.skip} href="#main">
        {ui.t('skip')}
      </a>
      {notice}
      {frame.breaking && <BreakingStrip ui={ui} breaking={frame.breaking} />}
      <Masthead ui={ui} frame={frame} front={front} />
      <SectionBar ui={ui} sections={frame.sections} current={section} />
      <main id="main" className={styles.main}>
        {children}
      </main>
      <SiteFooter ui={ui} frame={frame} />
    </>
  );
}
