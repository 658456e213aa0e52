/**
 * What each face of a printed edition is set in: the first of its families that is on the machine and has the
 * character. First what official documents are set in, then what is free and near it. `src/styles/paper-faces.css`
 * has the same for what readers print themselves.
 */

/** Roles of faces, by the custom properties of the pages' styles: `--fang` and so on. */
export const FONT_ROLES = ['fang', 'kai', 'hei', 'biao', 'song'] as const;
export type FontRole = (typeof FONT_ROLES)[number];

/** What the roles are called in Chinese. */
export const ROLE_NAMES: Readonly<Record<FontRole, string>> = {
  fang: '仿宋',
  kai: '楷体',
  hei: '黑体',
  biao: '小标宋',
  song: '宋体',
};

/** A family, by any of its names, and which of its weights, by OpenType's class; without one the regular. */
export type WantedFont = string | readonly [family: string, weight: number];

const SERIF = ['Noto Serif CJK SC', 'Source Han Serif SC', 'Noto Serif SC'];
const WENKAI = 'LXGW WenKai';
const SONG = ['SimSun', 'STSong', 'Songti SC', ...SERIF, 'FandolSong', 'AR PL UMing CN'];
const bold = (...families: readonly string[]) => families.map((family) => [family, 700] as const);

export const WANTED_FONTS: Readonly<Record<FontRole, readonly WantedFont[]>> = {
  fang: [
    ...['FangSong_GB2312', '仿宋_GB2312', 'FangSong', 'FZFangSong-Z02', 'FZFangSong-Z02S'],
    ...['STFangsong', 'Zhuque Fangsong (technical preview)', 'Zhuque Fangsong', 'FandolFang'],
    ...SONG,
    WENKAI,
  ],
  kai: [
    ...['KaiTi_GB2312', '楷体_GB2312', 'KaiTi', 'FZKai-Z03', 'FZKai-Z03S', 'STKaiti', 'Kaiti SC'],
    ...[WENKAI, 'FandolKai', 'AR PL UKai CN'],
    ...SONG,
  ],
  hei: [
    ...['SimHei', 'FZHei-B01', 'FZHei-B01S', 'STHeiti', 'Heiti SC'],
    ...['Noto Sans CJK SC', 'Source Han Sans SC', 'Noto Sans SC', 'FandolHei'],
    ...['PingFang SC', 'Microsoft YaHei', 'WenQuanYi Zen Hei'],
    ...bold(...SERIF, WENKAI),
    ...SONG,
    WENKAI,
  ],
  biao: [
    ...['FZXiaoBiaoSong-B05', 'FZXiaoBiaoSong-B05S', 'STZhongsong'],
    ...bold(...SERIF, 'Songti SC', 'FandolSong', WENKAI),
    ...SONG,
    WENKAI,
  ],
  song: [...SONG, WENKAI],
};
