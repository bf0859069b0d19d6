import type { Diagnostic } from '../model/diagnostic.ts';
import type { SkipReason } from './walk.ts';

/** A warning about a text in a folder that nothing reads; `undefined` for what an edition may well hold. */
export function misplacedFile(path: string): Diagnostic | undefined {
  if (!/\.(?:md|markdown)$/i.test(path) || /(?:^|\/)readme\.[a-z]+$/i.test(path)) return undefined;
  const message = 'Nothing reads this file';
  const hint = 'texts belong into articles/, authors/ or pages/';
  return { file: path, line: 1, column: 1, severity: 'warning', rule: 'file-place', message, hint };
}

/** What is wrong with a file that the walk left out. */
export function skippedFile(file: string, reason: SkipReason): Diagnostic {
  const at = { file, line: 1, column: 1 };
  switch (reason) {
    case 'unreadable':
      return {
        ...at,
        severity: 'error',
        rule: 'unreadable',
        message: 'This cannot be read',
        hint: 'look at its permissions',
      };
    case 'leads-nowhere':
      return {
        ...at,
        severity: 'warning',
        rule: 'link-nowhere',
        message: 'This link leads to a file that is not there',
        hint: 'put the file there, or delete the link',
      };
    case 'leads-round':
      return {
        ...at,
        severity: 'warning',
        rule: 'link-round',
        message: 'This link leads back to a folder around it and is not followed',
        hint: 'delete the link',
      };
    case 'leaves-folder':
      return {
        ...at,
        severity: 'warning',
        rule: 'link-outside',
        message: 'This link leads out of the content folder and is not followed',
        hint: 'copy the file into the folder',
      };
    case 'no-file':
      return { ...at, severity: 'warning', rule: 'file-kind', message: 'This is neither a file nor a folder' };
  }
}
