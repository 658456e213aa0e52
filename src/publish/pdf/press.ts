/** Chromium as a press: pages of the built site → PDFs, in fonts that are found here and embedded. */
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { CHROMIUM_FLAGS } from './chromium.ts';
import { type CharactersByRole, chooseFonts, type FontPiece } from './font-choice.ts';
import type { Face } from './font-faces.ts';
import { fontOf } from './font-file.ts';
import { FONT_ROLES, type FontRole } from './font-roles.ts';
import { charactersOnPage, setFaces } from './in-page.ts';

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
  return new Press(await chromium.launch({ executablePath: program, args: CHROMIUM_FLAGS }), faces);
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
   * @param about what the pages' colophons say of the fonts
   * @throws NoFont
   */
  async print(
    sheets: readonly Sheet[],
    day: string,
    about: (pieces: readonly FontPiece[]) => string,
  ): Promise<Uint8Array[]> {
    // Its own styles are set beside the site's, whose policy forbids others.
    const context = await this.#browser.newContext({ bypassCSP: true });
    try {
      const pages = await Promise.all(
        sheets.map(async ({ file }) => {
          const page = await context.newPage();
          await page.emulateMedia({ media: 'print', colorScheme: 'light' });
          await page.goto(pathToFileURL(file).href);
          await page.evaluate(setFaces, FONT_ROLES);
          return page;
        }),
      );
      const { pieces, missing } = await this.#chooseFor(pages, about);
      if (missing.length > 0) throw new NoFont(missing);
      const styles = await stylesOf(pieces);
      const printed: Uint8Array[] = [];
      for (const [at, page] of pages.entries()) {
        printed.push(await printPage(page, sheets[at]?.title ?? '', styles, day));
      }
      return printed;
    } finally {
      await context.close();
    }
  }

  close(): Promise<void> {
    return this.#browser.close();
  }

  /** The fonts of all characters on some pages, of what is said of the fonts, too. */
  async #chooseFor(pages: readonly Page[], about: (pieces: readonly FontPiece[]) => string) {
    const first = chooseFonts(await charactersOn(pages), this.#faces);
    const words = about(first.pieces);
    for (const page of pages) {
      await page.$$eval(
        '[data-fonts]',
        (places, words) => {
          for (const place of places) {
            place.textContent = words;
            place.removeAttribute('hidden');
          }
        },
        words,
      );
    }
    return chooseFonts(await charactersOn(pages), this.#faces);
  }
}

async function charactersOn(pages: readonly Page[]): Promise<CharactersByRole> {
  const found = new Map<FontRole, Set<string>>(FONT_ROLES.map((role) => [role, new Set()]));
  for (const page of pages) {
    const { byRole, strangers } = await page.evaluate(charactersOnPage, FONT_ROLES);
    if (strangers.length > 0) {
      throw new Error(`${page.url()} has text in faces of its own: ${strangers.join(', ')}`);
    }
    for (const [role, characters] of byRole) {
      for (const character of characters) found.get(role as FontRole)?.add(character);
    }
  }
  for (const character of PAGE_NUMBERS) found.get('song')?.add(character);
  return found;
}

/** One rule for each piece of each role. */
async function stylesOf(pieces: readonly FontPiece[]): Promise<string> {
  const rules: string[] = [];
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

async function printPage(
  page: Page,
  title: string,
  styles: string,
  day: string,
): Promise<Uint8Array> {
  await page.addStyleTag({ content: styles });
  // What only the margins use is not loaded by itself.
  await page.evaluate(async () => {
    const own = [...document.fonts].filter(({ family }) => family.startsWith('press-'));
    await Promise.all(own.map((font) => font.load()));
  });
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
  });
  return finished(pdf, { title, day });
}

/** As small as it can be, with what it calls itself, and no date of today. */
async function finished(
  pdf: Buffer,
  { title, day }: { title: string; day: string },
): Promise<Uint8Array> {
  const { PDFDocument, PDFName } = await import('@cantoo/pdf-lib');
  const file = await PDFDocument.load(pdf, { updateMetadata: false });
  file.setTitle(title, { showInWindowTitleBar: true });
  const date = new Date(`${day}T00:00:00Z`);
  file.setCreationDate(date);
  file.setModificationDate(date);
  // Readers open it with its bookmarks beside it.
  file.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
  return file.save({ useObjectStreams: true, addDefaultPage: false });
}
