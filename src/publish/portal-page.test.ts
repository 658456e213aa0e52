import { expect, test } from 'vitest';
import { type PortalSite, portalPage } from './portal-page.ts';

const SITE = { name: '总站', about: '几个网站 <一起> 查' };
const ASSETS = { style: 'a.css', script: 'a.js', early: '' };
const report = (id: string, places: readonly string[], year: number) => ({
  id,
  title: `${places.join('')}${year}年政府工作报告`,
  places,
  year,
});
const page = (...sites: PortalSite[]) => portalPage(SITE, sites, ASSETS);
const namesIn = (html: string) =>
  [...html.matchAll(/data-name="([^"]*)"/g)].map(([, name]) => name);

const MINGZHOU = ['澄江省', '明州市'];
const A = {
  base: 'https://a.example/',
  reports: [
    report('yunxi-2024', [...MINGZHOU, '云溪县'], 2024),
    report('liutang-2022', [...MINGZHOU, '柳塘区'], 2022),
  ],
};
const B = { base: 'https://b.example/x/', reports: [report('yunxi-2024', MINGZHOU, 2023)] };

test('a site is called by what it holds, and by its address where that does not tell it apart', () => {
  expect(namesIn(page(A, B))).toEqual(['澄江省明州市2022—2024年', '澄江省明州市2023年']);
  const again = { ...A, base: 'https://c.example/' };
  const empty = { base: 'https://d.example/', reports: [] };
  expect(namesIn(page(A, again, empty))).toEqual([
    '澄江省明州市2022—2024年（a.example）',
    '澄江省明州市2022—2024年（c.example）',
    '（d.example）',
  ]);
});

test('a report leads to its own site, also where another has one of the same id', () => {
  const html = page(A, B);
  expect(html).toContain('href="https://a.example/yunxi-2024/index.html"');
  expect(html).toContain('href="https://b.example/x/yunxi-2024/index.html"');
});

test('the policy names each origin once, and none for a folder of the portal', () => {
  const other = { ...B, base: 'https://b.example/y/' };
  const html = page({ ...A, base: 'a/' }, B, other);
  const sources = /script-src ([^;]*)/.exec(html)?.[1]?.split(' ') ?? [];
  expect(sources.filter((source) => !source.startsWith("'"))).toEqual(['https://b.example']);
});

test('what sites say of themselves is text and nothing else', () => {
  const places = ['<script>"&</script>'];
  const html = page({ base: 'https://a.example/"x/', reports: [report('a', places, 2024)] });
  expect(html).not.toContain('<script>"');
  expect(html).not.toContain('example/"x');
  expect(html).toContain('几个网站 &lt;一起&gt; 查');
});
