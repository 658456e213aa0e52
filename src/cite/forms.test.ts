import { describe, expect, it } from 'vitest';
import { FIRST_FORMS, MORE_FORMS } from './forms.ts';
import { withoutLooseMarks } from './passage.ts';
import type { Occasion } from './reference.ts';
import { paragraph, passage, passageOf, report } from './testing.ts';

const PAGE = 'https://example.org/zhudu/yunxi-2023/part-3-2.html';
const ONLINE: Occasion = { page: PAGE, accessed: '2026-11-26' };
const FILE: Occasion = { page: 'file:///D:/zhudu/part-3-2.html', accessed: '2026-11-26' };

const FORMS = [...FIRST_FORMS, ...MORE_FORMS];
const form = (id: string) => {
  const found = FORMS.find((one) => one.id === id);
  if (!found) throw new Error(`no form ${id}`);
  return found;
};
/** What is copied. */
const full = (id: string, passages = [passage('3.2-3')], occasion = ONLINE) =>
  form(id).write(passages, occasion);
/** What is copied as 只要出处. */
const source = (id: string, passages = [passage('3.2-3')], occasion = ONLINE) =>
  form(id).writeSource?.(passages, occasion);

const WORDS = '围绕信钢等龙头企业，打造基地。';
const PART = [passage('3.1-1', '滚动开展“三个一批”活动')];
const TWO = [passage('4-1'), passage('1.0-2', '与此同时')];
const HEADING = [passage('3.1-0')];

it('the forms are those that readers ask for, the standard in force before the one it replaced', () => {
  expect(FIRST_FORMS.map(({ name }) => name)).toEqual(['公文格式', '链接']);
  expect(MORE_FORMS.map(({ name }) => name)).toEqual([
    'GB/T 7714—2025',
    'GB/T 7714—2015',
    'Markdown',
    'BibTeX',
    'RIS',
    'CSL-JSON',
  ]);
});

describe('公文格式', () => {
  it('holds a paragraph’s words, then where they stand', () => {
    expect(full('official')).toBe(
      `“${WORDS}”（《明州市云溪区2023年政府工作报告》第三部分（二）第3段，2023年2月26日）`,
    );
    expect(source('official')).toBe(
      '《明州市云溪区2023年政府工作报告》（2023年2月26日）第三部分（二）第3段',
    );
  });
  it('holds the words that were chosen; quotation marks inside become single', () => {
    expect(full('official', PART)).toBe(
      '“滚动开展‘三个一批’活动”（《明州市云溪区2023年政府工作报告》第三部分（一）第1段，2023年2月26日）',
    );
  });
  it('has a line for each of several paragraphs', () => {
    expect(full('official', TWO)).toBe(
      [
        '“各位代表，奋力谱写崭新篇章！”（《明州市云溪区2023年政府工作报告》结语第1段，2023年2月26日）',
        '“与此同时”（《明州市云溪区2023年政府工作报告》第一部分末第1段，2023年2月26日）',
      ].join('\n'),
    );
    expect(source('official', TWO)).toBe(
      [
        '《明州市云溪区2023年政府工作报告》（2023年2月26日）结语第1段',
        '《明州市云溪区2023年政府工作报告》（2023年2月26日）第一部分末第1段',
      ].join('\n'),
    );
  });
  it.each([
    ['0.0-2', '题头第2行'],
    ['0-2', '开篇第2段'],
    ['1.0-1', '第一部分开头第1段'],
    ['1.1-1', '第一部分（一）第1段'],
    ['1.0-3', '第一部分末第2段'],
    ['2.0-1', '第二部分第1段'],
    ['3.0-0', '第三部分标题'],
    ['3.1-0', '第三部分（一）标题'],
    ['3.2-4', '第三部分（二）第4段'],
  ])('names %s', (id, place) => {
    expect(source('official', [passage(id)])).toBe(
      `《明州市云溪区2023年政府工作报告》（2023年2月26日）${place}`,
    );
  });
  it('quotes a heading', () => {
    expect(full('official', HEADING)).toBe(
      '“（一）聚焦项目为王强支撑”（《明州市云溪区2023年政府工作报告》第三部分（一）标题，2023年2月26日）',
    );
  });
  it('says no date where the report has none', () => {
    const { date, ...undated } = report;
    expect(date).toBeDefined();
    const cited = [passageOf(undated, paragraph('4-1'))];
    expect(full('official', cited)).toBe(
      '“各位代表，奋力谱写崭新篇章！”（《明州市云溪区2023年政府工作报告》结语第1段）',
    );
    expect(source('official', cited)).toBe('《明州市云溪区2023年政府工作报告》结语第1段');
  });
  it('is the same without an address', () => {
    expect(full('official', PART, FILE)).toBe(full('official', PART));
  });
});

