import { expect, test } from 'vitest';
import { entrySchema, termsOf } from './entry.ts';
import { entryOf } from './sense-id.ts';
import { fieldOf, termFile } from './term.ts';
import { LOCAL, SENSE } from './testing.ts';

const ENTRY = { ...SENSE, term: '三办', also: ['三个办'], pinyin: 'sān bàn' };

/** What the schema says of an entry with these senses, each with its field. */
function complaints(...senses: object[]): string[] {
  const result = entrySchema.safeParse({ ...ENTRY, senses });
  return result.success
    ? []
    : result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
}

test('each sense is a term of its own with the entry’s words; the first has the entry’s id', () => {
  const terms = termsOf('san-ban', entrySchema.parse({ ...ENTRY, senses: [LOCAL] }));
  expect(terms.map(({ id, entry, level }) => [id, entry, level])).toEqual([
    ['san-ban', 'san-ban', '国家'],
    ['san-ban--liutang', 'san-ban', '区县'],
  ]);
  for (const { id, term, also, pinyin } of terms) {
    expect([term, also, pinyin]).toEqual([ENTRY.term, ENTRY.also, ENTRY.pinyin]);
    expect(entryOf(id)).toBe('san-ban');
    expect(termFile({ id })).toBe('content/glossary/san-ban.yaml');
  }
  expect(terms.map((term) => fieldOf(term, 'sources.0'))).toEqual([
    'sources.0',
    'senses.liutang.sources.0',
  ]);
});

test('a sense is held to what an entry is held to', () => {
  expect(complaints(LOCAL)).toEqual([]);
  expect(complaints({ ...LOCAL, place: undefined })).toEqual([
    'senses.0.place: 省、市、区县的词条要写明地方',
  ]);
  expect(complaints({ ...LOCAL, grade: '有出处' })).toEqual([
    'senses.0.sources: “有出处”至少要有一份见到过的资料',
  ]);
  expect(complaints(LOCAL, { ...LOCAL, place: '澄江省/明州市/云溪县' })).toEqual([
    'senses.1.id: 已经有一个义项叫 liutang',
  ]);
  // The words are the entry's.
  expect(complaints({ ...LOCAL, also: ['三处办'] })).toHaveLength(1);
});
