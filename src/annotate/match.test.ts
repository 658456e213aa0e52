import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draws } from '../e2e/deep.ts';
import { createFinder, createMatcher, eachAlone, type Surface } from './match.ts';
import { annotate, markOpen, splitAt, strip } from './segments.ts';

const surface = (id: string, words = id, within: string[] = []): Surface => ({
  id,
  surface: words,
  within,
});
/** What stands where, as `id@start`. */
const found = (text: string, ...surfaces: Surface[]) =>
  createMatcher(surfaces)(text).map(({ id, start }) => `${id}@${start}`);
/** Where `phrase` stands in `text`, also where the places overlap. */
const everyPlace = (phrase: string, text: string) =>
  Array.from(text, (_, at) => at).filter((at) => text.startsWith(phrase, at));

describe('one leftmost-longest pass', () => {
  test('the longest surface at a place wins, whatever the order of the terms', () => {
    for (const terms of [
      [surface('规上工业'), surface('规上工业企业')],
      [surface('规上工业企业'), surface('规上工业')],
    ]) {
      expect(found('规上工业企业和规上工业', ...terms)).toEqual(['规上工业企业@0', '规上工业@7']);
    }
  });
  test('the leftmost wins over a longer one that begins inside it', () => {
    expect(found('甲乙丙丁', surface('甲乙'), surface('乙丙丁'))).toEqual(['甲乙@0']);
  });
  test('every occurrence is found, side by side too', () => {
    expect(found('双减双减', surface('双减'))).toEqual(['双减@0', '双减@2']);
  });
  test('Latin words and numbers are matched whole', () => {
    const g107 = surface('G107');
    expect(found('G107和G1075、XG107', g107)).toEqual(['G107@0']);
    expect(found('5A级、15A级、1.5A级', surface('5A级'))).toEqual(['5A级@0']);
    expect(found('“1335”与21335', surface('1335'))).toEqual(['1335@1']);
  });
});

describe('a surface with a context counts only there', () => {
  const wang = surface('架构', '王', ['“王”字型']);
  test('王 in “王”字型 and nowhere else', () => {
    expect(found('项目为王，建“王”字型架构', wang)).toEqual(['架构@7']);
  });
  test('the context may stand at the very beginning or be cut off by it', () => {
    expect(found('王”字型', wang)).toEqual([]);
    expect(found('“王”字型', wang)).toEqual(['架构@1']);
  });
  test('any one of several contexts is enough', () => {
    const item = surface('x', '千万', ['“千万”跟进', '十百千万']);
    expect(found('千万元，“千万”跟进，十百千万', item)).toEqual(['x@5', 'x@13']);
  });
  test('of two terms with one surface the one in its context wins, whatever their order', () => {
    const bound = surface('制度', '房票', ['“房票”安置']);
    for (const terms of [
      [bound, surface('票据', '房票')],
      [surface('票据', '房票'), bound],
    ]) {
      expect(found('房票与“房票”安置', ...terms)).toEqual(['票据@0', '制度@4']);
    }
  });
  test('every place of the surface in its context counts, not only the first', () => {
    const both = surface('架构', '王', ['王家‘王’字型']);
    expect(found('为王，王家‘王’字型，王', both)).toEqual(['架构@3', '架构@6']);
  });
  test('whatever the context: the places are those of the surface in each place of the context', () => {
    const words = fc.string({
      unit: fc.constantFrom('甲', '乙', '丙'),
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        fc.array(words, { maxLength: 12 }),
        fc.array(words, { minLength: 1, maxLength: 3 }),
        (pieces, made) => {
          const contexts = made.map((words) => `${words}甲${words}`);
          const text = [...pieces, ...contexts].join('');
          const expected = new Set(
            contexts.flatMap((phrase) =>
              everyPlace(phrase, text).flatMap((from) =>
                everyPlace('甲', phrase).map((at) => `x@${from + at}`),
              ),
            ),
          );
          expect(new Set(found(text, surface('x', '甲', contexts)))).toEqual(expected);
        },
      ),
    );
  });
});

