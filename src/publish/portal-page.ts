/** The one page of a portal over several sites: a search over all, and their reports by place and year. */
import { escaped } from '../exports/xml.ts';
import { nameOfReports, type OfPlaceAndYear } from '../model/report-name.ts';
import type { Site } from '../model/site.ts';
import { policyText, SITE_POLICY } from '../site/policy.ts';
import { placeAnchor, reportUrl } from '../site/urls.ts';
import { comparePlaces, type PlaceNode, placeTree } from '../views/place-tree.ts';

/** A site of a portal. */
export interface PortalSite {
  /** Its address with a slash at its end, whole or seen from the portal. */
  base: string;
  /** Newest first. */
  reports: readonly (OfPlaceAndYear & { id: string; title: string })[];
}

/** What the page loads, by their addresses, and the script that stands in it. */
export interface PortalAssets {
  style: string;
  script: string;
  early: string;
}

/** A report with its address. */
type Linked = PortalSite['reports'][number] & { href: string };

/**
 * Names of the sites, for readers who are told that one does not answer: what they hold, 明州市2022—2024年;
 * where that is not enough to tell them apart, with the address.
 */
function siteNames(sites: readonly PortalSite[]): string[] {
  const names = sites.map(({ reports }) => (reports.length > 0 ? nameOfReports(reports) : ''));
  return names.map((name, i) =>
    name === '' || names.indexOf(name) !== names.lastIndexOf(name)
      ? `${name}（${sites[i]?.base.replace(/^\w+:\/\/|\/$/g, '')}）`
      : name,
  );
}

/** The policy: what a site of this project may, and the scripts of exactly these others. */
function policyOf(sites: readonly PortalSite[], early: string): string {
  const origins = sites
    .filter(({ base }) => URL.canParse(base))
    .map(({ base }) => new URL(base).origin);
  const scripts = [...(SITE_POLICY['script-src'] ?? []), ...new Set(origins)];
  return policyText({ ...SITE_POLICY, 'script-src': scripts }, { scripts: [early] });
}

function placeList(places: readonly PlaceNode<Linked>[]): string {
  const innermost = places.every(({ children }) => children.length === 0) ? ' innermost' : '';
  const items = places.map(({ path, name, reports, children }) => {
    const years = reports.map(
      ({ year, href }) => `<a class="year" href="${escaped(href)}">${year}年</a>`,
    );
    const below = children.length > 0 ? placeList(children) : '';
    const id = escaped(placeAnchor(path));
    return `<li id="${id}"><p><span>${escaped(name)}</span>${years.join('')}</p>${below}</li>`;
  });
  return `<ul class="places${innermost}">${items.join('\n')}</ul>`;
}

function siteList(sites: readonly PortalSite[]): string {
  const names = siteNames(sites);
  const items = sites.map(({ base, reports }, i) => {
    const name = escaped(names[i] ?? '');
    const address = escaped(base);
    return `<li data-site="${address}" data-name="${name}"><p><a href="${address}index.html">${name}</a><small>${reports.length} 份报告</small></p></li>`;
  });
  return `<ul class="places sites">${items.join('\n')}</ul>`;
}

/** The page's HTML. */
export function portalPage(
  { name, about }: Pick<Site, 'name' | 'about'>,
  sites: readonly PortalSite[],
  { style, script, early }: PortalAssets,
): string {
  const reports = sites
    .flatMap(({ base, reports }) =>
      reports.map((report): Linked => ({ ...report, href: base + reportUrl(report).slice(1) })),
    )
    .sort((a, b) => b.year - a.year || comparePlaces(a.places, b.places));
  const elsewhere = reports.filter(({ places }) => places.length === 0);
  const others = elsewhere.map(
    ({ href, title }) => `<li><p><a href="${escaped(href)}">${escaped(title)}</a></p></li>`,
  );
  const [title, what] = [name, about].map(escaped);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escaped(policyOf(sites, early))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${what} · ${title}</title>
<script>${early}</script>
<link rel="stylesheet" href="${style}">
<script src="${script}" defer></script>
<meta name="description" content="${what}">
<link rel="icon" href="favicon.svg" type="image/svg+xml">
</head>
<body class="plain">
<a class="skip" href="#main">跳到正文</a>
<header class="bar"><a class="brand" href="index.html">${title}</a></header>
<main id="main" tabindex="-1">
<header class="cover">
<h1>${title}</h1>
<p class="purpose">${what}。这里查得到 ${sites.length} 个网站的 ${reports.length} 份报告。</p>
</header>
<search class="search-panel" aria-label="检索原文" data-search>
<form action="index.html" data-search-form>
<input name="q" type="search" aria-label="在全部网站的原文里查" autocomplete="off" spellcheck="false" enterkeyhint="search" placeholder="查全部网站的原文：一个字也行">
</form>
</search>
<noscript><p>检索要用到 JavaScript，这个浏览器没有开启。下面各个网站的报告都可以直接打开来读。</p></noscript>
<section class="by-place">
<h2>按地方和年份</h2>
${placeList(placeTree(reports))}
${others.length > 0 ? `<ul class="places">${others.join('\n')}</ul>` : ''}
</section>
<section>
<h2>各个网站</h2>
${siteList(sites)}
</section>
</main>
<footer class="foot"><p>正文是官方文件的原文，一字未改。报告和检索由各个网站自己提供。</p></footer>
</body>
</html>
`;
}
