import type { Root } from 'mdast';
import { remark } from 'remark';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkHtml from 'remark-html';
import { writeHouse } from './house.ts';
import { guardTextDirectives } from './knownDirectives.ts';
import { newsroomSchema } from './newsroomSchema.ts';

const processor = remark()
  .use(remarkGfm)
  .use(remarkDirective)
  .use(guardTextDirectives)
  .use(remarkHtml, { sanitize: newsroomSchema, handlers: { house: writeHouse } })
  .freeze();

/** Reads CommonMark 0.31 with GitHub's extensions and the newsroom's directives. Check with `checkLimits` first. */
export function parseMarkdown(body: string): Root {
  return processor.parse(body);
}

/** Writes a tree as clean HTML. */
export function writeHtml(tree: Root): string {
  return processor.stringify(tree);
}
