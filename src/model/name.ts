/** The index of names: firms, projects, roads, places … one file a kind under `content/names/`. */
import { z } from 'zod';
import { namesOfPlace, placePath } from './place.ts';
import { strayContexts, text, within } from './schema.ts';

/** What sort of thing has the name, as far as the report itself shows it. */
export const NAME_KINDS = [
  '企业',
  '项目',
  '道路交通',
  '地方',
  '山水',
  '园区',
  '景区公园',
  '学校',
  '医院',
  '机构',
  '会议活动',
  '计划行动',
  '荣誉称号',
  '特产',
  '人物',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Names become anchors of the index page, and no name in a report has a space in it. */
const words = text.regex(/^\S+$/u, '名称里不能有空格');

const nameSchema = z
  .strictObject({
    /** The name by which it is filed, exactly as it stands in a report. */
    name: words,
    /** Other forms of the same name: 信钢公司 for 信钢. */
    also: z.array(words).default([]),
    /** Surface → the phrases inside which alone that surface is this name (洋河, 中联, 省委). */
    within,
    /** Path of the place whose reports mean this one by the name: 区中医院 is another one elsewhere. */
    place: placePath.optional(),
    /** Id of the glossary entry that explains the same thing. */
    entry: text.optional(),
    /** Syllables with tone marks, one a character, where the automatic reading is wrong. */
    pinyin: text.optional(),
  })
  .superRefine((name, context) => {
    const stray = strayContexts(name.within, [name.name, ...name.also], 'name 和 also');
    for (const { surface, message } of stray) {
      context.addIssue({ code: 'custom', path: ['within', surface], message });
    }
  });

/**
 * Schema of a file of names. All names of a kind stand in one file, because most are one line long:
 * an editor sees at a glance what is there, and a new name is a new line.
 */
export const nameFileSchema = z.strictObject({
  kind: z.enum(NAME_KINDS),
  names: z.array(nameSchema),
  /** Words that look like names of this kind and are none: 重点项目, 大项目. */
  notNames: z.array(text).default([]),
});
export type NameFile = z.output<typeof nameFileSchema>;

/** A name with what its file says of it. */
export interface Name extends z.output<typeof nameSchema> {
  /** `企业-信钢`, or `医院-区中医院-河南省-信阳市-平桥区` where a place is given; unique, and an HTML id. */
  id: string;
  kind: NameKind;
  /** Path relative to the project: `content/names/enterprises.yaml`. */
  file: string;
}

/** The names that a file holds. @param file path relative to the project */
export function namesOfFile(file: string, { kind, names }: NameFile): Name[] {
  return names.map((name) => ({
    id: [kind, name.name, ...(name.place === undefined ? [] : namesOfPlace(name.place))].join('-'),
    kind,
    file,
    ...name,
  }));
}
