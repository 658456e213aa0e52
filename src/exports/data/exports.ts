/** The data that a report is taken along as. */
import { bookOf, textOfParagraph } from '../book.ts';
import type { Export, ExportSource } from '../export.ts';
import { annotationsOf } from './annotations.ts';
import { reportNamesCsv } from './csv.ts';
import { DATASETS, type DatasetName } from './datasets.ts';
import { jsonText } from './json.ts';
import {
  commitmentsData,
  type DeskSource,
  figuresData,
  ledgerData,
  namesData,
  termsData,
  textData,
} from './report-data.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const hasNames = ({ names }: ExportSource) => names.length > 0;

/** A set of data as a file of JSON. */
function data(
  name: DatasetName,
  make: (source: ExportSource) => object,
  when?: Export['when'],
): Export {
  const { file, name: called, what } = DATASETS[name];
  return {
    ...{ file, group: '数据', name: called, what },
    type: `application/${file.endsWith('.jsonld') ? 'ld+json' : 'json'}`,
    ...(when && { when }),
    make: (source) => bytes(jsonText(make(source))),
  };
}

/** A set that is drawn from a report's figures. */
function deskData(name: DatasetName, make: (source: DeskSource) => object): Export {
  return data(
    name,
    (source) => {
      const { desk } = source.report;
      if (!desk) throw new Error(`${source.report.id} has no figures`);
      return make({ ...source, desk });
    },
    ({ report }) => report.desk !== null,
  );
}

export const DATA_EXPORTS: readonly Export[] = [
  {
    file: 'text.txt',
    group: '数据',
    name: '原文 TXT',
    what: '只有原文，一段一行，什么软件都能打开；有勘误的已经改正，改了什么写在报告的封面上。',
    type: 'text/plain; charset=utf-8',
    make: ({ report }) =>
      bytes(
        bookOf(report, null)
          .chapters.flatMap(({ paragraphs }) => paragraphs)
          .map((paragraph) => `${textOfParagraph(paragraph)}\n`)
          .join(''),
      ),
  },
  data('text', textData),
  data('terms', termsData),
  data('annotations', annotationsOf),
  deskData('figures', figuresData),
  deskData('ledger', ledgerData),
  deskData('commitments', commitmentsData),
  data('report-names', namesData, hasNames),
  {
    file: 'names.csv',
    group: '数据',
    name: '名称 CSV',
    what: '同样的内容做成表格，一行一个名称，可用 Excel、WPS 打开。',
    type: 'text/csv; charset=utf-8',
    when: hasNames,
    make: (source) => bytes(reportNamesCsv(namesData(source))),
  },
];
