/** What import says: what it read, where from, what is doubtful, what to do next. */
import type { AgainFiles } from '../../src/import/again/files.ts';
import { lostErrata } from '../../src/import/lost.ts';
import { doubtLines, outlineTree } from '../../src/import/preview.ts';
import type { ReadReport, ReportFiles } from '../../src/import/report-files.ts';
import type { Paragraph } from '../../src/model/paragraph.ts';
import { knownLines } from './known.ts';

/** The report's name, and where each thing that was not said was taken from. */
export function headLines({ whose, identity }: ReadReport): string[] {
  const { id, title, places, year, from } = whose;
  const { occasion, speaker } = identity.cover;
  return [
    title,
    `  题名（${from.title}） · 地方 ${places.join('/')}（${from.places}） · 年份 ${year}（${from.year}） · 编号 ${id}（${from.id}）`,
    ...(identity.date ? [`  日期 ${identity.date.value}（${identity.date.from}）`] : []),
    ...(occasion ? [`  场合 ${occasion}`] : []),
    ...(speaker ? [`  报告人 ${speaker}`] : []),
  ];
}

/** The outline, what was done to the layout, what is doubtful, what the library knows. */
export function bodyLines(made: ReportFiles): string[] {
  const { report, chapters } = made;
  const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
  const { received, repairs } = report.source;
  const doubts = doubtLines(report.doubts);
  const done = (counts: Record<string, number>) =>
    Object.entries(counts)
      .map(([name, count]) => `${name} ${count}`)
      .join('，');
  return [
    ...outlineTree({ parts: report.parts, paragraphs }).map((line) => `  ${line}`),
    ...(received ? [`取出文字：${received.name}（${done(received.repairs) || '原样'}）`] : []),
    `版式整理：${done(repairs) || '没有'}`,
    ...(doubts.length > 0 ? [`请看一看，有 ${doubts.length} 处拿不准：`] : []),
    ...doubts.map((line) => `  ${line}`),
    ...lostLines(paragraphs),
    ...knownLines(made),
  ];
}

/** The errata to fill in where characters were lost. */
function lostLines(paragraphs: readonly Paragraph[]): string[] {
  const errata = lostErrata(paragraphs);
  if (errata.length === 0) return [];
  const flow = errata.map(
    (erratum) =>
      `    - { ${Object.entries(erratum)
        .map(([field, words]) => `${field}: ${JSON.stringify(words)}`)
        .join(', ')} }`,
  );
  return [
    '  查到丢了的字，就写进 report.yaml，并把该段里的字也补上（＿ 换成查到的字）：',
    '    errata:',
    ...flow,
  ];
}

/** What became of what there was, where a report was imported again. */
export function againLines({ moved, lost }: AgainFiles): string[] {
  const gone = moved.filter(([, to]) => to === null).map(([from]) => from);
  const elsewhere = moved.filter(([, to]) => to !== null).map(([from, to]) => `${from}→${to}`);
  return [
    ...(elsewhere.length > 0 ? [`段落号变了 ${elsewhere.length} 个：${elsewhere.join('，')}`] : []),
    ...(gone.length > 0 ? [`没有了的段 ${gone.length} 个：${gone.join('，')}`] : []),
    ...(lost.length > 0 ? [`没能对上的，请看一看：${lost.join('；')}`] : []),
    ...(moved.length + lost.length === 0 ? ['段落号都没有变，编辑写的都留着'] : []),
  ];
}
