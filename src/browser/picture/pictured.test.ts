import fc from 'fast-check';
import { expect, test } from 'vitest';
import { passageFromData } from '../../cite/data.ts';
import { textOf } from '../../library/texts.ts';
import { loadLibrary } from '../../library/whole.ts';
import { matterOf } from '../../model/paragraph.ts';
import { type Pictured, picturedChapter, picturedPassages } from './pictured.ts';

const texts = loadLibrary('src/fixtures/library').reports.map(textOf);
const anyText = fc.constantFrom(...texts);
const textById = (id: string) => {
  const text = texts.find(({ report }) => report.id === id);
  if (!text) throw new Error(`no report ${id}`);
  return text;
};
/** The paper's words in a picture. */
const paperIn = ({ lines }: Pictured) =>
  lines.filter(({ as }) => as !== 'about').map(({ text }) => text);

test('the picture of a chapter has its words to the character, and nothing that is not the report’s', () => {
  for (const text of texts) {
    for (const chapter of text.chapters.keys()) {
      const own = text.paragraphs.filter(([id, at]) => at === chapter && matterOf(id) !== '篇外');
      const [first] = own;
      if (!first) continue;
      const picture = picturedChapter(text, first[0]);
      expect(picture && paperIn(picture)).toEqual(own.map(([, , , , words]) => words));
      expect(picture?.head).toBe(text.report.title);
    }
  }
});

test('it is named by its part and by its heading, each once', () => {
  const yunxi = textById('yunxi-2024');
  const source = (paragraph: string) => picturedChapter(yunxi, paragraph)?.source;
  const title = '《云溪县2024年政府工作报告》（2024年1月18日）';
  expect(source('1.2-1')).toBe(`${title}一、2023年工作回顾`);
  expect(source('3.2-2')).toBe(`${title}三、2024年重点工作 （二）聚焦乡村振兴固根基`);
  expect(picturedChapter(yunxi, '9.9-9')).toBeNull();
});

test('headings, lines of the title block and paragraphs are told apart', () => {
  const qingshan = picturedChapter(textById('qingshan-2021'), '0-1');
  expect(new Set(qingshan?.lines.map(({ as }) => as))).toEqual(
    new Set(['title', 'heading', 'words']),
  );
});

test('the picture of chosen words has just them, each with its place, and says that they are a part', () => {
  const passages = anyText.chain((text) =>
    fc.array(
      fc.constantFrom(...text.paragraphs).chain(([id, , , , words]) =>
        fc.option(fc.tuple(fc.nat(words.length - 1), fc.nat(words.length - 1))).map((some) => {
          const stretch = some && {
            start: Math.min(...some),
            end: Math.max(...some) + 1,
          };
          return { passage: passageFromData(text, id, stretch), stretch, words };
        }),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  );
  fc.assert(
    fc.property(passages, (all) => {
      const picture = picturedPassages(all.map(({ passage }) => passage));
      const words = all.map(({ stretch, words }) =>
        stretch ? words.slice(stretch.start, stretch.end) : words,
      );
      expect(picture && paperIn(picture)).toEqual(words);
      expect(picture?.lines.flatMap(({ as, text }) => (as === 'about' ? [text] : []))).toEqual(
        all.map(({ passage, words: whole }, at) =>
          words[at] === whole ? passage.label : `${passage.label}（节录）`,
        ),
      );
      for (const one of [all[0], all.at(-1)]) {
        expect(picture?.source).toContain(one?.passage.label);
        expect(picture?.source).toContain(one?.passage.report.title);
      }
    }),
  );
});

test('of nothing there is no picture', () => {
  expect(picturedPassages([])).toBeNull();
});
