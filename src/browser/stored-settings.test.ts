import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import { SETTINGS, storedSettings } from './stored-settings.ts';

afterEach(() => vi.unstubAllGlobals());

/** What is read where a text is stored, over HTTP or `file://`. */
function readFrom(text: string | null, protocol = 'https:'): Record<string, string> {
  vi.stubGlobal('location', { protocol });
  vi.stubGlobal('localStorage', { getItem: () => (protocol === 'https:' ? text : null) });
  vi.stubGlobal('document', { cookie: `a=b; zhudu.settings=${encodeURIComponent(text ?? '')}` });
  return storedSettings();
}

test('known settings with known values are read', () => {
  const stored = { marks: 'none', size: 'huge', keys: 'off' };
  expect(readFrom(JSON.stringify(stored))).toEqual(stored);
  expect(readFrom(JSON.stringify(stored), 'file:')).toEqual(stored);
});

test('what an older version stored holds as far as there still is such a thing', () => {
  // 首次 was one of three; the slogans at their first place are what holds without a choice.
  expect(readFrom('{"marks":"first","size":"huge"}')).toEqual({ size: 'huge' });
  expect(readFrom('{"marks":"none"}')).toEqual({ marks: 'none' });
});

test('nothing else gets through, whatever is stored', () => {
  const value = fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(SETTINGS).flat()));
  const name = fc.oneof(fc.string(), fc.constantFrom(...Object.keys(SETTINGS), 'edition', 'ready'));
  const anything = fc.oneof(fc.jsonValue(), fc.dictionary(name, value));
  fc.assert(
    fc.property(anything, (stored) => {
      for (const [name, found] of Object.entries(readFrom(JSON.stringify(stored)))) {
        expect(SETTINGS[name]).toContain(found);
      }
    }),
  );
  for (const text of [
    ...[null, '', '{', 'null', '7', '"none"', '["none"]'],
    '{"marks":["none"],"size":"huge\\"","width":null,"face":{}}',
    '{"edition":"single","constructor":"x","class":"y"}',
  ]) {
    for (const found of [readFrom(text), readFrom(text, 'file:')]) {
      expect({ hint: 'seen', ...found }).toEqual({ hint: 'seen' });
    }
  }
});

test('a reader who forbids storage, or a cookie that is broken, leaves the page as it is at first', () => {
  // Without the hint for a first visit: nothing could say on the next page that it has been seen.
  readFrom(null);
  vi.stubGlobal('localStorage', undefined);
  expect(storedSettings()).toEqual({ hint: 'seen' });
  vi.stubGlobal('location', { protocol: 'file:' });
  vi.stubGlobal('document', { cookie: 'zhudu.settings=%E4%B' });
  expect(storedSettings()).toEqual({ hint: 'seen' });
});
