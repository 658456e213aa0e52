/** What Word shows is what is drawn: each of Word's features that reports are made with. */
import { describe, expect, it } from 'vitest';
import { drawDocx } from './docx.ts';
import { type DocxParts, definition, docx, inList, list, paragraph, run } from './testing.ts';

const draw = (parts: DocxParts) => drawDocx(docx(parts), '报告.docx');
const linesOf = (parts: DocxParts) => draw(parts).text.split('\n').slice(0, -1);
const numbered = (words: string, id: number, level = 0) => paragraph(run(words), inList(id, level));
const CHINESE = definition(0, [
  ['chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'],
  ['chineseCountingThousand', '（%2）', '<w:suff w:val="nothing"/>'],
  ['decimal', '%3.'],
]);

describe('automatic numbers', () => {
  it('are written out, level by level, and begin again under a new heading', () => {
    const document = [
      numbered('2023年工作回顾', 1),
      numbered('经济', 1, 1),
      numbered('工业', 1, 2),
      numbered('5亿元', 1, 2),
      numbered('民生', 1, 1),
      numbered('就业', 1, 2),
      numbered('2024年工作安排', 1),
      numbered('产业', 1, 1),
    ].join('');
    const { text, repairs } = draw({ document, numbering: CHINESE + list(1, 0) });
    expect(text.split('\n').slice(0, -1)).toEqual([
      '一、2023年工作回顾',
      '（一）经济',
      '1.工业',
      '2. 5亿元',
      '（二）民生',
      '1.就业',
      '二、2024年工作安排',
      '（一）产业',
    ]);
    expect(repairs).toEqual({ 写出自动编号: 8 });
  });

  it('go on in another list of the same definition, unless that one starts anew', () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = CHINESE + list(1, 0) + list(2, 0) + list(3, 0, anew);
    const document = [1, 1, 2, 3, 3, 1].map((id) => numbered('甲', id)).join('');
    expect(linesOf({ document, numbering })).toEqual(
      ['一', '二', '三', '一', '二', '三'].map((number) => `${number}、甲`),
    );
  });

  it('follow a level that a list says anew, and levels that don’t begin again', () => {
    const other =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimalEnclosedCircleChinese"/><w:lvlText w:val="%1"/></w:lvl></w:lvlOverride>';
    const never = definition(1, [
      ['upperRoman', '%1.'],
      ['decimal', '第%2条', '<w:lvlRestart w:val="0"/>'],
    ]);
    const numbering = CHINESE + never + list(1, 0, other) + list(2, 1);
    const document = [
      numbered('甲', 1),
      numbered('乙', 2),
      numbered('丙', 2, 1),
      numbered('丁', 2),
      numbered('戊', 2, 1),
    ].join('');
    expect(linesOf({ document, numbering })).toEqual([
      '⑤甲',
      'I.乙',
      '第1条 丙',
      'II.丁',
      '第2条 戊',
    ]);
  });

  it('show the numbers of higher levels, in plain digits where the level says so', () => {
    const levels = definition(0, [
      ['chineseCounting', '第%1章'],
      ['decimal', '%1.%2'],
      ['decimal', '%1.%2.%3', '<w:isLgl/>'],
    ]);
    const document = numbered('甲', 1) + numbered('乙', 1, 1) + numbered('丙', 1, 2);
    expect(linesOf({ document, numbering: levels + list(1, 0) })).toEqual([
      '第一章 甲',
      '一.1 乙',
      '1.1.1 丙',
    ]);
  });

  it('come from styles, by the level that is linked to the style; a paragraph can have none', () => {
    const styles = [
      '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
      '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>',
      '<w:style w:type="paragraph" w:styleId="Mine"><w:basedOn w:val="H2"/></w:style>',
    ].join('');
    const numbering =
      definition(0, [
        ['chineseCounting', '%1、', '<w:pStyle w:val="H1"/>'],
        ['chineseCounting', '（%2）', '<w:pStyle w:val="H2"/>'],
      ]) + list(1, 0);
    const styled = (words: string, style: string, more = '') =>
      paragraph(run(words), `<w:pStyle w:val="${style}"/>${more}`);
    const document = [
      styled('甲', 'H1'),
      styled('乙', 'H2'),
      styled('丙', 'Mine'),
      styled('丁', 'H1', inList(0)),
      styled('戊', 'H1'),
    ].join('');
    expect(linesOf({ document, numbering, styles })).toEqual([
      '一、甲',
      '（一）乙',
      '（二）丙',
      '丁',
      '二、戊',
    ]);
  });

  it('come from a list style, where its definition only points to it', () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = `${CHINESE}<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>${list(1, 0)}${list(2, 1)}`;
    expect(linesOf({ document: numbered('甲', 2), numbering, styles })).toEqual(['一、甲']);
  });

  it('are left out where they are bullets, and counted', () => {
    const numbering = definition(0, [['bullet', '\uf0b7']]) + list(1, 0);
    expect(draw({ document: numbered('甲', 1), numbering })).toMatchObject({
      text: '甲\n',
      repairs: { 略去项目符号: 1 },
    });
  });
});

