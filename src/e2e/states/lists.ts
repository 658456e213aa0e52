/** Lists of the whole library, and their entries. */
import type { States } from './state.ts';

export const LISTS: States = {
  'place with places in it': ['places/澄江省/明州市.html'],
  'place with reports': ['places/澄江省/明州市/云溪县.html'],
  names: ['names/index.html'],
  'names narrowed to one kind': ['names/index.html?kind=地方', undefined, '.filters, .entry'],
  'names without a hit': ['names/index.html?words=查无此词', undefined, '.filters'],
  'names of one report': ['one:names/index.html'],
  'names of one report narrowed to one kind, with one opened': [
    'one:names/index.html?kind=地方',
    (page) => page.click('.entry:not([hidden]) summary'),
    '.filters, .entry[open]',
  ],
  'name with a page of its own': ['names/企业-云岭机械.html'],
  glossary: ['glossary/index.html'],
  'glossary narrowed, at one of its lines': [
    'glossary/index.html?words=sanqing#san-qing-san-jian',
    undefined,
    '.filters, .entry:not([hidden])',
  ],
  'glossary with the grades explained': ['glossary/index.html#grades', undefined, '#grades'],
  'glossary without an entry': ['glossary/index.html?words=查无此词', undefined, '.filters'],
  'glossary of one report': ['one:glossary/index.html'],
  'glossary of one report narrowed to an entry with its passages': [
    'one:glossary/index.html?words=sanqing#san-qing-san-jian',
    undefined,
    '.filters, .entry:not([hidden])',
  ],
  'entry with a page of its own': ['glossary/fang-guan-fu.html'],
  'data with the fields of the glossary': ['data.html', (page) => page.click('#glossary summary')],
  'entry with several senses': ['glossary/san-ban.html#san-ban--liutang'],
};
