import { afterEach, describe, expect, test, vi } from 'vitest';
import { hasSearchPlace, searchPlace } from './search-place.ts';

const inState = (state: unknown) => vi.stubGlobal('history', { state });
afterEach(() => {
  vi.unstubAllGlobals();
});

test('a place is read with the query, filters and order that were asked', () => {
  inState({
    search: { asked: '?q=乡村&kind=部署&order=relevance', hit: 'a/1-1', shown: 50, top: 80.5 },
  });
  expect(hasSearchPlace()).toBe(true);
  expect(searchPlace()).toEqual({
    asked: { words: '乡村', filters: { kind: ['部署'] }, order: 'relevance' },
    hit: 'a/1-1',
    shown: 50,
    top: 80.5,
  });
});

describe('what others put into the history is no place', () => {
  test.each([
    [null],
    [undefined],
    ['text'],
    [7],
    [{}],
    [{ search: null }],
    [{ search: '?q=a' }],
    [{ search: { asked: '?q=a', hit: 3, shown: 50, top: 1 } }],
    [{ search: { asked: null, hit: 'a/1-1', shown: 50, top: 1 } }],
    [{ search: { asked: '?q=a', hit: 'a/1-1', top: 1 } }],
    [{ search: { asked: '?q=a', hit: 'a/1-1', shown: 50, top: '1' } }],
  ])('%j', (state) => {
    inState(state);
    expect(searchPlace()).toBeNull();
  });
});
