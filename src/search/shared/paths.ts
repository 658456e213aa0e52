/** Where the files of the search stand under the root of the site. */

/** Pagefind and its index. */
export const PAGEFIND = 'search/pagefind/';

/** The lists and the code of the forgiving search. */
export const NEAR = 'search/near/';
