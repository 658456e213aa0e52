/** A PDF made of lines, with nothing packed, so that whatever is damaged in it is read. */

const LINES_A_PAGE = 40;
const SIZE = 14;
const TOP = 780;
const ROOM = 18;

/** Every line is drawn where the one above it leaves room; its characters are named by their UTF-16 units. */
export function pdfOf(lines: readonly string[]): Uint8Array {
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, at) =>
    lines.slice(at * LINES_A_PAGE, (at + 1) * LINES_A_PAGE),
  );
  const firstPage = 6;
  const kids = pages.map((_, at) => `${firstPage + at * 2} 0 R`).join(' ');
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Kids[${kids}]/Count ${pages.length}/MediaBox[0 0 1200 842]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>',
    stream(
      'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap',
    ),
    ...pages.flatMap((page, at) => [
      `<</Type/Page/Parent 2 0 R/Resources<</Font<</F 3 0 R>>>>/Contents ${firstPage + at * 2 + 1} 0 R>>`,
      stream(page.map(drawn).join('\n')),
    ]),
  ];
  const parts = ['%PDF-1.7\n'];
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(parts.join('').length);
    parts.push(`${at + 1} 0 obj\n${object}\nendobj\n`);
  }
  const start = parts.join('').length;
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`;
  return new TextEncoder().encode(`${parts.join('')}${end}`);
}

function stream(content: string): string {
  return `<</Length ${content.length}>>\nstream\n${content}\nendstream`;
}

function drawn(line: string, at: number): string {
  const codes = line.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return `BT /F ${SIZE} Tf 60 ${TOP - at * ROOM} Td <${codes.join('')}> Tj ET`;
}
