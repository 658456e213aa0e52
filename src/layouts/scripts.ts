/** The site's own scripts, bundled once for all pages, and the versions that their addresses carry. */
import { bundleScript } from '../bundle.ts';
import { citeData, citeScript } from '../cite/data.ts';
import { csvScript } from '../ledger/csv-lines.ts';
import { deskTable, type TableProps } from '../library/desk-tables.ts';
import type { Report } from '../report/report.ts';
import { versionOf } from './version.ts';

/** Modules of `src/browser/` that become files: `site` is every page's, `plain` of those that are no text, `commitments` of the one list, `desk` of figures and ledger, `keep` where reports can be kept, the others load as needed. */
const LOADED = [
  'cards',
  'cite',
  'commitments',
  'copy',
  'desk',
  'found-words',
  'keep',
  'keys',
  'margins',
  'new-version',
  'panels',
  'plain',
  'search',
  'site',
  'search-around',
];
/** Modules that stand in pages: behind the button of a report; in the head of all pages, of the `index.html` of folders; in the lost page, and in one that has moved. */
const INLINE = ['continue', 'early', 'early-index', 'lost', 'moved'] as const;

// Who develops wants to read them; what is shipped is small. (`import.meta.env.DEV` is the shell's `DEV`.)
const isShipped = process.env['NODE_ENV'] === 'production';
const options = {
  define: { IS_DEV: String(!isShipped) },
  ...(isShipped ? {} : { minify: false, sourcemap: 'inline' as const }),
};
async function bundled<Name extends string>(names: readonly Name[]) {
  const sources = await Promise.all(
    names.map(async (name) => [name, await bundleScript(`src/browser/${name}.ts`, options)]),
  );
  return Object.fromEntries(sources) as Record<Name, string>;
}

/** Sources by name: `assets/<name>.js`. */
export const scripts: Readonly<Record<string, string>> = await bundled(LOADED);
/** Sources of the scripts that stand in pages. */
export const inlineScripts: Readonly<Record<(typeof INLINE)[number], string>> =
  await bundled(INLINE);

/** One version for all scripts of `assets/`: a page names it once, `loadScript` passes it on. */
const scriptsVersion = versionOf(
  // In the order of the files, in which `search-around.js` stands before `search.js`.
  ...Object.keys(scripts)
    .map((name) => `${name}.js`)
    .sort()
    .map((file) => scripts[file.slice(0, -'.js'.length)] ?? ''),
);

/** Address of a script of `assets/` with its version. */
export function scriptUrl(name: string): string {
  return `/assets/${name}.js?v=${scriptsVersion}`;
}

/** Path of the script with a table's lines and its version, for `loadScript`. */
export function rowsScript(table: TableProps): string {
  const version = versionOf(csvScript(deskTable(table)));
  return `${table.report.id}/${table.table}.csv.js?v=${version}`;
}

const cited = new WeakMap<Report, { source: string; version: string }>();

/** The report's data for citing as a script, and its version: it changes with the text, not the code. */
export function citeScriptOf(report: Report): { source: string; version: string } {
  let script = cited.get(report);
  if (!script) {
    const source = citeScript(citeData(report));
    script = { source, version: versionOf(source) };
    cited.set(report, script);
  }
  return script;
}
