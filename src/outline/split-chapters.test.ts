import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';
import { chaptersOf, LONGEST_CHAPTER } from './split-chapters.ts';
import { pagesOfText } from './split-text.ts';

const long = '字'.repeat(LONGEST_CHAPTER / 2);

function text(id: string, words = long, lead = 0): Paragraph {
  return { id, kind: id.endsWith('-0') ? 'heading' : 'text', text: words, lead };
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function part(id: number, title: string): ReportData['parts'][number] {
  return { id, title, kind: '其他' };
}

function split(parts: ReportData['parts'], paragraphs: Paragraph[]): string[] {
  return chaptersOf(paragraphs, parts).map(
    ({ slug, data, paragraphs }) =>
      `${data.order} ${slug} ${data.title}: ${paragraphs.map(({ id }) => id).join(' ')}`,
  );
}

describe('chaptersOf', () => {
  it('makes a chapter of the opening, each part and the closing', () => {
    const parts = [part(0, '开篇'), part(1, '一、回顾'), part(2, '结语')];
    const ids = ['0.0-1', '0-1', '1.0-0', '1.0-1', '2-1'];
    expect(
      split(
        parts,
        ids.map((id) => text(id, '字')),
      ),
    ).toEqual([
      '1 opening 开篇: 0.0-1 0-1',
      '2 part-1 一、回顾: 1.0-0 1.0-1',
      '3 closing 结语: 2-1',
    ]);
  });

  it('splits a part that is too long at its sections', () => {
    const lead = '（一）抓项目。';
    const paragraphs = [
      text('1.0-0', '一、工作'),
      text('1.0-1', '重点是：'),
      text('1.1-1', lead + long, lead.length),
      text('1.1-2', '字'),
      text('1.2-0', '（二）惠民生'),
      text('1.2-1'),
      text('1.3-1', `（三）${long}`),
      text('1.0-2', '同时'),
    ];
    expect(split([part(1, '一、工作')], paragraphs)).toEqual([
      '1 part-1-1 （一）抓项目: 1.0-0 1.0-1 1.1-1 1.1-2',
      '2 part-1-2 （二）惠民生: 1.2-0 1.2-1',
      '3 part-1-3 （三）: 1.3-1 1.0-2',
    ]);
  });

  it('leaves a part alone that has just the length of a chapter', () => {
    const paragraphs = [text('1.1-1'), text('1.2-1')];
    expect(split([part(1, '一、工作')], paragraphs)).toHaveLength(1);
    expect(split([part(1, '一、工作')], [...paragraphs, text('1.2-2', '字')])).toHaveLength(2);
  });

  it('shares a long part without sections out to chapters of about the same length', () => {
    const paragraphs = [
      text('1.0-0', '一、工作'),
      ...numbers(1, 9).map((at) => text(`1.0-${at}`, '字'.repeat(999))),
    ];
    expect(split([part(1, '一、工作')], paragraphs)).toEqual([
      '1 part-1-1 一、工作（1/3）: 1.0-0 1.0-1 1.0-2 1.0-3',
      '2 part-1-2 一、工作（2/3）: 1.0-4 1.0-5 1.0-6',
      '3 part-1-3 一、工作（3/3）: 1.0-7 1.0-8 1.0-9',
    ]);
  });

  it('begins such a chapter at 一是, at a heading or a lead-in rather than between', () => {
    const words = [
      '重点是：',
      '一是抓项目。',
      '要',
      '二是惠民生。',
      '要',
      '要',
      '三是强作风。',
      '要',
    ];
    const paragraphs = words.map((word, at) => text(`1.1-${at + 1}`, word.padEnd(800, '字')));
    expect(split([part(1, '一、工作')], paragraphs)).toEqual([
      '1 part-1-1 一、工作（1/2）: 1.1-1 1.1-2 1.1-3',
      '2 part-1-2 一、工作（2/2）: 1.1-4 1.1-5 1.1-6 1.1-7 1.1-8',
    ]);
  });

  it('shares out a long section too', () => {
    const paragraphs = [
      text('1.1-0', '（一）抓项目'),
      text('1.1-1'),
      text('1.1-2'),
      text('1.1-3'),
      text('1.2-1', '（二）惠民生。', 7),
    ];
    expect(split([part(1, '一、工作')], paragraphs)).toEqual([
      '1 part-1-1-1 （一）抓项目（1/2）: 1.1-0 1.1-1',
      '2 part-1-1-2 （一）抓项目（2/2）: 1.1-2 1.1-3',
      '3 part-1-2 （二）惠民生: 1.2-1',
    ]);
  });

  it('makes no page longer than a chapter but of a paragraph that is longer', () => {
    const made = (kind: 'heading' | 'text', max: number) =>
      fc.record({
        kind: fc.constant(kind),
        text: fc.integer({ min: 1, max }).map((length) => '字'.repeat(length)),
        lead: fc.constant(0),
      });
    const paragraph = fc.oneof({ weight: 3, arbitrary: made('text', 5000) }, made('heading', 60));
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 60 }), (paragraphs) => {
        const pages = pagesOfText(paragraphs, LONGEST_CHAPTER);
        expect(pages.flat()).toEqual(paragraphs);
        for (const page of pages) {
          const texts = page.filter(({ kind }) => kind === 'text');
          const length = page.reduce((sum, { text }) => sum + text.length, 0);
          expect(texts.length === 1 || length <= LONGEST_CHAPTER).toBe(true);
        }
      }),
      { seed: 1 },
    );
  });

  it('keeps what is not the body in chapters of its own, in the order of the file', () => {
    const ids = [
      'f-1',
      '0.0-1',
      'f-2',
      '0-1',
      '1.0-0',
      '1.0-1',
      'n-0',
      'n-1',
      'b-1',
      'a2-0',
      'a2-1',
      'b-2',
    ];
    const parts: ReportData['parts'] = [
      { id: 'f', title: '篇前文字', kind: '篇外' },
      part(0, '开篇'),
      part(1, '一、回顾'),
      { id: 'n', title: '名词解释', kind: '注释' },
      { id: 'b', title: '篇后文字', kind: '篇外' },
      { id: 'a2', title: '附件2', kind: '附件' },
    ];
    expect(
      split(
        parts,
        ids.map((id) => text(id, '字')),
      ),
    ).toEqual([
      '1 opening 开篇: f-1 0.0-1 f-2 0-1',
      '2 part-1 一、回顾: 1.0-0 1.0-1',
      '3 notes 名词解释: n-0 n-1',
      '4 back 篇后文字: b-1',
      '5 annex-2 附件2: a2-0 a2-1',
      '6 back-2 篇后文字: b-2',
    ]);
  });
});
