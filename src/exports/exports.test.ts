import { describe, expect, test } from 'vitest';
import { EXPORT_GROUPS } from './export.ts';
import { exportsFor } from './exports.ts';
import { bareSource, exportSourcesOf } from './testing.ts';

const sources = exportSourcesOf('src/fixtures/library');
const [first] = sources;
if (!first) throw new Error('the fixture library is empty');

describe.each([
  ...sources.map((source) => [source.report.id, source] as const),
  ['without notes, names and figures', bareSource(first)] as const,
])('%s', (_, source) => {
  const all = exportsFor(source);

  test('is taken along in files whose names every system takes, each once', () => {
    expect(all.length).toBeGreaterThan(0);
    expect(
      all.map(({ file }) => file).filter((file) => !/^[a-z][a-z-]*\.[a-z]+$/.test(file)),
    ).toEqual([]);
    expect(new Set(all.map(({ file }) => file)).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.filter(({ group }) => !EXPORT_GROUPS.includes(group))).toEqual([]);
  });

  test.each(all.map((one) => [one.file, one] as const))(
    '%s: the same bytes twice',
    async (_, one) => {
      const made = await one.make(source);
      expect(made.length).toBeGreaterThan(0);
      expect(Buffer.compare(await one.make(source), made)).toBe(0);
    },
  );
});
