import { expect, test } from 'vitest';
import { contradictedLevel, levelName } from './level.ts';

test('readers see the last name of the path, or the level where there is no place', () => {
  expect(levelName({ level: '区县', place: '河南省/开封市/鼓楼区' })).toBe('鼓楼区');
  expect(levelName({ level: '国家', place: undefined })).toBe('国家');
});

test('what a headword says of its level holds', () => {
  expect(contradictedLevel({ term: '省委巡视', level: '国家' })).toContain('是省一级的');
  expect(contradictedLevel({ term: '省委巡视', level: '省' })).toBeNull();
  expect(contradictedLevel({ term: '全市安全日', level: '区县' })).toContain('是市一级的');
  expect(contradictedLevel({ term: '市场主体', level: '国家' })).toBeNull();
  expect(contradictedLevel({ term: '区域中心', level: '市' })).toBeNull();
});
