/** Code with its parts told apart by classes: Shiki's own markup has `style` attributes, which the policy forbids. */
import { codeToTokens, createCssVariablesTheme } from 'shiki';

export type CodeLanguage = 'javascript' | 'shellscript' | 'sql';

/** Some characters of a line of code. */
interface CodePart {
  text: string;
  /** What they are, as Shiki's theme of variables calls it (`keyword`); absent for plain code. */
  kind?: string;
}

/** Colours that are the names of what they are for. */
const THEME = createCssVariablesTheme({ name: 'classes', variablePrefix: '--' });
const RE_KIND = /^var\(--token-([\w-]+)\)$/;

/** @returns the parts of each line; the same on any machine, however busy it is */
export async function highlighted(code: string, lang: CodeLanguage): Promise<CodePart[][]> {
  const { tokens } = await codeToTokens(code, {
    lang,
    theme: THEME,
    // Shiki gives up a line after half a second, and what is left of it stays without colours (C8).
    tokenizeTimeLimit: 0,
  });
  return tokens.map((line) =>
    line.map(({ content, color = '' }) => {
      const kind = RE_KIND.exec(color)?.[1];
      return kind === undefined ? { text: content } : { text: content, kind };
    }),
  );
}
