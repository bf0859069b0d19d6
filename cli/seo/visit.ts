import { readNodes } from '../../lib/audit/data/readNodes.ts';
import type { AuditRule } from '../../lib/audit/finding.ts';
import type { AuditedPage } from '../../lib/audit/page/auditedPage.ts';
import { pageProblems } from '../../lib/audit/page/pageProblems.ts';
import { readPage } from '../../lib/audit/page/readPage.ts';
import type { Ledger } from '../../lib/audit/site/ledger.ts';
import { readFeed } from '../../lib/audit/site/readFeed.ts';
import { ask, type Reply, wholeText } from './ask.ts';
import type { Site } from './siteOf.ts';
import { wantNamed } from './wantNamed.ts';

/** An address to ask for, and what is expected there. */
export type Errand = { path: string; from: string; kind: 'page' | 'resource' | 'image' | 'feed' };
/** `linked`: a link leads there, so that it is asked for at once and counts as reached. */
export type Want = (errand: Errand, how?: { fragment?: string; linked?: boolean }) => void;
export type Visit = { base: string; site: Site; ledger: Ledger; reached: boolean; want: Want };

/** Asks for one address, judges what comes, and wants all that it names. Gives 1 for a page, 0 for anything else. */
export async function visit(errand: Errand, visiting: Visit): Promise<0 | 1> {
  const { base, site, ledger, want } = visiting;
  const { path, kind } = errand;
  const asksBody = kind === 'page' || kind === 'feed';
  const reply = await ask(base + path, asksBody ? 'GET' : 'HEAD');
  const location = reply.location && (site.addresses.read(reply.location, path)?.path ?? reply.location);
  ledger.answered(path, { status: reply.status, location, failure: reply.failure });
  if (reply.status === 200) {
    const tell = (rule: AuditRule, message: string) => ledger.tell({ page: path, rule, message });
    if (!reply.type) tell('content-type', 'it is sent without a type');
    if (/^(text\/|application\/(json|xml|.+\+(xml|json)))/.test(reply.type) && !/; *charset=utf-8/i.test(reply.type))
      tell('content-type', `it is sent as "${reply.type}", without its charset`);
    if (kind === 'image' && !reply.type.startsWith('image/')) tell('image', `it is sent as "${reply.type}"`);
    if (kind === 'feed') await readFeedReply(errand, reply, visiting);
    else if (asksBody && reply.type.startsWith('text/html')) return readPageReply(errand, reply, visiting);
  } else if (location?.startsWith('/')) want({ path: location, from: path, kind }, { linked: kind === 'page' });
  await reply.letGo();
  return 0;
}

async function readPageReply({ path }: Errand, reply: Reply, visiting: Visit): Promise<1> {
  const { site, ledger, reached } = visiting;
  const reader = readPage();
  for await (const piece of reply.text) reader.write(piece);
  const facts = reader.end();
  const robots = [...(facts.meta.get('robots') ?? []), reply.robots].join(',');
  const page: AuditedPage = {
    path,
    site: site.addresses,
    facts,
    nodes: readNodes(facts.data).nodes,
    indexable: !/\b(noindex|none)\b/i.test(robots),
  };
  const tell = (rule: AuditRule, message: string) => ledger.tell({ page: path, rule, message });
  pageProblems(page, tell);
  if (page.indexable && !site.isAllowed(path)) tell('robots', 'robots.txt keeps search engines away from it');
  ledger.page(page, reached);
  wantNamed(page, visiting.want);
  return 1;
}

async function readFeedReply({ path }: Errand, reply: Reply, { site, ledger, want }: Visit): Promise<void> {
  const tell = (message: string) => ledger.tell({ page: path, rule: 'feed', message });
  const { self, pages, problems } = readFeed(await wholeText(reply), reply.type);
  for (const problem of problems) tell(problem);
  if (self.length !== 1 || !site.addresses.names(self[0] ?? '', path)) tell(`it does not name itself, but ${self[0]}`);
  for (const href of pages) {
    if (!URL.canParse(href)) tell(`the address "${href}" is not absolute`);
    const known = site.addresses.read(href, path);
    if (known) want({ path: known.path, from: path, kind: 'page' });
  }
}
