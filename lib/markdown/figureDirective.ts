import type { Image, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { figure, findPicture, showPicture } from './placePictures.ts';
import type { Setting } from './renderOptions.ts';
import { rewrite } from './rewrite.ts';
import type { Directive } from './setDirectives.ts';

/** `:::figure{src alt caption credit}`, or one around an image; other text inside is the caption. */
export function figureOf({ attributes, label, content }: Directive, setting: Setting): RootContent[] {
  const images: Image[] = [];
  const holder: RootContent = { type: 'blockquote', children: [...label, ...content] as never[] };
  rewrite(holder, (node) => {
    if (node.type !== 'image') return undefined;
    images.push(node);
    return [];
  });
  const first = images[0];
  const src = attributes.src || first?.url || '';
  const alt = attributes.alt ?? first?.alt ?? '';
  const picture = findPicture(src, setting);
  const shown = showPicture(src, alt, setting);
  const words = textOf(holder).trim();
  const caption = attributes.caption || words || first?.title || picture?.caption;
  const credit = attributes.credit || picture?.credit;
  if (shown.length === 0 && !caption) return [];
  return [figure(shown, { caption, credit }, setting)];
}
