/** Makes a portal: a page that searches sites which were built and are hosted apart, and leads to their reports. */
import { constants, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bundleScript, bundleStyle } from '../bundle.ts';
import type { Site } from '../model/site.ts';
import { versionOf } from '../model/version.ts';
import type { Manifest } from '../search/shared/manifest.ts';
import { MANIFEST } from '../search/shared/paths.ts';
import { registryValue } from '../search/shared/registry.ts';
import { type PortalSite, portalPage } from './portal-page.ts';

/** A site cannot be taken in. */
export class NoSite extends Error {
  constructor(site: string, why: string, cause?: unknown) {
    super(`${site}：${why}。`, { cause });
  }
}

const RE_ADDRESS = /^https?:\/\//;

/** What a site says that it holds. @throws NoSite */
async function manifestOf(site: string): Promise<Manifest> {
  const address = RE_ADDRESS.test(site) ? new URL(MANIFEST, site).href : null;
  const source = await (address
    ? fetch(address).then((answer) =>
        answer.ok ? answer.text() : Promise.reject(new Error(`${answer.status}`)),
      )
    : Promise.resolve().then(() => readFileSync(path.join(site, MANIFEST), 'utf8'))
  ).catch((error: unknown) => {
    const why = address
      ? '没有回答，或者没有检索的清单'
      : `没有 ${MANIFEST}，不是 npm run build 建好的网站`;
    throw new NoSite(site, why, error);
  });
  try {
    const manifest = registryValue(source) as Manifest;
    if (Array.isArray(manifest.reports)) return manifest;
  } catch {
    // It is something else.
  }
  throw new NoSite(site, '检索的清单读不懂，可能是别的版本建的');
}

/** A site with an address of its own, or a folder that is copied into the portal. */
async function siteOf(site: string): Promise<PortalSite & { from?: string }> {
  const { reports } = await manifestOf(site);
  if (RE_ADDRESS.test(site)) return { base: site, reports };
  return { base: `${encodeURIComponent(path.basename(path.resolve(site)))}/`, reports, from: site };
}

/**
 * Writes a portal.
 * @param folder that it is written to; it is not there yet
 * @param places addresses of sites, or folders with built sites, which become part of the portal
 * @returns its sites
 * @throws NoSite where one cannot be had now, or two would be one
 */
export async function writePortal(
  folder: string,
  site: Pick<Site, 'name' | 'about'>,
  places: readonly string[],
): Promise<readonly PortalSite[]> {
  const sites = await Promise.all(
    places.map((one) => siteOf(RE_ADDRESS.test(one) && !one.endsWith('/') ? `${one}/` : one)),
  );
  const bases = sites.map(({ base }) => base);
  const twice = bases.find((base, i) => bases.indexOf(base) !== i || base === 'assets/');
  if (twice !== undefined)
    throw new NoSite(decodeURIComponent(twice), '这个名字或地址已经有了，换一个');

  const [early, script, style] = await Promise.all([
    bundleScript('src/browser/inline/early.ts'),
    bundleScript('src/browser/portal.ts', { define: { IS_DEV: 'false' } }),
    bundleStyle('src/styles/portal.css'),
  ]);
  const version = versionOf(script, style);
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  writeFileSync(path.join(folder, 'assets/portal.js'), script);
  writeFileSync(path.join(folder, 'assets/portal.css'), style);
  if (existsSync('public/favicon.svg')) {
    cpSync('public/favicon.svg', path.join(folder, 'favicon.svg'));
  }
  for (const { base, from } of sites) {
    if (from === undefined) continue;
    const to = path.join(folder, decodeURIComponent(base));
    cpSync(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
  }
  const page = portalPage(site, sites, {
    style: `assets/portal.css?v=${version}`,
    script: `assets/portal.js?v=${version}`,
    early,
  });
  writeFileSync(path.join(folder, 'index.html'), page);
  return sites;
}
