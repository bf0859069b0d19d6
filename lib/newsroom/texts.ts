import { imageSources } from '../markdown/imageSources.ts';
import type { RenderOptions } from '../markdown/renderOptions.ts';
import type { Desk } from './desk.ts';
import { picturesIn } from './images.ts';

type Text = { path: string; lang: string; body: string };
/** How a text is rendered where it is not on its own page. */
export type Elsewhere = Pick<RenderOptions, 'absoluteBase' | 'idPrefix' | 'plain'>;

/** A text of the edition as clean HTML, with the pictures beside it. */
export function textHtml(desk: Desk, text: Text, elsewhere: Elsewhere = {}): Promise<string> {
  return desk.markdown.render(text.body, {
    ...desk.renderDefaults(text.lang),
    lang: text.lang,
    timeZone: desk.site().timeZone,
    pictures: picturesIn(desk, text.path, imageSources(text.body)),
    ...elsewhere,
  });
}

/** One line of Markdown as clean HTML; `idPrefix` keeps the anchors in it apart from those of the text it stands beside. */
export function inlineHtml(desk: Desk, text: string, lang: string, idPrefix: string): Promise<string> {
  return desk.markdown.renderInline(text, { ...desk.renderDefaults(lang), lang, pictures: {}, idPrefix });
}

/** The first paragraph of a Markdown text, headings left out. */
export function openingParagraph(body: string): string {
  const blocks = body.split(/\r?\n[ \t]*\r?\n/).map((block) => block.trim());
  return blocks.find((block) => block !== '' && !/^(#|:::|```|~~~|!\[[^\]]*\]\([^)]*\)$)/.test(block)) ?? '';
}
