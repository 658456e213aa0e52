/** For tests: one figure, as its file holds it, which stands in “GDP增长3.7%”. */
export const GDP = {
  id: 'gdp',
  paragraph: '1.1-1',
  words: 'GDP增长3.7%',
  indicator: 'GDP增速',
  dimension: '增速',
  value: '3.7',
  unit: '%',
  kind: '完成',
  field: '经济',
};
