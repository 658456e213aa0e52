/**
 * The query sets that can be made by rule from a library: exact ones, and wrong ones of each kind that the
 * search forgives. What is drawn, and how it is spoilt, depends on a hash of the words alone: a new term
 * changes a line or two, and not all of them.
 */
import { createHash } from 'node:crypto';
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { quotedPhrases } from '../src/annotate/quoted.ts';
import { seeded } from '../src/e2e/substrings.ts';
import { queriesOf } from '../src/library/queries.ts';
import { searchEntries, searchedReport } from '../src/library/search-lists.ts';
import type { Library } from '../src/library/whole.ts';
import { allListed } from '../src/search/build/library.ts';
import { listedIn } from '../src/search/build/shard.ts';
import { packOtherReadings } from '../src/search/build/tables.ts';
import { keepsNumbersWhole, numberForms } from '../src/search/near/numbers.ts';
import { unpackReadings } from '../src/search/near/pinyin.ts';
import { normalise } from '../src/search/shared/normalise.ts';

/** Queries of each kind of mistake. */
const EACH = 25;
/** Queries of any four characters. */
const FOURS = 300;
const RE_HAN = /^\p{Script=Han}+$/u;
const RE_NUMERAL = /[一二三四五六七八九十百千万亿两]/;

/** Draws for one purpose: numbers in [0, 1), the same in every run. */
type Random = () => number;

const hash = (words: string) => createHash('sha256').update(words).digest().readUInt32BE();
const pick = <T>(all: readonly T[], random: Random): T =>
  all[Math.floor(random() * all.length)] as T;
const place = (form: string, edge: number, random: Random) =>
  edge + Math.floor(random() * (form.length - 2 * edge));
const replaced = (form: string, at: number, by: string) =>
  form.slice(0, at) + by + form.slice(at + 1);
const syllables = (form: string) =>
  pinyin(form, { toneType: 'none', type: 'array', v: true, toneSandhi: false });

/** The words of a set in the order in which they are drawn, each with what it draws itself. */
function drawn(set: string, words: Iterable<string>): { words: string; random: Random }[] {
  return [...new Set(words)]
    .map((one) => ({ words: one, rank: hash(`${set}\n${one}`) }))
    .sort((a, b) => a.rank - b.rank || (a.words < b.words ? -1 : 1))
    .map((one) => ({ words: one.words, random: seeded(one.rank) }));
}