describe('notes', () => {
  const note = (kind: string, id: number, words: string) =>
    `<w:${kind} w:id="${id}">${paragraph(`<w:r><w:${kind}Ref/></w:r>${run(words)}`)}</w:${kind}>`;
  const reference = (kind: string, id: number, more = '') =>
    `<w:r><w:${kind}Reference w:id="${id}"${more}/></w:r>`;

  it('stand below everything, with the numbers of their references', () => {
    const document =
      paragraph(run('“一老一小”') + reference('footnote', 2) + run('服务。')) +
      paragraph(run('“双减”') + reference('footnote', 1));
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('')}</w:footnote>${note('footnote', 1, ' 双减：指减负。')}<w:footnote w:id="2">${paragraph(run(' 一老一小：指老人和儿童。'))}${paragraph(run('又一段。'))}</w:footnote>`;
    expect(draw({ document, footnotes })).toMatchObject({
      text: '“一老一小”¹服务。\n“双减”²\n¹ 一老一小：指老人和儿童。\n又一段。\n² 双减：指减负。\n',
      repairs: { 列出脚注尾注: 2 },
    });
  });

  it('are counted in one row, endnotes behind footnotes, in circles where the file says so', () => {
    const document = paragraph(
      run('甲') + reference('footnote', 1) + run('乙') + reference('endnote', 1),
    );
    const settings =
      '<w:footnotePr><w:numFmt w:val="decimalEnclosedCircleChinese"/></w:footnotePr>';
    const notes = {
      footnotes: note('footnote', 1, '脚注。'),
      endnotes: note('endnote', 1, '尾注。'),
    };
    expect(linesOf({ document, ...notes })).toEqual(['甲¹乙²', '¹ 脚注。', '² 尾注。']);
    expect(linesOf({ document, ...notes, settings })).toEqual(['甲①乙②', '① 脚注。', '② 尾注。']);
  });

  it('keep a mark of their own', () => {
    const document = paragraph(
      run('甲') + reference('footnote', 1, ' w:customMarkFollows="1"') + run('*'),
    );
    expect(linesOf({ document, footnotes: note('footnote', 1, '* 注。') })).toEqual([
      '甲*',
      '* 注。',
    ]);
  });

  it('written by hand as raised digits stay raised, and other raised words as they are', () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    const document = paragraph(run('甲') + run('12', raised) + run('乙') + run('[3]', raised));
    expect(linesOf({ document })).toEqual(['甲¹²乙[3]']);
  });
});

describe('tables and boxes', () => {
  const cell = (...words: string[]) =>
    `<w:tc><w:tcPr/>${words.map((word) => paragraph(run(word))).join('')}</w:tc>`;
  const row = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;

  it('have a line a row, the cells parted by tabs', () => {
    const table = `<w:tbl><w:tblPr/>${row(cell('项目'), cell('目标'))}${row(cell('道路', '（新建）'), cell('10条'))}</w:tbl>`;
    expect(draw({ document: `${table}${paragraph(run('完。'))}` })).toMatchObject({
      text: '项目\t目标\n道路 （新建）\t10条\n完。\n',
      repairs: { 表格的行: 2 },
    });
  });

  it('are paragraphs where the table is only a frame around them', () => {
    const many = Array.from({ length: 9 }, (_, i) => `第${i}段`);
    const document = `<w:tbl>${row(cell('一、甲', '乙。'))}</w:tbl><w:tbl>${row(cell(...many), cell('旁'))}</w:tbl>`;
    expect(linesOf({ document })).toEqual(['一、甲', '乙。', ...many, '旁']);
  });

  it('a text box stands behind the paragraph that holds it, once', () => {
    const box = (words: string) => `<w:txbxContent>${paragraph(run(words))}</w:txbxContent>`;
    const drawing = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box('框里')}</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框里')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
    const art = '<w:r><w:pict><v:shape><v:textpath string="青山县文件"/></v:shape></w:pict></w:r>';
    const document = paragraph(run('前') + drawing + run('后')) + paragraph(art);
    expect(linesOf({ document })).toEqual(['前后', '框里', '', '青山县文件']);
  });
});

describe('runs', () => {
  it('revisions are as accepted', () => {
    const gone = `<w:del><w:r><w:delText>旧</w:delText></w:r></w:del>`;
    const deletedMark = '<w:rPr><w:del/></w:rPr>';
    const document = [
      paragraph(`${run('增长')}${gone}<w:ins>${run('新')}</w:ins>`),
      paragraph(`<w:moveFrom>${run('移走')}</w:moveFrom>${run('甲')}`, deletedMark),
      paragraph(`${run('乙')}<w:moveTo>${run('移来')}</w:moveTo>`),
    ].join('');
    expect(draw({ document })).toMatchObject({
      text: '增长新\n甲乙移来\n',
      repairs: { 略去修订删去的文字: 1, 采用修订加进的文字: 3, 略去修订移走的文字: 2 },
    });
  });

  it('breaks, tabs, hyphens and symbols are what they show', () => {
    const document = paragraph(
      '<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>5G</w:t><w:noBreakHyphen/><w:t>A</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>',
    );
    expect(linesOf({ document })).toEqual(['甲', '乙\t5G-A✓']);
  });

  it('a page that begins with a paragraph stands before its number; a fraction keeps its line', () => {
    const fraction =
      '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>';
    const document =
      paragraph(`<w:r><w:br w:type="page"/></w:r>${run('2024年')}`, inList(1)) +
      paragraph(run('约') + fraction);
    expect(linesOf({ document, numbering: CHINESE + list(1, 0) })).toEqual([
      '',
      '一、2024年',
      '约1/2',
    ]);
  });

  it('fields show their results; the table of contents is left out', () => {
    const field = (instruction: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${instruction}</w:instrText></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    const document = [
      paragraph(
        `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r>${separate}${run('一、甲')}${field('PAGEREF x', `${separate}${run('3')}`)}`,
      ),
      paragraph(`${run('二、乙')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`),
      paragraph(run('增长') + field('= 1+2', `${separate}${run('3')}`) + run('倍')),
      paragraph(field('EQ \\o\\ac(○,3)', '') + run('丙')),
      paragraph(`<w:hyperlink>${run('链接')}</w:hyperlink><w:fldSimple>${run('域')}</w:fldSimple>`),
    ].join('');
    expect(draw({ document })).toMatchObject({
      text: '增长3倍\n③丙\n链接域\n',
      dropped: ['一、甲3', '二、乙'],
      repairs: { 略去目录: 2 },
    });
  });

  it('hidden words, phonetic guides and prompts are left out and counted', () => {
    const styles =
      '<w:style w:type="character" w:styleId="Hidden"><w:rPr><w:vanish/></w:rPr></w:style>';
    const ruby = `<w:r><w:ruby><w:rt>${run('pín')}</w:rt><w:rubyBase>${run('平')}</w:rubyBase></w:ruby></w:r>`;
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处')}</w:sdtContent></w:sdt>`;
    const document = paragraph(
      run('甲') +
        run('密', '<w:vanish/>') +
        run('秘密', '<w:rStyle w:val="Hidden"/>') +
        run('乙', '<w:rStyle w:val="Hidden"/><w:vanish w:val="0"/>') +
        ruby +
        prompt,
    );
    expect(draw({ document, styles })).toMatchObject({
      text: '甲乙平\n',
      repairs: { 略去隐藏的文字: 3, 略去注音: 3, 略去占位文字: 4 },
    });
  });

  it('headers and comments are kept apart; the title of the file is told', () => {
    const drawn = draw({
      document: paragraph(run('甲')),
      header: paragraph(run('内部资料')),
      comments: `<w:comment>${paragraph(run('请核对'))}</w:comment>`,
      core: '<dc:title>青山县2024年政府工作报告</dc:title>',
    });
    expect(drawn).toEqual({
      text: '甲\n',
      encoding: 'UTF-8',
      meta: { title: '青山县2024年政府工作报告' },
      repairs: { 略去页眉页脚: 1, 略去批注: 1 },
      dropped: ['内部资料', '请核对'],
    });
  });
});
