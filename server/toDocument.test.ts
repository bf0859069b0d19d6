import { describe, expect, it } from 'vitest';
import { toDocument } from './toDocument.ts';

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head>${head}</head><body>${body}</body></html>`;

describe('the document step', () => {
  it('drops every script that is not on the allow-list, with its text', () => {
    const { html } = toDocument(
      page(
        '<script src="https://evil.example/x.js"></script><link rel="preload" as="script" href="/_next/a.js"/>',
        '<p>Text</p><script>self.__next_f.push([1,"</p>"])</script><SCRIPT type="text/javascript">alert(1)</SCRIPT><p>More</p>',
      ),
    );
    expect(html).toBe(page('', '<p>Text</p><p>More</p>'));
  });

  it('keeps data blocks and our own module', () => {
    const data = '<script type="application/ld+json">{"a":"\\u003c"}</script>';
    const module = '<script type="module" src="/enhancements.0a1b.js"></script>';
    expect(toDocument(page(data + module, '')).html).toBe(page(data + module, ''));
  });

  it('does not let a data block with a source, or a module from elsewhere, pass as ours', () => {
    const { html } = toDocument(
      page(
        '<script type="application/ld+json" src="/x.js"></script><script type="module" src="//evil.example/enhancements.0a.js"></script>',
        '',
      ),
    );
    expect(html).not.toContain('<script');
  });

  it('drops characters that no HTML may hold, wherever a text has them', () => {
    const { html } = toDocument('<p title="a\u0001b">a\u000bb\u0085c\ufffed\u{1fffe}e\u007f\tf\n😀</p>');
    expect(html).toBe('<p title="ab">abcde\tf\n😀</p>');
  });

  it('drops comments, and an unclosed script to the end', () => {
    expect(toDocument('<p>a<!-- -->b</p><script>x').html).toBe('<p>ab</p>');
  });

  it('puts the text of known stylesheets into the head once, and reports it for the policy', () => {
    const { html, styles } = toDocument(page('<link rel="stylesheet" href="/_next/a.css"/>', ''), (href) =>
      href === '/_next/a.css' ? 'body{color:red}' : undefined,
    );
    expect(html).toBe(page('<style>body{color:red}</style>', ''));
    expect(styles).toEqual(['body{color:red}']);
  });

  it('leaves out rules for classes that the document does not have, and signs what is left', () => {
    const sheet = '.a{color:red}.b{color:blue}p{color:green}';
    const { html, styles } = toDocument(
      page('<link rel="stylesheet" href="/a.css"/>', '<p class="x a">x</p>'),
      () => sheet,
    );
    expect(styles).toEqual(['.a{color:red}p{color:green}']);
    expect(html).toContain(`<style>${styles[0]}</style>`);
  });

  it('leaves out rules for languages that the document only links to, unless a script may write in them', () => {
    const sheet = ':lang(en){x:1}:lang(ar){x:2}:lang(zh){x:3}:lang(ru){x:4}';
    const body = '<p lang="zh-Hans">x</p><a lang="ar" href="/ar">x</a>';
    const styles = (html: string) =>
      toDocument(page('<link rel="stylesheet" href="/a.css"/>', html), () => sheet).styles;
    expect(styles(body)).toEqual([':lang(en){x:1}:lang(zh){x:3}']);
    expect(styles(`${body}<template></template>`)).toEqual([':lang(en){x:1}:lang(ar){x:2}:lang(zh){x:3}']);
  });

  it('writes the names of attributes in lower case, and leaves their values alone', () => {
    const { html } = toDocument(
      '<time dateTime="2026-11-23T10:00:00Z" title="a dateTime=1 itemProp">x</time><div itemProp="articleBody" itemScope="">dateTime="y"</div>',
    );
    expect(html).toBe(
      '<time datetime="2026-11-23T10:00:00Z" title="a dateTime=1 itemProp">x</time><div itemprop="articleBody" itemscope="">dateTime="y"</div>',
    );
  });

  it('leaves text alone that only looks like a script', () => {
    const text = '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p><pre>a &amp;&amp; b</pre>';
    expect(toDocument(text).html).toBe(text);
  });
});

it('what cards for X repeat of the others is left out', () => {
  const head =
    '<head><meta property="og:title" content="A"/><meta name="twitter:card" content="summary_large_image"/><meta name="twitter:title" content="A"/></head>';
  const { html } = toDocument(`<html>${head}<body></body></html>`);
  expect(html).toContain('twitter:card');
  expect(html).not.toContain('twitter:title');
});
