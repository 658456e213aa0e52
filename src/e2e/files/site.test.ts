/** What `content/site.yaml` says stands wherever the site speaks of itself, and nothing else's name does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fullName } from '../../model/site.ts';
import { filesIn } from '../../site/files.ts';
import { FIXTURE_SITE, library } from '../fixture.ts';

const { site } = library;
const files = filesIn(FIXTURE_SITE);
const read = (file: string) => readFileSync(path.join(FIXTURE_SITE, file), 'utf8');
const pages = files.filter((file) => file.endsWith('.html'));

test('every window is titled with the site’s name', () => {
  expect(pages.length).toBeGreaterThan(20);
  const others = pages.filter((page) => !read(page).includes(` · ${site.name}</title>`));
  expect(others).toEqual([]);
});

test('the first page, the covers and the app say what the site is', () => {
  expect(read('index.html')).toContain(`<h1>${site.name}</h1>`);
  for (const page of ['index.html', ...library.reports.map(({ id }) => `${id}/index.html`)]) {
    expect(read(page)).toContain(`<p class="purpose">${site.about}。`);
  }
  const app = JSON.parse(read('manifest.webmanifest'));
  expect(app).toMatchObject({ name: fullName(site), short_name: site.name });
});

test('whoever finds a mistake is told whom to write to', () => {
  const { to, url } = site.corrections;
  expect(read('glossary/index.html')).toContain(`交给<a href="${url}">${to}</a>。`);
});

test('no other name is written into pages, scripts and the rest', () => {
  expect(files.filter((file) => read(file).includes('注读'))).toEqual([]);
});
