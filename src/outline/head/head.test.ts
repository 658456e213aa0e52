import { describe, expect, it } from 'vitest';
import { laidOut, linesOf } from '../../source/repair.ts';
import { layoutOf } from '../layout.ts';
import { headOf } from './head.ts';
import { identityOf } from './identity.ts';

const BODY = [
  '各位代表：',
  '现在，我代表人民政府向大会报告工作，请予审议。',
  '一、过去工作的回顾',
  '抓项目。',
];

/** What a title block, its lines parted by slashes, says: ids, cover, the report's title and date. */
function read(block: string) {
  const { lines } = linesOf([...block.split(' / '), ...BODY].join('\n'));
  const paragraphs = laidOut(lines, layoutOf(lines));
  const head = headOf(paragraphs);
  const bodyAt = head.paragraphs.length;
  const { title, date } = identityOf(paragraphs, bodyAt, head.cover, { name: 'a.txt', meta: {} });
  return {
    ids: head.paragraphs.map(({ id }) => id).join(' '),
    cover: head.cover,
    title: title?.value,
    date: date?.value,
    body: paragraphs[bodyAt],
  };
}

describe('a title block', () => {
  it.each([
    {
      block:
        '团结起来，为建设新青山而奋斗——一九七八年二月二十六日在第五届全国人民代表大会第一次会议上的政府工作报告 / 国务院总理 张三',
      ids: '0.0-1 0.0-2',
      cover: { title: '政府工作报告', speaker: '国务院总理 张三' },
      title: '国务院1978年政府工作报告',
      date: '1978-02-26',
    },
    {
      block:
        '政府工作报告 / （一九七五年一月十三日在中华人民共和国第四届全国人民代表大会第一次会议上） / 张三四',
      ids: '0.0-1 0.0-2 0.0-3',
      cover: { speaker: '张三四' },
      title: '国务院1975年政府工作报告',
      date: '1975-01-13',
    },
    {
      block:
        '政府工作报告 / ——在青山县第三届人民代表大会第二次会议上 / （2024年1月8日） / 县长 张三',
      ids: '0.0-1 0.0-2 0.0-3 0.0-4',
      cover: { occasion: '——在青山县第三届人民代表大会第二次会议上' },
      title: '青山县2024年政府工作报告',
      date: '2024-01-08',
    },
    {
      block:
        '青山县人民政府 / 政府工作报告 / （2024 年 1 月 8 日在县第三届人民代表大会 / 第二次会议上） / 代县长 / 张 三',
      ids: '0.0-1 0.0-2 0.0-3 0.0-4',
      cover: { speaker: '代县长张 三' },
      title: '青山县2024年政府工作报告',
      date: '2024-01-08',
    },
    {
      block:
        '2024年政府工作报告（全文） / 来源：青山县 发布时间：2024-01-15 浏览量：123 / ２０２４年１月８日在青山县三届人大二次会议上 / 打印',
      ids: '0.0-1 f-1 0.0-2 f-2',
      cover: { title: '2024年政府工作报告（全文）' },
      title: '青山县2024年政府工作报告',
      date: '2024-01-08',
    },
    {
      block:
        '县长张三在青山县第三届人民代表大会第二次会议上作政府工作报告 / 2024年01月08日 10:22 / 索引号：K123 / 首页',
      ids: 'f-1 f-2 f-3 f-4',
      cover: {},
      title: undefined,
      date: undefined,
    },
  ])('says who, when and what: $block', ({ block, ids, cover, title, date }) => {
    const found = read(block);
    expect(found).toMatchObject({ ids, cover, body: BODY[0] });
    expect([found.title, found.date]).toEqual([title, date]);
  });

  it('is none where the text begins without one', () => {
    expect(headOf(['一、2023年工作回顾', '过去一年，我们抓项目。', '各位代表！'])).toEqual({
      paragraphs: [],
      cover: {},
    });
  });
});
