/** What Markdown may cost at most, found out before it is parsed: by what it has, not by how long it takes. */

/**
 * Signs that may be marks in one block (what stands between empty lines). Each is tried with those before
 * it; a whole report in one block has some hundreds.
 */
const MOST_MARKS = 2_000;
/** Quotations and lists in each other, each with its sign or by its indent. */
const DEEPEST = 20;

const RE_MARK = /[`*_~[\]<!&]/g;
const RE_EMPTY_LINE = /\n[ \t]*\n/;
const NESTED = '(?:>|[-*+](?=\\s)|\\d{1,9}[.)](?=\\s))';
const RE_DEEP = new RegExp(`^[ \\t]*(?:${NESTED}[ \\t]*){${DEEPEST}}`, 'm');
const RE_INDENTED = new RegExp(`^[ \\t]{${4 * DEEPEST},}${NESTED}`, 'm');

/** What Markdown has too many of to be parsed, in Chinese; null where nothing is too many. */
export function tooMany(markdown: string): string | null {
  if (RE_DEEP.test(markdown) || RE_INDENTED.test(markdown)) return '引用和列表一层套一层，太深了';
  const isFull = (block: string) => (block.match(RE_MARK)?.length ?? 0) > MOST_MARKS;
  return markdown.split(RE_EMPTY_LINE).some(isFull)
    ? `一段里像是标记的符号多于 ${MOST_MARKS} 个`
    : null;
}
