import type { Properties } from 'hast';
import type { Root, RootContent, Table } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { block, inline } from './house.ts';
import type { Setting } from './renderOptions.ts';
import { rewrite } from './rewrite.ts';

/** Puts tables and code into boxes that scroll by themselves and that the keyboard reaches. */
export function boxBlocks(tree: Root, setting: Setting): void {
  const { labels, plain } = setting;
  let tables = 0;
  rewrite(tree, (node): RootContent[] | undefined => {
    if (node.type === 'code' && !plain) {
      const box = { className: ['code-scroll'], role: 'group', tabIndex: 0, ariaLabel: labels.code };
      return [inline('div', box, [node])];
    }
    if (node.type !== 'table') return undefined;
    markCells(node, plain);
    if (plain) return undefined;
    tables += 1;
    const ariaLabel =
      tables === 1 ? `${labels.table}${columnsOf(node)}` : `${labels.table} ${tables}${columnsOf(node)}`;
    const box = { className: ['table-scroll'], role: 'region', tabIndex: 0, ariaLabel };
    return [block('div', box, [node])];
  });
}

/** Alignment as a class, since the page's policy forbids `style` and HTML has dropped `align`; feeds keep `align`. */
function markCells(table: Table, plain: boolean): void {
  table.children.forEach((row, index) => {
    row.children.forEach((cell, column) => {
      const align = table.align?.[column];
      const properties: Properties = index === 0 ? { scope: 'col' } : {};
      if (align && !plain) Object.assign(properties, { align: null, className: [`align-${align}`] });
      cell.data = { ...cell.data, hProperties: properties };
    });
  });
}

/** The first words of a table's head, so that several boxes on a page are told apart. */
function columnsOf(table: Table): string {
  const names = (table.children[0]?.children ?? []).slice(0, 4).map((cell) => textOf(cell).trim().slice(0, 40));
  const named = names.filter((name) => name !== '');
  return named.length > 0 ? `: ${named.join(', ')}` : '';
}
