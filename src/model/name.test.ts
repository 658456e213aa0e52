import { describe, expect, it } from 'vitest';
import { nameFileSchema, namesOfFile } from './name.ts';

const parse = (name: object, kind = '企业') => nameFileSchema.safeParse({ kind, names: [name] });

describe('a file of names', () => {
  it('gives each name its kind, its file and an id that is unique and an HTML id', () => {
    const file = nameFileSchema.parse({
      kind: '医院',
      names: [{ name: '市四院' }, { name: '区中医院', place: '河南省/信阳市/平桥区' }],
    });
    const names = namesOfFile('content/names/hospitals.yaml', file);
    expect(names.map(({ id }) => id)).toEqual([
      '医院-市四院',
      '医院-区中医院-河南省-信阳市-平桥区',
    ]);
    expect(names[0]).toMatchObject({
      kind: '医院',
      file: 'content/names/hospitals.yaml',
      also: [],
    });
  });
  it('refuses an unknown kind, an unknown field, an empty name and a name with a space', () => {
    expect(parse({ name: '信钢' }).success).toBe(true);
    expect(parse({ name: '苏轼' }, '人物').success).toBe(true);
    expect(parse({ name: '信钢' }, '工厂').success).toBe(false);
    expect(parse({ name: '信钢', meaning: '钢厂' }).success).toBe(false);
    expect(parse({ name: '' }).success).toBe(false);
    expect(parse({ name: '信 钢' }).success).toBe(false);
  });
  it('refuses a context of a form that the name has not, or that lacks the form', () => {
    expect(parse({ name: '中联', within: { 中联: ['信钢、中联'] } }).success).toBe(true);
    expect(parse({ name: '中联', within: { 联强: ['联强等'] } }).success).toBe(false);
    expect(parse({ name: '中联', within: { 中联: ['信钢、联强'] } }).success).toBe(false);
  });
});
