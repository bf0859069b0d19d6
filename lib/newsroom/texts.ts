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

/** A text of the edition as Markdown that stands alone; `href` is the site-relative address of its page. */
export function portableText(desk: Desk, text: Text, href: string): Promise<string> {
  return desk.markdown.renderPortable(text.body, {
    ...desk.renderDefaults(text.lang),
    ...elsewhere(desk, text.lang, href),
    lang: text.lang,
    pictures: picturesIn(desk, text.path, imageSources(text.body)),
  });
}

/** For readers who know neither our address nor our styles; `href` is the site-relative address of the text's page. */
export function elsewhere(desk: Desk, lang: string, href: string): Elsewhere {
  const origin = desk.renderDefaults(lang).siteOrigin;
  return origin ? { plain: true, absoluteBase: origin + href } : { plain: true };
}

/** One line of Markdown as clean HTML; `idPrefix` keeps the anchors in it apart from those of the text it stands beside. */
export function inlineHtml(
  desk: Desk,
  text: string,
  lang: string,
  idPrefix: string,
  elsewhere: Elsewhere = {},
): Promise<string> {
  return desk.markdown.renderInline(text, { ...desk.renderDefaults(lang), ...elsewhere, lang, pictures: {}, idPrefix });
}

/** The first paragraph of a Markdown text, headings left out. */
export function openingParagraph(body: string): string {
  const blocks = body.split(/\r?\n[ \t]*\r?\n/).map((block) => block.trim());
  return blocks.find((block) => block !== '' && !/^(#|:::|```|~~~|!\[[^\]]*\]\([^)]*\)$)/.test(block)) ?? '';
}
