/** What stands at the end of a book: which text it is, how it was verified, whose the notes are. Pure. */
import { labelOf } from '../cite/label.ts';
import { formatOf } from '../formats/formats.ts';
import { isFinal } from '../model/report.ts';
import { reportUrl } from '../site/urls.ts';
import { progressLine } from '../views/progress.ts';
import type { ExportSource } from './export.ts';

/** A line of a colophon. */
interface ColophonLine {
  name: string;
  text: string;
  /** Where the text leads, where it is an address. */
  url?: string;
}

/** A declared correction (C1). */
interface ColophonErratum {
  paragraph: string;
  /** 一（二）第1段 */
  label: string;
  /** 原作“……”，改作“……”：why */
  text: string;
}

export interface Colophon {
  lines: readonly ColophonLine[];
  errata: readonly ColophonErratum[];
}

/**
 * @param withNotes whether the book has more than the report's text
 */
export function colophonOf(
  { report, summary, site }: Pick<ExportSource, 'report' | 'summary' | 'site'>,
  withNotes: boolean,
): Colophon {
  const { title, source, errata } = report;
  const { received } = source;
  const { to, url } = site.corrections;
  const address = site.address && new URL(reportUrl(report).slice(1), site.address).href;
  const drawn = received ? '从收到的文件里取出的文字' : '收到的原文';
  return {
    lines: [
      { name: '文件', text: title },
      {
        name: '原文核对',
        text: `${errata.length > 0 ? '除下面的勘误外，' : ''}正文与${drawn}逐字相同。`,
      },
      ...(received
        ? [
            { name: '收到的文件', text: `${formatOf(received.file)?.name}：${received.name}` },
            { name: '文件 SHA-256', text: received.sha256 },
            { name: '取出文字时', text: counted(received.repairs) || '没有改动' },
          ]
        : []),
      { name: `${received ? '取出的文字' : '原文'} SHA-256`, text: source.sha256 },
      { name: '排版修整', text: counted(source.repairs) || '无' },
      ...(withNotes
        ? [
            {
              name: '注释',
              text: `注号、注释、名词解释和表格是“${site.name}”加的，不是政府文件的内容；每条写明可靠程度，引用前请查原件。`,
            },
          ]
        : []),
      ...(withNotes && !isFinal(report)
        ? [{ name: '做到哪一步', text: `${progressLine(summary)}；没有注释的说法，是还没有做。` }]
        : []),
      { name: '发现错误', text: `请告诉${to}`, ...(url === undefined ? {} : { url }) },
      ...(address === undefined ? [] : [{ name: '网址', text: address, url: address }]),
    ],
    errata: errata.map(({ paragraph, before, after, reason }) => ({
      paragraph,
      label: labelOf(report, paragraph),
      text: `原作“${before}”，改作“${after}”：${reason}`,
    })),
  };
}

function counted(repairs: Readonly<Record<string, number>>): string {
  return Object.entries(repairs)
    .map(([name, count]) => `${name} ${count} 处`)
    .join('；');
}
