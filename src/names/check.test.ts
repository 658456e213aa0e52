import { describe, expect, it } from 'vitest';
import { occurrencesIn } from '../annotate/usage.ts';
import type { Name } from '../model/name.ts';
import { checkNames, checkNotNames, type NamedReport } from './check.ts';
import { named, paragraphs, scannerFor } from './testing.ts';

const report = {
  places: ['河南省', '信阳市', '平桥区'],
  year: 2023,
  paragraphs: paragraphs('支持信钢公司，改建洋河至胡店，洋河河道治理，区中医院'),
};
const check = (names: readonly Name[], ...reports: NamedReport[]) =>
  checkNames(names, reports, new Set(['xingang']), scannerFor(names));
const errors = (...names: Name[][]) => check(names.flat(), report).map(({ message }) => message);

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
  it('词条未出现: each form must stand in a report', () => {
    expect(errors(named('企业', { name: '信钢', also: ['信钢集团'] }))).toEqual([
      expect.stringMatching(/^\[词条未出现\] content\/names\/test\.yaml · 信钢：.*“信钢集团”/),
    ]);
  });
  it('词条未出现: each context must stand in a report, and is reported once', () => {
    expect(errors(named('地方', { name: '洋河', within: { 洋河: ['洋河至明港'] } }))).toEqual([
      expect.stringContaining('语境“洋河至明港”'),
    ]);
  });
  it('词条未出现: a name of another place does not count as found here', () => {
    expect(errors(named('医院', { name: '区中医院', place: '河南省/信阳市/浉河区' }))).toHaveLength(
      1,
    );
  });
  it('互见无此条: the glossary entry must exist', () => {
    expect(errors(named('企业', { name: '信钢', entry: 'xin-gang' }))).toEqual([
      expect.stringMatching(/^\[互见无此条\].*xin-gang/),
    ]);
  });
  const doubled = (...names: Name[][]) =>
    errors(...names).filter((message) => message.startsWith('[词形重复]'));
  it('词形重复: no form belongs to two names, not even to one name twice', () => {
    expect(
      doubled(named('企业', { name: '信钢公司' }, { name: '信钢', also: ['信钢公司'] })),
    ).toEqual([expect.stringMatching(/^\[词形重复\].*“信钢公司”已经属于企业“信钢公司”/)]);
    expect(doubled(named('企业', { name: '信钢', also: ['信钢'] }))).toHaveLength(1);
  });
  it('词形重复: contexts that both hold at one place do not keep names apart', () => {
    expect(
      doubled(
        named('地方', { name: '洋河', within: { 洋河: ['洋河至'] } }),
        named('山水', { name: '洋河', within: { 洋河: ['改建洋河至胡店'] } }),
      ),
    ).toEqual([expect.stringContaining('词形重复')]);
  });
  it('where one has a context and the other has none, the context tells them apart', () => {
    const text = paragraphs('改建洋河至胡店，治理洋河');
    const names = [
      ...named('地方', { name: '洋河', within: { 洋河: ['洋河至'] } }),
      ...named('山水', { name: '洋河' }),
    ];
    expect(check(names, { ...report, paragraphs: text })).toEqual([]);
    const { names: found } = occurrencesIn(text, scannerFor(names)(report));
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
    const elsewhere = { ...report, places: ['河南省', '信阳市', '浉河区'] };
    const hospitals = named(
      '医院',
      { name: '区中医院', place: '河南省/信阳市/平桥区' },
      { name: '区中医院', place: '河南省/信阳市/浉河区' },
    );
    expect(check(hospitals, report, elsewhere)).toEqual([]);
  });
});

describe('places that share a bare name', () => {
  const kaifeng = { ...report, places: ['河南省', '开封市', '鼓楼区'] };
  const nanjing = { ...report, places: ['江苏省', '南京市', '鼓楼区'] };
  it('keep names apart, each with an anchor of its own', () => {
    const hospitals = named(
      '医院',
      { name: '区中医院', place: '河南省/开封市/鼓楼区' },
      { name: '区中医院', place: '江苏省/南京市/鼓楼区' },
    );
    expect(check(hospitals, kaifeng, nanjing)).toEqual([]);
    expect(new Set(hospitals.map(({ id }) => id)).size).toBe(2);
    expect(check(hospitals, kaifeng)).toHaveLength(1);
  });
});

describe('words declared to be no names', () => {
  it('词条未出现: must stand in a report', () => {
    expect(checkNotNames('content/names/x.yaml', ['河道治理'], [report])).toEqual([]);
    expect(
      checkNotNames('content/names/x.yaml', ['网红街'], [report]).map(({ message }) => message),
    ).toEqual([
      expect.stringMatching(/^\[词条未出现\] content\/names\/x\.yaml · notNames：.*网红街/),
    ]);
  });
});
