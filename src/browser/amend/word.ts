/** All that is proposed to a report as the form that offices hand round, for Word. */
import {
  paragraph,
  type WordDocument,
  type WordRow,
  type WordRun,
} from '../../exports/word/document.ts';
import { piecesIn } from './changes.ts';
import { wayOf } from './proposal.ts';
import { type Listed, sheetTitle } from './sheet.ts';

/** Shares of the width: number, place, the report's words, what is proposed, the reason. */
const COLUMNS = [7, 18, 31, 31, 20];
const HEAD = ['序号', '位置', '原文', '修改建议', '理由'];
/** To be filled in by hand. */
const SIGNED = '代表姓名：＿＿＿＿＿＿　代表团：＿＿＿＿＿＿　日期：＿＿＿＿＿';

/** The form, a row a proposal. @param title of the report */
export function proposalsDocument(title: string, listed: readonly Listed[]): WordDocument {
  return {
    title: sheetTitle(title),
    blocks: [
      paragraph('Title', '修改建议'),
      paragraph('Subtitle', `《${title}》`),
      paragraph('Remark', SIGNED),
      { columns: COLUMNS, head: HEAD, rows: listed.map(rowOf) },
    ],
  };
}

function rowOf({ proposal, told }: Listed, at: number): WordRow {
  const pieces = piecesIn(proposal);
  const way = wayOf(proposal);
  const original = pieces.flatMap(({ kind, text }): WordRun[] =>
    kind === '增' ? [] : [{ text, ...(kind === '删' && { look: 'Struck' }) }],
  );
  const proposed = pieces.flatMap(({ kind, text }): WordRun[] =>
    kind === '删' ? [] : [{ text, ...(kind === '增' && { look: 'Added' }) }],
  );
  return [
    [{ text: String(at + 1) }],
    [{ text: [proposal.label, ...told].join('\n') }],
    original,
    way === '建议修改为' ? proposed : [{ text: way === '建议删去' ? '删去' : way }],
    [{ text: proposal.reason }],
  ];
}