/** Name of a set → what its file in `src/search/queries/` holds. */
export function querySets(library: Library): Map<string, string> {
  const paragraphs = library.reports.flatMap((report) =>
    report.paragraphs.map(({ id, text }) => ({
      key: `${report.id}/${id}`,
      text: normalise(text).text,
      original: text,
    })),
  );
  const holding = (words: string) => {
    const plain = normalise(words).text;
    return paragraphs.filter(({ text }) => text.includes(plain)).map(({ key }) => key);
  };
  /** Paragraphs that hold a figure as a whole: 2个 does not stand in 12个. */
  const holdingWhole = (figure: string) =>
    paragraphs
      .filter(({ text }) =>
        [...text.matchAll(new RegExp(figure.replace('.', '\\.'), 'g'))].some(({ index }) =>
          keepsNumbersWhole(text, index, index + figure.length),
        ),
      )
      .map(({ key }) => key);
  const forms = [
    ...new Set(
      allListed(
        searchEntries(library, queriesOf(library).summaries(0), library.reports.length > 1),
        listedIn(library.reports.map(searchedReport)),
      )
        .filter(({ kind }) => kind !== '章节')
        .flatMap((one) => one.forms.filter((form) => RE_HAN.test(form))),
    ),
  ].filter((form) => holding(form).length > 0);
  const common = [...unpackReadings(packOtherReadings(new Set()))];
  const sets = new Map<string, string>();

  /** A set of `typed, meant`, with the paragraphs that hold what was meant. */
  function add(
    name: string,
    title: string,
    pairs: Iterable<readonly [typed: string, meant: string]>,
    where = holding,
  ): void {
    const lines = [...pairs].map(([typed, meant]) =>
      [typed, meant, where(meant).join(' ')].join('\t'),
    );
    sets.set(name, `# ${title}\n${lines.join('\n')}\n`);
  }

  /** Words that are their own answer. */
  function addExact(name: string, title: string, words: Iterable<string>): void {
    add(
      name,
      title,
      [...new Set(words)].map((one) => [one, one] as const),
    );
  }

  /** Spoilt words; none that stands in the text by chance. */
  function addWrong(
    name: string,
    title: string,
    words: Iterable<string>,
    spoil: (words: string, random: Random) => string,
    where = holding,
  ): void {
    const found = new Map<string, string>();
    for (const { words: meant, random } of drawn(name, words)) {
      if (found.size === EACH) break;
      const typed = spoil(meant, random);
      if (typed !== meant && holding(typed).length === 0) found.set(typed, meant);
    }
    add(name, title, found, where);
  }

  const formsFrom = (length: number) => forms.filter((form) => form.length >= length);
  /** Stretches of the text, one from each character on, of a length that the hash of the rest tells. */
  const stretches = (least: number, most: number) =>
    paragraphs.flatMap(({ text }) =>
      Array.from(text, (_, at) => {
        const rest = text.slice(at, at + most);
        return rest.slice(0, least + (hash(rest) % (most - least + 1)));
      }),
    );

  addExact(
    'exact-quoted',
    '“ ”里的话',
    library.reports.flatMap((report) =>
      quotedPhrases(report.paragraphs).map(({ phrase }) => phrase),
    ),
  );
  addExact('exact-names', '词条和名称', forms);
  const fours = paragraphs.flatMap(({ original }) =>
    Array.from(original, (_, at) => original.slice(at, at + 4)).filter((words) =>
      /^[\p{L}\p{N}]{4}$/u.test(words),
    ),
  );
  addExact(
    'exact-four',
    '原文里任意连着的四个字',
    drawn('exact-four', fours)
      .slice(0, FOURS)
      .map(({ words }) => words),
  );

  addWrong('near-traditional', '繁体', formsFrom(2), Converter({ from: 'cn', to: 't' }));
  addWrong('near-pinyin', '拼音连写', formsFrom(3), (form) => syllables(form).join(''));
  addWrong('near-pinyin-spaced', '拼音分写', formsFrom(3), (form) => syllables(form).join(' '));
  addWrong('near-initials', '拼音首字母', formsFrom(4), (form) =>
    syllables(form)
      .map((syllable) => syllable[0])
      .join(''),
  );
  addWrong('near-homophone', '同音字', formsFrom(3), (form, random) => {
    const at = place(form, 0, random);
    const sound = syllables(form)[at] ?? '';
    const others = common.filter(([one, sounds]) => sounds.includes(sound) && one !== form[at]);
    return others.length > 0 ? replaced(form, at, pick(others, random)[0]) : form;
  });
  addWrong('near-wrong', '错一个字', formsFrom(4), (form, random) =>
    replaced(form, place(form, 0, random), pick(common, random)[0]),
  );
  addWrong('near-missing', '漏一个字', formsFrom(4), (form, random) =>
    replaced(form, place(form, 1, random), ''),
  );
  addWrong('near-extra', '多一个字', formsFrom(4), (form, random) => {
    const at = place(form, 1, random);
    return replaced(form, at, (form[at] ?? '') + pick(common, random)[0]);
  });
  addWrong(
    'near-long',
    '一长段里错一个字',
    stretches(8, 14).filter(
      (words) => words.length >= 8 && RE_HAN.test(words) && !RE_NUMERAL.test(words),
    ),
    (words, random) => replaced(words, place(words, 1, random), pick(common, random)[0]),
  );
  addWrong(
    'near-numbers',
    '数字的另一种写法',
    paragraphs.flatMap(({ text }) => text.match(/\d+(\.\d+)?(%|[万亿]?[个家亩元吨年人])/g) ?? []),
    (figure, random) => {
      const others = numberForms(figure).filter((form) => holding(form).length === 0);
      return others.length > 0 ? pick(others, random) : figure;
    },
    holdingWhole,
  );
  return sets;
}
