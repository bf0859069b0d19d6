export type StartFacts = {
  address: string;
  articles: number;
  authors: number;
  problems: number;
  /** Files read and in all, while the first indexing goes on. */
  indexing?: { done: number; total: number };
  contentDir: string;
  siteUrlGiven: boolean;
  milliseconds: number;
};

const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** What the terminal shows when the portal answers. */
export function startReport(facts: StartFacts): string {
  const { address, articles, authors, problems, indexing, contentDir } = facts;
  const lines = [
    '',
    `  Broadsheet is at ${address}  (after ${(facts.milliseconds / 1000).toFixed(1)} s)`,
    '',
    `  ${count(articles, 'article')}, ${count(authors, 'author')}, ${count(problems, 'problem')} in ${contentDir}`,
  ];
  if (indexing)
    lines.push(
      `  Still reading the first time: ${indexing.done.toLocaleString('en')} of ${indexing.total.toLocaleString('en')} files. Articles appear as they are read.`,
    );
  if (problems > 0)
    lines.push('  `npm run check` says what is wrong and how to mend it. Every other article is served.');
  lines.push('', '  To add an article, put a Markdown file into articles/ there; it is live when you save it.');
  if (!facts.siteUrlGiven)
    lines.push('  Before the public reads it, set SITE_URL to the address it will have (https://…).');
  lines.push('  Stop with Ctrl+C.', '');
  return lines.join('\n');
}
