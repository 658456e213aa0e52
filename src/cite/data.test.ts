import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { CITE_REGISTRY, type CiteData, citeData, citeScript, passageFromData } from './data.ts';
import { citationsOf } from './forms.ts';
import { passage, report } from './testing.ts';

const data = citeData(report);

test('a browser cites from the data as the build does from the report', () => {
  const occasion = {
    page: 'https://example.org/pingqiao-2023/part-1.html',
    accessed: '2023-03-01',
  };
  for (const { id, text } of report.paragraphs) {
    expect(citationsOf(passageFromData(data, id, null), occasion)).toEqual(
      citationsOf(passage(id), occasion),
    );
    const words = { start: 0, end: Math.min(9, text.length) };
    expect(citationsOf(passageFromData(data, id, words), occasion)).toEqual(
      citationsOf(passage(id, text.slice(0, words.end)), occasion),
    );
  }
});

test('the script hands over the very data, beside that of other reports', () => {
  const scope: Record<string, Record<string, CiteData>> = {};
  runInNewContext(citeScript(data), scope);
  runInNewContext(citeScript({ ...data, report: { ...data.report, id: 'other' } }), scope);
  const registry = JSON.parse(JSON.stringify(scope[CITE_REGISTRY]));
  expect(Object.keys(registry)).toEqual(['pingqiao-2023', 'other']);
  expect(registry['pingqiao-2023']).toEqual(JSON.parse(JSON.stringify(data)));
});

test('what is not there cannot be cited', () => {
  expect(() => passageFromData(data, '9.9-9', null)).toThrow(RangeError);
  expect(() => passageFromData(data, '0-1', { start: 0, end: 99 })).toThrow(RangeError);
  expect(() => passageFromData(data, '0-1', { start: 2, end: 2 })).toThrow(RangeError);
});
