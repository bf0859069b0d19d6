/** What an audit wants to know of one HTML page, as it stands in the page. */
export type PageFacts = {
  lang: string;
  charset: boolean;
  viewport: boolean;
  titles: string[];
  /** Contents of each `<meta>` by its `name` or `property`. */
  meta: Map<string, string[]>;
  canonicals: string[];
  alternates: { lang: string; href: string }[];
  /** Addresses of the page in other formats, feeds among them. */
  formats: { type: string; href: string }[];
  h1: string[];
  /** Each address that an `<a>` leads to, once. */
  links: Set<string>;
  /** What the page loads or names beside links: styles, scripts, icons, pictures. */
  resources: Set<string>;
  images: { src: string; alt?: string; width?: string; height?: string }[];
  ids: Set<string>;
  repeatedIds: Set<string>;
  /** Blocks of JSON-LD. */
  data: string[];
};

export function noFacts(): PageFacts {
  return {
    lang: '',
    charset: false,
    viewport: false,
    titles: [],
    meta: new Map(),
    canonicals: [],
    alternates: [],
    formats: [],
    h1: [],
    links: new Set(),
    resources: new Set(),
    images: [],
    ids: new Set(),
    repeatedIds: new Set(),
    data: [],
  };
}
