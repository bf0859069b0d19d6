import type { PageFacts } from './pageFacts.ts';

type Attributes = Record<string, string>;

/** Notes in `facts` what one element tells. */
export function readElement(name: string, attributes: Attributes, facts: PageFacts): void {
  const { id } = attributes;
  if (id) {
    if (facts.ids.has(id)) facts.repeatedIds.add(id);
    facts.ids.add(id);
  }
  readers[name]?.(attributes, facts);
}

const readers: Record<string, (attributes: Attributes, facts: PageFacts) => void> = {
  html({ lang = '' }, facts) {
    facts.lang = lang;
  },
  meta(attributes, facts) {
    if (attributes.charset?.toLowerCase() === 'utf-8') facts.charset = true;
    const name = attributes.name ?? attributes.property;
    if (name === undefined) return;
    if (name === 'viewport') facts.viewport = true;
    const contents = facts.meta.get(name);
    if (contents) contents.push(attributes.content ?? '');
    else facts.meta.set(name, [attributes.content ?? '']);
  },
  link(attributes, facts) {
    const { href, hreflang, type = '' } = attributes;
    if (href === undefined) return;
    const kinds = new Set((attributes.rel ?? '').toLowerCase().split(/\s+/));
    if (kinds.has('canonical')) facts.canonicals.push(href);
    else if (kinds.has('alternate') && hreflang !== undefined) facts.alternates.push({ lang: hreflang, href });
    else if (kinds.has('alternate')) facts.formats.push({ type, href });
    else if (!kinds.has('dns-prefetch') && !kinds.has('preconnect')) facts.resources.add(href);
  },
  a: ({ href }, facts) => void (href !== undefined && facts.links.add(href)),
  area: ({ href }, facts) => void (href !== undefined && facts.links.add(href)),
  script: ({ src }, facts) => void (src && facts.resources.add(src)),
  img({ src = '', alt, width, height, srcset }, facts) {
    facts.images.push({ src, alt, width, height });
    addSmallest(srcset, facts);
  },
  source: ({ srcset }, facts) => addSmallest(srcset, facts),
};

/** One of a picture's sizes stands for all: they come from one place, and making each would cost more than it tells. */
function addSmallest(srcset: string | undefined, facts: PageFacts): void {
  const first = srcset?.trim().split(/[\s,]+/, 1)[0];
  if (first && !first.startsWith('data:')) facts.resources.add(first);
}
