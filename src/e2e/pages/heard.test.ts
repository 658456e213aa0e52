/** What a screen reader is told: names, roles, states, and what is said without being asked for. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { type Heard, heardOn } from '../heard.ts';
import { openState } from '../open-state.ts';

let page: Page;

/** Brings a page into a state and listens. */
async function hear(state: string): Promise<Heard[]> {
  page = await openState(state);
  return heardOn(page);
}

/** The node of a role, and with a name if one is given, which must be there once. */
function only(heard: readonly Heard[], role: string, name?: string): Heard {
  const found = heard.filter((one) => one.role === role && (name ?? one.name) === one.name);
  expect(found, `${role} ${name ?? ''}`).toHaveLength(1);
  return found[0] as Heard;
}

const names = (heard: readonly Heard[], ...roles: string[]) =>
  heard.filter(({ role }) => roles.includes(role)).map(({ name }) => name);

/** Waits until a live region says something, whichever it is. */
async function said(pattern: RegExp): Promise<void> {
  const texts = async () =>
    (await heardOn(page))
      .filter(({ properties }) => properties['live'] === 'polite')
      .map(({ text }) => text)
      .join('\n');
  await expect.poll(texts).toMatch(pattern);
}

test.each([
  ['library', ['全站']],
  ['cover', ['全站', '目录']],
  ['chapter', ['全站', '目录', '前后章']],
  ['ledger', ['全站', '报告的数据']],
  ['names', ['全站', '拼音首字母']],
  ['search page waiting for words', ['全站']],
])(
  '%s: one head, main and foot, ways through the site with names, one first heading',
  async (state, ways) => {
    const heard = await hear(state);
    for (const role of ['banner', 'main', 'contentinfo']) only(heard, role);
    expect(names(heard, 'navigation').sort()).toEqual([...ways].sort());
    expect(
      heard.filter(({ role, properties }) => role === 'heading' && properties['level'] === 1),
    ).toHaveLength(1);
    expect(names(heard, 'link', 'button', 'combobox', 'searchbox', 'img', 'region')).not.toContain(
      '',
    );
  },
);

test('page not found: what happened, and the ways back by name', async () => {
  const heard = await hear('page not found');
  only(heard, 'main');
  only(heard, 'heading', '没有这一页');
  expect(names(heard, 'link')).toEqual(['回到首页', '查术语', '检索原文']);
});

test('chapter: numbers say what they do, the outline where one is, settings what they set', async () => {
  const heard = await hear('chapter with open settings');
  expect(names(heard, 'link')).toContain('引用第 2.0-2 段');
  expect(
    await page.$$eval('nav.outline [aria-current=page]', (all) =>
      all.map((a) => a.textContent?.trim()),
    ),
  ).toEqual(['二、2024年发展目标']);
  for (const name of ['术语标记', '字号', '字体', '行宽', '明暗', '单键快捷键'])
    only(heard, 'group', name);
  const chosen = heard.filter(
    ({ role, properties }) => role === 'radio' && properties['checked'] === 'true',
  );
  expect(chosen.map(({ name }) => name)).toEqual(['全部', '中', '宋体', '中', '随系统', '开']);
});

test('card: a dialog named after its term, entered at once; its word says that it is open', async () => {
  const heard = await hear('chapter with an open card');
  const card = only(heard, 'dialog', '三清三建的注释');
  expect(card.properties).toMatchObject({ focused: true, modal: false });
  expect(card.text).toContain('澄江省');
  const words = heard.filter(({ role, name }) => role === 'link' && name === '三清三建');
  expect(words.map(({ properties }) => properties['expanded'])).toEqual([
    true,
    undefined,
    undefined,
  ]);
  only(heard, 'button', '关闭');
});

test('search: a field with suggestions that are heard, and a status that says how many hits', async () => {
  const heard = await hear('search dialog with suggestions');
  expect(only(heard, 'dialog', '检索').properties['modal']).toBe(true);
  only(heard, 'search', '检索原文');
  only(heard, 'listbox', '术语、名称和章节');
  const option = heard.find(({ role }) => role === 'option');
  expect(option).toMatchObject({ name: '云岭机械名称', properties: { selected: true } });
  expect(only(heard, 'combobox', '在原文里查').properties).toMatchObject({
    focused: true,
    expanded: true,
    hasPopup: 'listbox',
    activedescendant: '云岭机械名称',
  });
  await page.keyboard.press('Escape');
  await page.fill('dialog input', '教育');
  await said(/\d+ 段.*\d+ 处|\d+ 处.*\d+ 段/);
  await page.fill('dialog input', '云岭机诫');
  await said(/没有一段原文含有“云岭机诫”/);
});

test('marked words: their bar has a name and says at which of how many one is', async () => {
  const heard = await hear('chapter with marked words');
  only(heard, 'region', '“1234”在本页的位置');
  await said(/^第 1\/\d+ 处$/m);
  await page.click('.steps button:has-text("下一处")');
  await said(/^第 2\/\d+ 处$/m);
});

test('citing: the panel is a dialog, and what was copied is said', async () => {
  const heard = await hear('chapter with the citations of a paragraph');
  expect(only(heard, 'dialog', '引用').properties['focused']).toBe(true);
  await said(/^已复制公文体引用。$/m);
  await page.click('[data-form=markdown] button');
  await said(/^已复制Markdown引用。$/m);
});

test('lists: how many are left is said; lines, choices, notes and pictures have names', async () => {
  const commitments = await hear('commitments with a result and a note');
  const lines = names(commitments, 'button').filter((name) => /^(未核对|没做到)：.{4}/.test(name));
  expect(lines).toHaveLength(await page.locator('[data-commitment]').count());
  expect(lines.length).toBeGreaterThan(20);
  expect(names(commitments, 'radio')).toEqual(['已做到', '没做到', '说不清', '未核对']);
  expect(names(commitments, 'group').join()).toMatch(/核对：.{4}/);
  expect(names(commitments, 'textbox').join()).toMatch(/^备注：.{4}/);
  await page.selectOption('select[name=field]', '乡村');
  await said(/^\d+ 条$/m);
  expect(names(await hear('figures'), 'table')).toContain('报告里的全部数据');
  await page.fill('input[name=words]', '查无此词');
  await said(/^没有符合条件的/m);
});

test('a new version is said, and its buttons are not part of what is said', async () => {
  const heard = await hear('library with a new version waiting');
  only(heard, 'region', '网站的新版本');
  await said(/^网站有了新版本，已经下载好。$/m);
});
