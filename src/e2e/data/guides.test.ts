/** The guides of the real reports: every chapter of Pingqiao's has one, short, with questions enough. */
import { expect, test } from 'vitest';
import { loadLibrary } from '../../library/whole.ts';
import { ELLIPSIS } from '../../model/guide.ts';
import { charactersIn } from '../../model/paragraph.ts';
import { withoutGuide } from '../../report/guide.ts';

const library = loadLibrary('.');
const report = library.reports.find(({ id }) => id === 'pingqiao-2023');
const chapters = report?.chapters ?? [];

test('every chapter has a guide, of a sentence or two', () => {
  expect(chapters.length).toBeGreaterThan(10);
  expect(withoutGuide({ chapters })).toEqual([]);
  for (const { slug, guide } of chapters) {
    const about = (guide?.about ?? []).map((text) => ({ text }));
    expect(charactersIn(about), slug).toBeGreaterThan(0);
    expect(charactersIn(about), slug).toBeLessThanOrEqual(90);
  }
});

test('there are sixty questions and more, none twice, each answered in a breath', () => {
  const questions = chapters.flatMap(({ guide }) => guide?.questions ?? []);
  expect(questions.length).toBeGreaterThanOrEqual(60);
  expect(new Set(questions.map(({ words }) => words)).size).toBe(questions.length);
  for (const { words, answer } of questions) {
    expect(words).toMatch(/？$/);
    expect(answer.join(ELLIPSIS).length, words).toBeLessThanOrEqual(80);
  }
});
