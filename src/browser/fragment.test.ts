import { expect, test } from 'vitest';
import { textDirective } from '../cite/fragment.ts';
import { passage } from '../cite/testing.ts';
import { idsOf, withoutDirective } from './fragment.ts';

test('a fragment names the id that it spells, encoded or not', () => {
  expect(idsOf('#p3.2-4')).toContain('p3.2-4');
  expect(idsOf(`#${encodeURIComponent('企业-信钢')}`)).toContain('企业-信钢');
  expect(idsOf('#企业-信钢')).toContain('企业-信钢');
});

test('words to be shown are no part of the id, where a browser leaves them in the address', () => {
  expect(idsOf('#p3.2-5:~:text=%E6%97%A5,%E6%9C%88')).toContain('p3.2-5');
});

test('a fragment that cannot be decoded names what it spells, and nothing is thrown', () => {
  for (const hash of ['#50%', '#%E4%B', '#%', '#%FF']) expect(idsOf(hash)).toEqual([hash.slice(1)]);
});

test('no fragment names nothing', () => {
  for (const hash of ['', '#']) expect(idsOf(hash)).toEqual([]);
});

test('the place of a link with words is its paragraph', () => {
  const directive = textDirective(passage('1.0-2', '府院联动'));
  expect(directive).not.toBe('');
  expect(withoutDirective(`#p1.0-2${directive}`)).toBe('#p1.0-2');
  expect(withoutDirective('#:~:text=%E7%9C%81')).toBe('#');
  for (const hash of ['', '#', '#p1.0-2', '#企业-信钢', '#50%']) {
    expect(withoutDirective(hash)).toBe(hash);
  }
});
