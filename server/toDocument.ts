import { Parser } from 'htmlparser2';
import { usedRules } from './usedRules.ts';

/** What no HTML may hold, nor refer to: https://html.spec.whatwg.org/multipage/parsing.html#preprocessing-the-input-stream */
const forbidden = /[\p{Cc}\p{Noncharacter_Code_Point}](?<![\t\n\f\r])/gu;

/** What the document step may do with a stylesheet that Next.js links to. */
export type StylesheetSource = (href: string) => string | undefined;

export type Document = {
  html: string;
  /** Text of every `<style>` element, for the hashes of the Content-Security-Policy. */
  styles: string[];
};

/** Script elements that may reach a reader: data blocks, which no browser runs, and our own module. */
function mayStay(attributes: Record<string, string>): boolean {
  if (attributes.type === 'application/ld+json') return attributes.src === undefined;
  return attributes.type === 'module' && /^\/enhancements\.[0-9a-f]+\.js$/.test(attributes.src ?? '');
}

function isScriptPreload(attributes: Record<string, string>): boolean {
  return attributes.rel === 'modulepreload' || (attributes.rel === 'preload' && attributes.as === 'script');
}

/** React writes `itemProp` and `dateTime`. HTML does not care, but outside tools that read marks as text do. */
function lowerCaseAttributes(tag: string): string {
  if (!/\s[a-z]+[A-Z]/.test(tag)) return tag;
  return tag.replace(/"[^"]*"|(\s)([a-zA-Z]+)(?=[=\s/>])/g, (match, space?: string, name?: string) =>
    name === undefined ? match : `${space}${name.toLowerCase()}`,
  );
}

/**
 * Next.js marks its own fonts, and says for X again what the Open Graph properties say: without, X takes those.
 * https://developer.x.com/en/docs/x-for-websites/cards/guides/getting-started
 */
function isNeedless(meta: string | undefined): boolean {
  return meta === 'next-size-adjust' || (meta?.startsWith('twitter:') === true && meta !== 'twitter:card');
}

/** What `:lang()` asks of an element: `zh-Hans` matches `:lang(zh)` too. https://www.w3.org/TR/selectors-4/#the-lang-pseudo */
function languagesOf(lang: string): string[] {
  const parts = lang.split('-');
  return parts.map((_, index) => `:lang(${parts.slice(0, index + 1).join('-')})`);
}

/**
 * Turns what Next.js rendered into a document: no framework script, no flight payload, no comments, no script preloads,
 * no control characters, and its stylesheets, as far as it uses them, inlined when `stylesheet` knows their text
 * (architecture, decision 3).
 * Whatever script is not on the allow-list is dropped, whoever wrote it.
 */
export function toDocument(rendered: string, stylesheet: StylesheetSource = () => undefined): Document {
  const kept: string[] = [];
  const styles: string[] = [];
  const css: string[] = [];
  const present = new Set<string>();
  const elements = new Set<string>();
  // A link that names another language is set as its surroundings are; what a script makes may be in any of them.
  const linked = new Set<string>();
  let hasTemplate = false;
  let from = 0;
  let droppingUntil: string | undefined;
  let styleStart: number | undefined;
  let headEnd: number | undefined;

  const drop = (start: number, end: number) => {
    if (start > from) kept.push(rendered.slice(from, start));
    from = end;
  };
  const keep = (start: number, end: number) => {
    const tag = rendered.slice(start, end);
    const lower = lowerCaseAttributes(tag);
    if (lower === tag) return;
    drop(start, end);
    kept.push(lower);
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (droppingUntil) return;
        const start = parser.startIndex;
        const end = parser.endIndex + 1;
        elements.add(name);
        for (const each of attributes.class?.split(/\s+/) ?? []) present.add(each);
        for (const each of attributes.lang ? languagesOf(attributes.lang) : [])
          (name === 'a' ? linked : present).add(each);
        hasTemplate ||= name === 'template';
        if (name === 'script' && !mayStay(attributes)) {
          droppingUntil = name;
          drop(start, end);
        } else if (name === 'style') {
          styleStart = end;
          keep(start, end);
        } else if (name === 'link' && isScriptPreload(attributes)) {
          drop(start, end);
        } else if (name === 'link' && attributes.rel === 'stylesheet') {
          const text = stylesheet(attributes.href ?? '');
          if (text === undefined) return keep(start, end);
          css.push(text);
          drop(start, end);
        } else if (name === 'meta' && isNeedless(attributes.name)) {
          drop(start, end);
        } else {
          keep(start, end);
        }
      },
      onclosetag(name) {
        if (droppingUntil === name) {
          droppingUntil = undefined;
          from = parser.endIndex + 1;
        } else if (name === 'style' && styleStart !== undefined) {
          styles.push(rendered.slice(styleStart, parser.startIndex));
          styleStart = undefined;
        } else if (name === 'head' && !droppingUntil && headEnd === undefined) {
          drop(parser.startIndex, parser.startIndex);
          headEnd = kept.push('') - 1;
        }
      },
      oncomment() {
        if (!droppingUntil) drop(parser.startIndex, parser.endIndex + 1);
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  parser.end(rendered);
  if (!droppingUntil) kept.push(rendered.slice(from));

  if (css.length > 0 && headEnd !== undefined) {
    const text = usedRules(css.join(''), hasTemplate ? present.union(linked) : present, elements);
    styles.push(text);
    kept[headEnd] = `<style>${text}</style>`;
  }
  const html = kept.join('').replaceAll('<div hidden=""></div>', '').replace(forbidden, '');
  return { html, styles };
}
