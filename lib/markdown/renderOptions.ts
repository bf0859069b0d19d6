import type { Picture } from '../model/views.ts';

/** Words that rendering puts into a text, in the language of the page. */
export type Labels = {
  /** Heading of the footnotes. */
  footnotes: string;
  /** Accessible name of the link from a footnote back to the text; the note's number follows it. */
  backToText: string;
  /** Accessible name of a reference to a footnote; the note's number follows it. */
  footnote: string;
  /** Said to screen readers after a link to another site. */
  opensElsewhere: string;
  /** Label of `:::note` without a title of its own. */
  note: string;
  /** Accessible name of the box a table scrolls in. */
  table: string;
  /** Accessible name of the box a code block scrolls in. */
  code: string;
  /** Link text for a picture on another site that has no alternative text. */
  picture: string;
  /** Accessible names of the boxes of a task list. */
  taskDone: string;
  taskOpen: string;
};

export const englishLabels: Labels = {
  footnotes: 'Footnotes',
  backToText: 'Back to text',
  footnote: 'Footnote',
  opensElsewhere: 'external link',
  note: 'Note',
  table: 'Table',
  code: 'Code',
  picture: 'Picture',
  taskDone: 'Done',
  taskOpen: 'Not done',
};

export type RenderOptions = {
  /** BCP 47 tag of the text's language. */
  lang: string;
  /** Origin of this site, to tell links that leave it. Without it every http(s) link counts as leaving. */
  siteOrigin?: string;
  /** Pictures by `src` as the text writes it. */
  pictures: Record<string, Picture>;
  /** Words left out are English. */
  labels?: Partial<Labels>;
  /** How many levels body headings sit below the page's h1; 1 (the default) starts them at h2. */
  headingOffset?: number;
  /** Put before every id, for pages that show many texts. */
  idPrefix?: string;
  /** Makes links and pictures absolute, for feeds: the address of the text. */
  absoluteBase?: string;
  /** Leaves out classes, scroll boxes and texts for screen readers, for feeds. */
  plain?: boolean;
  /** IANA zone in which the times of live entries are shown; UTC by default. */
  timeZone?: string;
  /** `sizes` of pictures in the text. */
  sizes?: string;
};

/** Options with every gap filled, as the transforms take them. */
export type Setting = Omit<RenderOptions, 'labels' | 'plain'> & { labels: Labels; plain: boolean };

export function settingOf(options: RenderOptions): Setting {
  return { ...options, labels: { ...englishLabels, ...options.labels }, plain: options.plain ?? false };
}
