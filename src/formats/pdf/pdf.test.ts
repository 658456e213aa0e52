import { zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fixture, PARAGRAPHS, read } from '../testing.ts';

const ascii = (text: string) => new TextEncoder().encode(text);
const HELVETICA = '<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>';

/** A PDF of one page: what is drawn on it, what its stream's dictionary says, and in which font. */
function pdf(content: Uint8Array, filter = '', font = HELVETICA): Uint8Array {
  const head = `%PDF-1.4
1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj
3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources <</Font <</F ${font}>>>>>> endobj
4 0 obj <<${filter} /Length ${content.length}>> stream
`;
  return Uint8Array.from([
    ...ascii(head),
    ...content,
    ...ascii('\nendstream endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n'),
  ]);
}

describe('a PDF gives the paragraphs that it was made from', () => {
  it('printed by Chromium: 47 of 47, without the head and foot that browsers print', async () => {
    const { lines, repairs, dropped, format } = await read(fixture('chromium.pdf'), 'a.pdf');
    expect(PARAGRAPHS).toHaveLength(47);
    expect(lines).toEqual(PARAGRAPHS);
    expect(format).toBe('PDF');
    expect(repairs).toEqual({ 接上PDF断行: 79, 还原形近字: 1, 去掉页眉页脚: 12 });
    expect(dropped).toHaveLength(12);
    expect(dropped.at(-1)).toMatch(/^ﬁle:.*\t6\/6$/);
  });

  it('by LibreOffice: 47 of 47, without running heads and numbers, the footnote behind', async () => {
    const { lines, repairs, dropped } = await read(fixture('libreoffice.pdf'), 'a.pdf');
    expect(lines).toEqual(PARAGRAPHS);
    expect(repairs).toEqual({ 接上PDF断行: 74, 脚注移到篇末: 1, 去掉页眉页脚: 12 });
    expect(dropped.slice(0, 2)).toEqual(['云溪县第九届人民代表大会第四次会议文件', '—1—']);
  });
});

describe('a PDF that has no text to give is refused', () => {
  it('a scan, by its name', async () => {
    const picture = pdf(ascii('0 0 300 400 re f'));
    await expect(read(picture, 'a.pdf')).rejects.toThrow('像是扫描件');
  });

  it('one whose characters are none of Chinese', async () => {
    const line = 'BT /F 12 Tf 50 700 Td (Fonts without a table give letters like these.) Tj ET ';
    await expect(read(pdf(ascii(line.repeat(3))), 'a.pdf')).rejects.toThrow('抄出来是乱码');
  });

  it('one that breaks off', async () => {
    const cut = fixture('chromium.pdf').subarray(0, 2_000);
    await expect(read(cut, 'a.pdf')).rejects.toThrow('像是不完整');
  });

  it('one that is locked', async () => {
    const locked = new TextDecoder('latin1')
      .decode(pdf(ascii('BT /F 12 Tf (a) Tj ET')))
      .replace(
        'trailer <<',
        `trailer <</ID [<00> <00>] /Encrypt <</Filter /Standard /V 1 /R 2 /P -1 /O <${'00'.repeat(32)}> /U <${'00'.repeat(32)}>>> `,
      );
    await expect(read(ascii(locked), 'a.pdf')).rejects.toThrow('加了密码');
  });

  it('one whose fonts are named but not in it: their text would be missing', async () => {
    const font = '<</Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H';
    const from = '/DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun';
    const system =
      '/CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>> /FontDescriptor <</Type /FontDescriptor /FontName /SimSun /Flags 4>>>>]>>';
    const content = ascii(`BT /F 12 Tf 50 700 Td <${'d5feb8ae'.repeat(30)}> Tj ET`);
    await expect(read(pdf(content, '', `${font} ${from} ${system}`), 'a.pdf')).rejects.toThrow(
      '没有嵌在文件里',
    );
  });

  it('one that unpacks to gigabytes', async () => {
    const much = zlibSync(new Uint8Array(20_000_000));
    expect(much.length).toBeLessThan(100_000);
    await expect(read(pdf(much, '/Filter /FlateDecode'), 'a.pdf')).rejects.toThrow('解开后大得');
    const twice = pdf(zlibSync(much), '/Filter [/FlateDecode /FlateDecode]');
    await expect(read(twice, 'a.pdf')).rejects.toThrow('一层套一层');
  });
});
