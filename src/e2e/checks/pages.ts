/** Built pages: valid HTML, no dead link, nothing that an old browser or the policy would refuse. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { expect, test } from 'vitest';
import { isExternal } from '../../site/address.ts';
import { filesIn } from '../../site/files.ts';
import { brokenLinks, readLinks } from '../../site/links.ts';
import { hashSource } from '../../site/policy.ts';
import { type Markup, markupOf } from './markup.ts';

/** Newer than Chromium 109, Firefox 115 or Safari 16.4, and broken without; name → how it looks. */
const TOO_NEW_STYLE = {
  // Scripts hold styles, too: their && is no nesting.
  'nested rules': /\{[^{}]*(?<!&)&\s*[.:[>]/,
  ':has()': /:has\(/,
  'anchor positioning': /anchor-name|position-anchor|anchor\(/,
  popover: /:popover-open/,
  'light-dark()': /light-dark\(/,
  'color-mix()': /color-mix\(/,
  'view transitions': /@view-transition/,
  '@scope': /@scope/,
  'floats by direction': /float:\s*inline-/,
};
const TOO_NEW_SCRIPT = {
  popover: /\.(showPopover|togglePopover|hidePopover)\b/,
  'array copies': /\.(toSorted|toReversed|toSpliced)\(/,
  grouping: /(Object|Map)\.groupBy|Array\.fromAsync|Promise\.withResolvers|Promise\.try/,
  'set operations': /\.(isSubsetOf|isSupersetOf|symmetricDifference|isDisjointFrom)\(/,
  'view transitions': /startViewTransition/,
  'URL helpers': /URL\.(canParse|parse)\(/,
};

/** Tests that hold for every page of a built site. */
export function describePages(site: string): void {
  const files = filesIn(site);
  const read = (file: string) => readFileSync(path.join(site, file), 'utf8');
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, read(file)] as const),
  );
  const markup = new Map([...pages].map(([page, html]) => [page, markupOf(html)] as const));

  test('all pages are valid HTML', async () => {
    const validator = new HtmlValidate(
      new StaticConfigLoader({
        root: true,
        extends: ['html-validate:standard', 'html-validate:document'],
        // Same-origin files: the zip's sums and the service worker hold their hashes.
        rules: { 'require-sri': 'off' },
      }),
    );
    const errors: string[] = [];
    for (const [page, html] of pages) {
      const { results } = await validator.validateString(html, page);
      for (const { messages } of results) {
        errors.push(
          ...messages.map((m) => `${page}:${m.line}:${m.column} ${m.ruleId} ${m.message}`),
        );
      }
    }
    expect(errors).toEqual([]);
    expect(pages.size).toBeGreaterThan(15);
  });

  test('every link leads to a page and a place that exist, and is relative', () => {
    expect(brokenLinks(site)).toEqual([]);
    const absolute = [...markup].flatMap(([page, { addresses }]) =>
      addresses.filter(({ url }) => url.startsWith('/')).map(({ url }) => `${page}: ${url}`),
    );
    expect(absolute).toEqual([]);
    // Addresses that `readLinks` does not see, so that nothing would check them.
    for (const [page, html] of pages) expect(html, page).not.toContain(' srcset=');
    const styles = [
      ...[...markup].map(([page, own]) => [page, own.styles.join('\n')] as const),
      ...files.filter((file) => file.endsWith('.css')).map((file) => [file, read(file)] as const),
    ];
    for (const [file, css] of styles) expect(css, file).not.toMatch(/url\(["']?(?!data:|#)/);
    const count = [...markup.values()].reduce((sum, { addresses }) => sum + addresses.length, 0);
    expect(count).toBeGreaterThan(pages.size * 20);
  });

  test('the build reads the links and places that the standard’s parser does', () => {
    for (const [page, html] of pages) {
      const { addresses, ids } = markup.get(page) ?? markupOf('');
      const targets = [...new Set(addresses.map(({ url }) => url))];
      expect(readLinks(html), page).toEqual({ targets, ids: [...new Set(ids)] });
    }
  });

  test('nothing is loaded from another machine, not even in passing', () => {
    const foreign: string[] = [];
    for (const [page, html] of pages) {
      for (const { url, name } of markup.get(page)?.addresses ?? []) {
        if (isExternal(url) && !url.startsWith('data:') && name !== 'href') foreign.push(url);
      }
      for (const [link] of html.matchAll(/<link\b[^>]*>/g)) {
        // What a page is called on the web is asked for by nobody.
        const isName = link.startsWith('<link rel="canonical" ');
        if (/href="?(https?:)?\/\//.test(link) && !isName) foreign.push(`${page}: ${link}`);
      }
    }
    for (const file of files.filter((name) => name.endsWith('.css'))) {
      foreign.push(...(read(file).match(/(url\(|@import)\s*["']?(https?:)?\/\/[^)]*/g) ?? []));
    }
    expect(foreign).toEqual([]);
  });

  test('every page has its policy in front, with the hashes of its inline code and of none that no page has', () => {
    const hashesOf = ({ scripts, styles }: Markup) => [...scripts, ...styles].map(hashSource);
    const known = new Set([...markup.values()].flatMap(hashesOf));
    for (const [page, html] of pages) {
      const own = markup.get(page) ?? markupOf('');
      const { policy } = own;
      expect(policy, page).toMatch(/^default-src 'none'; /);
      const at = html.indexOf('<meta http-equiv="Content-Security-Policy"');
      expect(html.search(/<(script|style|link)\b/), page).toBeGreaterThan(at);
      const named = [...policy.matchAll(/'sha256-[^']*'/g)].map(([hash]) => hash);
      expect(
        hashesOf(own).filter((hash) => !named.includes(hash)),
        page,
      ).toEqual([]);
      expect(
        named.filter((hash) => !known.has(hash)),
        page,
      ).toEqual([]);
      // In scripts a library's strings may look like that.
      const plain = html.replace(/(<script[^>]*>)[\s\S]*?<\/script>/g, '$1');
      expect(plain, page).not.toMatch(/<[^>]* (on[a-z]+|style)=/);
    }
  });

  test('the floor of browsers holds: no style or call that they lack', () => {
    const check = (text: string, rules: Record<string, RegExp>, where: string) =>
      Object.entries(rules).flatMap(([name, rule]) =>
        rule.test(text) ? [`${where}: ${name}`] : [],
      );
    // Styles stand in files, in the scripts that add them, and in pages that can't load any.
    const styles = [...markup].map(([page, { styles }]) => [page, styles.join('\n')] as const);
    const inline = [...markup].map(([page, { scripts }]) => [page, scripts.join('\n')] as const);
    const loaded = files
      .filter((file) => /\.(css|js)$/.test(file))
      .map((file) => [file, read(file)] as const);
    const found = [
      ...[...styles, ...loaded].flatMap(([file, css]) => check(css, TOO_NEW_STYLE, file)),
      ...[...inline, ...loaded].flatMap(([file, code]) => check(code, TOO_NEW_SCRIPT, file)),
    ];
    // A page that leads on at once is not looked at.
    const plain = styles
      .filter(([page, css]) => css === '' && !/<link rel="stylesheet"/.test(read(page)))
      .map(([page]) => page);
    expect(plain.filter((page) => !leadsOn(read(page)))).toEqual([]);
    for (const [page, html] of pages) if (/ popover(target)?[=> ]/.test(html)) found.push(page);
    expect(found).toEqual([]);
  });
}

/** Whether a page only leads to another. */
export function leadsOn(html: string): boolean {
  return html.includes('http-equiv="refresh"');
}
