import type { z } from 'zod';
import type { Tell } from '../finding.ts';
import type { AuditedPage, DataNode } from '../page/auditedPage.ts';
import { describedIds, isReference, readNodes, typesOf } from './readNodes.ts';
import { recommendations, requirements } from './requirements.ts';

const placeholder = /^(undefined|null|NaN|Invalid Date|\[object Object\]|TODO|TBD|lorem ipsum.*|)$|\{\{.*\}\}/i;

/** Structured data of one page: readable, complete by type, without placeholders, and the same as the page shows. */
export function dataProblems(page: AuditedPage, tell: Tell): void {
  const { facts, nodes, indexable } = page;
  for (const broken of readNodes(facts.data).broken) tell('data', broken);
  if (indexable && facts.data.length !== 1) tell('data', `there are ${facts.data.length} blocks of data, not 1`);
  for (const node of nodes) {
    if (isReference(node)) continue;
    for (const type of typesOf(node)) {
      for (const message of lacks(type, node, requirements)) tell('data', message);
      if (isMain(node)) for (const message of lacks(type, node, recommendations)) tell('advice', message);
    }
    for (const [name, value] of Object.entries(node))
      if (typeof value === 'string' && placeholder.test(value.trim())) tell('data', `${name} is "${value}"`);
  }
  repeatedIds(nodes, tell);
  for (const node of nodes) articleProblems(page, node, tell);
}

/** The publisher is described once, on the front page; elsewhere its name is enough. */
const isMain = (node: DataNode): boolean => !typesOf(node).includes('NewsMediaOrganization') || 'legalName' in node;

function lacks(type: string, node: DataNode, tables: Record<string, z.ZodType>): string[] {
  const read = tables[type]?.safeParse(node);
  return read?.success === false
    ? read.error.issues.map(
        ({ path, message }) => `${[type, ...path].join('.')}: ${isMissing(node, path) ? 'is missing' : message}`,
      )
    : [];
}

/** Whether there is nothing at all at a place within a node. */
function isMissing(node: unknown, path: readonly PropertyKey[]): boolean {
  const [name, ...below] = path;
  if (name === undefined) return node === undefined;
  return typeof node !== 'object' || node === null || isMissing(Reflect.get(node, name), below);
}

function repeatedIds(nodes: DataNode[], tell: Tell): void {
  const seen = new Set<string>();
  for (const id of describedIds(nodes)) {
    if (seen.has(id)) tell('data', `two nodes have the @id ${id}`);
    seen.add(id);
  }
}

/** An article's data and its page are one. */
function articleProblems({ facts, path, site, nodes }: AuditedPage, node: DataNode, tell: Tell): void {
  if (!isArticle(node)) return;
  const { headline, url, datePublished, dateModified, publisher, isBasedOn } = node;
  if (headline !== facts.h1[0]) tell('data', `headline is "${headline}", the page's "${facts.h1[0]}"`);
  if (typeof url === 'string' && !site.names(url, path)) tell('data', `url is ${url}, and not this page`);
  if (Date.parse(String(dateModified)) < Date.parse(String(datePublished)))
    tell('data', 'dateModified is before datePublished');
  const id = typeof publisher === 'object' && publisher !== null && '@id' in publisher ? publisher['@id'] : undefined;
  if (id && !describedIds(nodes).includes(String(id))) tell('data', `publisher ${id} is not described on the page`);
  const [canonical] = facts.canonicals;
  const elsewhere = canonical && URL.canParse(canonical) && new URL(canonical).origin !== site.origin;
  if (elsewhere && isBasedOn !== canonical)
    tell('canonical', `it is ${canonical}, which the data does not name as isBasedOn`);
}

/** Whether a node is an article of the news. */
export function isArticle(node: DataNode): boolean {
  return (
    typesOf(node).some(
      (type) => type.endsWith('NewsArticle') || /^(LiveBlogPosting|AdvertiserContentArticle)$/.test(type),
    ) && 'headline' in node
  );
}
