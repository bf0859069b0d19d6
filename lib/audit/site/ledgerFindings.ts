import type { Finding } from '../finding.ts';
import type { KeptPage } from './keptPage.ts';
import type { Target } from './ledger.ts';

type Targets = ReadonlyMap<string, Target>;

/** Addresses that are named and do not answer as they should, told on the first page that names them. */
export function* answerFindings(targets: Targets): Generator<Finding> {
  for (const [path, { from, more, answer, page, fragments }] of targets) {
    const others =
      more > 0 ? ` (${more.toLocaleString('en')} other ${more === 1 ? 'page names' : 'pages name'} it too)` : '';
    if (answer && answer.status !== 200)
      yield { page: from, rule: 'answer', message: `${path} ${told(answer)}${others}` };
    if (!page) continue;
    for (const [fragment, asking] of fragments ?? [])
      if (!page.ids.includes(`\n${fragment}\n`) && !page.ids.includes(`\n${decoded(fragment)}\n`))
        yield { page: asking, rule: 'anchor', message: `${path} has nothing with the id "${fragment}"` };
  }
}

function told({ status, location, failure }: NonNullable<Target['answer']>): string {
  if (failure) return `does not answer: ${failure}`;
  return location ? `answers ${status} and leads to ${location}` : `answers ${status}`;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** What only shows beside other pages: what is told twice, what does not answer, what is not reached or listed. */
export function* comparedFindings(targets: Targets): Generator<Finding> {
  const titles = new Map<string, string>();
  const descriptions = new Map<string, string>();
  const described = new Set([...targets.values()].flatMap(({ page }) => page?.describes ?? []));
  for (const [path, { page, sitemap }] of targets) {
    if (!page) continue;
    for (const id of page.refersTo)
      if (!described.has(id)) yield { page: path, rule: 'data', message: `nothing on the site has the @id ${id}` };
    yield* languageFindings(path, page, targets);
    yield* listingFindings(path, page, sitemap);
    if (!page.indexable) continue;
    if (!page.reached) yield { page: path, rule: 'orphan', message: 'no way of links leads here from a front page' };
    if (!page.isCanonical) continue;
    yield* repeatedFinding('title', path, page, titles);
    yield* repeatedFinding('description', path, page, descriptions);
  }
}

function* repeatedFinding(
  rule: 'title' | 'description',
  path: string,
  page: KeptPage,
  seen: Map<string, string>,
): Generator<Finding> {
  const text = page[rule];
  if (!text) return;
  const key = `${page.lang}\n${text}`;
  const first = seen.get(key);
  if (first === undefined) seen.set(key, path);
  else yield { page: path, rule, message: `"${text}" is also the ${rule} of ${first}` };
}

/** Each language that a page names must name the same ones. */
function* languageFindings(path: string, { languages }: KeptPage, targets: Targets): Generator<Finding> {
  if (!languages) return;
  for (const line of new Set(languages.split('\n').map((line) => line.slice(line.indexOf(' ') + 1)))) {
    const other = targets.get(line)?.page;
    if (!other) yield { page: path, rule: 'hreflang', message: `${line} is no page of this site` };
    else if (other.languages !== languages)
      yield { page: path, rule: 'hreflang', message: `${line} does not name the same languages` };
  }
}

function* listingFindings(path: string, page: KeptPage, sitemap: Target['sitemap']): Generator<Finding> {
  const tell = (message: string): Finding => ({ page: path, rule: 'sitemap', message });
  if (!sitemap) {
    if (page.isArticle && page.indexable && page.isCanonical) yield tell('the article is in no sitemap');
    return;
  }
  if (!page.indexable) yield tell(`${sitemap.from} lists it, but it must not be indexed`);
  if (page.indexable && !page.isCanonical) yield tell(`${sitemap.from} lists it, but it is not its canonical address`);
  if (sitemap.languages && sitemap.languages !== page.languages)
    yield tell(`${sitemap.from} names other languages than the page does`);
}
