/**
 * A picture to pass on, made where the page is read: in both engines, over HTTP and by double click. What is
 * drawn is what was meant, to the character and in the paper's ink; the code is read back from the pixels.
 */
import { pathToFileURL } from 'node:url';
import jsQR from 'jsqr';
import type { Page } from 'puppeteer-core';
import { describe, expect, inject, test } from 'vitest';
import { FIXTURE_SITE } from '../fixture-site.ts';
import { visitorOfTest } from '../visitor.ts';

const ROOTS = {
  http: () => inject('site'),
  file: () => `${pathToFileURL(FIXTURE_SITE).href}/`,
};
const CHAPTER = 'yunxi-2024/part-3-2.html';
const SITE = 'https://example.org/chengjiang/';
const TITLE = '云溪县2024年政府工作报告';
/** The colours of the paper's words and of ours. */
const INK = '#1d1b18';
const OURS = '#a8321c';
/** What must not begin a line. */
const RE_CLOSING = /^[\p{Pe}\p{Pf}，。、；：？！％]/u;

/** Characters of one colour in a row, as they were drawn, and the lines in which they stand. */
interface Drawn {
  color: string;
  lines: string[];
}
interface Picture {
  width: number;
  height: number;
  /** What was drawn, in its order. */
  drawn: Drawn[];
  /** Whether all of it stands within the picture, with room around it. */
  within: boolean;
  /** What is drawn over what stands before it; of brackets a half is empty. */
  overlaps: string[];
}

/** A page that writes down what is drawn, and keeps what is saved. */
async function open(address: string): Promise<{ page: Page; complaints: string[] }> {
  const { page, complaints } = await visitorOfTest();
  await page.setViewport({ width: 1280, height: 900 });
  await page.evaluateOnNewDocument(() => {
    const noted = globalThis as { calls?: unknown[]; saved?: Blob; savedName?: string };
    const { fillText } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
      // A picture begins with its first character.
      if (!this.canvas.dataset['drawn']) noted.calls = [];
      this.canvas.dataset['drawn'] = 'yes';
      const { a, e, d, f } = this.getTransform();
      noted.calls?.push([
        text,
        a * x + e,
        d * y + f,
        this.fillStyle,
        this.measureText(text).width * a,
      ]);
      fillText.call(this, text, x, y);
    };
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      noted.saved = file as Blob;
      return createObjectURL.call(URL, file);
    };
    const { click } = HTMLAnchorElement.prototype;
    HTMLAnchorElement.prototype.click = function () {
      if (this.download) noted.savedName = this.download;
      else click.call(this);
    };
  });
  await page.goto(address);
  await page.waitForSelector('html[data-ready]');
  return { page, complaints };
}

/** Opens the picture of what a button offers. */
async function make(page: Page, button: string): Promise<void> {
  await page.waitForSelector(button);
  await page.focus(button);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.picture[open] canvas');
}

/** Opens the citations of a paragraph and its picture. */
async function makeOf(page: Page, paragraph: string): Promise<void> {
  await page.$eval(`.para:has([id="p${paragraph}"]) .num`, (one) => (one as HTMLElement).click());
  await make(page, '.cite-panel .to-picture');
}

/** Closes the picture. It is gone with the dialog's `close` event, which comes after the key has been heard. */
async function closePicture(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(() => !document.querySelector('.picture'));
}

/** What is shown, as it was drawn. */
function picture(page: Page): Promise<Picture> {
  return page.$eval('.picture canvas', ({ width, height }) => {
    const { calls = [] } = globalThis as {
      calls?: [text: string, x: number, y: number, color: string, width: number][];
    };
    const drawn: { color: string; lines: string[] }[] = [];
    let last: { y: number; color: string } | undefined;
    for (const [text, , y, color] of calls) {
      if (last?.color !== color) drawn.push({ color, lines: [''] });
      const lines = drawn.at(-1)?.lines ?? [];
      if (last && last.color === color && Math.abs(last.y - y) > 20) lines.push('');
      lines.push((lines.pop() ?? '') + text);
      last = { y, color };
    }
    const within = calls.every(
      ([, x, y, , wide]) => x > 60 && x + wide < width - 60 && y > 60 && y < height - 60,
    );
    const overlaps = calls.flatMap(([text, x, y, , wide], at) => {
      const [next, nextX, nextY] = calls[at + 1] ?? ['', 0, -1];
      const isBracket = /[\p{P}]/u.test(text + next);
      const end = x + wide * (isBracket ? 0.45 : 1) - (/^\p{P}/u.test(next) ? 20 : 1);
      return nextY === y && nextX < end ? [text + next] : [];
    });
    return { width, height, drawn, within, overlaps };
  });
}

