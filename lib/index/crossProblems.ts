import { nearest } from '../content/nearest.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Locator } from './locator.ts';

/** Authors whose ids are compared for a did-you-mean. */
const mostCompared = 5000;

export function authorUnknown(file: string, id: string, ids: string[], locate: Locator): Diagnostic {
  const near = nearest(id, ids.slice(0, mostCompared));
  return {
    file,
    ...locate(file, ['authors']),
    severity: 'error',
    rule: 'author-unknown',
    message: `Unknown author "${id}"`,
    hint: near ? `did you mean "${near}"?` : `add content/authors/${id}.md, or name somebody under guest`,
  };
}

export function relatedUnknown(file: string, slug: string, locate: Locator): Diagnostic {
  return {
    file,
    ...locate(file, ['related']),
    severity: 'error',
    rule: 'related-unknown',
    message: `Unknown article "${slug}" under related`,
    hint: 'name an article by its slug; until then it is left out',
  };
}

export function slugDuplicate(file: string, first: string, slug: string): Diagnostic {
  return {
    file,
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'slug-duplicate',
    message: `"${slug}" is taken: ${file} and ${first} have the same address`,
    hint: `rename this file; ${first} is the one that is shown`,
  };
}
