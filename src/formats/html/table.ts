/** Tables of a page: those that hold data, told from those that only lay out the page. */
import type { Element } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** A cell with more characters holds no datum but a text. */
const MOST_CHARACTERS = 1_000;

/** A table of data: two rows or more with two filled cells, no table within it, no cell with a whole text. */
export function isDataTable(table: Element): boolean {
  let nested = false;
  visit(table, 'element', (element) => {
    nested ||= element !== table && element.tagName === 'table';
  });
  if (nested) return false;
  const filled = cellsOf(table).map((cells) =>
    cells.map((cell) => textOf(cell).trim().length).filter((length) => length > 0),
  );
  return (
    filled.filter((lengths) => lengths.length > 1).length > 1 &&
    filled.flat().every((length) => length <= MOST_CHARACTERS)
  );
}

/** Rows of a table that has none within it, each as its cells; a caption is a row of one. */
export function cellsOf(table: Element): Element[][] {
  const elements = table.children.filter((node) => node.type === 'element');
  return elements.flatMap((element) => {
    if (element.tagName === 'caption') return [[element]];
    if (element.tagName !== 'tr') return cellsOf(element);
    return [element.children.filter((node) => node.type === 'element')];
  });
}
