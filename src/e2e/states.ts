/** Every page and state of the site that is examined for access and looked at in pictures. */
import type { Page } from 'playwright-core';
import { PAGES, type PageKind, type PageName } from '../site/pages.ts';
import { kindOf } from './checks/kinds.ts';
import { choose, openSettings, reload } from './pages.ts';

/** Types words into the search of a page that has it as a dialog. */
async function searchInDialog(page: Page, words: string): Promise<void> {
  await page.locator('body').press('/');
  await page.locator('dialog[open] input').pressSequentially(words);
  await page.waitForSelector('dialog [data-search-state=done]');
}

/** Makes the page believe that a new version of the site waits; `update.test.ts` has a true one. */
async function offerNewVersion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    // A first visit has no version to change from: the page must think that it has been here before.
    Object.defineProperty(navigator.serviceWorker, 'controller', { value: {} });
    navigator.serviceWorker.register = async (script) => {
      const waiting = Object.assign(new EventTarget(), {
        scriptURL: new URL(script, location.href).href,
      });
      return Object.assign(new EventTarget(), { waiting }) as unknown as ServiceWorkerRegistration;
    };
  });
  await reload(page);
  await page.waitForSelector('.new-version');
}

/** Makes the page believe that there is a worker, which these browsers have not; `keep.test.ts` has one. */
async function withWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(navigator.serviceWorker, 'ready', { value: Promise.resolve() });
  });
  await reload(page);
}

/** Keeps the report whose cover the page is. */
async function keepReport(page: Page): Promise<void> {
  await withWorker(page);
  await page.click('[data-keep-state=offered] button');
  await page.waitForSelector('[data-keep-state=kept]');
}

function hasMargin(page: Page): boolean {
  return (page.viewportSize()?.width ?? 0) > 1400;
}

/** Opens the card of a term, in a window without a margin. */
async function openCard(page: Page): Promise<void> {
  const { width = 0, height = 0 } = page.viewportSize() ?? {};
  await page.setViewportSize({ width: Math.min(width, 1100), height });
  await page.click('a.term[data-term="san-qing-san-jian"]');
  await page.waitForSelector('.card');
}

/** Selects a paragraph's words, as a mouse does. */
async function select(page: Page, id: string): Promise<void> {
  await page.evaluate((id) => {
    getSelection()?.selectAllChildren(document.getElementById(id) ?? document.body);
  }, id);
  await page.waitForSelector('.cite-offer');
}

/** Puts excerpts into the book, as reading does, and opens it anew. */
async function collect(page: Page): Promise<void> {
  await page.evaluate(() => {
    const taken = new Date(2024, 10, 26).getTime();
    const source = '《云溪县2024年政府工作报告》第二部分第1段，2024年1月18日';
    const address = 'yunxi-2024/part-2.html#p2.0-1';
    const made = { term: '', source, address, taken, theme: '', note: '' };
    const book = {
      'yunxi-2024/2.0-1': { ...made, words: '这句话后来改了。', note: '要背下来。' },
      'term:san-qing-san-jian': {
        ...made,
        ...{ words: '清垃圾、清污水、清违建。', term: '三清三建', theme: '乡村振兴' },
        source: '《云溪县2024年政府工作报告》注释，有出处',
      },
    };
    localStorage.setItem('zhudu.excerpts', JSON.stringify(book));
  });
  await reload(page);
  await page.waitForSelector('.told:not(:empty)');
}

/** Makes the page know answers: card → how many days ago each was given; one of today was wrong. */
async function haveLearnt(page: Page, days: Record<string, number[]>): Promise<void> {
  const now = Math.floor(Date.now() / 1000);
  const known = Object.entries(days).map(([id, ago]) => {
    const answers = ago.map((days) => (now - days * 86_400) * 10 + (days === 0 ? 1 : 4));
    return [id, { answers, seen: 'before' }];
  });
  await page.evaluate(
    (text) => localStorage.setItem('zhudu.study', text),
    JSON.stringify(Object.fromEntries(known)),
  );
  await reload(page);
}

