import { describe, expect, it } from 'vitest';
import { pinyinOfName, sortNames } from './order.ts';
import { named } from './testing.ts';

describe('names in pinyin order', () => {
  it('are filed by their reading, not by their characters', () => {
    const names = named(
      '地方',
      { name: '震雷山' },
      { name: '浉河' },
      { name: '重庆' },
      { name: 'G107' },
    );
    expect(sortNames(names).map(({ name }) => name)).toEqual(['重庆', 'G107', '浉河', '震雷山']);
  });
  it('a name’s own pinyin goes before the automatic one', () => {
    expect(pinyinOfName({ name: '农发行', pinyin: 'nóng fā háng' }).key).toBe('nongfahang');
  });
  it('names that read alike stand in one order whatever order they come in', () => {
    const alike = [...named('地方', { name: '洋河' }), ...named('山水', { name: '洋河' })];
    const ids = sortNames(alike).map(({ id }) => id);
    expect(sortNames([...alike].reverse()).map(({ id }) => id)).toEqual(ids);
  });
});
