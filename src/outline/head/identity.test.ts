import { describe, expect, it } from 'vitest';
import { headOf } from './head.ts';
import { identityOf, type Known } from './identity.ts';

const BODY = ['各位代表：', '现在，我代表县人民政府向大会报告工作，请予审议。'];

function identity(lines: readonly string[], known: Partial<Known> = {}) {
  const { paragraphs, cover } = headOf(lines);
  return identityOf(lines, paragraphs.length, cover, { name: 'a.txt', meta: {}, ...known });
}

describe('whose report it is, of which year', () => {
  it('is read from the page and the file’s name where the paper doesn’t say', () => {
    const title = '青山县2024年政府工作报告';
    expect(identity(BODY, { meta: { title: `${title}_青山县人民政府门户网站` } })).toMatchObject({
      title: { value: title, from: '网页' },
      year: { value: 2024, from: '网页' },
      place: { value: '青山县', from: '网页' },
    });
    expect(identity(BODY, { name: '/tmp/青山县2024年政府工作报告（定稿）.docx' })).toMatchObject({
      title: { value: title, from: '文件名' },
      year: { value: 2024, from: '文件名' },
      place: { value: '青山县', from: '文件名' },
    });
    expect(identity(BODY, { name: 'qingshan-2024.txt' }).year).toEqual({
      value: 2024,
      from: '文件名',
    });
    expect(identity(BODY, { name: 'qingshan-1981.txt' }).year?.value).toBe(1981);
    // An address has numbers that are no years.
    expect(identity(BODY, { name: 'https://example.org/2019/t2019.html' }).year).toBeUndefined();
  });

  it('is read from the years that the body looks back on and plans', () => {
    expect(identity([...BODY, '一、2023年工作回顾', '抓项目。']).year).toEqual({
      value: 2024,
      from: '正文',
    });
    const years = ['“十四五”时期回顾和2025年主要工作情况', '2026年工作的总体要求'];
    expect(identity([...BODY, ...years]).year).toEqual({ value: 2026, from: '正文' });
    expect(identity([...BODY, '2019年以来，我们抓项目。']).year).toBeUndefined();
  });

  it('is what the editor says, and what contradicts it is doubted', () => {
    const head = ['政府工作报告', '——2023年3月5日在东山市青山县第三届人民代表大会第二次会议上'];
    const told = { year: 2025, title: '青山县2025年政府工作报告', places: ['东山市', '云溪县'] };
    expect(identity([...head, ...BODY], told)).toMatchObject({
      title: { value: told.title, from: '选项' },
      year: { value: 2025, from: '选项' },
      doubts: [
        { kind: '年份不合', what: '取作2025年（选项），题头里是2023年' },
        { kind: '地方不合', what: '写明的地方是东山市/云溪县，题头里是东山市青山县' },
      ],
    });
    const titled = identity([...head, ...BODY], { title: told.title });
    expect(titled.doubts).toEqual([
      { kind: '年份不合', what: '取作2023年（题头），选项里是2025年' },
    ]);
  });

  it.each([
    ['东山市青山县', ['澄江省', '东山市', '青山县'], true],
    ['青山县', ['澄江省', '东山市', '青山县'], true],
    ['澄江省青山县', ['澄江省', '东山市', '青山县'], true],
    ['青山縣', ['东山市', '青山县'], true],
    ['雲溪縣', ['澄江省', '明州市', '云溪县'], true],
    ['明州市青山县', ['澄江省', '东山市', '青山县'], false],
    ['东山市', ['澄江省', '东山市', '青山县'], false],
    ['澄江', ['澄江省'], true],
  ])('%s can be %j: %s', (place, places, isSame) => {
    const lines = [
      '政府工作报告',
      `——2024年1月8日在${place}第三届人民代表大会第二次会议上`,
      ...BODY,
    ];
    const kinds = identity(lines, { places }).doubts.map(({ kind }) => kind);
    expect(kinds).toEqual(isSame ? [] : ['地方不合']);
  });

  it('says place and year in the title once each', () => {
    const occasion = '——2024年1月8日在东山市青山县第三届人民代表大会第二次会议上';
    const titleOf = (title: string) => identity([title, occasion, ...BODY]).title?.value;
    expect(titleOf('政府工作报告')).toBe('东山市青山县2024年政府工作报告');
    expect(titleOf('2024年政府工作报告')).toBe('东山市青山县2024年政府工作报告');
    expect(titleOf('青山县政府工作报告')).toBe('青山县2024年政府工作报告');
    expect(titleOf('2024年青山县政府工作报告')).toBe('2024年青山县政府工作报告');
    expect(titleOf('青山县2024年政府工作报告')).toBe('青山县2024年政府工作报告');
    const national = '——1954年5月23日在中华人民共和国第一届全国人民代表大会第一次会议上';
    expect(identity(['政府工作报告', national, ...BODY])).toMatchObject({
      title: { value: '国务院1954年政府工作报告' },
      place: { value: '中国' },
    });
  });

  it('has no date that the calendar has not', () => {
    const occasion = '——2024年2月31日在青山县第三届人民代表大会第二次会议上';
    expect(identity(['政府工作报告', occasion, ...BODY]).date).toBeUndefined();
  });
});
