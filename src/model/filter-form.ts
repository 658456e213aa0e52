/** How the lists (glossary, names, figures …) find an entry by typed words, and anybody counts what they find. */

/**
 * Short text in the form in which lists are filtered: letters, characters, digits, decimal points and
 * %, whatever their width and case, pinyin without its tones, ü as v. What the search takes for the same
 * (`search/normalise.ts`, too much for a page that only has a list) is the same here, but for radicals
 * that no keyboard types.
 */
export function filterForm(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[^\p{L}\p{N}.%]/gu, '');
}

/**
 * Whether typed words find an entry; nothing typed finds every one.
 * @param findable what the entry is found by, each in `filterForm`: of a term or name its forms and its
 *   pinyin, which the page marks with `data-find`
 * @param typed in `filterForm`
 */
export function isFoundBy(findable: readonly string[], typed: string): boolean {
  return typed === '' || findable.some((words) => words.includes(typed));
}
