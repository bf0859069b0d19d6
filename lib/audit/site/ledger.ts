import type { Finding } from '../finding.ts';
import type { AuditedPage } from '../page/auditedPage.ts';
import { type KeptPage, keptPage, own } from './keptPage.ts';
import { answerFindings, comparedFindings } from './ledgerFindings.ts';

/** What one address of the site answered. */
export type Answer = { status: number; location?: string; failure?: string };
/** An address that something names; `from` is the first page that does. */
export type Target = {
  from: string;
  /** How many other pages name it. */
  more: number;
  answer?: Answer;
  page?: KeptPage;
  /** Anchors that links ask for, each with the first page that does. */
  fragments?: Map<string, string>;
  /** The sitemap that lists it, and the languages that it lists with it. */
  sitemap?: { from: string; languages: string };
};

/** Collects what an audit finds, and what can only be judged when every page is known. */
export function openLedger() {
  const targets = new Map<string, Target>();
  const findings: Finding[] = [];

  return {
    targets,
    tell: (finding: Finding): void => void findings.push({ ...finding, message: own(finding.message) }),
    /** Notes that the page at `from` names `path`; true when nothing did before. */
    named(path: string, from: string, fragment = ''): boolean {
      const known = targets.get(path);
      if (known) known.more += known.from === from ? 0 : 1;
      const target = known ?? { from, more: 0 };
      if (!known) targets.set(own(path), target);
      if (fragment) {
        target.fragments ??= new Map();
        if (!target.fragments.has(fragment)) target.fragments.set(own(fragment), from);
      }
      return !known;
    },
    answered(path: string, answer: Answer): void {
      const target = targets.get(path);
      if (target) target.answer = answer;
    },
    page(page: AuditedPage, reached: boolean): void {
      const target = targets.get(page.path);
      if (target) target.page = keptPage(page, reached);
    },
    listed(path: string, from: string, languages: string): void {
      const target = targets.get(path);
      if (target) target.sitemap ??= { from, languages };
    },
    /** Everything that was found, in order of the pages. */
    close(): Finding[] {
      const all = [...findings, ...answerFindings(targets), ...comparedFindings(targets)];
      return all.sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0));
    },
  };
}

export type Ledger = ReturnType<typeof openLedger>;
