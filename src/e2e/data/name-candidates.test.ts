import { describe, expect, it } from 'vitest';
import { createMatcher } from '../../annotate/match.ts';
import { surfacesOfName } from '../../names/match.ts';
import { named, paragraphs } from '../../names/testing.ts';
import { draftNames, uncovered } from './name-candidates.ts';

const drafted = (text: string) =>
  draftNames(paragraphs(text)).map(({ kind, start, end }) => `${kind}:${text.slice(start, end)}`);

describe('drafting names', () => {
  it.each([
    ['支持信钢公司与江苏国强集团等头部企业深度合作', ['企业:信钢公司', '企业:江苏国强集团']],
    ['依托信钢、杭氧等龙头企业', ['企业:信钢', '企业:杭氧']],
    ['加快启建冠林光电等签约项目', ['项目:冠林光电']],
    ['有序推进中山路桥、城东路桥建设', ['道路交通:中山路桥', '道路交通:城东路桥']],
    ['实施S335线23公里道路', ['道路交通:S335线']],
    ['新建信阳科技学院', ['学校:信阳科技学院']],
    ['支持区中医院提质升级', ['医院:区中医院']],
    ['明港镇获评称号', ['地方:明港镇']],
    ['依托出山店水库等自然山水风光', ['山水:出山店水库']],
    ['完成平西路南延征地', ['项目:平西路南延']],
    ['获评全省县域经济先进县', ['荣誉称号:全省县域经济先进县']],
  ])('%s', (text, expected) => {
    expect(drafted(text)).toEqual(expected);
  });
  it.each(['推进农村改革', '加快乡村振兴', '绿水青山就是金山银山', '加强道路交通'])(
    'common words are no names: %s',
    (text) => {
      expect(drafted(text)).toEqual([]);
    },
  );
});

describe('candidates that no entry covers', () => {
  const match = createMatcher(named('道路交通', { name: '平西路' }).flatMap(surfacesOfName));
  const left = (text: string, notNames: string[] = []) =>
    uncovered(draftNames(paragraphs(text)), match, notNames).map(({ start, end }) =>
      text.slice(start, end),
    );
  it('are those whose end no name reaches', () => {
    expect(left('平西路、平三路')).toEqual(['平三路']);
    expect(left('启动平西路小学建设')).toEqual(['平西路小学']);
  });
  it('are not those declared to be no names', () => {
    expect(left('完成一批断头路', ['断头路'])).toEqual([]);
  });
});
