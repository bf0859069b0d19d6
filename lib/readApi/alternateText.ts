import type { AlternateForm } from '../alternates.ts';
import type { PageAddress } from '../internalRoutes.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { apiContext } from './apiContext.ts';
import { apiDocument } from './apiDocument.ts';
import { markdownDocument } from './markdownDocument.ts';

/** A page in another form, as it is sent; undefined when there is no such page. */
export async function alternateText(
  newsroom: Newsroom,
  address: PageAddress,
  form: AlternateForm,
): Promise<string | undefined> {
  const { lang } = address;
  if (!newsroom.site().languages.includes(lang)) return undefined;
  const context = apiContext(newsroom, lang);
  if (form === 'md') return markdownDocument(context, address);
  const document = await apiDocument(context, address);
  return document && `${JSON.stringify(document)}\n`;
}
