import type { Image, Paragraph, Root, RootContent } from 'mdast';
import type { Picture } from '../model/views.ts';
import { block, type House, inline, text } from './house.ts';
import { linkTarget } from './linkTarget.ts';
import type { Setting } from './renderOptions.ts';
import { rewrite } from './rewrite.ts';

const defaultSizes = '(min-width: 64em) 42rem, 100vw';

/** Shows pictures; one that stands alone in its paragraph becomes a figure, captioned by its title. */
export function placePictures(tree: Root, setting: Setting): void {
  const figures = new Map<RootContent, House>();
  rewrite(tree, (node, { insideLink }) => {
    if (node.type === 'image') {
      const shown = showPicture(node.url, node.alt ?? '', setting, insideLink);
      const picture = findPicture(node.url, setting);
      if (picture) for (const each of shown) figures.set(each, figure([each], captionOf(picture, node), setting));
      return shown;
    }
    return node.type === 'paragraph' ? aloneInParagraph(node, figures) : undefined;
  });
}

function captionOf(picture: Picture, node: Image): { caption?: string; credit?: string } {
  return { caption: node.title || picture.caption, credit: picture.credit };
}

/** The picture named `src`; names that objects have by birth are none. */
export function findPicture(src: string, { pictures }: Setting): Picture | undefined {
  return Object.hasOwn(pictures, src) ? pictures[src] : undefined;
}

/** A picture of the edition; a link to one on another site, since readers are not sent there unasked; or its words. */
export function showPicture(src: string, alt: string, setting: Setting, insideLink = false): RootContent[] {
  const picture = findPicture(src, setting);
  if (picture) return [pictureElement(picture, alt || picture.alt, setting)];
  const target = linkTarget(src, setting);
  if (target?.external && !insideLink) {
    return [{ type: 'link', url: src, children: [{ type: 'text', value: alt || setting.labels.picture }] }];
  }
  return alt ? [text(alt)] : [];
}

function pictureElement(picture: Picture, alt: string, setting: Setting): House {
  const { width, height } = picture;
  const src = setting.absoluteBase ? new URL(picture.src, setting.absoluteBase).href : picture.src;
  if (setting.plain) return inline('img', { src, width, height, alt });
  const image = inline('img', { src, width, height, alt, loading: 'lazy', decoding: 'async' });
  if (picture.sources.length === 0) return image;
  const sizes = setting.sizes ?? defaultSizes;
  const sources = picture.sources.map(({ type, srcset }) => inline('source', { type, srcSet: srcset, sizes }));
  return inline('picture', {}, [...sources, image]);
}

/** A figure with its caption and credit. */
export function figure(content: RootContent[], words: { caption?: string; credit?: string }, setting: Setting): House {
  const { caption, credit } = words;
  const lines: RootContent[] = [];
  if (caption) lines.push(inline('span', { className: ['caption'] }, [text(caption)]));
  if (caption && credit) lines.push(text(' '));
  if (credit) lines.push(inline('span', { className: ['credit'] }, [text(credit)]));
  const box = block('figure', setting.plain ? {} : { className: ['figure'] }, content);
  if (lines.length > 0) box.children.push(inline('figcaption', {}, lines));
  return box;
}

/** The figures that replace a paragraph of nothing but pictures. */
function aloneInParagraph(node: Paragraph, figures: Map<RootContent, House>): RootContent[] | undefined {
  const content = node.children.filter((child) => !isBlank(child));
  const found: House[] = [];
  for (const child of content) {
    const only = child.type === 'link' && child.children.length === 1 ? child.children[0] : child;
    const box = only && figures.get(only);
    if (!box) return undefined;
    found.push({ ...box, children: [child, ...box.children.slice(1)] });
  }
  return found.length > 0 ? found : undefined;
}

function isBlank(node: RootContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
}
