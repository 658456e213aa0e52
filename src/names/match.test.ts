import { describe, expect, it } from 'vitest';
import { createScanner } from '../annotate/scan.ts';
import { occurrencesIn } from '../annotate/usage.ts';
import { surfacesOfName } from './match.ts';
import { named, paragraphs } from './testing.ts';

const names = [
  ...named(
    '企业',
    { name: '信钢', also: ['信钢公司'] },
    { name: '中联', within: { 中联: ['信钢、中联'] } },
  ),
  ...named('项目', { name: '信钢159万吨焦化节能技改' }, { name: '平西路南延' }),
  ...named('道路交通', { name: '平西路' }, { name: '中山路桥' }),
  ...named(
    '地方',
    { name: '中山铺' },
    { name: '新集村', also: ['新集'], within: { 新集: ['郝堂、新集'] } },
    { name: '洋河', within: { 洋河: ['洋河至胡店'] } },
  ),
  ...named('山水', { name: '洋河', within: { 洋河: ['洋河河道'] } }),
  ...named('景区公园', { name: '城阳城址', also: ['城阳城'] }, { name: '城阳城古风小镇' }),
  ...named('学校', { name: '平西路小学' }),
];
const scan = createScanner({ terms: [], names: names.flatMap(surfacesOfName) });
const marked = (text: string) =>
  scan(text).names.marks.map(({ id, start, end }) => `${id}:${text.slice(start, end)}`);
const occurrences = (id: string, ...texts: string[]) =>
  (occurrencesIn(paragraphs(...texts), scan).names.get(id) ?? []).map(
    ({ paragraph, start, end, inside }) => ({ words: paragraph.text.slice(start, end), inside }),
  );

describe('one pass for all names', () => {
  it.each([
    ['支持信钢公司与', ['企业-信钢:信钢公司']],
    ['信钢159万吨焦化节能技改等', ['项目-信钢159万吨焦化节能技改:信钢159万吨焦化节能技改']],
    ['信钢180万吨', ['企业-信钢:信钢']],
    ['推进中山路桥、中山铺', ['道路交通-中山路桥:中山路桥', '地方-中山铺:中山铺']],
    ['平西路小学', ['学校-平西路小学:平西路小学']],
    ['平西路南延', ['项目-平西路南延:平西路南延']],
    ['平西路等', ['道路交通-平西路:平西路']],
    ['城阳城址', ['景区公园-城阳城址:城阳城址']],
    ['城阳城、郝堂、新集争创', ['景区公园-城阳城址:城阳城', '地方-新集村:新集']],
    ['城阳城古风小镇', ['景区公园-城阳城古风小镇:城阳城古风小镇']],
    ['重新集中', []],
    ['其中联系', []],
    ['洋河至胡店', ['地方-洋河:洋河']],
    ['洋河河道治理', ['山水-洋河:洋河']],
  ])('%s', (text, expected) => {
    expect(marked(text)).toEqual(expected);
  });
});

describe('the occurrences of one name', () => {
  it('are all, and say which longer name they are part of', () => {
    const texts = ['平西路南延、平西路', '平西路小学'];
    expect(occurrences('道路交通-平西路', ...texts)).toEqual([
      { words: '平西路', inside: '项目-平西路南延' },
      { words: '平西路', inside: null },
      { words: '平西路', inside: '学校-平西路小学' },
    ]);
  });
  it('count a longer form of the same name once and not as another name', () => {
    expect(occurrences('企业-信钢', '信钢公司、信钢159万吨焦化节能技改')).toEqual([
      { words: '信钢公司', inside: null },
      { words: '信钢', inside: '项目-信钢159万吨焦化节能技改' },
    ]);
  });
  it('keep two names of the same form apart by their contexts', () => {
    const text = '洋河河道治理，改建洋河至胡店';
    expect(occurrences('山水-洋河', text)).toHaveLength(1);
    expect(occurrences('地方-洋河', text)).toHaveLength(1);
  });
});
