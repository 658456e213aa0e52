/** What search knows of a paragraph. */
import type { PassageKind } from '../../model/report.ts';

/** One paragraph as search sees it. The order of an array of records is the reading order. */
export interface SearchRecord {
  /** Id of the report. */
  report: string;
  /** The report's title: 云溪县2024年政府工作报告. */
  reportTitle: string;
  /** Whose report it is, from the widest to the narrowest. */
  places: readonly string[];
  /** The report's year. */
  year: number;
  /** Id of the paragraph: `3.2-4`. */
  paragraph: string;
  /** Address of the chapter's page from the root of the site: `yunxi-2024/part-3-1.html`. */
  chapter: string;
  /** The chapter's title, under which hits are grouped. */
  chapterTitle: string;
  /** How the paragraph is cited, as readers see it: 第三部分（二）第4段. */
  citation: string;
  /** The part of the report, as readers see it. */
  part: string;
  kind: PassageKind;
  /** The official words. */
  text: string;
}

/** The key of a paragraph over all reports, `<report id>/<paragraph id>`, as in `data-hit`. */
export function recordKey(record: Pick<SearchRecord, 'report' | 'paragraph'>): string {
  return `${record.report}/${record.paragraph}`;
}