/** Before the path of a page of one report's site. */
const OF_ONE = 'one:';

/** Sites by their addresses, each with a slash at the end. */
export interface Sites {
  /** The fixture library's. */
  site: string;
  /** That of one report of it alone. */
  one: string;
}

/** The address of a state's page. @param path as `STATES` has it */
export function stateUrl(path: string, { site, one }: Sites): string {
  return path.startsWith(OF_ONE) ? one + path.slice(OF_ONE.length) : site + path;
}

/**
 * State → its page, what is done there before it is examined, and the part of the page that this
 * changes, where the rest stays as in another state; the name says what one sees.
 */
const SHOWN: Record<
  string,
  [path: string, act?: ((page: Page) => Promise<unknown>) | undefined, part?: string]
> = {
  library: ['index.html'],
  'library with a place to go on': [
    'index.html',
    async (page) => {
      await page.evaluate(() => {
        const place = { page: 'part-2.html#p2.0-1', title: '目标' };
        localStorage.setItem('zhudu.place', JSON.stringify({ 'yunxi-2024': place }));
      });
      await reload(page);
      await page.waitForSelector('text=接着读');
    },
    '.start',
  ],
  'library with a new version waiting': ['index.html', offerNewVersion, '.new-version'],
  cover: ['yunxi-2024/index.html'],
  'cover with the verification unfolded': [
    'yunxi-2024/index.html',
    (page) => page.click('.seal-box summary'),
    '.seal-box',
  ],
  'cover of a report that is not finished': ['liutang-2022/index.html'],
  'set phrases by theme, one copied': [
    'yunxi-2024/phrases.html',
    async (page) => {
      await page.click('.phrases .copies');
      await page.waitForSelector('.copies:text("已复制"), .copies:text("重试")');
    },
  ],
  'headings and slogans of a report without chosen phrases': ['liutang-2022/phrases.html'],
  'what a report lacks': ['qingshan-2021/open.html'],
  'slogans that nothing joins': ['liutang-2022/slogans.html'],
  'slogans and what joins them': ['yunxi-2024/slogans.html'],
  'chapter with a phrase without an entry': ['liutang-2022/part-2.html'],
  'chapter below the labels of a web page': ['qingshan-2021/part-1.html'],
  'notes of the report itself': ['qingshan-2021/notes.html'],
  'annex with a table': ['qingshan-2021/annex-1.html'],
  'what stood below the report': ['qingshan-2021/back.html'],
  'cover that offers to keep the report': [
    'yunxi-2024/index.html',
    async (page) => {
      await withWorker(page);
      await page.waitForSelector('[data-keep-state=offered]');
    },
    '.keep',
  ],
  'cover while the report is being kept': [
    'yunxi-2024/index.html',
    async (page) => {
      await withWorker(page);
      await page.route('**/figures.html', () => {}); // Never answered.
      await page.click('[data-keep-state=offered] button');
      await page.waitForSelector('[data-keep-state=busy]');
    },
    '.keep',
  ],
  'cover of a report that is kept': ['yunxi-2024/index.html', keepReport, '.keep'],
  'cover of a report that could not be kept': [
    'yunxi-2024/index.html',
    async (page) => {
      await withWorker(page);
      await page.route('**/figures.html', (route) => route.abort());
      await page.click('[data-keep-state=offered] button');
      await page.waitForSelector('[data-keep-state=failed]');
    },
    '.keep',
  ],
  'reports that are kept': ['kept/index.html', (page) => page.waitForSelector('[data-kept] p')],
  'reports that are kept, where a page was not': [
    'yunxi-2024/index.html',
    async (page) => {
      await keepReport(page);
      const away = encodeURIComponent(new URL('part-1.html', page.url()).href);
      await page.goto(new URL(`../kept/index.html?away=${away}`, page.url()).href);
      await page.waitForSelector('.kept-list');
    },
    'main',
  ],
  // A first visit, with its hint.
  chapter: ['yunxi-2024/part-3-2.html'],
  'chapter on a second visit, with all places marked': [
    'yunxi-2024/part-3-2.html',
    async (page) => {
      await page.evaluate(() =>
        localStorage.setItem('zhudu.settings', '{"hint":"seen","marks":"all"}'),
      );
      await reload(page);
    },
    '.running, [data-paragraph="3.2-1"]',
  ],
  'chapter with its guide folded, on a phone unfolded': [
    'yunxi-2024/part-1.html',
    (page) => page.click('.guide summary'),
    '.guide',
  ],
  'chapter with answers': [
    'yunxi-2024/part-1.html',
    async (page) => {
      for (const question of await page.locator('.questions summary').all()) await question.click();
    },
    '.questions',
  ],
  'chapter with an open card': ['yunxi-2024/part-3-2.html', openCard, '.card'],
  'chapter with an open note where it has a margin': [
    'yunxi-2024/part-1.html',
    async (page) => {
      if (hasMargin(page)) await page.click('.margin [role=button] >> nth=0');
    },
    '.margin',
  ],
  'chapter with all notes of a paragraph where it has a margin': [
    'yunxi-2024/part-1.html',
    async (page) => {
      if (hasMargin(page)) await page.click('.counter:not(.none) button >> nth=0');
    },
    '.margin',
  ],
  'chapter with its outline over the text': [
    'yunxi-2024/part-2.html',
    async (page) => {
      if (hasMargin(page)) await page.setViewportSize({ width: 1280, height: 900 });
      await page.click('.outline summary');
    },
    '.outline',
  ],
  'chapter with open settings': ['yunxi-2024/part-2.html', openSettings, '.settings'],
  'chapter in huge letters without marks': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await openSettings(page);
      await choose(page, 'size', 'huge');
      await choose(page, 'marks', 'none');
    },
  ],
  'chapter in the focus view': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.locator('body').press('f');
      await page.locator('.leave-focus-view').waitFor();
    },
  ],
  'chapter with its outline unfolded': [
    'yunxi-2024/part-2.html',
    (page) =>
      page.$eval('.outline details', (details) => {
        (details as HTMLDetailsElement).open = true;
      }),
    '.outline',
  ],
  'chapter at an explanation': [
    'yunxi-2024/part-3-2.html#san-qing-san-jian',
    undefined,
    '.note:target',
  ],
  'chapter with marked words': [
    'yunxi-2024/part-2.html?mark=1234#p2.0-1',
    (page) => page.waitForSelector('.steps output:not(:empty)'),
    '.steps, .para:has(mark)',
  ],
  'chapter opened from a hit, with the way back': [
    'search.html?q=项目建设',
    async (page) => {
      await page.click('[data-hit]');
      await page.waitForSelector('.steps .results');
    },
    '.steps',
  ],
  'search dialog with hits': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await searchInDialog(page, '项目');
      await page.waitForSelector('dialog .search-lists');
    },
    'dialog[open]',
  ],
  'search dialog with suggestions': [
    'yunxi-2024/closing.html',
    async (page) => {
      await searchInDialog(page, 'yunl');
      await page.waitForSelector('dialog .entry-chip');
      await page.keyboard.press('ArrowUp');
    },
    'dialog[open]',
  ],
  'search dialog with other lists and an entry, at the second hit': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await searchInDialog(page, '三清三建');
      await page.waitForSelector('dialog .entry-line');
      await page.keyboard.press('ArrowDown');
    },
    'dialog[open]',
  ],
  'search dialog waiting for words, with words asked before': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.evaluate(() => localStorage.setItem('zhudu.searches', '["项目建设","招飞"]'));
      await page.locator('body').press('/');
      await page.waitForSelector('dialog[open] .search-ways');
    },
    'dialog[open]',
  ],
  'search dialog that could not be loaded': [
    'yunxi-2024/closing.html',
    async (page) => {
      await page.route('**/assets/search.js*', (route) => route.abort());
      await page.locator('body').press('/');
      await page.waitForSelector('dialog[open]');
      await page.waitForSelector('[data-search-status]:has-text("没有载入")');
    },
    'dialog[open]',
  ],
  'search page waiting for words': [
    'search.html',
    (page) => page.waitForSelector('.search-ways button'),
  ],
  'search page with narrowed hits': [
    'search.html?q=乡村&kind=部署',
    (page) => page.waitForSelector('[data-search-narrow]:not([hidden])'),
  ],
  'search page narrowed by place and year': [
    'search.html?q=项目&place=澄江省/明州市/云溪县&year=2023',
    (page) => page.waitForSelector('[data-search-narrow] select'),
  ],
  'search page with the first page of a long answer': [
    'search.html?q=，',
    (page) => page.waitForSelector('.search-more button'),
    '.search-more',
  ],
  'search page with near hits': [
    'search.html?q=云岭机诫',
    (page) => page.waitForSelector('[data-match=near]'),
  ],
  'search page in error': [
    'search.html',
    async (page) => {
      await page.route('**/search/engine.js*', (route) => route.abort());
      await page.goto(`${page.url()}?q=项目`);
      await page.waitForSelector('[data-search-state=error]');
    },
  ],
  'search page without a hit': [
    'search.html?q=量子计算',
    (page) => page.waitForSelector('[data-search-state=done]'),
  ],
  'search page without a hit for two words': [
    'search.html?q=招飞 擂台赛',
    (page) => page.waitForSelector('.search-ways button'),
    'main',
  ],
  'whole report': ['yunxi-2024/full.html'],
  'single file with an open card': ['yunxi-2024/single.html', openCard, '.bar, .card'],
  'chapter with the citations of a paragraph': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.click('.para:has(#p2\\.0-2) .num');
      await page.waitForSelector('.cite-panel');
    },
    '.cite-panel',
  ],
  'chapter with all citations of a paragraph, one copied': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.click('.para:has(#p2\\.0-2) .num');
      await page.click('.cite-more summary');
      await page.click('[data-form=json] button');
      await page.waitForFunction(() => document.querySelector('.cite-status')?.textContent);
    },
    '.cite-panel',
  ],
  'chapter with a paragraph just collected': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.click('.para:has(#p2\\.0-2) .num');
      await page.click('.cite-panel .take');
      await page.waitForSelector('.taking input');
    },
    '.cite-panel',
  ],
  'chapter with an explanation just collected': [
    'yunxi-2024/part-3-2.html',
    async (page) => {
      await openCard(page);
      await page.click('.card .take');
      await page.waitForSelector('.taking input');
    },
    '.card',
  ],
  'book of excerpts': ['excerpts.html', collect],
  'book of excerpts without any': ['excerpts.html'],
  'book of excerpts with one taken away': [
    'excerpts.html',
    async (page) => {
      await collect(page);
      await page.click('.acts button >> nth=0');
      await page.waitForSelector('.gone');
    },
    '.theme',
  ],
  'chapter with a paragraph reached by key': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.keyboard.press('j');
      await page.locator('.num:focus-visible').waitFor();
    },
    '.num:focus-visible + p',
  ],
  'chapter with the offer to cite selected words': [
    'yunxi-2024/part-2.html',
    (page) => select(page, 'p2.0-2'),
    '.cite-offer',
  ],
  figures: ['yunxi-2024/figures.html'],
  'figures without a row': ['yunxi-2024/figures.html?words=查无此词', undefined, '.filters'],
  'figures narrowed, sorted, at one of them, with what their kinds mean': [
    'yunxi-2024/figures.html?kind=今年目标#gdp-growth-2024',
    async (page) => {
      await page.click('th[data-sort=value] button');
      await page.click('.kinds summary');
    },
    '.filters, .downloads, .kinds, [data-sort], :target',
  ],
  ledger: ['yunxi-2024/ledger.html'],
  'ledger narrowed to pairs that are folded': [
    'yunxi-2024/ledger.html?comparison=口径不同',
    (page) => page.waitForSelector('details[open]'),
    '.filters, .downloads, details[open]',
  ],
  'ledger at a target without a result': [
    'yunxi-2024/ledger.html#villages-2024',
    (page) => page.waitForSelector('details[open] :target'),
    'details[open]',
  ],
  commitments: ['yunxi-2024/commitments.html'],
  'commitments with a result and a note': [
    'yunxi-2024/commitments.html',
    async (page) => {
      await page.click('.commitment .said');
      await page.check('.checking [value=没做到]');
      await page.fill('.checking textarea', '五月问过');
    },
    '.commitment:has(.checking)',
  ],
  study: ['yunxi-2024/study.html'],
  'study with a question': [
    'yunxi-2024/study.html',
    (page) => page.click('button.start'),
    '[data-learn]',
  ],
  'study with an answer': [
    'yunxi-2024/study.html',
    async (page) => {
      await page.click('button.start');
      await page.keyboard.press(' ');
    },
    '[data-learn]',
  ],
  'study with a wrong choice': [
    'yunxi-2024/study.html',
    async (page) => {
      await haveLearnt(page, { 'san-qing-san-jian/meaning': [1] });
      await page.click('button.start');
      await page.click('.choices button:not(:text("三清三建"))');
    },
    '[data-learn]',
  ],
  'study after some weeks': [
    'yunxi-2024/study.html',
    (page) =>
      haveLearnt(page, {
        'san-qing-san-jian/meaning': [40, 39, 33, 12],
        'san-qing-san-jian/word': [31, 30, 0],
      }),
    '[data-learn]',
  ],
  'place with places in it': ['places/澄江省/明州市.html'],
  'place with reports': ['places/澄江省/明州市/云溪县.html'],
  names: ['names/index.html'],
  'names narrowed to one kind': ['names/index.html?kind=地方', undefined, '.filters, .entry'],
  'names without a hit': ['names/index.html?words=查无此词', undefined, '.filters'],
  'names of one report': ['one:names/index.html'],
  'names of one report narrowed to one kind, with one opened': [
    'one:names/index.html?kind=地方',
    (page) => page.click('.entry:not([hidden]) summary'),
    '.filters, .entry[open]',
  ],
  'name with a page of its own': ['names/企业-云岭机械.html'],
  glossary: ['glossary/index.html'],
  'glossary narrowed, at one of its lines': [
    'glossary/index.html?words=sanqing#san-qing-san-jian',
    undefined,
    '.filters, .entry:not([hidden])',
  ],
  'glossary with the grades explained': ['glossary/index.html#grades', undefined, '#grades'],
  'glossary without an entry': ['glossary/index.html?words=查无此词', undefined, '.filters'],
  'glossary of one report': ['one:glossary/index.html'],
  'glossary of one report narrowed to an entry with its passages': [
    'one:glossary/index.html?words=sanqing#san-qing-san-jian',
    undefined,
    '.filters, .entry:not([hidden])',
  ],
  'entry with a page of its own': ['glossary/fang-guan-fu.html'],
  'entry with several senses': ['glossary/san-ban.html#san-ban--liutang'],
  'help with the keys': [
    'yunxi-2024/part-2.html',
    async (page) => {
      await page.locator('body').press('?');
      await page.waitForSelector('.keys-help[open]');
    },
    'dialog[open]',
  ],
  'page not found': ['404.html'],
};

/** The kind of a state's page. @param path as `STATES` has it */
export function kindOfState(path: string): PageName {
  return kindOf(path.replace(OF_ONE, '').replace(/[?#].*/, ''));
}

/** Kinds of pages of a report that no state above shows, as they open; one that leads on is not looked at. */
function asTheyOpen(): typeof SHOWN {
  const shown = new Set(Object.values(SHOWN).map(([path]) => kindOfState(path)));
  const left = (Object.entries(PAGES) as [PageName, PageKind][]).filter(
    ([page, { file, inline }]) =>
      !shown.has(page) && /^<report>\/[^<]*$/.test(file) && !inline.includes('moved'),
  );
  return Object.fromEntries(
    left.map(([page, { file }]) => [page, [file.replace('<report>', 'yunxi-2024')]]),
  );
}

/** All states: those above, and each kind of page of a report that none of them shows. */
export const STATES: typeof SHOWN = { ...SHOWN, ...asTheyOpen() };
