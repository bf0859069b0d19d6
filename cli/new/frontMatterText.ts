import { Document, isSeq, visit } from 'yaml';

/** Front matter with `values` in their order, without those that are absent, and an empty text below. */
export function frontMatterText(values: Record<string, unknown>): string {
  const given = Object.entries(values).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const document = new Document(Object.fromEntries(given));
  visit(document, {
    Seq: (_key, list) => {
      if (isSeq(list)) list.flow = true;
    },
  });
  return `---\n${document.toString({ lineWidth: 0, flowCollectionPadding: false })}---\n\n`;
}
