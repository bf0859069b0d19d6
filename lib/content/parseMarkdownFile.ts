import type { z } from 'zod';
import { checkLimits } from '../markdown/checkLimits.ts';
import { checkData } from './checkData.ts';
import { type FrontMatter, readFrontMatter } from './frontMatter.ts';
import type { Problem } from './problem.ts';

/** A file of the edition as it was read: `path` below the content folder, with `/` between its parts. */
export type TextFile = { path: string; text: string };

export type ParsedMarkdown<T> = { frontMatter: FrontMatter; fields?: T; problems: Problem[] };

/** The longest file that is read, in UTF-16 code units. */
const maxLength = 2_000_000;

/** What articles, authors and standing pages have in common: front matter that `schema` accepts, and a harmless body. */
export function parseMarkdownFile<T extends z.ZodType>(text: string, schema: T): ParsedMarkdown<z.output<T>> {
  if (text.length > maxLength) return { frontMatter: readFrontMatter(''), problems: [tooLong(text.length)] };
  const frontMatter = readFrontMatter(text);
  const { data, source, body, bodyLine } = frontMatter;
  const limits = checkLimits(body).map(
    (finding): Problem => ({ ...finding, line: finding.line + bodyLine, severity: 'error' }),
  );
  if (!data || !source) return { frontMatter, problems: [...frontMatter.problems, ...limits] };
  const { value, problems } = checkData(schema, data, source);
  return { frontMatter, fields: value, problems: [...frontMatter.problems, ...problems, ...limits] };
}

/** The body of a file and the number of lines before it; `undefined` when parsing it could do harm. */
export function harmlessBody(text: string): Pick<FrontMatter, 'body' | 'bodyLine'> | undefined {
  if (text.length > maxLength) return undefined;
  const { body, bodyLine } = readFrontMatter(text);
  return checkLimits(body).length === 0 ? { body, bodyLine } : undefined;
}

function tooLong(length: number): Problem {
  const message = `The file is ${(length / 1_000_000).toFixed(1)} million characters long`;
  return {
    line: 1,
    column: 1,
    severity: 'error',
    rule: 'file-size',
    message,
    hint: 'split it: two million are read at most',
  };
}
