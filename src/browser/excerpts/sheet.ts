/** All that was collected as one sheet of text, each with its citation. */
import { innerQuotes } from '../../cite/official.ts';
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
