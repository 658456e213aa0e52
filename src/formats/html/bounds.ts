/** What a page may cost at most, found out before it is parsed: by what it has, not by how long it takes. */

/** A page of a report has some hundred elements, nested some ten deep. */
const MOST = {
  characters: 20_000_000,
  tags: 100_000,
  attributes: 500,
  depth: 100,
  unclosed: 3_000,
};
/** A tag with its attributes; comments are passed over. What quotes don't close ends at the next tag. */
const RE_TAG = /<!--|<(\/?)([a-zA-Z][^\s/>]*)([^<>]*)/g;
const VOID = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);
/** Elements that another one of their kind closes. */
const NOT_NESTED = new Set(
  'p li dt dd tr td th tbody thead tfoot option optgroup colgroup'.split(' '),
);

/** What makes a page too much to be parsed, in Chinese; null where nothing does. */
export function tooMuch(html: string): string | null {
  if (html.length > MOST.characters) return '网页太大';
  const open = new Map<string, number>();
  let depth = 0;
  let unclosed = 0;
  let tags = 0;
  RE_TAG.lastIndex = 0;
  for (let found = RE_TAG.exec(html); found; found = RE_TAG.exec(html)) {
    const [all, end, written = '', attributes = ''] = found;
    if (all === '<!--') {
      const close = html.indexOf('-->', RE_TAG.lastIndex);
      if (close < 0) break;
      RE_TAG.lastIndex = close;
      continue;
    }
    tags += 1;
    if (tags > MOST.tags) return `网页里的标签多于 ${MOST.tags} 个`;
    if (attributes.split(/\s+/, MOST.attributes + 1).length > MOST.attributes) {
      return `网页里有一个标签的属性多于 ${MOST.attributes} 个`;
    }
    const name = written.toLowerCase();
    if (VOID.has(name)) continue;
    if (NOT_NESTED.has(name)) {
      unclosed += end ? -1 : 1;
      // In each other they do nest.
      if (unclosed > MOST.unclosed) return '网页里没有结束的标签太多';
      continue;
    }
    const before = open.get(name) ?? 0;
    const after = end ? Math.max(0, before - 1) : before + 1;
    open.set(name, after);
    depth += after - before;
    if (depth > MOST.depth) return `网页的标签套了 ${MOST.depth} 层以上`;
  }
  return null;
}
