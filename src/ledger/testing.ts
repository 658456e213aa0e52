/** For tests: the report of Pingqiao 2023 (text, glossary, figures, ledger, commitments), and one figure. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { createMatcher, surfacesOf } from '../annotate/match.ts';
import { figuresSchema } from '../model/figure.ts';
import { commitmentsSchema, ledgerSchema } from '../model/ledger.ts';
import { reportSchema } from '../model/report.ts';
import { termSchema } from '../model/term.ts';
import { parseChapter } from '../source/parse-chapter.ts';

const CONTENT = path.join(import.meta.dirname, '../../content');
const FOLDER = path.join(CONTENT, 'reports/pingqiao-2023');

const yaml = (file: string): unknown => parse(readFileSync(file, 'utf8'));
const filesIn = (folder: string) => readdirSync(folder).map((name) => path.join(folder, name));

const chapters = filesIn(path.join(FOLDER, 'chapters'))
  .map((file) => parseChapter(readFileSync(file, 'utf8'), file))
  .sort((a, b) => a.data.order - b.data.order);
const terms = filesIn(path.join(CONTENT, 'glossary')).map((file) => ({
  id: path.basename(file, '.yaml'),
  ...termSchema.parse(yaml(file)),
}));

export const paragraphs = chapters.flatMap((chapter) => chapter.paragraphs);
export const { parts } = reportSchema.parse(yaml(path.join(FOLDER, 'report.yaml')));
export const findTerms = createMatcher(terms.flatMap(surfacesOf));
export const figuresData = figuresSchema.parse(yaml(path.join(FOLDER, 'figures.yaml')));
export const ledger = ledgerSchema.parse(yaml(path.join(FOLDER, 'ledger.yaml')));
export const commitments = commitmentsSchema.parse(yaml(path.join(FOLDER, 'commitments.yaml')));

/** A figure as its file holds it, which stands in “GDP增长3.7%”. */
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
