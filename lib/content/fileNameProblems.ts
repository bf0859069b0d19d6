import type { Problem } from './problem.ts';
import { proposeSlug, slugProblem } from './slug.ts';

/** Problems of a file's name, which makes its address; `slug` is that name without its language. */
export function fileNameProblems(path: string, slug: string): Problem[] {
  const at = { line: 1, column: 1 };
  const problem = slugProblem(slug);
  if (problem) {
    const proposed = proposeSlug(slug);
    const hint =
      proposed && proposed !== slug ? `rename it to "${proposed}"` : 'rename the file: lower case, no spaces';
    return [
      {
        ...at,
        severity: 'error',
        rule: 'slug',
        message: `The file's name makes its address, but "${slug}" ${problem}`,
        hint,
      },
    ];
  }
  const ending = /\.([^.]+)$/.exec(slug)?.[1];
  if (ending && isLanguage(ending))
    return [
      {
        ...at,
        severity: 'error',
        rule: 'language-unknown',
        message: `The file's name says language "${ending}", which site.yaml does not list`,
        hint: `add "${ending}" to languages in site.yaml, or take it out of the file's name`,
      },
    ];
  if (path === path.normalize('NFC')) return [];
  const message = "The file's name is in decomposed Unicode (NFD)";
  return [
    {
      ...at,
      severity: 'warning',
      rule: 'slug-nfc',
      message,
      hint: 'its address is the composed form (NFC); rename the file to it',
    },
  ];
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

function isLanguage(tag: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/.test(tag)) return false;
  try {
    return languageNames.of(tag) !== undefined;
  } catch {
    return false;
  }
}