/** All that was drawn in one colour. */
const wordsIn = ({ drawn }: Picture, of: string) =>
  drawn.flatMap(({ color, lines }) => (color === of ? lines : [])).join('');

/** What the code in the picture holds, read from its pixels. */
async function scanned(page: Page): Promise<string | undefined> {
  // It stands in the lower right.
  const side = 420;
  const dark = await page.$eval(
    '.picture canvas',
    (canvas, side) => {
      const [left, top] = [canvas.width - side, canvas.height - side];
      const { data = [] } = canvas.getContext('2d')?.getImageData(left, top, side, side) ?? {};
      let dark = '';
      for (let at = 0; at < data.length; at += 4) dark += Number(data[at]) < 128 ? '1' : '0';
      return dark;
    },
    side,
  );
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [at, isDark] of [...dark].entries()) {
    if (isDark === '1') pixels.fill(0, at * 4, at * 4 + 3);
  }
  return jsQR(pixels, side, side)?.data;
}

const textOf = (page: Page, id: string) =>
  page.$eval(`[id="${id}"]`, ({ textContent }) => textContent ?? '');

describe.each(['http', 'file'] as const)('over %s', (scheme) => {
  const url = (path: string) => ROOTS[scheme]() + path;

  test('a paragraph: its words in ink, what is ours in vermilion, the code, a file', async () => {
    const { page, complaints } = await open(url(CHAPTER));
    const words = await textOf(page, 'p3.2-2');
    await makeOf(page, '3.2-2');
    const made = await picture(page);
    expect(made.width).toBe(1080);
    expect(made.within).toBe(true);
    expect(made.overlaps).toEqual([]);
    expect(wordsIn(made, INK)).toBe(TITLE + words);
    expect(wordsIn(made, OURS)).toBe(
      `第三部分（二）第2段《${TITLE}》（2024年1月18日）第三部分（二）第2段澄江读本${SITE}扫码打开原处`,
    );
    for (const { lines } of made.drawn) {
      for (const line of lines) expect(line).not.toMatch(RE_CLOSING);
    }
    expect(await scanned(page)).toBe(`${SITE}${CHAPTER}#p3.2-2`);

    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.querySelector('.picture-status')?.textContent);
    const saved = await page.evaluate(async () => {
      const { saved, savedName } = globalThis as unknown as { saved: Blob; savedName: string };
      const { width, height } = await createImageBitmap(saved);
      return { savedName, type: saved.type, width, height };
    });
    expect(saved).toEqual({
      savedName: 'yunxi-2024-3.2-2.png',
      type: 'image/png',
      width: made.width,
      height: made.height,
    });
    expect(complaints).toEqual([]);
  });

  test('where the site has no address the code holds the citation', async () => {
    const { page } = await open(url(CHAPTER));
    await page.$eval('link[rel=canonical]', (link) => link.remove());
    await makeOf(page, '3.2-2');
    expect(await scanned(page)).toBe(`《${TITLE}》（2024年1月18日）第三部分（二）第2段`);
    expect(wordsIn(await picture(page), OURS)).toMatch(/澄江读本扫码得到出处的文字，不用上网$/);
  });
});

const url = (path: string) => ROOTS.file() + path;

test('chosen words are a picture, too, which says that they are a part', async () => {
  const { page } = await open(url(CHAPTER));
  await page.evaluate(() => {
    const paragraph = document.getElementById('p3.2-2');
    const text = document.createTreeWalker(paragraph as Node, NodeFilter.SHOW_TEXT).nextNode();
    if (text) getSelection()?.setBaseAndExtent(text, 2, text, 6);
  });
  await page.waitForSelector('.cite-offer');
  await page.keyboard.press('c');
  await make(page, '.cite-panel .to-picture');
  const made = await picture(page);
  expect(wordsIn(made, INK)).toBe(`${TITLE}${(await textOf(page, 'p3.2-2')).slice(2, 6)}`);
  expect(wordsIn(made, OURS)).toMatch(/^第三部分（二）第2段（节录）/);
});

