/** Where the benchmarks write: the README has a place for each table. */
import { readFileSync, writeFileSync } from 'node:fs';

const README = 'README.md';

/** Writes a table into its place. @param name of the place: `bench:page` */
export function putIntoReadme(name: string, table: string): void {
  writeFileSync(README, putBetween(readFileSync(README, 'utf8'), name, table));
}

/** Puts text between `<!-- name -->` and `<!-- /name -->`. @throws Error where the marks are missing */
export function putBetween(document: string, name: string, text: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const from = document.indexOf(start);
  const to = document.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`no ${start} … ${end}`);
  return `${document.slice(0, from)}${start}\n${text}\n${document.slice(to)}`;
}
