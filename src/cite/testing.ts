/** A report with one paragraph of every class, numbered as in a real one. */
import type { Paragraph, ParagraphKind } from '../model/paragraph.ts';
import { type CiteData, passageFromData } from './data.ts';
import { citationLabel, type LabelledReport } from './label.ts';
import type { CitedReport, Passage } from './passage.ts';

const TEXTS: readonly (readonly [string, ParagraphKind, string])[] = [
  ['0.0-1', 'title', '明州市云溪区六届人大三次会议文件之十四'],
  ['0.0-2', 'title', '政府工作报告'],
  ['0-1', 'text', '各位代表：'],
  ['0-2', 'text', '现在，我代表区人民政府，向大会报告工作。'],
  ['1.0-0', 'heading', '一、2022年工作回顾'],
  ['1.0-1', 'text', '2022年是极不平凡的一年。'],
  ['1.1-1', 'text', '（一）经济运行稳中向好。全年GDP增长3.7%；规上工业增加值增长5.9%。'],
  ['1.2-1', 'text', '（二）项目建设高效推进。营商环境持续优化。'],
  ['1.0-2', 'text', '与此同时，建立府院联动机制。'],
  ['1.0-3', 'text', '各位代表！回顾2022年的政府工作，成绩来之不易。'],
  ['2.0-0', 'heading', '二、2023年工作总体要求和主要目标'],
  ['2.0-1', 'text', '今年是全面贯彻落实党的二十大精神的开局之年。'],
  ['2.0-2', 'text', '主要预期目标是：生产总值增长7%以上，规上工业增加值增长8%以上。'],
  ['3.0-0', 'heading', '三、2023年重点工作'],
  ['3.0-1', 'text', '重点抓好以下工作：'],
  ['3.1-0', 'heading', '（一）聚焦项目为王强支撑'],
  ['3.1-1', 'text', '滚动开展“三个一批”活动，增强支撑。'],
  ['3.2-1', 'text', '（二）推动产业发展增动能。全面加固产业“四梁八柱”。'],
  ['3.2-2', 'text', '依托信钢、杭氧等龙头企业，布局制氢储氢等新能源项目。'],
  ['3.2-3', 'text', '围绕信钢等龙头企业，打造基地。'],
  ['3.2-4', 'text', '实施（安桥-福桥）道路改造，新增A&B、C*D企业5家，持续优化营商环境。'],
  ['3.12-1', 'text', '（十二）坚决守牢底线保安全。'],
  ['4-1', 'text', '各位代表，奋力谱写崭新篇章！'],
];

export const report: CitedReport & LabelledReport = {
  id: 'yunxi-2023',
  title: '明州市云溪区2023年政府工作报告',
  places: ['澄江省', '明州市', '云溪区'],
  year: 2023,
  date: '2023-02-26',
  cover: {
    documentNumber: '明州市云溪区六届人大三次会议文件之十四',
    title: '政府工作报告',
    occasion: '──2023年2月26日在明州市云溪区第六届人民代表大会第三次会议上',
    speaker: '明州市云溪区人民政府区长  程远山',
  },
  parts: [
    { id: 0, title: '开篇', kind: '其他' },
    { id: 1, title: '一、2022年工作回顾', kind: '回顾' },
    { id: 2, title: '二、2023年工作总体要求和主要目标', kind: '目标' },
    { id: 3, title: '三、2023年重点工作', kind: '部署' },
    { id: 4, title: '结语', kind: '其他' },
  ],
  paragraphs: TEXTS.map(([id, kind, text]) => ({ id, kind, text, lead: 0 })),
};

/** Its data, as if all stood in one chapter and one part. */
export function citeData(of: CitedReport & LabelledReport): CiteData {
  const { id, title, places, year, cover, date } = of;
  return {
    report: { id, title, places, year, cover, ...(date === undefined ? {} : { date }) },
    paragraphs: of.paragraphs.map((one) => [one.id, 0, 0, citationLabel(of, one), one.text]),
  };
}

export function paragraph(id: string): Paragraph {
  const found = report.paragraphs.find((one) => one.id === id);
  if (!found) throw new Error(`no paragraph ${id}`);
  return found;
}

/**
 * The passage of some words of a paragraph, looked for from `from` on, or of the whole paragraph.
 * @throws RangeError when the words do not stand there
 */
export function passageOf(
  of: CitedReport & LabelledReport,
  { id, text }: Paragraph,
  words?: string,
  from = 0,
): Passage {
  const data = citeData(of);
  if (words === undefined) return passageFromData(data, id, null);
  const start = text.indexOf(words, from);
  if (start < 0) throw new RangeError(`paragraph ${id} has no “${words}”`);
  return passageFromData(data, id, { start, end: start + words.length });
}

export function passage(id: string, words?: string, from?: number): Passage {
  return passageOf(report, paragraph(id), words, from);
}
