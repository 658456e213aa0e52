/** All that the page takes from `search/near/code.js`. */
export { keepsNumbersWhole } from './numbers.ts';
export { unpackReadings } from './pinyin.ts';
export { propose } from './propose.ts';
export { longForms } from './short.ts';
export { unpackTraditional } from './traditional.ts';
