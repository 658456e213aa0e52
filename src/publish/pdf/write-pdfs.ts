/** Puts the printed editions of reports into a finished site, where this machine can print them. */
import path from 'node:path';
import { steps } from '../../build-steps.ts';
import { linesScript } from '../../exports/paper/lines.ts';
import type { Report } from '../../report/report.ts';
import { offerDownload } from '../downloads.ts';
import { putFile } from '../put-file.ts';
import { findChromium } from './chromium.ts';
import { printReport } from './editions.ts';
import { chooseFonts, isWantedFamily, nameOf } from './font-choice.ts';
import { type Face, facesIn, fontFiles } from './font-faces.ts';
import { FONT_ROLES, ROLE_NAMES } from './font-roles.ts';
import { OtherWords } from './line-starts.ts';
import { NoFont, openPress, type Press } from './press.ts';

/** So many of the characters that no font has are named. */
const NAMED = 30;
const FONTS =
  '公文用的仿宋、楷体、黑体、小标宋，或者可以自由使用的 Noto CJK 和霞鹜文楷（Debian、Ubuntu：apt-get install fonts-noto-cjk fonts-lxgw-wenkai）';

/**
 * Prints what can be printed, and offers it.
 * @param site    folder of the built site
 * @param reports which are printed
 * @returns what is to be said of it: what was not made, why, and what to do; '' where all was
 */
export async function writePdfs(site: string, reports: readonly Report[]): Promise<string> {
  const program = findChromium();
  if (program === null) {
    return '没有做 PDF：没有找到 Chromium、Chrome 或 Edge。装上一个，或者用环境变量 CHROMIUM 写明它的路径，再运行一次。';
  }
  let press: Press;
  let faces: Face[];
  try {
    faces = await facesIn(fontFiles(), isWantedFamily);
    if (faces.length === 0) {
      return `没有做 PDF：这台电脑上没有找到能用的中文字体。请装上${FONTS}。`;
    }
    press = await openPress(program, faces);
  } catch (error) {
    const [reason] = (error as Error).message.split('\n');
    return `没有做 PDF：${program} 打不开（${reason}）。`;
  }
  try {
    const said: string[] = [];
    for (const [at, report] of reports.entries()) {
      if (reports.length > 1) steps.begin(`印 PDF（${at + 1}/${reports.length} 份报告）`);
      said.push(await writeOne(site, press, report));
    }
    return [...said, ...lookAlikes(faces)].filter(Boolean).join('\n');
  } finally {
    await press.close();
  }
}

/** Which roles cannot be told from each other, since they are set in one face. */
function lookAlikes(faces: readonly Face[]): string[] {
  const { pieces } = chooseFonts(new Map(FONT_ROLES.map((role) => [role, new Set('国')])), faces);
  const roles = new Map<Face, string[]>();
  for (const { role, face } of pieces.filter(({ role }) => role !== 'song')) {
    roles.set(face, [...(roles.get(face) ?? []), ROLE_NAMES[role]]);
  }
  return [...roles]
    .filter(([, names]) => names.length > 1)
    .map(
      ([face, names]) =>
        `PDF 里的${names.join('、')}都用了${nameOf(face)}，看不出区别。要分得开，请装上${FONTS}。`,
    );
}

async function writeOne(site: string, press: Press, report: Report): Promise<string> {
  try {
    const { files, lines } = await printReport(press, site, report);
    for (const [file, bytes] of files) {
      putFile(path.join(site, report.id, 'downloads', file), bytes);
      offerDownload(site, [report], file);
    }
    putFile(path.join(site, report.id, 'lines.js'), linesScript(report.id, lines));
    return '';
  } catch (error) {
    if (error instanceof NoFont) {
      const named = error.characters.slice(0, NAMED).join('');
      return `没有做《${report.title}》的 PDF：这台电脑的字体里没有这些字：${named}。请装上${FONTS}。`;
    }
    // What is not the report's text is not handed out.
    if (error instanceof OtherWords) {
      return `没有做《${report.title}》的 PDF：印出来的字与原文不同。${error.message}`;
    }
    throw error;
  }
}
