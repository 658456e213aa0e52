/** Any file whatever, in every format: nothing is lost, nothing crashes, nothing hangs (C10). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { docx, paragraph, run } from '../formats/docx/testing.ts';
import { fixture } from '../formats/testing.ts';
import { DataError } from '../model/errors.ts';
import { parseChapter } from '../source/parse-chapter.ts';
import { linesOf, paragraphsOf } from '../source/repair.ts';
import { type ReportFiles, reportFiles } from './report-files.ts';

/** What reports and the pages around them are made of, and what syntax might be made of. */
const piece = fc.oneof(
  fc.constantFrom(
    '政府工作报告',
    '——2021年1月8日在青山县第三届人民代表大会第二次会议上',
    '青山县人民政府县长　王明',
    '来源：青山日报',
    '首页',
    '打印本页',
  ),
  fc.constantFrom('一、回顾', '二、目标', '三、安排', '一、', '第一部分 回顾', '2021年重点工作'),
  fc.constantFrom(
    '（一）抓项目',
    '（二）惠民生。',
    '（三）期工程完工，投资2.5亿元。',
    '1.建学校',
    '2.5亿元',
    '一是抓项目',
    '二是惠民生',
    '第一，抓项目。',
  ),
  fc.constantFrom('各位代表！', '让我们努力奋斗！', '谢谢大家！'),
  fc.constantFrom(
    '名词解释',
    '附件1',
    '附件：民生实事',
    '1.三个一批：一批项目。',
    '［1］两个确保：确保安全。',
    '①一老一小：老人和儿童。',
    '抓好“三个一批”[1]，做到“两个确保”②。',
  ),
  fc.constantFrom(
    '抓实谋划。紧密结合国家政策，健全谋划机制，形成一批打基础、利长远的好项目。',
    '这一行在话还没有说完的地方就断了，下一行才把它说',
    '指标\t数值\t增速',
    '&lt;P&gt;',
    '{x}',
    '*a*',
    '<b>',
    '# 题',
    '\ufffd',
  ),
  fc.constantFrom('\r', ' ', '\u3000', '\u200b', '⼀、⼯作', '\ufeff'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const lines = fc.array(piece, { minLength: 1, maxLength: 24 });
const TOLD = { places: ['东山市', '青山县'], year: 2021, id: 'x-2021' };

/** The report, or null where the file is refused with a reason. */
async function imported(source: Uint8Array, file: string): Promise<ReportFiles | null> {
  try {
    return await reportFiles({ ...TOLD, source, file });
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    expect(error.kind).toBe('不能导入');
    return null;
  }
}

/** All paragraphs, as the chapters' files have them. */
function textsOf({ files, chapters }: ReportFiles): string[] {
  return chapters.flatMap(({ slug }) => {
    const mdx = String(files.get(`chapters/${slug}.mdx`));
    return parseChapter(mdx, slug).paragraphs.map(({ text }) => text);
  });
}

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(text.split(''), (unit) => unit.charCodeAt(0)).buffer);
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

describe('whatever is written in a plain text', () => {
  it.each([
    ['UTF-8', utf8],
    ['UTF-16', (text: string) => utf16(text)],
  ])('%s: every paragraph stands in a chapter, in its order', async (_, encode) => {
    let written = 0;
    await fc.assert(
      fc.asyncProperty(lines, async (parts) => {
        // The mark at the beginning tells UTF-16; one half of a pair alone is no text.
        const text = `\ufeff${parts.join('\n')}`.toWellFormed();
        const made = await imported(encode(text), 'a.txt');
        // What is written like Markdown is Markdown.
        if (!made || made.report.source.received) return;
        const { paragraphs } = paragraphsOf(text, made.report.source.layout);
        expect(textsOf(made)).toEqual(paragraphs);
        written += 1;
      }),
      { numRuns: draws(150, 6000), seed: 1 },
    );
    expect(written).toBeGreaterThan(50);
  });
});

/** As much as a page must hold to be taken for one. */
const REPORT: readonly string[] = [
  '政府工作报告',
  '各位代表：',
  '一、2020年工作回顾',
  ...['道路', '学校', '医院', '公园'].map(
    (what) =>
      `过去一年，我们新建${what}十处，投资二十亿元，比上年多了三成，群众反映很好，这是全县上下共同努力的结果。`,
  ),
  '二、2021年工作安排',
  ...['产业', '民生', '环境', '作风'].map(
    (what) =>
      `今年要把${what}放在更加重要的位置，列出清单，明确责任，每季度向县人大常委会报告一次进展情况。`,
  ),
];

/** A file of each format that is drawn, made of lines. */
const FORMATS: [name: string, file: string, make: (lines: readonly string[]) => Uint8Array][] = [
  [
    'Word',
    'a.docx',
    (all) => docx({ document: all.map((line) => paragraph(run(escaped(line)))).join('') }),
  ],
  [
    'HTML of <p>',
    'a.html',
    (all) =>
      utf8(
        `<!doctype html><html><body><h1>政府工作报告</h1>${all.map((line) => `<p>${escaped(line)}</p>`).join('')}</body></html>`,
      ),
  ],
  [
    'HTML of <br>',
    'a.html',
    (all) =>
      utf8(`<!doctype html><html><body><div>${all.map(escaped).join('<br>')}</div></body></html>`),
  ],
];

describe('whatever is written in a file whose text is drawn', () => {
  it.each(FORMATS)(
    '%s: every line is in a chapter or among those left out',
    async (_, file, make) => {
      const printable = lines.map((all) =>
        // biome-ignore lint/suspicious/noControlCharactersInRegex: XML and HTML have none of them
        all.map((line) => line.replace(/[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]/g, '')),
      );
      let written = 0;
      await fc.assert(
        fc.asyncProperty(printable, async (parts) => {
          const made = await imported(make([...REPORT, ...parts]), file);
          if (!made) return;
          const bare = (text: string) => text.replace(/[\s\u200b-\u200d\u2060\ufeff]/g, '');
          const kept =
            bare(linesOf(textsOf(made).join('\n')).lines.join('')) +
            bare(String(made.files.get('dropped.txt') ?? ''));
          for (const line of linesOf(parts.join('\n')).lines) {
            expect(kept).toContain(bare(line));
          }
          written += 1;
        }),
        { numRuns: draws(60, 2000), seed: 2 },
      );
      expect(written).toBeGreaterThan(20);
    },
  );
});

/** What happens to files on their way. */
const mishap = fc.record({
  kind: fc.constantFrom('flip', 'cut', 'drop', 'double', 'insert'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat(200),
  bytes: fc.uint8Array({ minLength: 1, maxLength: 12 }),
});
type Mishap = typeof mishap extends fc.Arbitrary<infer T> ? T : never;

function damaged(bytes: Uint8Array, { kind, at, length, bytes: other }: Mishap): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const [head, piece, rest] = [
    bytes.slice(0, from),
    bytes.slice(from, from + length),
    bytes.slice(from + length),
  ];
  const joined = {
    flip: [head, piece.map((byte) => byte ^ (other[0] ?? 1)), rest],
    cut: [head],
    drop: [head, rest],
    double: [head, piece, piece, rest],
    insert: [head, other, piece, rest],
  }[kind];
  return Uint8Array.from(joined.flatMap((part) => [...part]));
}

const WHOLE: [name: string, bytes: Uint8Array][] = [
  ...FORMATS.map(([, file, make]): [string, Uint8Array] => [file, make(REPORT)]),
  ['a.md', utf8(REPORT.map((line) => `# ${line}`).join('\n\n'))],
  ['a.txt', utf8(REPORT.join('\n'))],
  ['chromium.pdf', fixture('chromium.pdf')],
  ['libreoffice.pdf', fixture('libreoffice.pdf')],
];

describe('whatever happens to a file on its way', () => {
  it.each(WHOLE)('%s is imported or refused with a reason', async (file, whole) => {
    const runs = file.endsWith('.pdf') ? draws(10, 300) : draws(60, 1500);
    await fc.assert(
      fc.asyncProperty(fc.array(mishap, { minLength: 1, maxLength: 6 }), async (mishaps) => {
        await imported(mishaps.reduce(damaged, whole), file);
      }),
      { numRuns: runs, seed: 3 },
    );
  });
});
