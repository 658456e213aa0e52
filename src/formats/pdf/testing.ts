/** PDFs as tests need them: written here, with nothing packed, so that whatever is damaged in one is read. */

const LINES_A_PAGE = 40;
const SIZE = 14;
const TOP = 780;
const ROOM = 18;

/** Numbers of the objects that every PDF here has: its font and its pages, and the first that is free. */
const [PAGES, FONT, FREE] = [2, 3, 6];

/** A PDF of pages that draw something, and of other objects, numbered from {@link FREE}. */
export function pdf(pages: readonly string[], others: readonly string[] = []): Uint8Array {
  const first = FREE + others.length;
  const names = others.map((_, at) => `/X${at} ${FREE + at} 0 R`).join('');
  const resources = `/Resources<</Font<</F ${FONT} 0 R>>/XObject<<${names}>>>>`;
  const objects = [
    `<</Type/Catalog/Pages ${PAGES} 0 R>>`,
    `<</Type/Pages/Kids[${pages.map((_, at) => `${first + at * 2} 0 R`).join(' ')}]/Count ${pages.length}/MediaBox[0 0 1200 842]>>`,
    '<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/DescendantFonts[4 0 R]/ToUnicode 5 0 R>>',
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 1000/FontDescriptor<</Type/FontDescriptor/FontName/A/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent -200/CapHeight 700/StemV 80>>>>',
    stream(
      'begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0000> <ffff> <0000> endbfrange endcmap',
    ),
    ...others.map((content) =>
      stream(content, `/Type/XObject/Subtype/Form/BBox[0 0 1200 842]${resources}`),
    ),
    ...pages.flatMap((page, at) => [
      `<</Type/Page/Parent ${PAGES} 0 R${resources}/Contents ${first + at * 2 + 1} 0 R>>`,
      stream(page),
    ]),
  ];
  let file = '%PDF-1.7\n';
  const places: number[] = [];
  for (const [at, object] of objects.entries()) {
    places.push(file.length);
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
  }
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  return new TextEncoder().encode(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF`,
  );
}

/** A PDF of lines, each where the one above it leaves room. */
export function pdfOf(lines: readonly string[]): Uint8Array {
  const pages = Array.from({ length: Math.ceil(lines.length / LINES_A_PAGE) }, (_, at) =>
    lines.slice(at * LINES_A_PAGE, (at + 1) * LINES_A_PAGE),
  );
  return pdf(pages.map((page) => page.map(drawn).join('\n')));
}

/** What draws a line on a page, from 0; its characters are named by their UTF-16 units. */
export function drawn(line: string, at: number): string {
  const codes = line.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'));
  return `BT /F ${SIZE} Tf 60 ${TOP - at * ROOM} Td <${codes.join('')}> Tj ET`;
}

function stream(content: string, dictionary = ''): string {
  return `<<${dictionary}/Length ${content.length}>>\nstream\n${content}\nendstream`;
}
