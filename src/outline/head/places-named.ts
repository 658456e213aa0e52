/** The place that a paper names, as it writes it: in its occasion, its title, its speaker, its first sentences. */
import { Converter } from 'opencc-js/t2cn';
import { COUNTRY, placeOf } from '../../model/report-name.ts';
import { squeezed } from '../lines.ts';

const HAN = '\\p{Script=Han}';
const NUMERAL = '[一二三四五六七八九十百\\d]+';
/** 2024年1月8日在青山县第三届人民代表大会第二次会议上, 日在青山县三届人大二次会议上 */
const RE_ASSEMBLY = new RegExp(
  `[日在](${HAN}{0,24}?)(?:第)?${NUMERAL}[届屆](全国|全國)?(?:人民代表大[会會]|人大)`,
  'u',
);
const RE_SPEAKER = new RegExp(
  `^(${HAN}{2,24}?)(?:人民政府|(?:代理?|副)?(?:[省市区區县縣州盟旗镇鎮乡鄉][长長]|主席|专员))`,
  'u',
);
/** 我代表青山县人民政府 */
const RE_ON_BEHALF = new RegExp(`(?<!人民)代表(${HAN}{2,24}?)人民政府`, 'u');
const RE_CABINET = /国务院/;
/** 我代表县人民政府, 我代表自治区人民政府: it goes without saying which. */
const RE_UNSAID = /^(?:省|市|县|区|州|盟|旗|镇|乡|自治[区州县旗]|全[省市县区州盟旗]|本级|我们?)$/;
const RE_YEAR = /(?:\d{4}|[一二〇零○][〇零○一二三四五六七八九]{3})年/;
const RE_REPORT = /(?:人民)?(?:政府)?工作[报報]告.*$/;
const NATION = /^(?:中华人民共和国|全国|国务院)$/;

function named(place: string | undefined): string | undefined {
  if (place === undefined || place === '' || RE_UNSAID.test(place)) return undefined;
  return NATION.test(place) ? COUNTRY : place;
}

/** 信阳市平桥区 of an occasion; 中国 of the National People’s Congress. */
export function placeOfOccasion(occasion: string): string | undefined {
  const match = RE_ASSEMBLY.exec(squeezed(occasion).replace(/^.*?日在?/, '在'));
  if (!match) return undefined;
  return match[2] !== undefined ? COUNTRY : named(match[1]?.replace(/^在/, ''));
}

/** 青山县 of 2024年青山县政府工作报告. */
export function placeOfTitle(title: string): string | undefined {
  if (!RE_REPORT.test(squeezed(title))) return undefined;
  const rest = squeezed(title).replace(RE_YEAR, '').replace(RE_REPORT, '');
  return /^\p{Script=Han}{2,24}$/u.test(rest) ? named(rest) : undefined;
}

/** 青山县 of 青山县人民政府县长 张三. */
export function placeOfSpeaker(speaker: string): string | undefined {
  const text = squeezed(speaker);
  return RE_CABINET.test(text) ? COUNTRY : named(RE_SPEAKER.exec(text)?.[1]);
}

/** 青山县 of a line that is nothing but 青山县人民政府. */
export function placeOfGovernment(line: string): string | undefined {
  return named(/^(\p{Script=Han}{2,24})人民政府$/u.exec(squeezed(line))?.[1]);
}

/** The place on whose government's behalf a report is given. */
export function placeOfSentence(sentence: string): string | undefined {
  const text = squeezed(sentence);
  if (/代表国务院/.test(text)) return COUNTRY;
  return named(RE_ON_BEHALF.exec(text)?.[1]);
}

const simplified = Converter({ from: 't', to: 'cn' });

/** Whether a place as a paper writes it can be that of a path: 西藏, 保定市满城区 and 满城区 can. */
export function isSamePlace(named: string, path: readonly string[]): boolean {
  const paper = simplified(named);
  const last = path.at(-1) ?? '';
  if (paper === COUNTRY || last === COUNTRY) return paper === last;
  if (paper.endsWith(last)) {
    const above = paper.slice(0, -last.length);
    return (
      above === '' ||
      path.slice(0, -1).some((name) => above.startsWith(name) || name.startsWith(above))
    );
  }
  return last.startsWith(paper) && paper.length >= 2;
}

/** A place as a title of a report begins: 信阳市平桥区, 国务院. */
export function placeInTitle(
  paper: string | undefined,
  path: readonly string[] = [],
): string | undefined {
  if (paper !== undefined) return paper === COUNTRY ? placeOf([COUNTRY], 1) : paper;
  return path.length > 0 ? placeOf(path, 2) : undefined;
}