describe('链接', () => {
  it('leads to the paragraph, and nothing is beside it', () => {
    expect(full('link')).toBe(`${PAGE}#p3.2-3`);
    expect(source('link')).toBeUndefined();
  });
  it('leads to the exact words', () => {
    expect(full('link', [passage('3.2-4', 'C*D企业5家')])).toBe(
      `${PAGE}#p3.2-4:~:text=C%2AD%E4%BC%81%E4%B8%9A5%E5%AE%B6`,
    );
  });
  it('keeps the page’s query and drops what followed #', () => {
    const occasion = { page: 'http://a.cn/full.html?x=1#p0-1' };
    expect(full('link', TWO, occasion)).toBe(
      'http://a.cn/full.html?x=1#p4-1\nhttp://a.cn/full.html?x=1#p1.0-2:~:text=%E4%B8%8E%E6%AD%A4%E5%90%8C%E6%97%B6',
    );
  });
  it.each([undefined, FILE.page, 'not an address'])(
    'is not to be had where others could not open it: %s',
    (page) => {
      expect(full('link', PART, { page })).toBeNull();
    },
  );
});

const OCCASION = '2023年2月26日在明州市云溪区第六届人民代表大会第三次会议上';

describe('GB/T 7714—2025', () => {
  it('is a report online where there is an address', () => {
    expect(source('standard-2025')).toBe(
      `明州市云溪区人民政府. 政府工作报告：${OCCASION}[R/OL]. 2023-02-26：第三部分（二）第3段. ${PAGE}#p3.2-3.`,
    );
  });
  it('is a report on paper where there is none', () => {
    expect(source('standard-2025', undefined, FILE)).toBe(
      `明州市云溪区人民政府. 政府工作报告：${OCCASION}[R]. 2023-02-26：第三部分（二）第3段.`,
    );
  });
  it('has the year where the day is not known', () => {
    const { date, ...undated } = report;
    const cited = [passageOf(undated, paragraph('4-1'))];
    expect(date).toBeDefined();
    expect(source('standard-2025', cited, FILE)).toContain('[R]. 2023：结语第1段.');
  });
  it('stands below the words', () => {
    expect(full('standard-2025', PART, FILE)).toBe(
      `“滚动开展‘三个一批’活动”\n明州市云溪区人民政府. 政府工作报告：${OCCASION}[R]. 2023-02-26：第三部分（一）第1段.`,
    );
    expect(full('standard-2025', HEADING, FILE)).toBe(
      `“（一）聚焦项目为王强支撑”\n明州市云溪区人民政府. 政府工作报告：${OCCASION}[R]. 2023-02-26：第三部分（一）标题.`,
    );
    expect(full('standard-2025', TWO, FILE)).toBe(
      [
        `“各位代表，奋力谱写崭新篇章！”\n明州市云溪区人民政府. 政府工作报告：${OCCASION}[R]. 2023-02-26：结语第1段.`,
        `“与此同时”\n明州市云溪区人民政府. 政府工作报告：${OCCASION}[R]. 2023-02-26：第一部分末第1段.`,
      ].join('\n\n'),
    );
    expect(source('standard-2025', TWO, FILE)?.split('\n')).toHaveLength(2);
  });
  it.each([
    ['明州市云溪区人民政府区长  程远山', ['澄江省', '明州市', '云溪区'], '明州市云溪区人民政府. '],
    ['区长 程远山', ['澄江省', '明州市', '云溪区'], '明州市云溪区人民政府. '],
    [undefined, ['澄江省', '明州市'], '明州市人民政府. '],
    ['国务院总理 李强', [], '国务院. '],
    ['省长 王凯', ['澄江省'], '澄江省人民政府. '],
    [undefined, [], '政府工作报告'],
  ])('names the government as its author: %s %s', (speaker, places, start) => {
    const cover = { title: '政府工作报告', ...(speaker === undefined ? {} : { speaker }) };
    const cited = [passageOf({ ...report, places, cover }, paragraph('4-1'))];
    expect(source('standard-2025', cited)?.startsWith(start)).toBe(true);
    expect(source('standard-2025', cited)).not.toContain('undefined');
  });
});

