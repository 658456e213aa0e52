/** For tests: one figure, as its file holds it, which stands in “GDP增长3.7%”. */
export const GDP = {
  id: 'gdp',
  paragraph: '1.1-1',
  words: 'GDP增长3.7%',
  indicator: 'GDP增速',
  dimension: '增速',
  value: '3.7',
  unit: '%',
  kind: '完成',
  field: '经济',
};

/** Reads CSV by the grammar of RFC 4180, independently of the writer. */
export function readCsv(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  cell.lastIndex = 1;
  while (cell.lastIndex < csv.length) {
    const match = cell.exec(csv);
    if (!match) throw new Error('not RFC 4180');
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}
