import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Kind, openRecords, type Records } from './records.ts';

/** The words of a record, each once: what two places hold is the words of both. */
interface Words {
  words: string[];
}
const union = (...all: Words[]): Words => ({
  words: [...new Set(all.flatMap(({ words }) => words))].sort(),
});
const WORDS: Kind<Words> = {
  empty: { words: [] },
  read: (value) => {
    const { words } = Object(value);
    return Array.isArray(words) && words.every((word) => typeof word === 'string')
      ? { words }
      : null;
  },
  isSame: (one, other) => one.words.join() === other.words.join(),
  settled: (_, ours, theirs) => union(ours, theirs),
};
const KEY = 'zhudu.words';

type Listener = (event: { key: string | null }) => void;
/** The browser's storage, with how much it holds, and the tabs that hear of its changes. */
let stored: Map<string, string>;
let most: number;
let tabs: Listener[];
let writing: Listener | undefined;

beforeEach(() => {
  [stored, most, tabs, writing] = [new Map(), Number.POSITIVE_INFINITY, [], undefined];
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => stored.get(key) ?? null,
    removeItem: (key: string) => stored.delete(key),
    setItem(key: string, text: string) {
      if (text.length > most) throw new Error('full');
      stored.set(key, text);
    },
  });
  vi.stubGlobal('addEventListener', (_: string, listener: Listener) => {
    tabs.push(listener);
    writing = listener;
  });
});
afterEach(() => vi.unstubAllGlobals());

/** A tab: its records, what it was told, and a way to put whose echo the other tabs hear. */
function openTab() {
  const said: string[] = [];
  const moved: string[] = [];
  const records: Records<Words> = openRecords(WORDS, {
    key: KEY,
    changed: (ids) => moved.push(...ids),
    say: (text) => said.push(text),
  });
  const own = writing;
  return {
    records,
    said,
    moved,
    add(id: string, word: string) {
      records.put(id, union(records.get(id), { words: [word] }));
      for (const tab of tabs) if (tab !== own) tab({ key: KEY });
    },
  };
}
const kept = () => JSON.parse(stored.get(KEY) ?? 'null');

test('whatever several tabs do, none loses a word, and all end the same', () => {
  const step = fc.record({
    tab: fc.nat(2),
    id: fc.constantFrom('a', 'b', '__proto__', 'constructor'),
    word: fc.string({ minLength: 1, maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      stored.clear();
      tabs = [];
      const open = [openTab(), openTab(), openTab()];
      const all = new Map<string, Words>();
      for (const { tab, id, word } of steps) {
        open[tab]?.add(id, word);
        all.set(id, union(all.get(id) ?? WORDS.empty, { words: [word] }));
      }
      for (const { records } of [...open, openTab()]) {
        expect(new Map([...records.all()].sort())).toEqual(new Map([...all].sort()));
      }
    }),
  );
});

test('what cannot be kept is shown and said; when there is room again all is kept', () => {
  const tab = openTab();
  most = 10;
  tab.add('a', '存不下的');
  expect(tab.records.isKept()).toBe(false);
  expect(tab.said.at(-1)).toContain('关掉页面就没有了');
  expect(tab.records.get('a').words).toEqual(['存不下的']);
  most = 1000;
  tab.add('b', '又有地方了');
  expect(tab.said.at(-1)).toContain('都存好了');
  expect(kept()).toEqual({ a: { words: ['存不下的'] }, b: { words: ['又有地方了'] } });
});

test('a store that somebody empties takes nothing away, and it is said', () => {
  const tab = openTab();
  tab.add('a', '甲');
  stored.clear();
  for (const hear of tabs) hear({ key: null });
  expect(tab.records.get('a').words).toEqual(['甲']);
  expect(tab.said.at(-1)).toContain('被清掉了');
});

test('records of a later version stay beside ours', () => {
  stored.set(KEY, JSON.stringify({ later: { parts: 1 }, a: { words: ['甲'] } }));
  openTab().add('a', '乙');
  expect(kept()).toEqual({ later: { parts: 1 }, a: { words: ['乙', '甲'] } });
});

test.each(['{"a":{"words":["断', '[1]', '7', '不是'])(
  'a text that is no records is put aside: %s',
  (text) => {
    stored.set(KEY, text);
    openTab().add('a', '甲');
    expect(kept()).toEqual({ a: { words: ['甲'] } });
    expect(stored.get(`${KEY}.unreadable`)).toBe(text);
  },
);

test('a file’s records join those here, and what it changed is counted and shown', () => {
  const tab = openTab();
  tab.add('a', '甲');
  const filed = new Map([
    ['a', { words: ['甲'] }],
    ['b', { words: ['乙'] }],
  ]);
  expect(tab.records.take(filed)).toEqual({ changed: 1, kept: true });
  expect(tab.moved).toEqual(['b']);
  expect(tab.records.take(filed)).toEqual({ changed: 0, kept: true });
});
