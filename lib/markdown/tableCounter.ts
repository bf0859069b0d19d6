import type { Refuse } from './checkLimits.ts';
import { limits } from './limits.ts';

/** Counts the cells of tables as they will be written, short rows filled up. */
export function createTableCounter(refuse: Refuse) {
  let columns = 0;
  let cells = 0;
  let header = '';
  let certain = false;

  /** `contained`: whether the line stands in a quote or list; `index`: its place in its block, from 0. */
  const read = (text: string, contained: boolean, index: number, number: number): void => {
    const piped = text.includes('|');
    if (columns === 0 && /^[ \t|:-]*$/.test(text) && text.includes('-') && (piped || header.includes('|'))) {
      columns = countCells(text);
      cells += columns;
      certain = index === 1 && !contained && /^ {0,3}[^\s<]/.test(header) && columns === countCells(header);
    } else {
      certain &&= piped && !contained;
    }
    header = contained ? '' : text;
    cells += columns;
    if (columns > limits.tableColumns) {
      const hint = 'turn its rows into columns, or make several tables';
      refuse(number, 'table-columns', `A table has more than ${limits.tableColumns} columns`, hint);
    }
    if (cells > limits.tableCells) {
      const hint = 'shorten the table and link to the data';
      refuse(number, 'table-cells', `Tables have more than ${limits.tableCells} cells`, hint);
    }
    if (piped && text.length > limits.pipes && text.split('|').length > limits.pipes) {
      refuse(number, 'table-columns', `A line has more than ${limits.pipes} times the sign |`, 'break it up');
    }
  };

  const endBlock = (): void => {
    columns = 0;
    header = '';
    certain = false;
  };
  /** Whether the line read last certainly is a row of a table, whose cells are read apart from each other. */
  return { read, endBlock, inTable: () => certain };
}

/** Cells of a row as GitHub counts them: https://github.github.com/gfm/#tables-extension- */
function countCells(row: string): number {
  const inner = row.trim().replace(/^\|/, '').replace(/\|$/, '');
  return inner.split(/(?<!\\)\|/).length;
}