test.each([
  ['yunxi-2024/part-1.html', '1.2-1', TITLE],
  ['liutang-2022/full.html', '1.0-1', '柳塘区2022年政府工作报告'],
  ['qingshan-2021/full.html', '1.0-2', '2021年青山县政府工作报告'],
])('a chapter of %s is drawn whole', async (file, paragraph, title) => {
  const { page, complaints } = await open(url(file));
  await makeOf(page, paragraph);
  await page.click('.picture label + label input');
  const made = await picture(page);
  const words = await page.evaluate(
    ([id, paragraph]) => {
      type Line = [id: string, chapter: number, part: number, label: string, text: string];
      const { zhuduText } = globalThis as unknown as {
        zhuduText: Record<string, { paragraphs: Line[] }>;
      };
      const { paragraphs = [] } = zhuduText[id ?? ''] ?? {};
      const chapter = paragraphs.find(([one]) => one === paragraph)?.[1];
      return paragraphs
        .filter(([one, its]) => its === chapter && !/^[fb]/.test(one))
        .map(([, , , , text]) => text)
        .join('');
    },
    [file.split('/')[0], paragraph],
  );
  expect(words.length).toBeGreaterThan(100);
  expect(wordsIn(made, INK)).toBe(title + words);
  expect(made.within).toBe(true);
  expect(made.overlaps).toEqual([]);
  for (const { lines } of made.drawn) {
    for (const line of lines) expect(line).not.toMatch(RE_CLOSING);
  }
  expect(await scanned(page)).toMatch(`${SITE}${file}#p`);
  expect(complaints).toEqual([]);
});

test('what is too long for a picture is cut at a paragraph, or within one where there is but one, and that is told', async () => {
  const { page } = await open(url(CHAPTER));
  await makeOf(page, '3.2-2');
  await closePicture(page);
  // The text of the chapter, many times over.
  const texts = await page.evaluate(() => {
    type Line = [id: string, chapter: number, part: number, label: string, text: string];
    const { zhuduText } = globalThis as unknown as {
      zhuduText: Record<string, { paragraphs: Line[] }>;
    };
    const { paragraphs = [] } = zhuduText['yunxi-2024'] ?? {};
    const chapter = paragraphs.find(([id]) => id === '3.2-2')?.[1];
    return paragraphs
      .filter(([, its]) => its === chapter)
      .map((line) => {
        line[4] = line[4].repeat(line[0] === '3.2-4' ? 200 : 9);
        return line[4];
      });
  });
  await makeOf(page, '3.2-2');
  await page.click('.picture label + label input');
  const chapter = await picture(page);
  expect(chapter.height).toBeLessThanOrEqual(15_000);
  const [, left] = /图里放不下：后面还有 (\d+) 段，请看原处。/.exec(wordsIn(chapter, OURS)) ?? [];
  expect(Number(left)).toBeGreaterThan(0);
  expect(wordsIn(chapter, INK)).toBe(TITLE + texts.slice(0, -Number(left)).join(''));
  await closePicture(page);
  await page.keyboard.press('Escape');

  await makeOf(page, '3.2-4');
  const long = await picture(page);
  const text = texts.find((one) => one.length > 10_000) ?? '';
  expect(long.height).toBeLessThanOrEqual(15_000);
  const [, rest] = /图里放不下：这里还有 (\d+) 字，请看原处。/.exec(wordsIn(long, OURS)) ?? [];
  expect(wordsIn(long, INK)).toBe(TITLE + text.slice(0, -Number(rest)));
});

test('an explanation says how sure it is, with its doubt and its source; on a card and on its page', async () => {
  const { page, complaints } = await open(url('yunxi-2024/part-1.html'));
  await page.setViewport({ width: 820, height: 900 });
  await page.click('a.term[data-term="ge-zhuan-qi"]');
  await page.waitForSelector('.card');
  const note = await page.$$eval('.card :is(.meaning, .note-text)', (parts) =>
    parts.map(({ textContent }) => textContent),
  );
  expect(note).toHaveLength(2);
  await make(page, '.card .to-picture');
  const made = await picture(page);
  expect(wordsIn(made, INK)).toBe('个转企、小升规');
  expect(wordsIn(made, OURS)).toMatch(/^行业 · 存疑/);
  const [meaning = '', doubt = ''] = note;
  expect(wordsIn(made, OURS)).toContain(meaning);
  expect(wordsIn(made, '#7d5a12')).toBe(doubt);
  expect(wordsIn(made, OURS)).toContain(`“个转企、小升规”（《${TITLE}》注释，存疑）`);
  expect(await scanned(page)).toBe(`${SITE}yunxi-2024/part-1.html#ge-zhuan-qi`);

  await page.goto(url('glossary/san-ban.html'));
  await page.waitForSelector('html[data-ready]');
  await make(page, '[id="san-ban--liutang"] .to-picture');
  const entry = await picture(page);
  expect(wordsIn(entry, INK)).toMatch(/^三办./);
  expect(wordsIn(entry, OURS)).toContain('报告原句（《柳塘区2022年政府工作报告》');
  expect(wordsIn(entry, OURS)).toContain('“三办”（澄江读本词条（柳塘区），报告自释）');
  expect(await scanned(page)).toBe(`${SITE}glossary/san-ban.html#san-ban--liutang`);
  expect(complaints).toEqual([]);
});

