import { expect, test } from 'vitest';
import { faultsOfShape, shapeInWords } from './shape.ts';
import type { Group, TermData } from './term.ts';

/** What is wrong with a headword's shape: `三化 3` is a group by its name, `3` one without; nothing when it is right. */
function faults(
  term: string,
  groups: readonly string[] | null,
  { kind = '口号', uncounted }: Partial<Pick<TermData, 'kind' | 'uncounted'>> = {},
): string[] {
  const shape = groups?.map((written): Group => {
    const [count = '', name] = written.split(' ').reverse();
    return { ...(name ? { name } : {}), count: Number(count) };
  });
  return faultsOfShape({ term, kind, groups: shape, uncounted }).map(
    ([field, what]) => field + what,
  );
}

test.each([
  ['三化三制', ['三化 3', '三制 3']],
  ['三重一大', ['三重 3', '一大 1']],
  ['1335', ['一个品牌 1', '三大定位 3', '三个突破 3', '五个着力 5']],
  ['双拥共建', ['双拥 2']],
  ['十五条', ['15']],
  ['省50条具体措施', ['50']],
  ['三管三必须', ['三管三必须 3']],
  ['放管服', ['放 1', '管 1', '服 1']],
  ['新发展理念', ['5']],
])('the numerals of %s are counted by its groups', (term, groups) => {
  expect(faults(term, groups)).toEqual([]);
});

test.each([
  ['三化三制', ['三化 3'], '“三化三制”里的数是 三、三，groups 数的是 3'],
  ['三化三制', ['3', '4'], '“三化三制”里的数是 三、三，groups 数的是 3、4'],
  ['三化三制', ['三化 3', '三制 4'], '“三制”的 count 写作 4'],
  ['1335', ['1', '3', '5'], '“1335”里的数是 1335，groups 数的是 1、3、5'],
  ['五部三组', ['三组 3', '五部 5'], '“五部三组”里的数是 五、三，groups 数的是 3、5'],
  ['四风', ['3', '1'], '“四风”里的数是 四，groups 数的是 3、1'],
])('%s is not %j', (term, groups, what) => {
  expect(faults(term, groups)).toEqual([`groups${what}`]);
});

test('a counted slogan without a shape is refused; a name or a measure needs none', () => {
  expect(faults('五部三组', null)).toEqual(['groups没有写“五部三组”的“五”“三”数的是什么']);
  expect(faults('四大班子', null, { kind: '用语' })).toHaveLength(1);
  expect(faults('放管服效', null, { kind: '数字缩略' })).toEqual([
    'groups没有写“放管服效”由哪几项缩成',
  ]);
  expect(faults('放管服', null, { kind: '机制' })).toEqual([]);
  expect(faults('S335线', null, { kind: '专名' })).toEqual([]);
  expect(faults('一般公共预算收入', null, { kind: '指标' })).toEqual([]);
});

test('what does not count is said by the entry, with words that stand in it', () => {
  const but = (...uncounted: string[]) => ({ kind: '数字缩略' as const, uncounted });
  expect(faults('十四五', null, but('十四五'))).toEqual([]);
  expect(faults('六个百分之百', ['6'], but('百分之百'))).toEqual([]);
  expect(faults('三零', ['三零 3'], but('零'))).toEqual([]);
  expect(faults('三个一批', ['3'], but())).toHaveLength(1);
  expect(faults('三个一批', ['3'], but('二批'))).toEqual([
    'uncounted“二批”不是“三个一批”里带数字的词',
  ]);
  expect(faults('三个一批', ['3'], but('个'))).toHaveLength(1);
});

test('a shape is said with what was not found', () => {
  const items = ['甲', '乙'];
  expect(
    shapeInWords('五部两组', [
      { name: '五部', count: 5 },
      { name: '两组', count: 2, items },
    ]),
  ).toBe('五部两组：五部5项（未查到），两组2项');
  expect(shapeInWords('双减', [{ count: 2, items }])).toBe('双减：2项');
});
