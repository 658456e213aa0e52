import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut, type Passage, type Placed, type Sizes, type Waiting } from './margin-layout.ts';

const SIZES: Sizes = { tolerance: 40, gap: 10, counter: 20 };
const note = (line: number, height = 50, at?: number): Waiting => ({ line, height, at });
const passage = (top: number, bottom: number, ...notes: Waiting[]): Passage => ({
  top,
  bottom,
  notes,
});

describe('a note', () => {
  test('with room stands level with its line', () => {
    expect(layOut([passage(0, 400, note(0), note(200))], SIZES)).toEqual([
      { tops: [0, 200], counter: null },
    ]);
  });

  test('gives way by less than a line, up or down', () => {
    expect(layOut([passage(0, 400, note(100), note(130))], SIZES)).toEqual([
      { tops: [70, 130], counter: null },
    ]);
    expect(layOut([passage(100, 400, note(100), note(130))], SIZES)).toEqual([
      { tops: [100, 160], counter: null },
    ]);
  });

  test('without a place is counted below those that have one', () => {
    expect(layOut([passage(0, 400, note(0), note(0), note(100))], SIZES)).toEqual([
      { tops: [0, null, 100], counter: 160 },
    ]);
  });

  test('makes room for the counter of its short paragraph', () => {
    expect(layOut([passage(0, 40, note(0), note(0)), passage(40, 80)], SIZES)).toEqual([
      { tops: [0, null], counter: 60 },
      { tops: [], counter: null },
    ]);
    expect(layOut([passage(0, 30, note(0), note(0))], SIZES)).toEqual([
      { tops: [null, null], counter: 0 },
    ]);
  });

  test('may reach over the end of its paragraph, but not over the counter of the next', () => {
    expect(layOut([passage(0, 40, note(0, 90)), passage(40, 80, note(40))], SIZES)).toEqual([
      { tops: [0], counter: null },
      { tops: [null], counter: 100 },
    ]);
    expect(layOut([passage(0, 40, note(0, 91)), passage(40, 80, note(40))], SIZES)).toEqual([
      { tops: [null], counter: 0 },
      { tops: [40], counter: null },
    ]);
  });

  test('of an ordinary word stands where the others leave room', () => {
    const word = (line: number): Waiting => ({ ...note(line), lesser: true });
    expect(layOut([passage(0, 400, word(0), note(0), word(0), note(150))], SIZES)).toEqual([
      { tops: [null, 0, null, 150], counter: 210 },
    ]);
    expect(layOut([passage(0, 400, word(40), note(80), word(200), note(240))], SIZES)).toEqual([
      { tops: [20, 80, 180, 240], counter: null },
    ]);
    expect(
      layOut([passage(0, 120, word(80)), passage(120, 400, note(120), note(160))], SIZES),
    ).toEqual([
      { tops: [60], counter: null },
      { tops: [120, 180], counter: null },
    ]);
  });

  test('leaves room for the counter of the next paragraph above a note that is kept', () => {
    const lesser = (line: number): Waiting => ({ ...note(line, 20), lesser: true });
    const passages = [
      passage(0, 40, lesser(0), note(0, 51)),
      passage(40, 80, lesser(40)),
      passage(80, 120, note(80, 20)),
    ];
    for (const { tops, counter } of layOut(passages, SIZES)) {
      expect(counter !== null).toBe(tops.includes(null));
    }
  });

  test('that is open stands where it must, and the others give way', () => {
    const passages = [
      passage(0, 100, note(0), note(60)),
      passage(100, 200, note(100, 150, 90), note(150)),
      passage(200, 400, note(200), note(300)),
    ];
    expect(layOut(passages, SIZES)).toEqual([
      { tops: [0, null], counter: 60 },
      { tops: [90, null], counter: null },
      { tops: [null, 300], counter: 360 },
    ]);
  });

  test('keeps its place above one that opens where it stands, however its position was rounded', () => {
    const opened = passage(100, 400, note(100), note(130, 300, 160 - 1 / 64));
    expect(layOut([opened], SIZES)[0]?.tops[0]).toBeCloseTo(100, 1);
  });

  test('stands with all of its paragraph when they are asked for', () => {
    const all = { ...passage(0, 100, note(0), note(0), note(90)), all: true };
    expect(layOut([all, passage(100, 400, note(110), note(250))], SIZES)).toEqual([
      { tops: [0, 60, 120], counter: 180 },
      { tops: [null, 250], counter: 310 },
    ]);
  });
});

