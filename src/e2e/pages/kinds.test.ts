/** Seals and grades lead to the list of their kind, whatever they stand on. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { LEVELS, levelSeal } from '../../model/level.ts';
import { GRADES, gradeName } from '../../model/term.ts';
import { openPage, visit } from '../browser.ts';
import { library, onOne } from '../one.ts';

const CHAPTER = 'yunxi-2024/part-1.html';
const { terms, termById } = library;

/** Addresses that the links of a kind lead to, each with the words of one that does. */
async function kindsOn(page: Page, part: 'seal' | 'grade'): Promise<Map<string, string>> {
  const links = await page.$$eval(part === 'grade' ? '.kin.grade' : '.kin:not(.grade)', (all) =>
    all.map((link) => [(link as HTMLAnchorElement).href, link.textContent ?? ''] as const),
  );
  return new Map(links);
}

test.each([CHAPTER, 'yunxi-2024/full.html', 'glossary/index.html'])(
  'on %s each leads to exactly the entries of its kind',
  async (path) => {
    const page = await openPage(onOne(path), { width: 820, height: 1180 });
    const seals = await kindsOn(page, 'seal');
    const grades = await kindsOn(page, 'grade');
    expect([seals.size, grades.size].every((size) => size > 2)).toBe(true);
    const expected = new Map<string, typeof terms>([
      ...LEVELS.map(
        (level) => [`level=${level}`, terms.filter((term) => term.level === level)] as const,
      ),
      ...GRADES.map(
        (grade) => [`grade=${grade}`, terms.filter((term) => term.grade === grade)] as const,
      ),
    ]);
    for (const [href, words] of [...seals, ...grades]) {
      await visit(page, href);
      const query = decodeURIComponent(new URL(href).search.slice(1));
      const ids = await page.$$eval('.entry:not([hidden])', (all) => all.map(({ id }) => id));
      expect(ids, `${words} → ${query}`).toEqual(expected.get(query)?.map(({ id }) => id));
    }
  },
);

test('a note’s seal and grade are its own; a card has them, too', async () => {
  const page = await openPage(onOne(CHAPTER), { width: 820, height: 1180 });
  const notes = await page.$$eval('.note', (all) =>
    all.map((note) => ({
      id: note.id,
      links: [...note.querySelectorAll<HTMLAnchorElement>('.kin')].map(({ search }) =>
        decodeURIComponent(search),
      ),
      seal: note.querySelector('.seal')?.textContent,
      grade: note.querySelector('.grade')?.textContent,
    })),
  );
  for (const { id, links, seal, grade } of notes) {
    const term = termById.get(id);
    if (!term) throw new Error(id);
    expect(links).toEqual([`?level=${term.level}`, `?grade=${term.grade}`]);
    expect([seal, grade]).toEqual([levelSeal(term.level), gradeName(term)]);
  }
  await page.locator('a.term').first().click();
  await page.locator('.card .kin').first().waitFor();
  await page.click('.card .kin.grade');
  await page.waitForURL(/glossary\/index\.html\?grade=/);
});

test('grades are told apart without colour, and none has a link’s', async () => {
  const page = await openPage(onOne('glossary/index.html'));
  const looks = await page.$$eval('.entry', (entries) => {
    const link = document.querySelector('.bar ~ * a[href^="https"]');
    if (!link) throw new Error('no link');
    return entries.map((entry) => {
      const grade = entry.querySelector('.grade');
      if (!grade) throw new Error(entry.id);
      return {
        grade: (entry as HTMLElement).dataset['grade'],
        mark: getComputedStyle(grade, '::before').content,
        isLinkColour: getComputedStyle(grade).color === getComputedStyle(link).color,
      };
    });
  });
  for (const { grade, mark, isLinkColour } of looks) {
    const isOpen = grade === '存疑' || grade === '未查到';
    expect([mark, isLinkColour], grade).toEqual([isOpen ? '"？"' : 'none', false]);
  }
});
