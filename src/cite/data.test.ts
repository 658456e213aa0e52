import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { type CiteData, passageFromData, TEXT_REGISTRY, textScript } from './data.ts';
import { citationLabel } from './label.ts';
import { citeData, report } from './testing.ts';

const data = citeData(report);

test('what is cited is the report’s: its words, where they stand, and what stands beside them', () => {
  for (const paragraph of report.paragraphs) {
    const { id, text } = paragraph;
    const others = report.paragraphs.filter((one) => one.id !== id).map((one) => one.text);
    const label = citationLabel(report, paragraph);
    const cited = { paragraph: id, label, text, others, words: null };
    expect(passageFromData(data, id, null)).toMatchObject(cited);
    const words = { start: 0, end: Math.min(9, text.length) };
    expect(passageFromData(data, id, words)).toMatchObject({ ...cited, words });
  }
});

test('the script hands over the very data, beside that of other reports', () => {
  const scope: Record<string, Record<string, CiteData>> = {};
  runInNewContext(textScript(data), scope);
  runInNewContext(textScript({ ...data, report: { ...data.report, id: 'other' } }), scope);
  const registry = JSON.parse(JSON.stringify(scope[TEXT_REGISTRY]));
  expect(Object.keys(registry)).toEqual(['yunxi-2023', 'other']);
  expect(registry['yunxi-2023']).toEqual(JSON.parse(JSON.stringify(data)));
});

test('what is not there cannot be cited', () => {
  expect(() => passageFromData(data, '9.9-9', null)).toThrow(RangeError);
  expect(() => passageFromData(data, '0-1', { start: 0, end: 99 })).toThrow(RangeError);
  expect(() => passageFromData(data, '0-1', { start: 2, end: 2 })).toThrow(RangeError);
});
