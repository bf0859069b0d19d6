import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { block, hidden, inline, text } from './house.ts';
import { linkTarget } from './linkTarget.ts';
import type { Setting } from './renderOptions.ts';
import type { Directive } from './setDirectives.ts';

/** `::embed{url title description}`: a card that links to the page, with nothing loaded from it. */
export function embedCard({ attributes, label }: Directive, setting: Setting): RootContent[] {
  const { url = '', description } = attributes;
  const target = url ? linkTarget(url, setting) : undefined;
  const title = textOf(label) || attributes.title || target?.host || url;
  if (!target) return title ? [inline('p', {}, [text(title)])] : [];
  const external = target.external ? { rel: ['external', 'noopener'] } : {};
  if (setting.plain) {
    const link = inline('a', { href: target.href, ...external }, [text(title)]);
    return [inline('p', {}, description ? [link, text(` – ${description}`)] : [link])];
  }
  const words: RootContent[] = [inline('span', { className: ['embed-title'] }, [text(title)])];
  if (description) words.push(text(' '), inline('span', { className: ['embed-description'] }, [text(description)]));
  if (target.external) words.push(text(' '), inline('span', { className: ['embed-host'] }, [text(target.host)]));
  if (target.external) words.push(hidden(` (${setting.labels.opensElsewhere})`));
  const link = inline('a', { href: target.href, className: ['embed-link'], ...external }, words);
  return [block('div', { className: ['embed'] }, [link])];
}
