import type { SiteAddresses } from '../siteAddresses.ts';
import type { PageFacts } from './pageFacts.ts';

/** A page that answered 200, with what it says of itself. */
export type AuditedPage = {
  /** Site-relative. */
  path: string;
  site: SiteAddresses;
  facts: PageFacts;
  /** The nodes of its structured data, those within others included. */
  nodes: DataNode[];
  /** Whether search engines may list it. */
  indexable: boolean;
};

/** A node of JSON-LD. */
export type DataNode = { [name: string]: unknown };
