import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { entrySchema } from '../src/model/entry.ts';
import { figureSchema, figuresSchema } from '../src/model/figure.ts';
import { commitmentsSchema, ledgerSchema } from '../src/model/ledger.ts';
import { phrasesSchema } from '../src/model/phrases.ts';
import { siteSchema } from '../src/model/site.ts';
import { parseGuide } from '../src/source/parse-guide.ts';
import { putBetween } from './readme.ts';

test('text is put between its marks and nowhere else, as often as one likes', () => {
  const document = 'a\n<!-- t -->\nold\n<!-- /t -->\nb';
  const once = putBetween(document, 't', 'new');
  expect(once).toBe('a\n<!-- t -->\nnew\n<!-- /t -->\nb');
  expect(putBetween(once, 't', 'new')).toBe(once);
  expect(() => putBetween(document, 'other', 'new')).toThrow();
});

/** The README's samples, in its order. */
const samples = [...readFileSync('README.md', 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, sample = '']) => parse(sample),
);
/** The fields that some entry of a list has. */
const fieldsOf = (list: object[]) => [...new Set(list.flatMap(Object.keys))].sort();

test('the README’s sample of a term is a term, and shows every field there is', () => {
  const entry: Record<string, unknown> = samples[0];
  expect(Object.keys(entry).sort()).toEqual(Object.keys(entrySchema.shape).sort());
  // The context and the other province are of other terms: they show how they are written.
  expect(entrySchema.safeParse({ ...entry, within: {}, origin: undefined }).error).toBeUndefined();
});

test('the README’s samples of figures, ledger and commitments are such, and show every field there is', () => {
  const [, figures, ledger, commitments] = samples;
  expect(figuresSchema.safeParse(figures).error).toBeUndefined();
  expect(fieldsOf(figures.figures)).toEqual(Object.keys(figureSchema.shape).sort());
  expect(ledgerSchema.safeParse(ledger).error).toBeUndefined();
  expect(fieldsOf([ledger])).toEqual(Object.keys(ledgerSchema.shape).sort());
  expect(commitmentsSchema.safeParse(commitments).error).toBeUndefined();
  expect(fieldsOf([commitments])).toEqual(Object.keys(commitmentsSchema.shape).sort());
});

test('the README’s sample of phrases is one', () => {
  expect(phrasesSchema.safeParse(samples[4]).error).toBeUndefined();
});

test('the README’s sample of a guide is one', () => {
  const [, sample = ''] = /```mdx\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const { about, questions } = parseGuide(sample, 'README.md');
  expect([about.length, questions.length]).toEqual([1, 2]);
});

test('the README’s sample of a site is one, and shows every field there is', () => {
  const site = samples[5];
  expect(siteSchema.safeParse(site).error).toBeUndefined();
  expect(Object.keys(site).sort()).toEqual(Object.keys(siteSchema.shape).sort());
});
