/** All that was collected as one sheet, of text or for Word, each with its citation. */
import { innerQuotes } from '../../cite/official.ts';
import { paragraph, type WordBlock, type WordDocument } from '../../exports/word/document.ts';
import { quoteBlocks } from '../../exports/word/passages.ts';
import { type Excerpt, NO_THEME, type Theme } from './excerpt.ts';

/** The sheet, theme by theme: numbered words with where they stand, and below them the reader's own. */
export function sheetText(themes: readonly Theme[]): string {
  const pieces = themes.map(({ name, excerpts }) =>
    [
      name || NO_THEME,
      ...excerpts.map(([, excerpt], at) => `${at + 1}. ${citedText(excerpt)}`),
    ].join('\n\n'),
  );
  return `${['摘抄', ...pieces].join('\n\n')}\n`;
}

function citedText({ words, term, source, note }: Excerpt): string {
  const said = term ? `${term}：${words}` : `“${innerQuotes(words)}”`;
  return [`${said}（${source}）`, ...(note ? [`我的话：${note}`] : [])].join('\n');
}

/** The same as a Word document: under each theme the words, below them where they stand and the reader's own. */
export function excerptsDocument(themes: readonly Theme[]): WordDocument {
  return {
    title: '摘抄',
    blocks: [
      paragraph('Title', '摘抄'),
      ...themes.flatMap(({ name, excerpts }) => [
        paragraph('Heading1', name || NO_THEME),
        ...excerpts.flatMap(([, excerpt]) => excerptBlocks(excerpt)),
      ]),
    ],
  };
}

function excerptBlocks({ words, term, source, note }: Excerpt): WordBlock[] {
  return [
    ...quoteBlocks(
      term ? [{ text: `${term}：`, look: 'Strong' }, { text: words }] : [{ text: words }],
      source,
    ),
    ...(note ? [paragraph('OwnWords', `我的话：${note}`)] : []),
  ];
}
