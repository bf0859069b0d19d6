export type Severity = 'error' | 'warning';

/** One problem in one file of the edition, told like a good compiler tells it. */
export type Diagnostic = {
  /** Path below the content folder, with `/` between its parts. */
  file: string;
  /** Counted from 1. */
  line: number;
  /** Counted from 1, in UTF-16 code units. */
  column: number;
  severity: Severity;
  /** Short stable name in kebab case, e.g. "author-unknown". */
  rule: string;
  message: string;
  /** How to mend it. */
  hint?: string;
};
