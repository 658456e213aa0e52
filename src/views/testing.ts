/** Reports made up for the tests of views. */
import type { Passage, ReportSummary, Usage } from '../report/summary.ts';

/** A summary that has nothing but its place and year. @param path `澄江省/明州市` */
export function summary(path: string, year: number): ReportSummary {
  return {
    id: `${path.split('/').at(-1)}-${year}`,
    title: `${path.split('/').at(-1)}${year}年政府工作报告`,
    places: path === '' ? [] : path.split('/'),
    year,
    status: '定稿',
    progress: {
      phrases: { settled: 0, total: 0 },
      numbers: { settled: 0, total: 0 },
      doubts: { settled: 0, total: 0 },
    },
    hasDesk: false,
    paragraphs: 0,
    characters: 0,
    pages: [],
    terms: {},
    names: {},
    notes: [],
  };
}

/** So many places, of which the summary keeps at most three. */
export function usage(count: number): Usage {
  const passage = (at: number): Passage => ({
    paragraph: `1-${at}`,
    label: `第${at}段`,
    page: 'part-1',
    before: '',
    words: '词',
    after: '',
    isStart: true,
    isEnd: true,
  });
  return {
    count,
    passages: Array.from({ length: Math.min(count, 3) }, (_, at) => passage(at + 1)),
  };
}
