/**
 * The sets of data: what each holds, for whom, with the schema of its file. The files, their schemas and
 * the page that documents them are made from this table.
 */
import { z } from 'zod';
import { annotationPageShape } from './annotation-shape.ts';
import { nameShape, reportNameShape, reportTermShape, termShape } from './entry-shapes.ts';
import {
  commitmentShape,
  erratumShape,
  figureShape,
  ledgerShape,
  paragraphShape,
  reportShape,
} from './report-shapes.ts';

const text = z.string();

/** Said in every file: it is read without the pages that say so. */
export const NOTICE =
  '报告的原话一字未改；解释、分类和编号是本站所加，不是政府的说法，有多可靠，各条写明。';

const common = {
  $schema: text.optional().describe('说明本文件格式的 JSON Schema；网站有网址的才有'),
  notice: text.describe('用以前须知'),
  site: z
    .strictObject({
      name: text.describe('站名'),
      address: text.optional().describe('网址；没有上网的没有'),
    })
    .describe('出自哪个网站'),
};
const ofReport = {
  report: z
    .strictObject({
      id: text.describe('编号，也是网址里的文件夹'),
      title: text.describe('题名'),
      places: z.array(text).describe('地方，从省写起'),
      year: z.int().describe('年份'),
      date: text.optional().describe('报告的日期'),
    })
    .describe('哪份报告'),
};

/** A set of data, and the shape of its file. */
interface Dataset {
  /** Of one report, or of the whole site. */
  of: 'report' | 'site';
  file: string;
  name: string;
  /** What it is for, and what must be known. */
  what: string;
  /** Other files with the same content. */
  also: readonly string[];
  shape: z.ZodObject;
}

/** A file of records, and what is said of the site, and of the report. */
const siteFile = <T extends z.ZodRawShape>(rows: T) => z.strictObject({ ...common, ...rows });
const reportFile = <T extends z.ZodRawShape>(rows: T) =>
  z.strictObject({ ...common, ...ofReport, ...rows });

export const DATASETS = {
  text: {
    of: 'report',
    file: 'text.json',
    name: '原文 JSON',
    what: '逐段的原文，每段带段落号、念得出来的地址和所在部分；做文本分析用。',
    also: ['text.txt'],
    shape: reportFile({
      sha256: text.describe('收到的原文（source.txt）的 SHA-256'),
      errata: z.array(erratumShape).describe('勘误：原文已经这样改正'),
      paragraphs: z.array(paragraphShape).describe('各段，照报告的次序'),
    }),
  },
  terms: {
    of: 'report',
    file: 'terms.json',
    name: '术语 JSON',
    what: '这份报告里的术语：解释、可靠程度、出处，标在哪些地方。',
    also: [],
    shape: reportFile({ terms: z.array(reportTermShape).describe('各术语，照拼音') }),
  },
  annotations: {
    of: 'report',
    file: 'annotations.jsonld',
    name: '注释 JSON-LD',
    what: 'W3C 的通用格式：每条注释指到原文的哪几个字，用原话和位置两种办法。',
    also: [],
    shape: annotationPageShape,
  },
  figures: {
    of: 'report',
    file: 'figures.json',
    name: '数据 JSON',
    what: '报告里的每一个数，连原话、单位、口径和所在的段。',
    also: ['figures.csv'],
    shape: reportFile({ figures: z.array(figureShape).describe('各数，照报告的次序') }),
  },
  ledger: {
    of: 'report',
    file: 'ledger.json',
    name: '结果与目标 JSON',
    what: '上年结果与今年目标的配对；能不能比，写明了的，没有推算。',
    also: ['ledger.csv'],
    shape: reportFile({ rows: z.array(ledgerShape).describe('各行，按领域') }),
  },
  commitments: {
    of: 'report',
    file: 'commitments.json',
    name: '工作安排 JSON',
    what: '报告说这一年要做的事，逐句列出，带领域和其中的数据。',
    also: ['commitments.csv'],
    shape: reportFile({ commitments: z.array(commitmentShape).describe('各句，照报告的次序') }),
  },
  'report-names': {
    of: 'report',
    file: 'names.json',
    name: '名称 JSON',
    what: '这份报告里的企业、项目、道路、地方等名称，各有几处。',
    also: ['names.csv'],
    shape: reportFile({ names: z.array(reportNameShape).describe('各名称，照拼音') }),
  },
  glossary: {
    of: 'site',
    file: 'data/glossary.json',
    name: '全部词条',
    what: '词条的各个义项：解释、可靠程度、出处。报告自己所附的注释在各报告的 terms.json 里。',
    also: ['data/glossary.csv', 'data/glossary.jsonld'],
    shape: siteFile({ terms: z.array(termShape).describe('各义项，照拼音') }),
  },
  names: {
    of: 'site',
    file: 'data/names.json',
    name: '全部名称',
    what: '各份报告里的企业、项目、道路、地方等名称，同一个东西的各种写法放在一起。',
    also: ['data/names.csv'],
    shape: siteFile({ names: z.array(nameShape).describe('各名称，照拼音') }),
  },
  reports: {
    of: 'site',
    file: 'data/reports.json',
    name: '全部报告',
    what: '有哪些报告，各是哪里哪一年的，数据在哪个文件夹；程序从它开始。',
    also: [],
    shape: siteFile({ reports: z.array(reportShape).describe('各报告，新的在前') }),
  },
} as const satisfies Record<string, Dataset>;

/** Name of a set of data; its schema is called the same. */
export type DatasetName = keyof typeof DATASETS;

/** What the file of a set holds. */
export type DataOf<Name extends DatasetName> = z.output<(typeof DATASETS)[Name]['shape']>;

/** A JSON Schema. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The schema of a set's file. @param address of the schema itself, where it has one */
export function schemaOf(name: DatasetName, address?: string): JsonSchema {
  const { shape, what, ...set } = DATASETS[name];
  const { $schema, ...schema } = z.toJSONSchema(shape);
  return {
    ...($schema === undefined ? {} : { $schema }),
    ...(address === undefined ? {} : { $id: address }),
    title: set.name,
    description: what,
    ...schema,
  };
}