test('a pair of the ledger: both sides with their places, and why they cannot be compared', async () => {
  const { page, complaints } = await open(url('yunxi-2024/ledger.html'));
  await page.$$eval('.ledger-group', (groups) => {
    for (const group of groups) group.setAttribute('open', '');
  });
  await make(page, '#energy .to-picture');
  const made = await picture(page);
  const said = await page.$$eval('#energy .said', (all) => all.map((one) => one.textContent));
  const why = await page.$$eval('#energy .why', (all) => all.map((one) => one.textContent));
  expect(said).toHaveLength(2);
  expect(wordsIn(made, INK)).toBe(TITLE + said.join(''));
  expect(wordsIn(made, OURS)).toMatch(
    /^单位GDP能耗2023年结果 · 一（二）第1段2024年目标 · 二第2段为什么不能比/,
  );
  expect(wordsIn(made, OURS)).toContain(why.join(''));
  await closePicture(page);
  await make(page, '#villages-2024 .to-picture');
  expect(wordsIn(await picture(page), OURS)).toMatch(/^只见2024年目标 · 三/);
  expect(await scanned(page)).toBe(`${SITE}yunxi-2024/ledger.html#villages-2024`);
  expect(complaints).toEqual([]);
});

test('it is as light where the page is dark, and the same every time', async () => {
  const { page } = await open(url(CHAPTER));
  const drawn = async () => {
    await makeOf(page, '3.2-2');
    const data = await page.$eval('.picture canvas', (canvas) => canvas.toDataURL());
    await closePicture(page);
    await page.keyboard.press('Escape');
    return data;
  };
  const light = await drawn();
  for (const [name, value] of [
    ['theme', 'dark'],
    ['size', 'huge'],
    ['face', 'hei'],
  ] as const) {
    await page.evaluate(
      (name, value) => document.documentElement.setAttribute(`data-${name}`, value),
      name,
      value,
    );
    expect((await drawn()) === light).toBe(true);
  }
});

test('Esc leads back to the button, with what it stands in still open; what hears the page reads the words', async () => {
  const { page } = await open(url(CHAPTER));
  const words = await textOf(page, 'p3.2-2');
  await makeOf(page, '3.2-2');
  expect(await page.$eval('.picture canvas', ({ textContent }) => textContent)).toContain(words);
  // A press in it is none beside the panel.
  await page.click('.picture-preview');
  await closePicture(page);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('to-picture');
  expect(await page.$('.cite-panel')).not.toBeNull();
});

test('it is copied or handed to another program as an image, where that can be done; what fails is told', async () => {
  const { page } = await open(url(CHAPTER));
  await page.evaluate(() => {
    const noted = globalThis as { passedOn?: unknown[] };
    noted.passedOn = [];
    Clipboard.prototype.write = async (items) => {
      noted.passedOn?.push((await items[0]?.getType('image/png'))?.type);
    };
    Object.assign(navigator, {
      canShare: () => true,
      share: async ({ files: [file] }: { files: [File] }) => {
        noted.passedOn?.push([file.name, file.type]);
        throw new DOMException('', 'AbortError');
      },
    });
  });
  await makeOf(page, '3.2-2');
  const names = await page.$$eval('.picture-acts button', (all) =>
    all.map(({ textContent }) => textContent),
  );
  expect(names).toEqual(['保存图片', '复制图片', '分享']);
  const press = (at: number) =>
    page.$$eval('.picture-acts button', (all, at) => all[at]?.click(), at);
  const said = () => page.$eval('.picture-status', ({ textContent }) => textContent);
  await press(1);
  await expect.poll(said).toBe('已复制，可以粘贴到聊天里。');
  await press(2);
  const passedOn = () => page.evaluate(() => (globalThis as { passedOn?: unknown[] }).passedOn);
  await expect.poll(passedOn).toEqual(['image/png', ['yunxi-2024-3.2-2.png', 'image/png']]);
  await page.evaluate(() => {
    Clipboard.prototype.write = () => Promise.reject(new Error('forbidden'));
  });
  await press(1);
  await expect.poll(said).toBe('没有成功，请改用保存图片。');
});

test('the single file makes pictures, too', async () => {
  const { page, complaints } = await open(url('yunxi-2024/single.html'));
  const words = await textOf(page, 'p3.2-2');
  await makeOf(page, '3.2-2');
  const made = await picture(page);
  expect(wordsIn(made, INK)).toBe(TITLE + words);
  expect(await scanned(page)).toBe(`${SITE}yunxi-2024/full.html#p3.2-2`);
  expect(complaints).toEqual([]);
});
