/** Cards as text with tabs: for Anki from 2.1.54 on, which reads the lines with #, and for other programs. */

import { guidOf } from './guid.ts';
import type { CardNote } from './notes.ts';

/** What programs that know two sides only take are the first two. */
const COLUMNS = ['正面', '背面', '标签', '编号', '牌组'] as const;

/** @param deck what they are put into */
export function tsvOf(notes: readonly CardNote[], deck: string): string {
  const columnOf = (name: (typeof COLUMNS)[number]) => COLUMNS.indexOf(name) + 1;
  const head = [
    '#separator:tab',
    '#html:false',
    `#columns:${COLUMNS.join('\t')}`,
    `#tags column:${columnOf('标签')}`,
    `#guid column:${columnOf('编号')}`,
    `#deck column:${columnOf('牌组')}`,
  ];
  const rows = notes.map((note) =>
    [frontOf(note), backOf(note), note.tags.join(' '), guidOf(note.id), deck]
      .map(quoted)
      .join('\t'),
  );
  return `${[...head, ...rows].join('\n')}\n`;
}

function frontOf({ fields }: CardNote): string {
  return `${fields.题面}（${fields.问题}）`;
}

/** In lines of a few words each, one after the other. */
function backOf({ fields }: CardNote): string {
  const { 答案, 解释, 备注, 原句, 所在, 出处 } = fields;
  const answer = /[。！？]$/.test(答案) ? 答案 : `${答案}。`;
  return [answer, 解释, 备注, `${原句}（${所在}）`, 出处].filter(Boolean).join(' ');
}

/** Where a text begins with #, its line would be taken for one of the head. */
function quoted(text: string): string {
  return /["\t\n]|^#/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
