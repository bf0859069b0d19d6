import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { validateXML } from 'xmllint-wasm';

/** The official schema, and the one element of XHTML that a sitemap may hold. */
const sitemapSchema = readFileSync(join('node_modules/sitemap/schema/sitemap.xsd'), 'utf8');
const linkSchema = `<?xml version="1.0"?>
<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/1999/xhtml">
  <element name="link"><complexType>
    <attribute name="rel" type="string" fixed="alternate" use="required"/>
    <attribute name="hreflang" type="language" use="required"/>
    <attribute name="href" type="anyURI" use="required"/>
  </complexType></element>
</schema>`;
const wholeSchema = `<?xml version="1.0"?>
<schema xmlns="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
  <import namespace="http://www.sitemaps.org/schemas/sitemap/0.9" schemaLocation="sitemap.xsd"/>
  <import namespace="http://www.w3.org/1999/xhtml" schemaLocation="link.xsd"/>
</schema>`;

test('the feed is well-formed RSS with full texts, stable ids and one creator per author', async ({
  request,
  page,
}) => {
  const response = await request.get('/feed.xml');
  expect(response.headers()['content-type']).toBe('application/rss+xml; charset=utf-8');
  const xml = await response.text();
  const items = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'application/xml');
    if (parsed.querySelector('parsererror')) return [];
    return [...parsed.querySelectorAll('item')].map((item) => ({
      guid: item.querySelector('guid')?.textContent ?? '',
      permaLink: item.querySelector('guid')?.getAttribute('isPermaLink'),
      link: item.querySelector('link')?.textContent ?? '',
      content: item.getElementsByTagName('content:encoded')[0]?.textContent ?? '',
      creators: item.getElementsByTagName('dc:creator').length,
    }));
  }, xml);
  expect(items.length).toBeGreaterThanOrEqual(20);
  for (const item of items) {
    expect(item.permaLink).toBe('false');
    expect(item.guid).toMatch(/^en:/);
    expect(item.link).toMatch(/^https:\/\/broadsheet\.example\/articles\//);
    expect(item.content.length).toBeGreaterThan(500);
    expect(item.content).not.toMatch(/(href|src)="(?!https?:|mailto:|#)/);
    expect(item.creators).toBeGreaterThanOrEqual(1);
  }
});

test('sitemaps are valid against their XSD and lead only to pages that answer', async ({ request }) => {
  const index = await (await request.get('/sitemap.xml')).text();
  const maps = [...index.matchAll(/<loc>https:\/\/broadsheet\.example(\/[^<]+)<\/loc>/g)].map(([, path]) => path ?? '');
  expect(maps.length).toBeGreaterThanOrEqual(2);
  for (const path of maps) {
    const xml = await (await request.get(path)).text();
    const { errors } = await validateXML({
      xml: [{ fileName: 'sitemap.xml', contents: xml }],
      schema: [{ fileName: 'whole.xsd', contents: wholeSchema }],
      preload: [
        { fileName: 'sitemap.xsd', contents: sitemapSchema },
        { fileName: 'link.xsd', contents: linkSchema },
      ],
    });
    expect(errors).toEqual([]);
    for (const [, page] of xml.matchAll(/<loc>https:\/\/broadsheet\.example(\/[^<]*)<\/loc>/g))
      expect((await request.get(page ?? '', { maxRedirects: 0 })).status(), page).toBe(200);
  }
});

test('robots.txt names the sitemap by its canonical address', async ({ request }) => {
  expect(await (await request.get('/robots.txt')).text()).toContain('Sitemap: https://broadsheet.example/sitemap.xml');
});
