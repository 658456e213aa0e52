/** All that the page takes from the code of `search/near/lists.js`. */
export { unpackDesk } from '../shared/desk.ts';
export { findLeads, findNear } from './find.ts';
export { unpackReadings } from './pinyin.ts';
export { suggest } from './suggest.ts';
