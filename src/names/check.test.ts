import { describe, expect, it } from 'vitest';
import { createScanner } from '../annotate/scan.ts';
import { occurrencesIn } from '../annotate/usage.ts';
import { checkNames } from './check.ts';
import { surfacesOfName } from './match.ts';
import { named, paragraphs } from './testing.ts';

const errors = (...names: Parameters<typeof checkNames>[0][]) =>
  checkNames(names.flat(), new Set(['xingang'])).map(({ message }) => message);

describe('the index of names', () => {
  it('has no error when all is well', () => {
    expect(
      errors(
        named('企业', { name: '信钢', also: ['信钢公司'], entry: 'xingang' }),
        named('地方', { name: '洋河', within: { 洋河: ['洋河至'] } }),
        named('山水', { name: '洋河', within: { 洋河: ['洋河河道'] } }),
        named('医院', { name: '区中医院', place: '河南省/信阳市/平桥区' }),
      ),
    ).toEqual([]);
  });
  it('互见无此条: the glossary entry must exist', () => {
    expect(errors(named('企业', { name: '信钢', entry: 'xin-gang' }))).toEqual([
      expect.stringMatching(/^\[互见无此条\].*xin-gang/),
    ]);
  });
  it('词形重复: no form belongs to two names, not even to one name twice', () => {
    expect(
      errors(named('企业', { name: '信钢公司' }, { name: '信钢', also: ['信钢公司'] })),
    ).toEqual([expect.stringMatching(/^\[词形重复\].*“信钢公司”已经属于企业“信钢公司”/)]);
    expect(errors(named('企业', { name: '信钢', also: ['信钢'] }))).toHaveLength(1);
  });
  it('词形重复: contexts that both hold at one place do not keep names apart', () => {
    expect(
      errors(
        named('地方', { name: '洋河', within: { 洋河: ['洋河至'] } }),
        named('山水', { name: '洋河', within: { 洋河: ['改建洋河至胡店'] } }),
      ),
    ).toEqual([expect.stringContaining('词形重复')]);
  });
  it('where one has a context and the other has none, the context tells them apart', () => {
    const names = [
      ...named('地方', { name: '洋河', within: { 洋河: ['洋河至'] } }),
      ...named('山水', { name: '洋河' }),
    ];
    expect(checkNames(names, new Set())).toEqual([]);
    const scan = createScanner({ terms: [], names: names.flatMap(surfacesOfName) });
    const { names: found } = occurrencesIn(paragraphs('改建洋河至胡店，治理洋河'), scan);
    expect([...found].map(([id, places]) => [id, places.map(({ start }) => start)])).toEqual([
      ['地方-洋河', [2]],
      ['山水-洋河', [10]],
    ]);
  });
  it('词形重复: two names of a kind may not share the anchor', () => {
    expect(
      errors(
        named(
          '地方',
          { name: '洋河', within: { 洋河: ['洋河至'] } },
          { name: '洋河', within: { 洋河: ['洋河河道'] } },
        ),
      ),
    ).toEqual([expect.stringContaining('锚点')]);
  });
  it('different places keep names apart', () => {
    const hospitals = named(
      '医院',
      { name: '区中医院', place: '河南省/信阳市/平桥区' },
      { name: '区中医院', place: '河南省/信阳市/浉河区' },
    );
    expect(checkNames(hospitals, new Set())).toEqual([]);
  });
});

describe('places that share a bare name', () => {
  it('keep names apart, each with an anchor of its own', () => {
    const hospitals = named(
      '医院',
      { name: '区中医院', place: '河南省/开封市/鼓楼区' },
      { name: '区中医院', place: '江苏省/南京市/鼓楼区' },
    );
    expect(checkNames(hospitals, new Set())).toEqual([]);
    expect(new Set(hospitals.map(({ id }) => id)).size).toBe(2);
  });
});
