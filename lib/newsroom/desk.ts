import type { Database } from '../index/database.ts';
import type { RenderOptions } from '../markdown/renderOptions.ts';
import type { Moment } from '../model/article.ts';
import type { FrontSlots, Site } from '../model/site.ts';

/** Turns Markdown into clean HTML, away from the request thread. */
export type TextRenderer = {
  render(body: string, options: RenderOptions): Promise<string>;
  /** For one paragraph inside another element: no block elements. */
  renderInline(text: string, options: RenderOptions): Promise<string>;
  /** As Markdown that stands alone, for other readers than ours. */
  renderPortable(body: string, options: RenderOptions): Promise<string>;
};

/** What every query works with. */
export type Desk = {
  database: Database;
  now(): Moment;
  site(): Site;
  frontSlots(): FrontSlots;
  markdown: TextRenderer;
  /** Origin of the site, and the words that rendering puts into a text, for a language. */
  renderDefaults(lang: string): Pick<RenderOptions, 'siteOrigin' | 'labels'>;
};