/** A column of paragraphs of a line or more, with notes beside lines of theirs. */
const COLUMN = fc
  .array(
    fc.record({
      lines: fc.integer({ min: 1, max: 12 }),
      notes: fc.array(
        fc.record({
          at: fc.nat(11),
          height: fc.integer({ min: 20, max: 150 }),
          lesser: fc.boolean(),
        }),
        { maxLength: 9 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((paragraphs) => {
    let top = 0;
    return paragraphs.map(({ lines, notes }): Passage => {
      const from = top;
      top += lines * SIZES.tolerance;
      const at = notes.map(({ at }) => Math.min(at, lines - 1)).sort((a, b) => a - b);
      return {
        top: from,
        bottom: top,
        notes: notes.map(({ height, lesser }, index) => ({
          line: from + (at[index] ?? 0) * SIZES.tolerance,
          height,
          lesser,
        })),
      };
    });
  });

/** Everything that stands in the margin, in its order, with its gap. */
function things(passages: readonly Passage[], placed: readonly Placed[]) {
  return passages.flatMap(({ notes }, index) => {
    const { tops, counter } = placed[index] as Placed;
    const boxes = tops.flatMap((top, at) =>
      top === null ? [] : [{ top, end: top + (notes[at]?.height ?? 0) + SIZES.gap }],
    );
    return counter === null
      ? boxes
      : [...boxes, { top: counter, end: counter + SIZES.counter + SIZES.gap }];
  });
}

function overlaps(boxes: readonly { top: number; end: number }[]) {
  return boxes.filter(({ top }, at) => top < (at === 0 ? 0 : (boxes[at - 1]?.end ?? 0)));
}

test('nothing overlaps, and the order is the text’s', () => {
  fc.assert(
    fc.property(COLUMN, (passages) => {
      expect(overlaps(things(passages, layOut(passages, SIZES)))).toEqual([]);
    }),
  );
});

test('every note is within a line of its line, or counted beside its paragraph', () => {
  fc.assert(
    fc.property(COLUMN, (passages) => {
      for (const [index, { tops, counter }] of layOut(passages, SIZES).entries()) {
        const { top, bottom, notes } = passages[index] as Passage;
        for (const [at, where] of tops.entries()) {
          if (where === null) continue;
          expect(Math.abs(where - (notes[at]?.line ?? 0))).toBeLessThanOrEqual(SIZES.tolerance);
        }
        expect(counter !== null).toBe(tops.includes(null));
        if (counter === null) continue;
        expect(counter).toBeGreaterThanOrEqual(top);
        expect(counter + SIZES.counter).toBeLessThanOrEqual(bottom + SIZES.tolerance);
      }
    }),
  );
});

/** What is placed greedily may cost a column a place more; not so the many. */
test('ordinary words take a place from the others for one in four lines that count them at most', () => {
  let lost = 0;
  let counters = 0;
  for (const passages of fc.sample(COLUMN, 1_000)) {
    const alone = passages.map((one) => ({
      ...one,
      notes: one.notes.filter(({ lesser }) => !lesser),
    }));
    const others = (of: readonly Passage[]) =>
      layOut(of, SIZES).flatMap(({ tops }, index) =>
        tops.filter((top, at) => top !== null && !of[index]?.notes[at]?.lesser),
      ).length;
    lost += others(alone) - others(passages);
    counters += layOut(passages, SIZES).filter(({ counter }) => counter !== null).length;
  }
  expect(lost).toBeLessThan(counters / 4);
});

test('an open note stands where it must whatever else wants its place; nothing overlaps', () => {
  fc.assert(
    fc.property(COLUMN, fc.nat(), fc.nat(2000), fc.nat(900), (passages, which, at, height) => {
      const count = passages.flatMap(({ notes }) => notes).length;
      let left = count > 0 ? which % count : -1;
      const opened = passages.map((one) => ({
        ...one,
        notes: one.notes.map((waiting) => (left-- === 0 ? { ...waiting, at, height } : waiting)),
      }));
      const placed = layOut(opened, SIZES);
      expect(overlaps(things(opened, placed))).toEqual([]);
      for (const [index, { notes }] of opened.entries()) {
        for (const [which, { at }] of notes.entries()) {
          if (at !== undefined) expect(placed[index]?.tops[which]).toBe(at);
        }
      }
    }),
  );
});

test('all notes of a paragraph are shown when they are asked for; nothing overlaps', () => {
  fc.assert(
    fc.property(COLUMN, fc.nat(11), (passages, which) => {
      const asked = passages.map((one, index) => ({ ...one, all: index === which }));
      const placed = layOut(asked, SIZES);
      expect(overlaps(things(asked, placed))).toEqual([]);
      expect(placed[which]?.tops ?? []).not.toContain(null);
    }),
  );
});
