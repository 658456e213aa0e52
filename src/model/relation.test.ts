import { expect, test } from 'vitest';
import { entrySchema, termsOf } from './entry.ts';
import { type Relation, statementOf } from './relation.ts';
import type { Term } from './term.ts';
import { SENSE } from './testing.ts';

function term(id: string, word: string, fields: object = {}): Term {
  const [first] = termsOf(id, entrySchema.parse({ ...SENSE, term: word, ...fields }));
  if (!first) throw new Error('an entry has a sense');
  return first;
}
const statedBy = (term: Term, relation: Relation, other: Term) =>
  statementOf(term, relation, other)?.by;
const says = (words: string) => ({ kind: '属于' as const, to: '', words });

test.each([
  ['gloss', { gloss: '它是“甲乙”之一，没有查到。' }],
  ['meaning', { meaning: '它是“甲乙”之一，后来的。' }],
  ['note', { note: '报道说它是“甲乙”之一' }],
  ['supports', { sources: [{ title: 'a', publisher: 'b', supports: '它是“甲乙”之一' }] }],
])('a relation is stated where the %s says so and names the other', (_, fields) => {
  const part = term('part', '丙', fields);
  const whole = term('whole', '甲乙');
  expect(statedBy(part, says('是“甲乙”之一'), whole)).toBe(part);
  expect(statedBy(part, says('是“甲乙”之二'), whole)).toBeUndefined();
  expect(statedBy(part, says('之一'), whole)).toBeUndefined();
  expect(statedBy(part, says('是“甲乙”之一'), term('other', '丁'))).toBeUndefined();
});

test('the other’s entry may say it, and then names this', () => {
  const part = term('part', '丙', { also: ['丙事'] });
  const whole = term('whole', '甲乙', { meaning: '甲乙包括丙事、丁事。' });
  expect(statedBy(part, says('包括丙事、丁事'), whole)).toBe(whole);
  expect(statedBy(part, says('甲乙包括'), whole)).toBeUndefined();
});

test('the other is named by its forms, its parts and its items', () => {
  const groups = [{ name: '五个着力', count: 1, items: ['交旅'] }];
  const whole = term('whole', '甲乙', { also: ['甲和乙'], groups });
  for (const name of ['甲乙', '甲和乙', '五个着力', '交旅']) {
    const part = term('part', '丙', { meaning: `丙属${name}。` });
    expect(statementOf(part, says(`属${name}`), whole)).toEqual({ by: part, name });
  }
});
