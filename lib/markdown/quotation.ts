import type { RootContent } from 'mdast';
import { block, inline, text } from './house.ts';
import type { Setting } from './renderOptions.ts';
import { type Directive, languageOf } from './setDirectives.ts';

/** A quotation or pull quote, with who said it (`by`) and its language (`lang`). */
export function quotation(
  name: 'quote' | 'pull-quote',
  { attributes, label, content }: Directive,
  _: Setting,
): RootContent {
  const said = label.length > 0 ? [inline('p', {}, label), ...content] : content;
  const quote = block('blockquote', languageOf(attributes), said);
  const by = attributes.by ? [inline('figcaption', {}, [text(attributes.by)])] : [];
  return block('figure', { className: [name] }, [quote, ...by]);
}
