import { expect, test } from 'vitest';
import { entrySchema, termsOf } from './entry.ts';
import { asSeenFrom, levelName, levelSeal } from './level.ts';
import { gradeName, onlyDoubtfulSources } from './term.ts';

const SEEN = { title: '某文件', publisher: '某单位', supports: '意思' };
const UNSEEN = { ...SEEN, seen: false };
const ENTRY = {
  term: '三化三制',
  level: '国家',
  kind: '数字缩略',
  gloss: '一句话，没有查到。',
  meaning: '……',
};

/** What the schema says of an entry: nothing when it is right. */
function complaints(entry: object): string[] {
  const result = entrySchema.safeParse({ ...ENTRY, ...entry });
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
}

test('each grade is refused without its evidence and taken with it', () => {
  const note = '……';
  const quotes = [{ paragraph: 'r/1.0-1', text: '原句' }];
  expect(complaints({ grade: '报告自释' })).toEqual(['“报告自释”要引出报告的原句']);
  expect(complaints({ grade: '报告自释', quotes })).toEqual([]);
  expect(complaints({ grade: '有出处', sources: [UNSEEN] })).toEqual([
    '“有出处”至少要有一份见到过的资料',
  ]);
  expect(complaints({ grade: '有出处', sources: [SEEN] })).toEqual([]);
  expect(complaints({ grade: '通行' })).toEqual(['“通行”要写出文件的名称']);
  expect(complaints({ grade: '通行', sources: [UNSEEN] })).toEqual([]);
  expect(complaints({ grade: '存疑' })).toEqual(['“存疑”要写明疑在哪里']);
  expect(complaints({ grade: '存疑', note })).toEqual([]);
  expect(complaints({ grade: '未查到' })).toEqual(['“未查到”要写明什么没有查到']);
  expect(complaints({ grade: '未查到', note })).toEqual([]);
});

test('the items of a counted slogan fit its shape or are absent', () => {
  const base = { grade: '未查到', note: '……' };
  expect(
    complaints({ ...base, groups: [{ name: '三化', count: 3, items: ['一', '二'] }] }),
  ).toEqual(['项数与 count 不符；列不全就删去 items，如实写在 note 里']);
  expect(complaints({ ...base, groups: [{ name: '三化', count: 3 }] })).toEqual([]);
});

test('what is unproven is one of the items, and the note says why', () => {
  const groups = [{ name: '三化', count: 3, items: ['一', '二', '三'], unproven: ['二'] }];
  expect(complaints({ grade: '有出处', sources: [SEEN], note: '……', groups })).toEqual([]);
  expect(complaints({ grade: '有出处', sources: [SEEN], groups })).toEqual([
    '有没有证实的项（unproven），要写明疑在哪里',
  ]);
  for (const stray of [
    { ...groups[0], unproven: ['四'] },
    { count: 3, unproven: ['一'] },
  ]) {
    expect(complaints({ grade: '未查到', note: '……', groups: [stray] })).toEqual([
      '照录 items 里的项，一字不差',
    ]);
  }
});

test('a context must hold a surface of the entry', () => {
  const base = { grade: '未查到', note: '……' };
  expect(complaints({ ...base, within: { 三化三制: ['深化改革'] } })).toEqual([
    '语境“深化改革”里没有“三化三制”',
  ]);
  expect(complaints({ ...base, within: { 别的: ['别的话'] } })).toEqual([
    '“别的”不在 term 和 also 里',
  ]);
});

test('a place goes with province, city and district, and only with them', () => {
  const base = { grade: '未查到', note: '……' };
  expect(complaints({ ...base, level: '市' })).toEqual(['省、市、区县的词条要写明地方']);
  expect(complaints({ ...base, place: '河南省' })).toEqual(['国家、行业和外地的词条不写地方']);
});

test('a place is its path from the province down, as deep as the level', () => {
  const at = (level: string, place: string) =>
    complaints({ grade: '未查到', note: '……', level, place });
  expect(at('省', '河南省')).toEqual([]);
  expect(at('市', '河南省/信阳市')).toEqual([]);
  expect(at('区县', '河南省/信阳市/平桥区')).toEqual([]);
  expect(at('省', '北京市')).toEqual([]);
  expect(at('区县', '北京市/朝阳区')).toEqual([]);
  expect(at('市', '信阳市')).toEqual(['市的地方写 2 级，这里写了 1 级']);
  expect(at('区县', '平桥区')).toEqual(['区县的地方写 2 或 3 级，这里写了 1 级']);
  expect(at('省', '河南省/信阳市')).toEqual(['省的地方写 1 级，这里写了 2 级']);
  for (const wrong of [
    '',
    '/河南省',
    '河南省/',
    '河南省//信阳市',
    '河南省／信阳市',
    '甲/乙/丙/丁/戊',
    '中国/河南省',
  ]) {
    expect(at('市', wrong), wrong).toEqual([
      '地方要从省写起，一到四级，用 / 隔开，如 河南省/信阳市/平桥区；全国的只写 中国',
    ]);
  }
});