describe('annotation adds nothing to the text', () => {
  const alphabet = fc.string({
    unit: fc.constantFrom('甲', '乙', '丙', '“', '”', 'G', '1', '\ud83d', '。'),
  });
  const surfaces = fc
    .array(fc.tuple(alphabet, fc.boolean()), { maxLength: 8 })
    .map((list) =>
      list.map(([words, inContext], at) =>
        surface(`t${at}`, words, inContext ? [`甲${words}`] : []),
      ),
    );

  test('strip(annotate(x)) = x for any text and any terms', () => {
    fc.assert(
      fc.property(alphabet, surfaces, (text, terms) => {
        expect(strip(annotate(text, createMatcher(terms)(text)))).toBe(text);
      }),
      { numRuns: draws(2000, 20_000) },
    );
  });
  test('telling the phrases without an entry changes neither text nor terms', () => {
    fc.assert(
      fc.property(alphabet, surfaces, alphabet, (text, terms, phrase) => {
        const open = createMatcher([surface('open', phrase, [])])(text);
        const segments = annotate(text, createMatcher(terms)(text));
        const marked = markOpen(segments, open);
        expect(strip(marked)).toBe(text);
        const termsOf = (all: typeof marked) =>
          all.flatMap(({ text, term }) => (term === undefined ? [] : [[term, text]]));
        expect(termsOf(marked)).toEqual(termsOf(segments));
        for (const part of marked) {
          if (part.open !== undefined) expect(phrase).toContain(part.text);
        }
      }),
    );
  });
  test('splitting at a run-in heading keeps the text, too', () => {
    fc.assert(
      fc.property(alphabet, surfaces, fc.nat(), (text, terms, n) => {
        const offset = n % (text.length + 1);
        const { before, after } = splitAt(annotate(text, createMatcher(terms)(text)), offset);
        expect(strip(before)).toBe(text.slice(0, offset));
        expect(strip(after)).toBe(text.slice(offset));
      }),
    );
  });
  test('counting each term alone finds what its own matcher finds', () => {
    fc.assert(
      fc.property(alphabet, surfaces, fc.nat(3), (text, terms, ids) => {
        const byForm = new Map(terms.map((one) => [one.surface, one]));
        const shared = [...byForm.values()].map((one, at) => ({
          ...one,
          id: `t${at % (ids + 1)}`,
        }));
        const each = eachAlone(createFinder(shared)(text));
        for (const id of new Set(shared.map((one) => one.id))) {
          const own = createMatcher(shared.filter((one) => one.id === id));
          expect(each.filter((match) => match.id === id)).toEqual(own(text));
        }
      }),
    );
  });
  test('a finder finds every place of every form, also where they overlap', () => {
    const free = surfaces.map((list) => list.map((one) => ({ ...one, within: [] })));
    const word = (text: string, at: number) => /[0-9A-Za-z]/.test(text.charAt(at));
    const cut = (text: string, at: number) => word(text, at - 1) && word(text, at);
    fc.assert(
      fc.property(alphabet, free, (text, terms) => {
        const forms = [...new Set(terms.map((one) => one.surface))].filter((form) => form !== '');
        const expected = forms.flatMap((form) =>
          everyPlace(form, text)
            .filter((at) => !cut(text, at) && !cut(text, at + form.length))
            .map((at) => `${form}@${at}`),
        );
        const places = createFinder(terms)(text);
        expect(places.map(({ start, end }) => `${text.slice(start, end)}@${start}`).sort()).toEqual(
          expected.sort(),
        );
      }),
    );
  });
  test('matches are ordered, apart from each other, and say what stands there', () => {
    fc.assert(
      fc.property(alphabet, surfaces, (text, terms) => {
        let end = 0;
        for (const match of createMatcher(terms)(text)) {
          expect(match.start).toBeGreaterThanOrEqual(end);
          end = match.end;
          expect(text.slice(match.start, match.end)).toBe(
            terms.find(({ id }) => id === match.id)?.surface,
          );
        }
      }),
    );
  });
});
