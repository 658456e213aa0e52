/** Senses for tests: as little as the schema takes, one for all and one of a place. */

export const SENSE = {
  level: '国家',
  kind: '数字缩略',
  grade: '未查到',
  gloss: '一句话，没有查到。',
  meaning: '……',
  note: '没有查到',
};
export const LOCAL = { ...SENSE, id: 'liutang', level: '区县', place: '澄江省/明州市/柳塘区' };
