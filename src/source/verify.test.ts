import { describe, expect, it } from 'vitest';
import { type ReportText, verifyReport } from './verify.ts';

const SOURCE = [
  '各位代表：',
  '一、回顾',
  '经济增长3.7%，共建设项目112个，改造小区37个。',
  '谢谢大家！',
];

function paragraph(id: string, text: string) {
  return { id, kind: 'text', text, lead: 0 } as const;
}

/** A report of two chapters in which everything agrees. */
function report(changes: Partial<ReportText> = {}): ReportText {
  const [opening = '', heading = '', text = '', closing = ''] = SOURCE;
  return {
    folder: 'content/reports/x',
    sourceBytes: new TextEncoder().encode(`${SOURCE.join('\n\n')}\n`),
    sourceSha256: 'aa',
    source: { sha256: 'aa', encoding: 'UTF-8', layout: {}, repairs: { 去掉空行: 3 } },
    parts: [
      { id: 0, title: '开篇', kind: '其他' },
      { id: 1, title: '一、回顾', kind: '回顾' },
      { id: 2, title: '结语', kind: '其他' },
    ],
    errata: [],
    chapters: [
      { file: 'a.mdx', order: 1, paragraphs: [paragraph('0-1', opening)] },
      {
        file: 'b.mdx',
        order: 2,
        paragraphs: [
          { id: '1.0-0', kind: 'heading', text: heading, lead: 0 },
          paragraph('1.0-1', text),
          paragraph('2-1', closing),
        ],
      },
    ],
    ...changes,
  };
}

/** The report with the text of one paragraph changed. */
function withText(id: string, text: string, changes: Partial<ReportText> = {}): ReportText {
  const chapters = report().chapters.map((chapter) => ({
    ...chapter,
    paragraphs: chapter.paragraphs.map((old) => (old.id === id ? { ...old, text } : old)),
  }));
  return report({ chapters, ...changes });
}

function messages(text: ReportText): string[] {
  return verifyReport(text).map(({ message }) => message);
}

describe('verifyReport', () => {
  it('finds nothing where all agrees', () => {
    expect(messages(report())).toEqual([]);
  });

  it('原文变动', () => {
    expect(messages(report({ sourceSha256: 'bb' }))).toEqual([
      '[原文变动] content/reports/x/source.txt：SHA-256 是 bb，report.yaml 记的是 aa。改法：source.txt 是收到时的原样，不可改；请恢复它。有错字用 errata 声明。',
    ]);
  });

  it('字段不合: repairs and encoding are replayed', () => {
    const source = { sha256: 'aa', encoding: 'GB18030', layout: {}, repairs: { 去掉空行: 2 } };
    const [encoding, repairs] = messages(report({ source }));
    expect(encoding).toMatch(
      /^\[字段不合\] content\/reports\/x\/report\.yaml · source\.encoding：记的是 GB18030，重算得 UTF-8。/,
    );
    expect(repairs).toContain('source.repairs：记的是 {"去掉空行":2}，重算得 {"去掉空行":3}');
  });

  it('章序不连', () => {
    const chapters = report().chapters.map((chapter, at) => ({ ...chapter, order: at * 2 + 1 }));
    expect(messages(report({ chapters }))).toEqual([
      '[章序不连] b.mdx · order：各章的 order 是 1、3，不是从 1 连续到 2。改法：让各章的 order 从 1 起连续，不重不漏。',
    ]);
  });

  it('部分不符', () => {
    expect(messages(report({ parts: report().parts.slice(0, 2) }))).toEqual([
      '[部分不符] content/reports/x/report.yaml · parts：parts 是 0、1，段落号里依次是 0、1、2。改法：让 report.yaml 的 parts 与段落号里的部分一一对应。',
    ]);
  });

  it('段落号重复 across chapters', () => {
    const [first, second] = report().chapters;
    const doubled = { file: 'a.mdx', order: 1, paragraphs: [paragraph('2-1', SOURCE[0] ?? '')] };
    const parts = report().parts.slice(1);
    const found = messages(report({ chapters: [doubled, ...(second ? [second] : [])], parts }));
    expect(first).toBeDefined();
    expect(found).toContain(
      '[段落号重复] b.mdx · 2-1：在 a.mdx 已经用过。改法：把其中一个改成没有用过的号。',
    );
  });

  it('正文不符: both sides around the difference', () => {
    const changed = withText('1.0-1', '经济增长3.7%，共建设项目112个，改造小区31个。');
    expect(messages(changed)).toEqual([
      '[正文不符] b.mdx · 1.0-1：第 25 字起不同，原文“…项目112个，改造小区37个。”，章节“…项目112个，改造小区31个。”（全文第 3 段）。改法：让章节里的字与 source.txt 一致；有错字用 errata 声明。',
    ]);
  });

  it('正文不符: a paragraph too many, too few, or moved', () => {
    const [first, second] = report().chapters;
    if (!first || !second) throw new Error('the report has two chapters');
    const cut = { ...second, paragraphs: second.paragraphs.slice(0, 2) };
    const more = { ...second, paragraphs: [...second.paragraphs, paragraph('2-2', '再见。')] };
    const moved = { ...second, paragraphs: second.paragraphs.toReversed() };
    const parts = report().parts.slice(0, 2);
    expect(messages(report({ chapters: [first, cut], parts }))[0]).toMatch(
      /^\[正文不符\] content\/reports\/x · 第 4 段：少了一段“谢谢大家！”。/,
    );
    expect(messages(report({ chapters: [first, more] }))[0]).toMatch(
      /^\[正文不符\] b\.mdx · 2-2：多出一段“再见。”。/,
    );
    expect(messages(report({ chapters: [first, moved] })).at(-1)).toMatch(
      /^\[正文不符\] b\.mdx · 2-1：第 1 字起不同，原文“一、回顾”，章节“谢谢大家！”/,
    );
  });

  it('a declared erratum is applied', () => {
    const errata = [{ paragraph: '1.0-1', before: '112个', after: '113个', reason: '笔误' }];
    const corrected = SOURCE[2]?.replace('112个', '113个') ?? '';
    expect(messages(withText('1.0-1', corrected, { errata }))).toEqual([]);
    expect(messages(report({ errata }))[0]).toContain('[正文不符] b.mdx · 1.0-1');
  });

  it.each([
    ['9-9', '112', '113', '没有段落 9-9'],
    ['1.0-1', '112', '112', '“112”改前改后相同'],
    ['1.0-1', '114', '113', '1.0-1 的原文里“114”有 0 处，要恰好 1 处'],
    ['1.0-1', '个', '家', '1.0-1 的原文里“个”有 2 处，要恰好 1 处'],
  ])('勘误无效: %s %s → %s', (paragraph, before, after, what) => {
    const errata = [{ paragraph, before, after, reason: '笔误' }];
    expect(messages(report({ errata }))).toEqual([
      `[勘误无效] content/reports/x/report.yaml · errata.0：${what}。改法：before 要是该段原文里的字，after 要与它不同。`,
    ]);
  });

  it('不能导入: a source that cannot be decoded is an error among the others', () => {
    expect(messages(report({ sourceBytes: Uint8Array.of(0xff, 0xff) }))[0]).toMatch(
      /^\[不能导入\] content\/reports\/x\/source\.txt：不是 UTF-8、UTF-16 或 GB18030/,
    );
  });
});
