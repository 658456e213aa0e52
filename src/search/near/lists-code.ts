/** All that the page takes from the code of `search/near/lists.js`. */
export { otherNames } from './other-names.ts';
export { unpackReadings } from './pinyin.ts';
export { suggest } from './suggest.ts';
