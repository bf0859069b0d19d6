import type { Interface } from '../lib/interface/interface.ts';
import styles from './EmptyEdition.module.css';

/** The front page of an edition without a public article: says how to add one. */
export function EmptyEdition({ ui }: { ui: Interface }) {
  return (
    <section className={styles.empty}>
      <h2>{ui.t('empty.front')}</h2>
      <p>{ui.t('empty.frontText')}</p>
      <pre dir="ltr">
        <code>{`content/articles/my-first-story.md

---
title: My first story
date: 2026-01-31
section: news
guest:
  - name: Your name
    affiliation: Your town
---

It was a quiet morning …`}</code>
      </pre>
    </section>
  );
}
