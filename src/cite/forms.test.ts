import { describe, expect, it } from 'vitest';
import { citationsOf, officialForm, standardForm } from './forms.ts';
import { paragraph, passage, passageOf, report } from './testing.ts';

const PAGE = 'https://example.org/zhudu/yunxi-2023/part-3-2.html';
const TITLE = '《明州市云溪区2023年政府工作报告》（2023年2月26日）';
const STANDARD =
  '明州市云溪区人民政府. 政府工作报告: 2023年2月26日在明州市云溪区第六届人民代表大会第三次会议上';

describe('公文体', () => {
  it.each([
    ['0.0-2', '题头第2行'],
    ['0-2', '开篇第2段'],
    ['1.0-1', '第一部分开头第1段'],
    ['1.1-1', '第一部分（一）第1段'],
    ['1.0-2', '第一部分末第1段'],
    ['2.0-1', '第二部分第1段'],
    ['3.0-0', '第三部分标题'],
    ['3.1-0', '第三部分（一）标题'],
    ['3.2-4', '第三部分（二）第4段'],
    ['4-1', '结语第1段'],
  ])('%s', (id, place) => {
    expect(officialForm(passage(id))).toBe(TITLE + place);
  });
  it('puts the words after it; quotation marks inside become single', () => {
    expect(officialForm(passage('3.1-1', '滚动开展“三个一批”活动'))).toBe(
      `${TITLE}第三部分（一）第1段：“滚动开展‘三个一批’活动”`,
    );
  });
  it('says no date where the report has none', () => {
    const { date, ...undated } = report;
    expect(date).toBeDefined();
    expect(officialForm(passageOf(undated, paragraph('4-1')))).toBe(
      '《明州市云溪区2023年政府工作报告》结语第1段',
    );
  });
});

describe('GB/T 7714—2015', () => {
  it('is a report on paper where there is no address', () => {
    expect(standardForm(passage('3.2-4'))).toBe(
      `${STANDARD}[R]. [出版地不详]: [出版者不详], 2023: 第三部分（二）第4段.`,
    );
  });
  it('is a report online, with the day on which it was read, where there is one', () => {
    expect(standardForm(passage('3.2-4'), { page: PAGE, accessed: '2023-03-01' })).toBe(
      `${STANDARD}[R/OL]. 2023: 第三部分（二）第4段[2023-03-01]. ${PAGE}#p3.2-4.`,
    );
  });
  it.each([
    ['明州市云溪区人民政府区长  程远山', ['澄江省', '明州市', '云溪区'], '明州市云溪区人民政府. '],
    ['区长 程远山', ['澄江省', '明州市', '云溪区'], '明州市云溪区人民政府. '],
    [undefined, ['澄江省', '明州市'], '明州市人民政府. '],
    ['国务院总理 李强', [], '国务院. '],
    ['省长 王凯', ['澄江省'], '澄江省人民政府. '],
    [undefined, [], '政府工作报告'],
  ])('the author is the government: %s %s', (speaker, places, start) => {
    const cover = { title: '政府工作报告', ...(speaker === undefined ? {} : { speaker }) };
    const cited = passageOf({ ...report, places, cover }, paragraph('4-1'));
    expect(standardForm(cited).startsWith(start)).toBe(true);
    expect(standardForm(cited)).not.toContain('undefined');
  });
});

describe('Markdown and link', () => {
  const cite = (id: string, words?: string, page: string | undefined = PAGE) =>
    citationsOf(passage(id, words), { page });

  it('lead to the paragraph', () => {
    expect(cite('3.2-4').link).toBe(`${PAGE}#p3.2-4`);
    expect(cite('3.2-4').markdown).toBe(`[${TITLE}第三部分（二）第4段](${PAGE}#p3.2-4)`);
  });
  it('lead to the exact words, which stand above to the character', () => {
    const { link, markdown } = cite('3.2-4', 'C*D企业5家');
    expect(link).toBe(`${PAGE}#p3.2-4:~:text=C%2AD%E4%BC%81%E4%B8%9A5%E5%AE%B6`);
    expect(markdown).toBe(`> C\\*D企业5家\n>\n> ——[${TITLE}第三部分（二）第4段](${link})`);
  });
  it('keep the page’s query and drop what followed #', () => {
    expect(cite('4-1', undefined, 'http://a.cn/full.html?x=1#p0-1').link).toBe(
      'http://a.cn/full.html?x=1#p4-1',
    );
  });
  it.each([undefined, 'file:///D:/zhudu/part-3-2.html', 'not an address'])(
    'have the id for an address where others could not open it: %s',
    (page) => {
      const { link, markdown, standard } = citationsOf(passage('3.2-4'), { page });
      expect(link).toBe('yunxi-2023/3.2-4');
      expect(markdown).toBe(`${TITLE}第三部分（二）第4段（yunxi-2023/3.2-4）`);
      expect(standard).toContain('[R].');
    },
  );
});

describe('a passage', () => {
  it('refuses words that do not stand in the paragraph', () => {
    expect(() => passage('3.2-4', '优化营商 环境')).toThrow(RangeError);
    expect(() => passage('3.2-4', '')).toThrow(RangeError);
  });
  it('takes the words at the place that is meant', () => {
    expect(passage('3.2-2', '等').words).toEqual({ start: 7, end: 8 });
    expect(passage('3.2-2', '等', 10).words?.start).toBe(19);
  });
});
