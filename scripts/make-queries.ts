/**
 * Writes the query sets that can be made by rule from `content/`: exact ones, and wrong ones of each
 * kind that the search forgives. Sets made by hand stand beside them and are left alone.
 */
import { writeFileSync } from 'node:fs';
import { Converter } from 'opencc-js/cn2t';
import { pinyin } from 'pinyin-pro';
import { quotedPhrases } from '../src/annotate/quoted.ts';
import { seeded } from '../src/e2e/substrings.ts';
import { getLibrary } from '../src/library/current.ts';
import { searchLists } from '../src/library/search-lists.ts';
import { keepsNumbersWhole, numberForms } from '../src/search/near/numbers.ts';
import { unpackReadings } from '../src/search/near/pinyin.ts';
import { packOtherReadings } from '../src/search/near/tables.ts';
import { normalise } from '../src/search/normalise.ts';

/** Queries of each kind. */
const EACH = 25;
const random = seeded(20230226);
const library = getLibrary();
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
    searchLists(library)
      .filter(({ kind }) => kind !== '章节')
      .flatMap((one) => one.forms.filter((form) => /^\p{Script=Han}+$/u.test(form))),
  ),
].filter((form) => holding(form).length > 0);
const common = [...unpackReadings(packOtherReadings(new Set()))];
const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
const place = (form: string, edge: number) =>
  edge + Math.floor(random() * (form.length - 2 * edge));
const replaced = (form: string, at: number, by: string) =>
  form.slice(0, at) + by + form.slice(at + 1);
const syllables = (form: string) =>
  pinyin(form, { toneType: 'none', type: 'array', v: true, toneSandhi: false });

/** A set of `typed, meant`, written with the paragraphs that hold what was meant. */
function write(
  name: string,
  title: string,
  pairs: Iterable<readonly [string, string]>,
  where = holding,
): void {
  const lines = [...pairs].map(([typed, meant]) =>
    [typed, meant, where(meant).join(' ')].join('\t'),
  );
  const file = `src/search/queries/${name}.tsv`;
  writeFileSync(file, `# ${title}\n${lines.join('\n')}\n`);
  console.log(`${file}: ${lines.length}`);
}

/** Wrong queries made of listed forms; none of them may stand in the text by chance. */
function wrong(least: number, make: (form: string) => string): Map<string, string> {
  const found = new Map<string, string>();
  const fitting = forms.filter((form) => form.length >= least);
  for (let tries = 0; found.size < EACH && tries < 2000; tries++) {
    const form = pick(fitting);
    const typed = make(form);
    if (typed !== form && holding(typed).length === 0) found.set(typed, form);
  }
  return found;
}

const itself = (all: Iterable<string>) => [...new Set(all)].map((words) => [words, words] as const);
write(
  'exact-quoted',
  '“ ”里的话',
  itself(
    library.reports.flatMap((report) =>
      quotedPhrases(report.paragraphs).map(({ phrase }) => phrase),
    ),
  ),
);
write('exact-names', '词条和名称', itself(forms));
const fours = new Set<string>();
while (fours.size < 300) {
  const { original } = pick(paragraphs);
  const start = Math.floor(random() * original.length);
  const words = original.slice(start, start + 4);
  if (/^[\p{L}\p{N}]{4}$/u.test(words)) fours.add(words);
}
write('exact-four', '原文里任意连着的四个字', itself(fours));

const traditional = Converter({ from: 'cn', to: 't' });
write('near-traditional', '繁体', wrong(2, traditional));
write(
  'near-pinyin',
  '拼音连写',
  wrong(3, (form) => syllables(form).join('')),
);
write(
  'near-pinyin-spaced',
  '拼音分写',
  wrong(3, (form) => syllables(form).join(' ')),
);
write(
  'near-initials',
  '拼音首字母',
  wrong(4, (form) =>
    syllables(form)
      .map((s) => s[0])
      .join(''),
  ),
);
write(
  'near-homophone',
  '同音字',
  wrong(3, (form) => {
    const at = place(form, 0);
    const sound = syllables(form)[at] ?? '';
    const others = common.filter(
      ([character, all]) => all.includes(sound) && character !== form[at],
    );
    return others.length > 0 ? replaced(form, at, pick(others)[0]) : form;
  }),
);
write(
  'near-wrong',
  '错一个字',
  wrong(4, (form) => replaced(form, place(form, 0), pick(common)[0])),
);
write(
  'near-missing',
  '漏一个字',
  wrong(4, (form) => replaced(form, place(form, 1), '')),
);
write(
  'near-extra',
  '多一个字',
  wrong(4, (form) => {
    const at = place(form, 1);
    return replaced(form, at, (form[at] ?? '') + pick(common)[0]);
  }),
);
write(
  'near-long',
  '一长段里错一个字',
  (() => {
    const found = new Map<string, string>();
    while (found.size < EACH) {
      const { text } = pick(paragraphs);
      const start = Math.floor(random() * text.length);
      const meant = text.slice(start, start + 8 + Math.floor(random() * 7));
      if (!/^\p{Script=Han}{8,}$/u.test(meant) || /[一二三四五六七八九十百千万亿两]/.test(meant))
        continue;
      found.set(replaced(meant, place(meant, 1), pick(common)[0]), meant);
    }
    return found;
  })(),
);
const figures = paragraphs.flatMap(
  ({ text }) => text.match(/\d+(\.\d+)?(%|[万亿]?[个家亩元吨年人])/g) ?? [],
);
write(
  'near-numbers',
  '数字的另一种写法',
  (() => {
    const found = new Map<string, string>();
    for (let tries = 0; found.size < EACH && tries < 500; tries++) {
      const meant = pick(figures);
      const typed = numberForms(meant).filter((form) => holding(form).length === 0);
      if (typed.length > 0) found.set(pick(typed), meant);
    }
    return found;
  })(),
  holdingWhole,
);
