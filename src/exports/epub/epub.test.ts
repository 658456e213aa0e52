import { describe, expect, test } from 'vitest';
import { bookOf } from '../book.ts';
import type { ExportSource } from '../export.ts';
import { bareSource, exportSourcesOf } from '../testing.ts';
import { titleLines } from './cover.ts';
import { epubOf } from './epub.ts';
import { type NavEntry, navOf } from './nav.ts';
import { readEpub, testEpub } from './testing.ts';

const sources = exportSourcesOf('src/fixtures/library');
function sourceOf(id: string): ExportSource {
  const found = sources.find(({ report }) => report.id === id);
  if (!found) throw new Error(id);
  return found;
}
const full = sourceOf('yunxi-2024');
const ownNotes = sourceOf('qingshan-2021');
const bare = bareSource(full);

describe.each([
  ...sources.map((source) => [source.report.id, source] as const),
  ['without notes and figures', bare] as const,
])('%s', (_, source) => testEpub(source));

const documentsOf = (source: ExportSource) =>
  readEpub(epubOf(source)).documents.map(({ file }) => file);

test('what a report has not is not in its book', () => {
  expect(documentsOf(full)).toEqual([
    ...['cover.xhtml', 'nav.xhtml', 'part-1.xhtml', 'part-2.xhtml', 'part-3-1.xhtml'],
    ...['part-3-2.xhtml', 'part-3-3.xhtml', 'closing.xhtml'],
    ...['entries-1.xhtml', 'figures.xhtml', 'ledger.xhtml', 'colophon.xhtml'],
  ]);
  expect(documentsOf(bare).slice(-2)).toEqual(['closing.xhtml', 'colophon.xhtml']);
  expect(documentsOf(ownNotes).slice(-4)).toEqual([
    ...['notes.xhtml', 'annex-1.xhtml', 'entries-1.xhtml', 'colophon.xhtml'],
  ]);
});

test('the contents have the headings as they nest, and the names of chapters without any', () => {
  const outline = (entries: readonly NavEntry[]): unknown[] =>
    entries.flatMap(({ title, below }) => [title, ...(below.length > 0 ? [outline(below)] : [])]);
  expect(outline(navOf(bookOf(full.report, null)))).toMatchInlineSnapshot(`
    [
      "政府工作报告",
      "一、2023年工作回顾",
      [
        "（一）综合实力稳步提升",
        [
          "营商环境持续优化",
          "项目建设提速增效",
        ],
        "（二）产业转型步伐加快",
        [
          "人才支撑不断增强",
          "特色农业提质增效",
          "改革开放持续深化",
        ],
        "（三）城乡面貌持续改善",
        [
          "“三农”工作扎实有力",
          "生态底色更加鲜亮",
          "基础设施更加完善",
        ],
        "（四）民生福祉不断增进",
        [
          "就业社保更加有力",
          "社会事业全面进步",
          "社会大局和谐稳定",
        ],
      ],
      "二、2024年发展目标",
      "三、2024年重点工作",
      [
        "（一）聚焦项目建设强支撑",
        [
          "狠抓项目攻坚",
          "强化招商引资",
          "优化营商环境",
          "激发创新活力",
          "深化重点改革",
        ],
        "（二）聚焦乡村振兴固根基",
        [
          "建设和美乡村",
          "壮大特色产业",
          "夯实农业基础",
          "守护绿水青山",
        ],
        "（三）聚焦品质提升惠民生",
        [
          "建设宜居城市",
          "办好社会事业",
          "建设健康云溪",
          "繁荣文化旅游",
          "守牢安全底线",
        ],
      ],
      "结语",
    ]
  `);
});

test('our list of notes does not bear the name of the report’s own', () => {
  const { files } = readEpub(epubOf(ownNotes));
  expect(files.get('EPUB/notes.xhtml')).toContain('名词解释</h2>');
  expect(files.get('EPUB/entries-1.xhtml')).toContain('编者注释</h2>');
  expect(readEpub(epubOf(full)).files.get('EPUB/entries-1.xhtml')).toContain('名词解释</h2>');
});

test('behind the report the contents lead to the list of notes, and to each field of the tables', () => {
  const { files } = readEpub(epubOf(full));
  const nav = files.get('EPUB/nav.xhtml') ?? '';
  expect(nav.replaceAll('\n', '')).toContain(
    '<li><a href="closing.xhtml">结语</a></li><li><a href="entries-1.xhtml">名词解释</a></li><li><a href="figures.xhtml">数据</a><ol><li><a href="figures.xhtml#field-1">经济</a></li>',
  );
  for (const [, field = ''] of nav.matchAll(/"figures\.xhtml#([^"]+)"/g)) {
    expect(files.get('EPUB/figures.xhtml')).toContain(`<h3 id="${field}">`);
  }
});

test('places in the tables lead to their paragraphs', () => {
  const { files } = readEpub(epubOf(full));
  expect(files.get('EPUB/figures.xhtml')).toContain(
    '<dt>所在</dt><dd><a href="part-1.xhtml#p1.1-1">一（一）第1段</a></dd>',
  );
  expect(files.get('EPUB/ledger.xhtml')).toContain(
    '（<a href="part-1.xhtml#p1.1-1">一（一）第1段</a>）',
  );
});

test('the end says which text it is, what was corrected, and that notes are not the government’s', () => {
  const corrected = readEpub(epubOf(sourceOf('liutang-2022'))).files.get('EPUB/colophon.xhtml');
  expect(corrected).toContain(sourceOf('liutang-2022').report.source.sha256);
  expect(corrected).toContain('>一（二）第1段</a> 原作“环湖景关”，改作“环湖景观”');
  expect(corrected).toContain('不是政府文件的内容');
  expect(corrected).toContain('https://example.org/chengjiang/liutang-2022/index.html');
  const drawn = readEpub(epubOf(sourceOf('yunxi-2023'))).files.get('EPUB/colophon.xhtml');
  expect(drawn).toContain(sourceOf('yunxi-2023').report.source.received?.sha256);
  expect(readEpub(epubOf(bare)).files.get('EPUB/colophon.xhtml')).not.toContain('<dt>注释</dt>');
});

test('a title breaks where it says what it is, and keeps all its characters', () => {
  expect(titleLines('信阳市平桥区2023年政府工作报告')).toEqual([
    ...['信阳市平桥区', '2023年', '政府工作报告'],
  ]);
  expect(titleLines('2021年青山县政府工作报告')).toEqual(['2021年青山县', '政府工作报告']);
  expect(titleLines('政府工作报告')).toEqual(['政府工作报告']);
  expect(titleLines('关于某某自治县国民经济和社会发展计划执行情况的报告')).toEqual([
    ...['关于某某自治县国民', '经济和社会发展计划', '执行情况的报告'],
  ]);
});
