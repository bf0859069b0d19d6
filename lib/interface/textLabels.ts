import type { Labels } from '../markdown/renderOptions.ts';
import { interfaceFor } from './interface.ts';

/** The words that rendering a text needs, in the language of its page. */
export function textLabels(lang: string): Labels {
  const { t } = interfaceFor(lang);
  return {
    footnotes: t('text.footnotes'),
    footnote: t('text.footnote'),
    backToText: t('text.back'),
    opensElsewhere: t('text.external'),
    note: t('text.note'),
    table: t('text.table'),
    code: t('text.code'),
    picture: t('text.picture'),
    taskDone: t('text.taskDone'),
    taskOpen: t('text.taskOpen'),
  };
}
