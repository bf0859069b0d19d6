import { relative, sep } from 'node:path';
import { checkFile } from '../content/checkFile.ts';
import { classify } from '../content/contentFile.ts';
import type { EditionFacts } from '../content/editionFacts.ts';
import { type EditionMemory, gatherEdition } from '../content/gatherEdition.ts';
import { misplacedFile } from '../content/misplacedFiles.ts';
import { isInside } from '../content/walk.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Written } from './proposeValues.ts';

/** An edition whose files are being written in a text editor. */
export type OpenEdition = {
  /** What the file of this absolute name is; `undefined` outside the content folder. */
  written(file: string): Written | undefined;
  /** What the whole edition has, read when it is asked for and something was saved since. */
  facts(): EditionFacts;
  /** Something below the content folder was saved, added or taken away. */
  saved(): void;
  /** Every problem of `text`, which need not be saved. */
  problems(written: Written, text: string): Diagnostic[];
};

/** The edition in the folder `root`, which need not be there. What a file told is kept until the file changes. */
export function openEdition(root: string): OpenEdition {
  const memory: EditionMemory = new Map();
  let known: EditionFacts | undefined;
  const facts = (): EditionFacts => {
    known ??= gatherEdition(root, { memory }).facts;
    return known;
  };
  return {
    facts,
    saved: () => {
      known = undefined;
    },
    written: (file) => {
      if (!isInside(file, root)) return undefined;
      const path = relative(root, file).split(sep).join('/');
      return { path, kind: classify(path, facts().site.languages) };
    },
    problems: ({ path, kind }, text) => {
      if (kind.kind !== 'ignored') return checkFile({ path, text }, kind, facts());
      const misplaced = misplacedFile(path);
      return misplaced ? [misplaced] : [];
    },
  };
}
