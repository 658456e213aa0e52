import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { draws } from '../e2e/deep.ts';
import { DataError } from '../model/errors.ts';
import { reportSchema } from '../model/report.ts';
import { layoutOf } from '../outline/layout.ts';
import { parseChapter } from '../source/parse-chapter.ts';
import { linesOf, paragraphsOf } from '../source/repair.ts';
import { type ImportRequest, reportFiles } from './report-files.ts';

const SOURCE = `政 府 工 作 报 告
——2021年1月8日在东山市青山县第三届人民代表大会第二次会议上
青山县人民政府县长　王明
各位代表：
一、2020年工作回顾
（一）经济稳中有进。增长3.7%。
`;

function request(text: string, more: Partial<ImportRequest> = {}): ImportRequest {
  const source = new TextEncoder().encode(text);
  return {
    file: 'a.txt',
    source,
    id: 'qingshan-2021',
    places: ['东山市', '青山县'],
    ...more,
  };
}

describe('reportFiles', () => {
  it('writes the source as received, report.yaml by its schema, and chapters', async () => {
    const made = await reportFiles(request(SOURCE));
    expect([...made.files.keys()]).toEqual([
      'source.txt',
      'report.yaml',
      'chapters/opening.mdx',
      'chapters/part-1.mdx',
    ]);
    expect(made.files.get('source.txt')).toEqual(request(SOURCE).source);
    const yaml = reportSchema.parse(parse(String(made.files.get('report.yaml'))));
    expect(yaml).toEqual(made.report);
    expect(yaml).toMatchObject({
      title: '东山市青山县2021年政府工作报告',
      year: 2021,
      date: '2021-01-08',
      cover: { title: '政府工作报告', speaker: '青山县人民政府县长　王明' },
      source: {
        sha256: createHash('sha256').update(SOURCE).digest('hex'),
        repairs: { 合拢题头字间空格: 1 },
      },
      notSlogans: [],
      errata: [],
    });
  });

  it('asks for title and year where the text has none, and takes those given', async () => {
    const bare = SOURCE.split('\n').slice(3).join('\n');
    await expect(reportFiles(request(bare))).rejects.toThrow(
      /^\[不能导入\] a\.txt · --year：题头里没有日期/,
    );
    await expect(reportFiles(request(bare, { year: 2021 }))).rejects.toThrow(
      /--title：题头里读不出/,
    );
    const { report } = await reportFiles(
      request(bare, { year: 2021, title: '青山县2021年政府工作报告' }),
    );
    expect(report.cover).toEqual({ title: '青山县2021年政府工作报告' });
  });

  it('refuses an id that is no plain folder name', async () => {
    await expect(reportFiles(request(SOURCE, { id: '../x' }))).rejects.toThrow(
      /^\[不能导入\] a\.txt · --id/,
    );
  });

  it('refuses what is no path of a place', async () => {
    for (const places of [
      ['东山市／青山县'],
      [],
      ['中国', '东山市'],
      ['甲', '乙', '丙', '丁', '戊'],
    ]) {
      await expect(reportFiles(request(SOURCE, { places }))).rejects.toThrow(
        /^\[不能导入\] a\.txt · --place：地方要从省写起.*全国的只写 中国/,
      );
    }
  });

  it('takes the State Council’s report, whose place is 中国', async () => {
    const national = SOURCE.replace(/在.*会议上/, '在第十三届全国人民代表大会第四次会议上').replace(
      '青山县人民政府县长',
      '国务院总理',
    );
    const { report } = await reportFiles(request(national, { places: ['中国'] }));
    expect(report).toMatchObject({ title: '国务院2021年政府工作报告', places: ['中国'] });
  });

  it('names a report as its title does that says the year', async () => {
    const dated = SOURCE.replace('政 府 工 作 报 告', '青山县2021年政府工作报告');
    expect((await reportFiles(request(dated))).report.title).toBe('青山县2021年政府工作报告');
  });

  it('names a report by the place that is given where its occasion has none', async () => {
    const plain = SOURCE.replace(/在.*会议上/, '在人民代表大会会议上');
    const places = ['澄江省', '东山市', '青山县'];
    expect((await reportFiles(request(plain, { places }))).report.title).toBe(
      '东山市青山县2021年政府工作报告',
    );
  });

  it('for any text, either keeps every paragraph or refuses with a reason (C10)', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '一、回顾',
        '二、目标',
        '（一）抓项目',
        '（二）惠民生。',
        '各位代表！',
        '名词解释',
      ),
      fc.constantFrom('政府工作报告', '——2021年1月8日在青山县第三届人民代表大会第二次会议上'),
      fc.constantFrom(
        '抓实谋划。紧密结合国家政策，健全谋划机制。',
        '&lt;P&gt;',
        '{x}',
        '*a*',
        '\r',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 12 }),
    );
    const lines = fc.array(piece, { minLength: 1, maxLength: 14 });
    let written = 0;
    await fc.assert(
      fc.asyncProperty(lines, async (parts) => {
        const text = ['各位代表：', '一、去年', ...parts].join('\n');
        try {
          const made = await reportFiles(request(text, { title: '报告', year: 2021 }));
          const chapters = made.chapters.flatMap(({ slug }) => {
            const mdx = String(made.files.get(`chapters/${slug}.mdx`));
            return parseChapter(mdx, slug).paragraphs.map((paragraph) => paragraph.text);
          });
          expect(chapters).toEqual(paragraphsOf(text, layoutOf(linesOf(text).lines)).paragraphs);
          written += 1;
        } catch (error) {
          if (!(error instanceof DataError)) throw error;
          expect(error.kind).toBe('不能导入');
        }
      }),
      { numRuns: draws(500, 20_000), seed: 1 },
    );
    expect(written).toBeGreaterThan(100);
  });
});
