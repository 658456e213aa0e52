/** Files that are no documents, or are made to do harm: refused by name, in bounded time and memory. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { definition, docx, inList, list, paragraph, run } from './docx/testing.ts';
import { drawFrom } from './formats.ts';
import { drawn, pdf } from './pdf/testing.ts';

const refusal = (bytes: Uint8Array, name = 'a.docx') =>
  drawFrom(bytes, name).then(
    () => 'not refused',
    (error: Error) => error.message,
  );
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
const wide = (text: string) => [...text].join('\0');
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0';
const document = (xml: string) => zipSync({ 'word/document.xml': strToU8(xml) });
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

describe('a file of another kind is called what it is, with the way out', () => {
  it.each([
    [`${OLE}${wide('EncryptedPackage')}`, 'a.docx', '有密码的 Office 文档', '不设密码'],
    [`${OLE}${wide('WordDocument')}`, 'a.doc', '.doc', '另存为 .docx'],
    [`${OLE}${wide('WordDocument')}`, 'a.wps', '.wps', '另存为 .docx'],
    [`${OLE}${wide('Workbook')}`, 'a.xls', 'Excel', '.docx 或纯文本'],
    [`${OLE}${wide('PowerPoint Document')}`, 'a.ppt', 'PowerPoint', '.docx 或纯文本'],
    [`${OLE}other`, 'a.bin', '旧格式的 Office 文档', '另存为 .docx'],
    ['{\\rtf1\\ansi text}', 'a.doc', 'RTF', '另存为 .docx'],
    [
      '<?xml version="1.0"?><?mso-application progid="Word.Document"?><x/>',
      'a.xml',
      'XML',
      '.docx',
    ],
    ['MIME-Version: 1.0\nContent-Type: multipart/related', 'a.mht', '.mht', '仅 HTML'],
    ['PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text', 'a.odt', '.odt', '.docx'],
    ['PK\x03\x04\x14\0OFD.xml', 'a.ofd', 'OFD', '纯文本'],
    ['PK\x03\x04\x14\0xl/workbook.xml', 'a.xlsx', 'Excel', '纯文本'],
    ['PK\x03\x04\x14\0report.txt', 'a.zip', '压缩包', '解开'],
    ['Rar!\x1a\x07', 'a.rar', '压缩包', '解开'],
    ['\x1f\x8b\x08\0', 'a.gz', '压缩包', '解开'],
    ['\x89PNG\r\n\x1a\n', 'a.png', '图片', '文字识别'],
    ['\xff\xd8\xff\xe0\0\x10JFIF', 'a.jpg', '图片', '文字识别'],
    ['BM\x10\0\0\0\0\0\0\0', 'a.bmp', '图片', '文字识别'],
  ])('%#: %s', async (bytes, name, kind, instead) => {
    const message = await refusal(latin(bytes), name);
    expect(message).toMatch(/^\[不能导入\] a\.\w+：这是/);
    expect(message).toContain(kind);
    expect(message).toContain(instead);
  });
});

describe('a Word file that is damaged or hostile is refused', () => {
  it('cut off anywhere, or with any byte changed, it is refused or read as it was', async () => {
    const whole = docx({
      document: Array.from({ length: 9 }, () => paragraph(run('各位代表：'))).join(''),
    });
    for (let at = 8; at < whole.length; at += 7) {
      expect(await refusal(whole.slice(0, at))).toMatch(/^\[不能导入\]/);
      const changed = whole.slice();
      changed[at] = (changed[at] ?? 0) ^ 0x55;
      const message = await refusal(changed);
      if (message !== 'not refused') expect(message).toMatch(/^\[不能导入\]/);
      else expect((await drawFrom(changed, 'a.docx')).text).toBe('各位代表：\n'.repeat(9));
    }
  });

  it('a part that unpacks to far more than a document, whatever size it claims', async () => {
    const large = zipSync({ 'word/document.xml': new Uint8Array(4 * 2 ** 20) });
    expect(large.length).toBeLessThan(10_000);
    const claiming = (size: number) => {
      const changed = large.slice();
      const view = new DataView(changed.buffer);
      // In the list of files at the end: the size unpacked.
      view.setUint32(view.getUint32(changed.length - 6, true) + 24, size, true);
      return changed;
    };
    expect(await refusal(claiming(2 ** 31))).toContain('解开后太大');
    expect(await refusal(claiming(1000))).toContain('文件坏了');
  });

  it.each([
    ['a path that leads outside', zipSync({ '../word/x': strToU8('x') }), '指向外面的路径'],
    [
      'entities that expand',
      document(
        `<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c "&b;&b;">]><w:document ${W}>&c;</w:document>`,
      ),
      '自定的实体',
    ],
    [
      'elements nested beyond measure',
      document(`<w:document ${W}>${'<w:tbl>'.repeat(100_000)}`),
      '太深',
    ],
    ['XML that breaks off', document(`<w:document ${W}><w:body><w:p>`), 'XML 坏了'],
    ['no body', document(`<w:document ${W}/>`), '没有正文'],
    ['no words', docx({ document: paragraph('') }), '没有文字'],
    ['another document within', docx({ document: '<w:altChunk/>' }), '嵌有另一份文档'],
  ])('%s', async (_, bytes, message) => {
    expect(await refusal(bytes)).toContain(message);
  });
});

/** Each of these would take hours, or more memory than there is, if it were read as far as it goes. */
describe('what is no report by its size is refused before it costs anything', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const page = (body: string) => utf8(`<!doctype html><html><body>${body}</body></html>`);
  const sentence = '我们新建道路十处，投资二十亿元，比上年多了三成，群众反映很好。';

  it.each([
    ['a text of very many bytes', 'a.txt', utf8('字'.repeat(700_000)), '文字超过 50 万字'],
    ['a text of very many characters', 'a.txt', utf8('a\n'.repeat(250_001)), '文字超过 50 万字'],
    ['a text of very many lines', 'a.txt', utf8('字\n'.repeat(10_001)), '多于 1 万行'],
    ['a line of very many characters', 'a.txt', utf8('字'.repeat(100_001)), '长于 10 万字'],
    ['Markdown of brackets', 'a.md', utf8('['.repeat(90_000)), '标记的符号多于'],
    ['Markdown of emphasis', 'a.md', utf8('a**b'.repeat(20_000)), '标记的符号多于'],
    ['quotations in each other', 'a.md', utf8(`${'>'.repeat(5000)}a`), '太深'],
    ['lists in each other', 'a.md', utf8(`${'- '.repeat(5000)}a`), '太深'],
    [
      'lists indented in each other',
      'a.md',
      utf8(Array.from({ length: 500 }, (_, at) => `${' '.repeat(at * 2)}- a`).join('\n')),
      '太深',
    ],
    ['footnotes without end', 'a.md', utf8('a[^1]\n\n[^1]: b\n\n'.repeat(20_000)), '多于 1 万行'],
    ['a page of very many lines', 'a.html', page(`${'<p>a</p>'.repeat(20_000)}`), '多于 1 万行'],
    [
      'a number as long as a book before each paragraph',
      'a.docx',
      docx({
        document: paragraph(run('甲'), inList(1)).repeat(12_000),
        numbering: `${definition(0, [['decimal', '%1'.repeat(200_000)]])}${list(1, 0)}`,
      }),
      '文字超过 50 万字',
    ],
    [
      'revisions in each other',
      'a.docx',
      docx({
        document: `<w:p>${'<w:ins>'.repeat(200)}${run('字').repeat(100_001)}${'</w:ins>'.repeat(200)}</w:p>`,
      }),
      '长于 10 万字',
    ],
    [
      'a PDF of drawings that draw each other ten times',
      'a.pdf',
      pdf(
        ['/X0 Do'],
        [...Array.from({ length: 9 }, (_, at) => `/X${at + 1} Do `.repeat(10)), drawn(sentence, 0)],
      ),
      'PDF 里的字太多',
    ],
  ])('%s', async (_, name, bytes, message) => {
    expect(await refusal(bytes, name)).toContain(message);
  });

  it.each([
    ['many words in a line', `${'字'.repeat(90_000)}${'<b>字</b>'.repeat(9000)}`],
    [
      'a style that is looked at for every item',
      `<ol style="${'list-style:'.repeat(100_000)}">${'<li>甲</li>'.repeat(2000)}</ol>`,
    ],
    [
      'a style that is looked at for every line',
      `<div style="${'a'.repeat(5_000_000)}">${'字<br>'.repeat(9000)}</div>`,
    ],
  ])('a page of %s is read', async (_, body) => {
    const { text } = await drawFrom(page(`${body}<p>${sentence.repeat(9)}</p>`), 'a.html');
    expect(text).toContain(sentence);
  });
});
