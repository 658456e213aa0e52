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
  ['cover', ['全站', '地方', '目录']],
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
  expect(names(heard, 'link')).toContain('引用二第2段');
  expect(
    await page.$$eval('nav.outline [aria-current=page]', (all) =>
      all.map((a) => a.textContent?.trim()),
    ),
  ).toEqual(['二、2024年发展目标']);
  for (const name of ['标注', '字号', '字体', '行宽', '外观', '打印', '单键快捷键'])
    only(heard, 'group', name);
  const chosen = heard.filter(
    ({ role, properties }) => role === 'radio' && properties['checked'] === 'true',
  );
  expect(chosen.map(({ name }) => name)).toEqual([
    '口号',
    '中',
    '宋体',
    '中',
    '跟随系统',
    '正文和注释',
    '开',
  ]);
});

test('card: a dialog named after its term, entered at once; its word says that it is open', async () => {
  const heard = await hear('chapter with an open card');
  const card = only(heard, 'dialog', '三清三建的注释');
  expect(card.properties).toMatchObject({ focused: true, modal: false });
  expect(card.text).toContain('澄江省');
  const words = heard.filter(({ role, name }) => role === 'link' && name === '三清三建');
  // The guide’s link to the note, then the places of the word.
  expect(words.map(({ properties }) => properties['expanded'])).toEqual([
    undefined,
    true,
    undefined,
    undefined,
  ]);
  only(heard, 'button', '关闭');
});

test('search: a field whose hits are options, the first of them active, and a status that says how many', async () => {
  let heard = await hear('search dialog with other lists and an entry, at the second hit');
  expect(only(heard, 'dialog', '检索').properties['modal']).toBe(true);
  only(heard, 'search', '检索原文');
  only(heard, 'listbox', '查到的段落');
  only(heard, 'listbox', '词条');
  const options = heard.filter(({ role }) => role === 'option');
  expect(options[0]?.name).toMatch(/^注释：三清三建/);
  expect(options.map(({ properties }) => properties['selected'])).toEqual(
    options.map((_, place) => place === 2),
  );
  const field = { focused: true, expanded: true, hasPopup: 'listbox' };
  expect(only(heard, 'combobox', '在原文里查').properties).toMatchObject({
    ...field,
    activedescendant: options[2]?.name,
  });
  await page.keyboard.press('ArrowUp');
  heard = await heardOn(page);
  expect(only(heard, 'combobox', '在原文里查').properties).toMatchObject({
    ...field,
    activedescendant: options[1]?.name,
  });
  await page.fill('dialog input', '教育');
  await said(/\d+ 段.*\d+ 处|\d+ 处.*\d+ 段/);
  await page.fill('dialog input', '云岭机诫');
  await said(/没有“云岭机诫”，已改查“云岭机械”/);
});

test('marked words: their bar has a name and says at which of how many one is', async () => {
  const heard = await hear('chapter with marked words');
  only(heard, 'region', '“1234”的位置');
  await said(/^第 1\/\d+ 处$/m);
  await page.click('.steps button:has-text("下一处")');
  await said(/^第 2\/\d+ 处$/m);
});

test('citing: a dialog, entered at the button that copies; what was copied is said, and no more', async () => {
  const heard = await hear('chapter with the citations of a paragraph');
  only(heard, 'dialog', '引用');
  expect(only(heard, 'button', '复制（公文格式）').properties['focused']).toBe(true);
  only(heard, 'button', '只要出处（公文格式）');
  await said(/^$/);
  await page.keyboard.press('Enter');
  await said(/^已复制（公文格式）$/m);
  await page.click('.cite-more summary');
  await page.click('[data-form=markdown] button');
  await said(/^已复制（Markdown）$/m);
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
