/** What is taken away, made when asked: single files of reports, and the whole site as a zip. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sizeText } from '../exports/download-row.ts';
import { zipOf } from '../exports/zip.ts';
import { fullName, type Site } from '../model/site.ts';
import { sha256Of } from '../model/version.ts';
import type { Report } from '../report/report.ts';
import { relativeUrl } from '../site/address.ts';
import { filesIn } from '../site/files.ts';
import { reportUrl } from '../site/urls.ts';
import { offerDownload } from './downloads.ts';
import { writeEditions } from './editions.ts';
import { keepLists } from './keep-lists.ts';
import { putFile } from './put-file.ts';

/** Path of the zip under the site's root. */
export const PACK = 'zhudu.zip';

/** Left empty by `src/layouts/Page.astro` in the foot of covers and pages of the library. */
const RE_PACK = /<p data-pack hidden><\/p>/;
/** What only a link needs before a mail address or a telephone number. */
const RE_SCHEME = /^(mailto|tel):/;
/** What whoever gets the zip must know. */
function guideOf(site: Site): string {
  const { name, corrections, address } = site;
  const onTheWeb = address === undefined ? '' : `${address}\n`;
  const reached =
    corrections.url === undefined ? '' : `（${corrections.url.replace(RE_SCHEME, '')}）`;
  return `${fullName(site)}
${onTheWeb}
一、怎样打开
  把压缩包整个解压（不要在压缩包里直接点开），双击 index.html。
  不用安装，不用联网，放在硬盘、U 盘、共享文件夹里都行；文件夹可以改名、移动，里面的文件不要单独挪走。
  浏览器：Chrome、Edge 109 以上，Firefox 115 以上，Safari 16.4 以上，或同样新的国产浏览器。

二、怎样放到网上或单位内网
  把整个文件夹放进任何静态网站的任何一层目录即可，不用改动。
  nginx 和 Caddy 的配置样本在 hosting 文件夹里。
  走 HTTPS 时，断网也能看：只有一份报告的，打开过一次就全在；收录多份的，看过的和存下的都在。还能“安装”到桌面。

三、怎样核对文件没有被改动
  Linux、macOS：在这个文件夹里运行  sha256sum -c SHA256SUMS  （macOS 用 shasum -a 256 -c SHA256SUMS）
  Windows：在 PowerShell 里运行  Get-FileHash 文件名  ，与 SHA256SUMS 里的一行比对。

四、只想发给别人一份报告
  报告的“带走”一页上有“单个网页文件”：一个 HTML 文件，含正文、注释和检索，可以用邮件、聊天软件发送。

五、发现错误、有新的出处
  请告诉${corrections.to}${reached}。

正文是官方文件的原文，一字未改；记号、注释和编号是${name}所加。
本站不向任何别的电脑要任何东西，也不收集任何信息。
`;
}

/** The files of the zip by path, sorted: the site, the guide, sample configurations, the sums. */
export function packedFiles(
  site: ReadonlyMap<string, Uint8Array>,
  hosting: ReadonlyMap<string, Uint8Array>,
  about: Site,
): Map<string, Uint8Array> {
  const files = new Map(site);
  for (const [name, content] of hosting) files.set(`hosting/${name}`, content);
  // For Windows' Notepad of any age: a byte order mark and CRLF.
  const guide = guideOf(about).replaceAll('\n', '\r\n');
  files.set('使用说明.txt', Buffer.from(`\uFEFF${guide}`));
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const sums = sorted.map(([file, content]) => `${sha256Of(content)}  ${file}\n`);
  return new Map([...sorted, ['SHA256SUMS', Buffer.from(sums.join(''))]]);
}

/** What is packed, and how. */
export interface PackOptions {
  site: Site;
  /** All reports of the site. */
  reports: readonly Pick<Report, 'id' | 'title'>[];
  /** Those that get a single file. */
  editions: readonly Report[];
  /** Folder with the sample configurations of hosts. */
  hosting: string;
}

/**
 * Puts single files and the zip into a finished site and links to them from its covers and the pages of
 * the library. The site inside the zip has no link to a zip, since it ships none.
 * @param folder of the built site
 * @returns size of the zip in bytes
 */
export async function packSite(
  folder: string,
  { site, reports, editions, hosting }: PackOptions,
): Promise<number> {
  await writeEditions(folder, editions);
  offerDownload(folder, editions, 'single.html');
  await keepLists(folder, reports);

  const contents = (of: string) =>
    new Map(filesIn(of).map((file) => [file, readFileSync(path.join(of, file))]));
  const zip = zipOf(packedFiles(contents(folder), contents(hosting), site));
  rewrite((html, page) => withPackLink(html, page, { name: site.name, size: zip.length }));
  putFile(path.join(folder, PACK), zip);
  offerDownload(folder, reports, PACK, `${site.name}.zip`);
  await keepLists(folder, reports);
  return zip.length;

  /** Changes the covers and the pages that are no report's. */
  function rewrite(change: (html: string, page: string) => string): void {
    const inReport = new Set(reports.map(({ id }) => id));
    const covers = reports.map((report) => reportUrl(report).slice(1));
    const others = filesIn(folder).filter(
      (file) => file.endsWith('.html') && !inReport.has(file.split('/')[0] ?? ''),
    );
    for (const page of [...covers, ...others]) {
      const file = path.join(folder, page);
      const html = readFileSync(file, 'utf8');
      const changed = change(html, page);
      if (changed !== html) putFile(file, changed);
    }
  }
}

/** The page with the link to the zip where its place is. @param size in bytes */
export function withPackLink(
  html: string,
  page: string,
  { name, size }: { name: string; size: number },
): string {
  return html.replace(
    RE_PACK,
    `<p data-pack><a href="${relativeUrl(page, `/${PACK}`)}" download="${name}.zip">下载离线版</a>（${sizeText(size)}，解压后双击 index.html，不用联网）</p>`,
  );
}