test('a word of another place says whose it is, by its path, and applies everywhere', () => {
  const base = { grade: '未查到', note: '……', level: '外地' };
  expect(complaints({ ...base, origin: '浙江省' })).toEqual([]);
  expect(complaints({ ...base, origin: '浙江省/湖州市/安吉县' })).toEqual([]);
  expect(complaints({ ...base, origin: '浙江省安吉县，' })).toHaveLength(1);
  expect(complaints(base)).toEqual(['“外地”的词条用 origin 写明是哪里的说法，别的词条不写']);
  expect(complaints({ ...base, level: '国家', origin: '浙江省' })).toHaveLength(1);
  expect(complaints({ ...base, origin: '浙江省', place: '浙江省' })).toHaveLength(1);
  const name = (origin: string) => levelName({ level: '外地', origin, place: undefined });
  expect(name('浙江省')).toBe('浙江省');
  expect(name('江苏省/徐州市/鼓楼区')).toBe('江苏省徐州市鼓楼区');
});

test('a word of another place is at home in the reports of that place', () => {
  const base = { ...ENTRY, grade: '未查到', note: '……', level: '外地' };
  const seen = (origin: string, ...places: string[]) => {
    const [term] = termsOf('x', entrySchema.parse({ ...base, origin }));
    if (!term) throw new Error('an entry has a sense');
    const { level, ...shown } = asSeenFrom(term, places);
    return [levelSeal(level), levelName({ level, ...shown })];
  };
  expect(seen('浙江省', '河南省', '信阳市')).toEqual(['外', '浙江省']);
  expect(seen('浙江省', '浙江省', '湖州市')).toEqual(['省', '浙江省']);
  expect(seen('浙江省/湖州市', '浙江省')).toEqual(['外', '浙江省湖州市']);
  expect(seen('浙江省/湖州市', '浙江省', '湖州市')).toEqual(['市', '湖州市']);
  expect(seen('北京市/朝阳区', '北京市', '朝阳区')).toEqual(['区', '朝阳区']);
});

test('a gloss is one whole sentence of at most 30 characters', () => {
  const gloss = (sentence: string) =>
    complaints({ grade: '通行', sources: [UNSEEN], gloss: sentence });
  expect(gloss('一地一年新生产的全部产品和服务的价值。')).toEqual([]);
  expect(gloss(`${'字'.repeat(29)}。`)).toEqual([]);
  expect(gloss(`${'字'.repeat(30)}。`)).toEqual(['最多 30 个字（连标点），这里有 31 个']);
  for (const wrong of ['没有句号', '两句。话。', '分号；隔开。', '是吗？', '。', '一行\n两行。']) {
    expect(gloss(wrong), wrong).toEqual(['写成一整句，以“。”结尾，中间不用“。！？；”']);
  }
  expect(complaints({ grade: '未查到', note: '……', gloss: '一种做法。' })).toEqual([
    '“未查到”的词条，这一句里也要写明没有查到什么',
  ]);
});

test('an entry that the report explains does not say that it explains nothing', () => {
  const quotes = [{ paragraph: 'r/1.0-1', text: '原句' }];
  const note = (words: string) => complaints({ grade: '报告自释', quotes, note: words });
  expect(note('报告没有写完工的日期。')).toEqual([]);
  for (const words of [
    '报告没有解释。',
    '具体由谁来办，报告没有展开。',
    '报告里也未说明是哪种。',
  ]) {
    expect(note(words), words).toEqual(['“报告自释”的词条却说报告没有解释；改可靠程度，或改 note']);
  }
});

test('a mirror is named without address, and an entry with nothing better says so', () => {
  const url = 'https://example.org/';
  const mirror = { ...SEEN, quality: '转载' };
  const { sources } = entrySchema.parse({ ...ENTRY, grade: '有出处', sources: [mirror, UNSEEN] });
  expect(onlyDoubtfulSources({ sources })).toBe(true);
  expect(complaints({ grade: '有出处', sources: [{ ...mirror, url }] })).toEqual([
    '转载的和质量不明的网页只写题名和首发单位，不写网址',
  ]);
  expect(complaints({ grade: '通行', sources: [{ ...UNSEEN, url }] })).toEqual([
    '没有打开过的资料（seen: false）不能带网址',
  ]);
});

test('有出处 says where all that was seen is a reprint or a page of unknown quality', () => {
  const name = (grade: string, ...sources: object[]) =>
    gradeName(entrySchema.parse({ ...ENTRY, grade, note: '……', sources }));
  const mirror = { ...SEEN, quality: '转载' };
  const unknown = { ...SEEN, quality: '质量不明' };
  expect(name('有出处', mirror, unknown)).toBe('有出处（转载）');
  expect(name('有出处', unknown, UNSEEN)).toBe('有出处（质量不明）');
  expect(name('有出处', mirror, SEEN)).toBe('有出处');
  expect(name('存疑', mirror)).toBe('存疑');
});
