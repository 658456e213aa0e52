import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportSchema } from '../model/report.ts';
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

  it('asks at once for all that neither the text nor the editor says', async () => {
    const bare = '各位代表：\n一、工作回顾\n新建道路十条。\n二、工作安排\n建成学校三所。\n';
    const { places = [], ...untold } = request(bare);
    await expect(reportFiles(untold)).rejects.toMatchObject({
      missing: ['places', 'year'],
      message: 'a.txt：不知道是哪里的报告，也不知道是哪一年的报告',
    });
    const { report } = await reportFiles({ ...untold, places, year: 2021 });
    expect(report).toMatchObject({ title: '东山市青山县2021年政府工作报告', year: 2021 });
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
});