describe('GB/T 7714—2015', () => {
  it('is a report online, with the day on which it was read', () => {
    expect(source('standard-2015')).toBe(
      `明州市云溪区人民政府. 政府工作报告: ${OCCASION}[R/OL]. 2023: 第三部分（二）第3段[2026-11-26]. ${PAGE}#p3.2-3.`,
    );
  });
  it('is a report on paper, its publisher stated as unknown', () => {
    expect(source('standard-2015', undefined, FILE)).toBe(
      `明州市云溪区人民政府. 政府工作报告: ${OCCASION}[R]. [出版地不详]: [出版者不详], 2023: 第三部分（二）第3段.`,
    );
  });
  it('stands below the words', () => {
    expect(full('standard-2015', TWO, FILE)).toBe(
      [
        `“各位代表，奋力谱写崭新篇章！”\n明州市云溪区人民政府. 政府工作报告: ${OCCASION}[R]. [出版地不详]: [出版者不详], 2023: 结语第1段.`,
        `“与此同时”\n明州市云溪区人民政府. 政府工作报告: ${OCCASION}[R]. [出版地不详]: [出版者不详], 2023: 第一部分末第1段.`,
      ].join('\n\n'),
    );
  });
});

describe('what the two standards set apart', () => {
  const [now, before] = ['standard-2025', 'standard-2015'];
  it('punctuation between the elements: full width but for . [ ] /, once half width', () => {
    expect(source(now)).not.toMatch(/: |, /);
    expect(source(before)?.replace(/第三部分（二）/, '')).not.toMatch(/[：，（）]/);
  });
  it('the date of a report: the day, once the year', () => {
    expect(source(now)).toContain(']. 2023-02-26：');
    expect(source(before)).toContain(']. 2023: ');
  });
  it('the day of access: of what exists online only, once of all that was read online', () => {
    expect(source(now)).not.toContain('2026-11-26');
    expect(source(before)).toContain('[2026-11-26]');
  });
  it('place and publisher that are unknown: left out, once stated', () => {
    expect(source(now, undefined, FILE)).not.toContain('不详');
    expect(source(before, undefined, FILE)).toContain('[出版地不详]: [出版者不详]');
  });
  it('the carrier: told by both', () => {
    for (const id of [now, before]) {
      expect(source(id)).toContain('[R/OL]');
      expect(source(id, undefined, FILE)).toContain('[R]');
    }
  });
});

describe('Markdown', () => {
  const TITLE = '《明州市云溪区2023年政府工作报告》（2023年2月26日）';
  it('quotes the paragraph above a link to it', () => {
    expect(full('markdown')).toBe(
      `> ${WORDS}\n>\n> ——[${TITLE}第三部分（二）第3段](${PAGE}#p3.2-3)`,
    );
    expect(source('markdown')).toBe(`[${TITLE}第三部分（二）第3段](${PAGE}#p3.2-3)`);
  });
  it('quotes the exact words to the character', () => {
    expect(full('markdown', [passage('3.2-4', 'C*D企业5家')])).toBe(
      `> C\\*D企业5家\n>\n> ——[${TITLE}第三部分（二）第4段](${PAGE}#p3.2-4:~:text=C%2AD%E4%BC%81%E4%B8%9A5%E5%AE%B6)`,
    );
  });
  it('has an empty line between several paragraphs, and no link where there is no address', () => {
    expect(full('markdown', TWO, FILE)).toBe(
      `> 各位代表，奋力谱写崭新篇章！\n>\n> ——${TITLE}结语第1段\n\n> 与此同时\n>\n> ——${TITLE}第一部分末第1段`,
    );
    expect(full('markdown', HEADING, FILE)).toBe(
      `> （一）聚焦项目为王强支撑\n>\n> ——${TITLE}第三部分（一）标题`,
    );
  });
});

