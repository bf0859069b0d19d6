import type { PageAddress } from '../internalRoutes.ts';
import type { ApiContext } from './apiContext.ts';
import { articleDocument } from './articleDocument.ts';
import {
  archiveDocument,
  authorDocument,
  monthDocument,
  searchDocument,
  sectionDocument,
  topicDocument,
} from './listDocuments.ts';
import { authorsDocument, frontDocument, pageDocument, topicsDocument } from './otherDocuments.ts';
import type { ApiDocument } from './schemas.ts';

/** What the page at an address holds, as a document of the read API; undefined when there is no such page. */
export async function apiDocument(context: ApiContext, address: PageAddress): Promise<ApiDocument | undefined> {
  switch (address.kind) {
    case 'article':
      return articleDocument(context, address.slug);
    case 'page':
      return pageDocument(context, address.slug);
    case 'front':
      return frontDocument(context);
    case 'authors':
      return authorsDocument(context);
    case 'topics':
      return topicsDocument(context);
    case 'section':
      return sectionDocument(context, address.id, address.page);
    case 'topic':
      return topicDocument(context, address.id, address.page);
    case 'author':
      return authorDocument(context, address.id, address.page);
    case 'archive':
      return archiveDocument(context, address.page);
    case 'month':
      return monthDocument(context, address);
    case 'search':
      return searchDocument(context, address.query, address.page);
  }
}
