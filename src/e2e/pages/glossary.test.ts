/** The glossary of one report: every entry, graded, with every passage it occurs in. */
import { expect, test } from 'vitest';
import { levelSeal } from '../../model/level.ts';
import { GRADE_MEANING, GRADES, gradeName } from '../../model/term.ts';
import { openPage, visit } from '../browser.ts';
import { library, onOne, usageOf } from '../one.ts';
import { reload, shownIds } from '../pages.ts';

const { terms } = library;
const openGlossary = () => openPage(onOne('glossary/index.html'));
test('all entries are there, by pinyin, each with its grade and its passages', async () => {
  const page = await openGlossary();
  const shown = await page.$$eval('.entry', (entries) =>
    entries.map((entry) => ({
      id: entry.id,
      grade: entry.getAttribute('data-grade'),
      passages: [...entry.querySelectorAll('.usage b')].map((b) => b.textContent),
    })),
  );
  expect(shown.map(({ id }) => id)).toEqual(terms.map(({ id }) => id));
  for (const [at, term] of terms.entries()) {
    const passages = usageOf(term.id).flatMap(({ occurrences }) =>
      occurrences.map(({ paragraph, start, end }) => paragraph.text.slice(start, end)),
    );
    expect(passages.length, term.term).toBeGreaterThan(0);
    expect(shown[at]?.passages).toEqual(passages);
    expect(shown[at]?.grade).toBe(term.grade);
  }
});

test('a passage leads to its paragraph', async () => {
  const page = await openGlossary();
  const link = page.locator('#san-qing-san-jian .usage a').first();
  await visit(page, new URL((await link.getAttribute('href')) ?? '', page.url()).href);
  expect(await page.textContent(':target')).toContain('三清三建');
});

test('a source with an address is linked, a mirror or doubtful page is named alone', async () => {
  const sources = terms.flatMap((term) => term.sources);
  const addresses = sources.flatMap(({ url }) => url ?? []);
  const doubtful = sources.filter(({ quality }) => quality).map(({ title }) => title);
  expect(doubtful.length).toBeGreaterThan(1);
  const page = await openGlossary();
  const links = page.locator('a[rel~=external]');
  expect(await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).toEqual(
    addresses,
  );
  expect(await page.locator('.sources li:has(.flag) cite').allTextContents()).toEqual(
    expect.arrayContaining(doubtful),
  );
});

test('level, kind, grade and words narrow the list, and the address holds the choice', async () => {
  const page = await openGlossary();
  await page.selectOption('select[name=level]', '省');
  await page.selectOption('select[name=kind]', '数字缩略');
  const expected = terms.filter(({ level, kind }) => level === '省' && kind === '数字缩略');
  expect(expected.length).toBeGreaterThan(0);
  expect(await shownIds(page)).toEqual(expected.map(({ id }) => id));
  await page.fill('input[name=words]', 'sanqing');
  await expect.poll(() => shownIds(page)).toEqual(['san-qing-san-jian']);
  await reload(page);
  expect(await page.locator('.entry:visible').count()).toBe(1);
});

test('a line says whose word it is, how sure its explanation is, and in one sentence what it means', async () => {
  const page = await openGlossary();
  const lines = await page.$$eval('.entry > summary', (all) =>
    all.map((line) => [...line.children].map(({ textContent }) => textContent)),
  );
  expect(lines).toEqual(
    terms.map((term) => [term.term, levelSeal(term.level), gradeName(term), term.gloss]),
  );
});

test('what is open is counted, and is had as a list that the other filters hold for', async () => {
  const page = await openGlossary();
  for (const grade of ['存疑', '未查到'] as const) {
    const open = terms.filter((term) => term.grade === grade);
    const link = page.locator('.open-questions a', { hasText: grade });
    expect(await link.textContent()).toBe(`${grade} ${open.length}`);
    await visit(page, new URL((await link.getAttribute('href')) ?? '', page.url()).href);
    expect(await shownIds(page)).toEqual(open.map(({ id }) => id));
    const [{ level = '' } = {}] = open;
    await page.selectOption('select[name=level]', level);
    expect(await shownIds(page)).toEqual(
      open.filter((term) => term.level === level).map(({ id }) => id),
    );
  }
  await page.click('.open-questions a >> text=怎样补充出处');
  expect(await page.textContent(':target')).toContain('原话');
});

test('the grades are explained where a chapter’s link leads', async () => {
  const page = await openPage(onOne('glossary/index.html#grades'));
  expect(await page.locator('#grades dd:visible').allTextContents()).toEqual(
    GRADES.map((grade) => GRADE_MEANING[grade]),
  );
});
