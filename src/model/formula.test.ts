import { expect, test } from 'vitest';
import { bareName, missingWords } from './formula.ts';

const FORMULAS = [{ name: '两个确立', words: ['确立甲', '确立乙'], source: '决议' }];
const ENTRY = { term: '两个确立', also: [], meaning: '两项政治论断。' };

test('a formula stands word for word in the meaning or as an item', () => {
  expect(missingWords({ ...ENTRY, meaning: '确立甲，也确立乙。' }, FORMULAS)).toEqual([]);
  const groups = [{ count: 2, items: ['确立甲', '确立乙'] }];
  expect(missingWords({ ...ENTRY, groups }, FORMULAS)).toEqual([]);
  expect(missingWords({ ...ENTRY, meaning: '确认甲，确立乙。' }, FORMULAS)).toEqual(['确立甲']);
  const inItem = [{ count: 2, items: ['确立甲的地位', '确立乙'] }];
  expect(missingWords({ ...ENTRY, groups: inItem }, FORMULAS)).toEqual(['确立甲']);
});

test('another entry need not hold it, one that has it as a second form must', () => {
  expect(missingWords({ ...ENTRY, term: '两个维护' }, FORMULAS)).toEqual([]);
  expect(missingWords({ ...ENTRY, term: '“确立”', also: ['两个确立'] }, FORMULAS)).toHaveLength(2);
});

test('the General Secretary is named as the papers name him', () => {
  for (const right of [
    '习近平同志、习近平总书记、习近平新时代中国特色社会主义思想',
    '习近平总书记讲话以后，总书记又说',
    '没有提到',
  ]) {
    expect(bareName(right), right).toBeNull();
  }
  expect(bareName('确认习近平的核心地位')).toContain('“习近平”后面');
  expect(bareName('2019年总书记到信阳')).toContain('第一次提到');
});
