import type { Graph } from 'schema-dts';

/** JSON for a `<script type="application/ld+json">`: no `<` in it can end the element. */
export function jsonForScript(graph: Graph): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}
