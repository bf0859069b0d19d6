import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateXML } from 'xmllint-wasm';

const site = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const news = 'http://www.google.com/schemas/sitemap-news/0.9';
const image = 'http://www.google.com/schemas/sitemap-image/1.1';
const xhtml = 'http://www.w3.org/1999/xhtml';
const moment = '<union memberTypes="date dateTime"/>';

function schema(namespace: string, content: string): string {
  return `<schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="${namespace}" xmlns:own="${namespace}"
    elementFormDefault="qualified">${content}</schema>`;
}

/** The official schema of sitemaps, and the parts of the others that a sitemap of ours may use, as their publishers define them. */
const preload = [
  { fileName: 'site.xsd', contents: readFileSync(join('node_modules/sitemap/schema/sitemap.xsd'), 'utf8') },
  {
    fileName: 'xhtml.xsd',
    contents: schema(
      xhtml,
      `<element name="link"><complexType>
        <attribute name="rel" type="string" fixed="alternate" use="required"/>
        <attribute name="hreflang" type="language" use="required"/>
        <attribute name="href" type="anyURI" use="required"/>
      </complexType></element>`,
    ),
  },
  {
    fileName: 'image.xsd',
    contents: schema(
      image,
      '<element name="image"><complexType><sequence><element name="loc" type="anyURI"/></sequence></complexType></element>',
    ),
  },
  {
    fileName: 'news.xsd',
    contents: schema(
      news,
      `<simpleType name="language"><restriction base="string"><pattern value="zh-cn|zh-tw|[a-z]{2,3}"/></restriction></simpleType>
      <element name="news"><complexType><all>
        <element name="publication"><complexType><all>
          <element name="name" type="string"/><element name="language" type="own:language"/>
        </all></complexType></element>
        <element name="publication_date"><simpleType>${moment}</simpleType></element>
        <element name="title" type="string"/>
      </all></complexType></element>`,
    ),
  },
];
const imports = Object.entries({ site, news, image, xhtml })
  .map(([name, namespace]) => `<import namespace="${namespace}" schemaLocation="${name}.xsd"/>`)
  .join('');
const whole = `<schema xmlns="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">${imports}</schema>`;

/** As https://www.sitemaps.org/schemas/sitemap/0.9/siteindex.xsd has it. */
const index = schema(
  site,
  `<element name="sitemapindex"><complexType><sequence>
    <element name="sitemap" maxOccurs="unbounded"><complexType><sequence>
      <element name="loc" type="anyURI"/>
      <element name="lastmod" minOccurs="0"><simpleType>${moment}</simpleType></element>
    </sequence></complexType></element>
  </sequence></complexType></element>`,
);

/** What keeps a sitemap or an index of sitemaps from being valid. */
export async function sitemapProblems(xml: string): Promise<string[]> {
  const isIndex = xml.includes('<sitemapindex');
  const { errors } = await validateXML({
    xml: [{ fileName: 'sitemap.xml', contents: xml }],
    schema: [{ fileName: 'whole.xsd', contents: isIndex ? index : whole }],
    preload: isIndex ? [] : preload,
  });
  return errors.map(({ message }) => message);
}
