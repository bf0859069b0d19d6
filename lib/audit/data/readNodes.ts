import type { DataNode } from '../page/auditedPage.ts';

const isNode = (value: unknown): value is DataNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Under these names stand articles of other pages, of which a few words are enough. */
const otherPages = new Set(['workTranslation', 'translationOfWork']);

/** Every node of blocks of JSON-LD, those within others included; `broken` says what could not be read. */
export function readNodes(blocks: string[]): { nodes: DataNode[]; broken: string[] } {
  const nodes: DataNode[] = [];
  const broken: string[] = [];
  for (const block of blocks) {
    try {
      const data: unknown = JSON.parse(block);
      if (!isNode(data) || data['@context'] !== 'https://schema.org')
        broken.push('its @context is not https://schema.org');
      gather(isNode(data) && Array.isArray(data['@graph']) ? data['@graph'] : data, nodes);
    } catch {
      broken.push('it is not JSON');
    }
  }
  return { nodes, broken };
}

function gather(value: unknown, nodes: DataNode[]): void {
  if (Array.isArray(value)) for (const each of value) gather(each, nodes);
  if (!isNode(value)) return;
  nodes.push(value);
  for (const [name, each] of Object.entries(value)) if (!otherPages.has(name)) gather(each, nodes);
}

/** What a node is; a node that only points at another is nothing of its own. */
export function typesOf(node: DataNode): string[] {
  const type = node['@type'];
  return Array.isArray(type) ? type.map(String) : type === undefined ? [] : [String(type)];
}

/** Whether a node says nothing but which other node it means. */
export function isReference(node: DataNode): boolean {
  return '@id' in node && Object.keys(node).length === 1;
}

/** The ids of all nodes that say something of themselves. */
export function describedIds(nodes: DataNode[]): string[] {
  return nodes.flatMap((node) => (typeof node['@id'] === 'string' && !isReference(node) ? [node['@id']] : []));
}

/** The ids that nodes point at. */
export function referredIds(nodes: DataNode[]): string[] {
  return nodes.flatMap((node) => (typeof node['@id'] === 'string' && isReference(node) ? [node['@id']] : []));
}