describe('for reference managers', () => {
  it('BibTeX', () => {
    expect(full('bib', [passage('3.2-4')])).toBe(`@techreport{yunxi-2023-3.2-4,
  author = {{明州市云溪区人民政府}},
  title = {政府工作报告：${OCCASION}},
  date = {2023-02-26},
  year = {2023},
  pages = {第三部分（二）第4段},
  language = {zh-CN},
  url = {${PAGE}#p3.2-4},
  urldate = {2026-11-26},
  annote = {实施（安桥-福桥）道路改造，新增A\\&B、C*D企业5家，持续优化营商环境。},
}
`);
    expect(full('bib', TWO, FILE)).toBe(`@techreport{yunxi-2023-4-1,
  author = {{明州市云溪区人民政府}},
  title = {政府工作报告：${OCCASION}},
  date = {2023-02-26},
  year = {2023},
  pages = {结语第1段},
  language = {zh-CN},
  annote = {各位代表，奋力谱写崭新篇章！},
}

@techreport{yunxi-2023-1.0-2,
  author = {{明州市云溪区人民政府}},
  title = {政府工作报告：${OCCASION}},
  date = {2023-02-26},
  year = {2023},
  pages = {第一部分末第1段},
  language = {zh-CN},
  annote = {与此同时},
}
`);
  });
  it('BibTeX keeps what TeX would take for its own', () => {
    const text = '100% 的 A_B、{C}、D\\E、#1、$5、F~G、H^2';
    const cited = [{ ...passage('4-1'), text }];
    expect(full('bib', cited)).toContain(
      'annote = {100\\% 的 A\\_B、\\{C\\}、D\\textbackslash{}E、\\#1、\\$5、F\\textasciitilde{}G、H\\textasciicircum{}2},',
    );
  });
  it('RIS', () => {
    expect(full('ris', [passage('3.1-1')])?.split('\r\n')).toEqual([
      'TY  - RPRT',
      'AU  - 明州市云溪区人民政府',
      `TI  - 政府工作报告：${OCCASION}`,
      'DA  - 2023/02/26',
      'PY  - 2023',
      'SP  - 第三部分（一）第1段',
      'LA  - zh-CN',
      `UR  - ${PAGE}#p3.1-1`,
      'Y2  - 2026/11/26',
      'N1  - 滚动开展“三个一批”活动，增强支撑。',
      'ER  - ',
      '',
    ]);
    expect(full('ris', TWO, FILE)?.split('\r\n')).toEqual([
      'TY  - RPRT',
      'AU  - 明州市云溪区人民政府',
      `TI  - 政府工作报告：${OCCASION}`,
      'DA  - 2023/02/26',
      'PY  - 2023',
      'SP  - 结语第1段',
      'LA  - zh-CN',
      'N1  - 各位代表，奋力谱写崭新篇章！',
      'ER  - ',
      '',
      'TY  - RPRT',
      'AU  - 明州市云溪区人民政府',
      `TI  - 政府工作报告：${OCCASION}`,
      'DA  - 2023/02/26',
      'PY  - 2023',
      'SP  - 第一部分末第1段',
      'LA  - zh-CN',
      'N1  - 与此同时',
      'ER  - ',
      '',
    ]);
  });
  it('CSL-JSON', () => {
    expect(JSON.parse(full('json', [passage('3.0-0'), ...PART]) ?? '')).toEqual([
      {
        id: 'yunxi-2023-3.0-0',
        type: 'report',
        author: [{ literal: '明州市云溪区人民政府' }],
        title: `政府工作报告：${OCCASION}`,
        issued: { 'date-parts': [[2023, 2, 26]] },
        page: '第三部分标题',
        language: 'zh-CN',
        URL: `${PAGE}#p3.0-0`,
        accessed: { 'date-parts': [[2026, 11, 26]] },
        note: '三、2023年重点工作',
      },
      {
        id: 'yunxi-2023-3.1-1',
        type: 'report',
        author: [{ literal: '明州市云溪区人民政府' }],
        title: `政府工作报告：${OCCASION}`,
        issued: { 'date-parts': [[2023, 2, 26]] },
        page: '第三部分（一）第1段',
        language: 'zh-CN',
        URL: `${PAGE}#p3.1-1`,
        accessed: { 'date-parts': [[2026, 11, 26]] },
        note: '滚动开展“三个一批”活动',
      },
    ]);
    const [onPaper] = JSON.parse(full('json', PART, FILE) ?? '');
    expect(Object.keys(onPaper)).not.toContain('URL');
    expect(Object.keys(onPaper)).not.toContain('accessed');
  });
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
  it.each([
    ['激励机制，', '激励机制'],
    ['激励机制；', '激励机制'],
    ['道路、桥梁、', '道路、桥梁'],
    ['，激励机制。', '激励机制。'],
    ['以下工作：', '以下工作：'],
    ['。 激励机制， ', '激励机制'],
    ['“三个一批”', '“三个一批”'],
    ['，', '，'],
  ])('leaves loose marks out of chosen words: %s', (chosen, kept) => {
    const { start, end } = withoutLooseMarks(`前文${chosen}后文`, {
      start: 2,
      end: 2 + chosen.length,
    });
    expect(`前文${chosen}后文`.slice(start, end)).toBe(kept);
  });
});
