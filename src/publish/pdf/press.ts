/** Chromium as a press: pages of the built site → PDFs, in fonts that are found here and embedded. */
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM_FLAGS, PATIENCE } from './chromium.ts';
import { finished } from './finished.ts';
import { type CharactersByRole, chooseFonts, type FontPiece } from './font-choice.ts';
import type { Face } from './font-faces.ts';
import { fontOf } from './font-file.ts';
import { FONT_ROLES, type FontRole } from './font-roles.ts';
import { charactersOnPage, headingsOnPage, prepare } from './in-page.ts';

/** A page to be printed. */
export interface Sheet {
  /** Its file in the built site. */
  file: string;
  /** What the PDF calls itself. */
  title: string;
}

/** No font of this machine has these characters. */
export class NoFont extends Error {
  readonly characters: readonly string[];

  constructor(characters: readonly string[]) {
    super(`no font has ${characters.join('')}`);
    this.characters = characters;
  }
}

/** What the numbers of pages are made of. */
const PAGE_NUMBERS = '— 0123456789';

/** @param program of Chromium */
export async function openPress(program: string, faces: readonly Face[]): Promise<Press> {
  const { chromium } = await import('playwright-core');
  const browser = await chromium.launch({
    executablePath: program,
    args: CHROMIUM_FLAGS,
    timeout: PATIENCE,
  });
  return new Press(browser, faces);
}

export class Press {
  readonly #browser: Browser;
  readonly #faces: readonly Face[];

  constructor(browser: Browser, faces: readonly Face[]) {
    this.#browser = browser;
    this.#faces = faces;
  }

  /**
   * Prints pages that belong together, in the same fonts.
   * @param day   that the PDFs say they were made on: `2024-02-26`
   * @param about what the pages' colophons say of the fonts, set in 宋体
   * @throws NoFont
   */
  async print(
    sheets: readonly Sheet[],
    day: string,
    about: (pieces: readonly FontPiece[]) => string,
  ): Promise<Uint8Array[]> {
    const characters = await this.#charactersOn(sheets);
    const words = about(chooseFonts(characters, this.#faces).pieces);
    add(characters, 'song', words);
    const { pieces, missing } = chooseFonts(characters, this.#faces);
    if (missing.length > 0) throw new NoFont(missing);
    const styles = await stylesOf(pieces);
    const printed: Uint8Array[] = [];
    for (const { file, title } of sheets) {
      printed.push(
        await this.#on(file, words, async (page) => {
          const headings = await page.evaluate(headingsOnPage);
          return finished(await printPage(page, styles), { title, day, headings });
        }),
      );
    }
    return printed;
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** The characters of some pages and of their numbers; what is said of the fonts comes later. */
  async #charactersOn(sheets: readonly Sheet[]): Promise<CharactersByRole> {
    const found = new Map(FONT_ROLES.map((role) => [role, new Set<string>()]));
    for (const { file } of sheets) {
      const { byRole, strangers } = await this.#on(file, '', (page) =>
        page.evaluate(charactersOnPage, FONT_ROLES),
      );
      if (strangers.length > 0) {
        throw new Error(`${file}: text in no role: ${strangers.join(', ')}`);
      }
      for (const [role, characters] of byRole) add(found, role as FontRole, characters);
    }
    add(found, 'song', PAGE_NUMBERS);
    return found;
  }

  /** Does something on a page as it is printed. Of two that are open one is not drawn, and set at another time. */
  async #on<T>(file: string, words: string, task: (page: Page) => Promise<T>): Promise<T> {
    // Its own styles are set beside the site's, whose policy forbids others.
    const context = await this.#browser.newContext({ bypassCSP: true });
    try {
      const page = await context.newPage();
      page.setDefaultTimeout(PATIENCE);
      await page.emulateMedia({ media: 'print', colorScheme: 'light' });
      await page.goto(pathToFileURL(file).href);
      await page.evaluate(prepare, { roles: FONT_ROLES, words });
      return await task(page);
    } finally {
      await context.close();
    }
  }
}

function add(found: CharactersByRole, role: FontRole, characters: string): void {
  for (const character of characters) found.get(role)?.add(character);
}

/** One rule for each piece of each role. */
async function stylesOf(pieces: readonly FontPiece[]): Promise<string> {
  // Otherwise Linux sets letters on whole pixels, and a line would hold half a character more.
  const rules = [':root{text-rendering:geometricPrecision}'];
  for (const { role, face, characters } of pieces) {
    const font = await fontOf(face, characters);
    const range = [...characters].map((one) => `U+${one.codePointAt(0)?.toString(16)}`);
    // Lines of several faces are as high as those of one.
    rules.push(
      `@font-face{font-family:press-${role};src:url(data:font/ttf;base64,${font.toString('base64')});unicode-range:${range.join()};font-weight:1 1000;ascent-override:88%;descent-override:12%;line-gap-override:0%}`,
    );
  }
  // The margins of pages know no custom properties.
  for (const [side, corner] of [
    ['left', 'bottom-left'],
    ['right', 'bottom-right'],
  ]) {
    rules.push(`@page :${side}{@${corner}{font-family:press-song!important}}`);
  }
  return rules.join('\n');
}

async function printPage(page: Page, styles: string): Promise<Buffer> {
  await page.addStyleTag({ content: styles });
  // What only the margins use is not loaded by itself.
  await page.evaluate(async () => {
    const own = [...document.fonts].filter(({ family }) => family.startsWith('press-'));
    await Promise.all(own.map((font) => font.load()));
  });
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}
