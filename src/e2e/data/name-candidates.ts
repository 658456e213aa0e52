/**
 * Drafts names from a text: what ends like a firm, a road, a school … and what a list calls a project
 * or an enterprise. It knows no names, so it is right often and not always: a person reviews what it
 * finds, and `uncovered` tells what no entry of the index accounts for.
 */
import type { Matcher } from '../../annotate/match.ts';
import type { NameKind } from '../../model/name.ts';
import type { Paragraph } from '../../model/paragraph.ts';

/** Words that may be a name. */
export interface Candidate {
  kind: NameKind;
  paragraph: Paragraph;
  start: number;
  end: number;
}

/** How names end, by kind; at one place the longest ending counts. */
const ENDINGS: Readonly<Partial<Record<NameKind, readonly string[]>>> = {
  企业: ['公司', '集团', '光电', '光学', '实业', '能源', '半导体', '机床'],
  项目: [
    ...['南延', '东延', '西延', '北延', '扩建', '中段', '南段', '北段'],
    ...['一期', '二期', '三期', '四期', '技改', '基地', '水厂', '综合治理', '生态治理'],
    ...['综合开发', '综合体', '示范区', '新建工程', '改造工程', '改建工程', '提升工程', '管网工程'],
  ],
  道路交通: [
    ...['高速', '高铁', '机场', '快速路', '公路', '大道', '大街', '街', '路', '路桥', '大桥'],
  ],
  地方: ['镇', '村', '片区', '新区', '断面'],
  山水: ['水库', '河', '湖', '山', '沟'],
  园区: ['产业园', '物流园', '博览园', '园区', '谷'],
  景区公园: ['公园', '旧址', '城址', '小镇', '景观带'],
  学校: ['学院', '小学', '中学', '大学', '学校', '职高'],
  医院: ['医院', '保健院', '四院'],
  机构: ['人民政府', '委员会', '中心', '红十字会', '供销社', '联合会'],
  会议活动: ['会议', '全会', '朗诵会', '丰收节', '演练'],
  计划行动: ['计划', '”工程', '”活动', '大比武', '保卫战', '专项行动', '提速行动', '创建行动'],
  荣誉称号: ['先进县', '先进县区', '先进集体', '先进单位', '文明城市', '示范镇', '天然氧吧'],
};

const RULES = Object.entries(ENDINGS).map(
  ([kind, endings]) =>
    [
      kind as NameKind,
      new RegExp([...endings].sort((a, b) => b.length - a.length).join('|'), 'gu'),
    ] as const,
);

/** Common words that end like a name: there is no name before them that could belong to them. */
const RE_COMMON =
  /(?:乡村|农村|乡镇|城镇|道路|背街|新路|中小学|新能源|土地|青山|金山|银山|自然山|河湖|林田湖|为中心)$/u;
/** Codes of roads: G107, S335线. */
const RE_ROAD_CODE = /[GSXY]\d{2,4}线?/gu;
/** 、… 等龙头企业, 、… 等在建项目: whatever stands in the list is called so by the report itself. */
const RE_LIST = /([^，。；：！？]*?)等(?:[^，。；：！？、等]{0,6}?)(企业|项目|工程)/gu;
const RE_LIST_SEPARATOR = /、|和|以及|及/gu;
/** What a name cannot reach across. */
const RE_BREAK = /[，。；：！？、（）“]/u;
/** Words that stand before a name and are no part of it; the last before the ending bounds it. */
const RE_LEAD =
  /开工建设|规划建设|(?:全力)?服务保障|(?:深入|积极|有序|加快|扎实)?(?:推进|开展|推动)|集群式引进|修复建设|谋划实施|启动|启建|实施|加快|建设|新建|建成|创建|完成|支持|依托|围绕|打造|提升|发展|申报|发行|实现|招引|获评|荣获|巩固|代表|境内|通车|等|的|与|和|以|对|向|在|把/gu;
/** What is shorter is an ending without a name. In a list two characters are a name: 信钢、中联等龙头企业. */
const SHORTEST = 3;
const SHORTEST_IN_LIST = 2;

/** All candidates in reading order; of overlapping ones the first and longest. */
export function draftNames(paragraphs: readonly Paragraph[]): Candidate[] {
  return paragraphs.flatMap((paragraph) => {
    const { text } = paragraph;
    const found = [...byCode(text), ...byList(text), ...byEnding(text)].sort(
      (a, b) => a.start - b.start || b.end - a.end,
    );
    const kept: Found[] = [];
    for (const one of found) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
    return kept.map((one) => ({ ...one, paragraph }));
  });
}

/**
 * The candidates that the index does not account for: none of its names reaches the end of their
 * words, and they are not declared to be no names.
 * @param match    the matcher of all names that apply
 * @param notNames words that look like names and are none; a candidate that ends so is dropped
 */
export function uncovered(
  candidates: readonly Candidate[],
  match: Matcher,
  notNames: readonly string[],
): Candidate[] {
  return candidates.filter(({ paragraph: { text }, start, end }) => {
    if (notNames.some((words) => text.slice(start, end).endsWith(words))) return false;
    return !match(text).some((name) => name.start < end && end <= name.end);
  });
}

type Found = Pick<Candidate, 'kind' | 'start' | 'end'>;

function byCode(text: string): Found[] {
  return [...text.matchAll(RE_ROAD_CODE)].map(({ index, 0: code }) => ({
    kind: '道路交通',
    start: index,
    end: index + code.length,
  }));
}

function byList(text: string): Found[] {
  return [...text.matchAll(RE_LIST)].flatMap(({ index, 1: list = '', 2: what }) => {
    const ends = [...list.matchAll(RE_LIST_SEPARATOR)].map((separator) => separator.index);
    return [...ends, list.length]
      .map((end) => ({ start: nameStart(text, index + end - 1, index), end: index + end }))
      .filter(({ start, end }) => end - start >= SHORTEST_IN_LIST)
      .map((found): Found => ({ kind: what === '企业' ? '企业' : '项目', ...found }));
  });
}

function byEnding(text: string): Found[] {
  return RULES.flatMap(([kind, ending]) =>
    [...text.matchAll(ending)]
      .map(({ index, 0: words }) => ({
        kind,
        start: nameStart(text, index),
        ending: index,
        end: index + words.length,
      }))
      .filter(({ start, ending, end }) => start < ending && end - start >= SHORTEST)
      .filter(({ start, end }) => !RE_COMMON.test(text.slice(start, end))),
  );
}

/** Where the name begins whose ending stands at `at`: after the last break or lead before it. */
function nameStart(text: string, at: number, from = 0): number {
  let start = at;
  while (start > from && !RE_BREAK.test(text.charAt(start - 1))) start--;
  const leads = [...text.slice(start, at).matchAll(RE_LEAD)];
  const last = leads.at(-1);
  return last ? start + last.index + last[0].length : start;
}
