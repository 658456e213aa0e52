import { describe, expect, it } from 'vitest';
import type { Paragraph } from '../model/paragraph.ts';
import type { ReportData } from '../model/report.ts';
import { chaptersOf, LONGEST_CHAPTER } from './split-chapters.ts';

const long = '字'.repeat(LONGEST_CHAPTER / 2);

function text(id: string, words = long, lead = 0): Paragraph {
  return { id, kind: id.endsWith('-0') ? 'heading' : 'text', text: words, lead };
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
      text('1.1-2'),
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

  it('leaves a long part alone that has only one section', () => {
    const paragraphs = [text('1.1-1'), text('1.1-2'), text('1.1-3')];
    expect(split([part(1, '一、工作')], paragraphs)).toEqual([
      '1 part-1 一、工作: 1.1-1 1.1-2 1.1-3',
    ]);
  });
});
