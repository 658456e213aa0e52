/** The importer and the report that the site was made for: each promise about its structure. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reportSchema } from '../model/report.ts';
import { parseChapter } from '../source/parse-chapter.ts';
import { verifyReport } from '../source/verify.ts';
import { reportFiles } from './report-files.ts';

const FOLDER = 'content/reports/pingqiao-2023';
const root = path.join(import.meta.dirname, '../..');
const source = readFileSync(path.join(root, FOLDER, 'source.txt'));
const sha256 = createHash('sha256').update(source).digest('hex');
const imported = await reportFiles({
  file: 'source.txt',
  source,
  id: 'pingqiao-2023',
  places: ['河南省', '信阳市', '平桥区'],
});
const paragraphs = imported.chapters.flatMap((chapter) => chapter.paragraphs);
const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]));

/** Ids by what precedes the dash, in reading order; the numbers after it are consecutive. */
const PLACES: [place: string, first: number, last: number][] = [
  ['0.0', 1, 4],
  ['0', 1, 2],
  ['1.0', 0, 1],
  ...[1, 2, 3, 4, 5, 6].map((section): [string, number, number] => [`1.${section}`, 1, 1]),
  ['1.0', 2, 4],
  ['2.0', 0, 2],
  ['3.0', 0, 1],
  ...[5, 5, 5, 5, 4, 6, 4].map((last, at): [string, number, number] => [`3.${at + 1}`, 1, last]),
  ['4', 1, 3],
];

describe('the Pingqiao report', () => {
  it('has these paragraphs', () => {
    const ids = PLACES.flatMap(([place, first, last]) =>
      Array.from({ length: last - first + 1 }, (_, at) => `${place}-${first + at}`),
    );
    expect(paragraphs.map(({ id }) => id)).toEqual(ids);
  });

  it('has a title block of four lines, joined and closed', () => {
    expect(paragraphs.slice(0, 4)).toEqual(
      [
        '信阳市平桥区六届人大三次会议文件之十四',
        '政府工作报告',
        '──2023年2月26日在信阳市平桥区第六届人民代表大会第三次会议上',
        '信阳市平桥区人民政府区长  刘庆东',
      ].map((text, at) => ({ id: `0.0-${at + 1}`, kind: 'title', text, lead: 0 })),
    );
    expect(imported.report.date).toBe('2023-02-26');
    expect(imported.report.title).toBe('信阳市平桥区2023年政府工作报告');
  });

  it.each([
    ['1.1-1', '（一）经济运行稳中向好。'],
    ['3.1-2', '抓实项目谋划。'],
    ['3.3-5', '高效益经营。'],
    ['3.7-4', '创新社会治理。'],
    ['1.0-2', ''],
    ['3.0-1', ''],
    ['3.6-6', ''],
    ['4-1', ''],
  ])('%s has the lead “%s”', (id, lead) => {
    const found = byId.get(id);
    expect(found?.text.slice(0, found.lead)).toBe(lead);
  });

  it('keeps what belongs to no section out of the sections', () => {
    expect(byId.get('1.0-2')?.text).toMatch(/^与此同时，/);
    expect(byId.get('3.6-6')?.text).toMatch(/^各位代表，2023年区重点民生实事/);
    expect(byId.get('4-1')?.text).toMatch(/^扎实做好省委巡视/);
    expect(byId.get('4-3')?.text).toMatch(/^各位代表，“犯其至难/);
  });

  it('has every section and every lead-in of part 三', () => {
    const leads = paragraphs.filter(({ id, lead }) => id.startsWith('3.') && lead > 0);
    expect(leads).toHaveLength(7 + 4 + 4 + 4 + 4 + 3 + 4 + 3);
  });

  it('is split into eleven chapters', () => {
    expect(imported.chapters.map(({ slug, data }) => `${slug} ${data.title}`)).toEqual([
      'opening 开篇',
      'part-1 一、2022年工作回顾',
      'part-2 二、2023年工作总体要求和主要目标',
      'part-3-1 （一）聚焦项目为王强支撑',
      'part-3-2 （二）推动产业发展增动能',
      'part-3-3 （三）推进城镇建设提品质',
      'part-3-4 （四）加快乡村振兴固根基',
      'part-3-5 （五）做优交旅文创添活力',
      'part-3-6 （六）持续改善民生增福祉',
      'part-3-7 （七）坚决守牢底线保安全',
      'closing 结语',
    ]);
  });

  it('lies in content/ without a character lost, added or moved', () => {
    const read = (file: string) => readFileSync(path.join(root, file), 'utf8');
    const chapters = readdirSync(path.join(root, FOLDER, 'chapters')).map((name) => {
      const file = `${FOLDER}/chapters/${name}`;
      const { data, paragraphs } = parseChapter(read(file), file);
      return { file, order: data.order, paragraphs };
    });
    chapters.sort((a, b) => a.order - b.order);
    const report = reportSchema.parse(parse(read(`${FOLDER}/report.yaml`)));
    const text = { folder: FOLDER, sourceBytes: source, sourceSha256: sha256, chapters };
    expect(verifyReport({ ...report, ...text })).toEqual([]);
    expect(chapters.flatMap((chapter) => chapter.paragraphs)).toHaveLength(59);
  });
});
