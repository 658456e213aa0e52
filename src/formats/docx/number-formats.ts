/** Numbers as Word writes them before the paragraphs of a list: `w:numFmt`. */

const DIGITS = '〇一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';

/** 一百二十三: what Word calls counting; 二十 for 20, 十一 for 11. */
function counting(number: number, digits = DIGITS, units = ['', '十', '百', '千']): string {
  const zero = digits === DIGITS ? '零' : LEGAL_DIGITS.charAt(0);
  const places = [...String(number)].map(Number);
  const spelled = places
    .map((digit, at) =>
      digit === 0 ? zero : `${digits.charAt(digit)}${units[places.length - 1 - at] ?? ''}`,
    )
    .join('')
    .replace(new RegExp(`${zero}+`, 'g'), zero)
    .replace(new RegExp(`(?<=.)${zero}$`), '');
  return digits === DIGITS ? spelled.replace(/^一十/, '十') : spelled;
}

function digitByDigit(number: number, digits = DIGITS): string {
  return [...String(number)].map((digit) => digits.charAt(Number(digit))).join('');
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  let rest = number;
  let spelled = '';
  for (const [value, letters] of ROMAN) {
    for (; rest >= value; rest -= value) spelled += letters;
  }
  return spelled;
}

/** a, b … z, aa, bb: as Word goes on. */
function letter(number: number): string {
  return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}

/** One of a row of characters; beyond it plain digits. */
function oneOf(characters: string): (number: number) => string {
  const row = [...characters];
  return (number) => row[number - 1] ?? String(number);
}

/** Characters of Unicode that follow each other from one. */
function from(first: string, count: number): (number: number) => string {
  return oneOf(
    String.fromCodePoint(
      ...Array.from({ length: count }, (_, i) => (first.codePointAt(0) ?? 0) + i),
    ),
  );
}

const circled = oneOf(
  '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿',
);
/** Beyond 99 digit by digit: 一〇一. */
const chinese = (number: number) => (number < 100 ? counting(number) : digitByDigit(number));

/** All formats that Chinese offices use; whatever else there is counts in plain digits. */
const FORMATS: Readonly<Record<string, (number: number) => string>> = {
  decimalZero: (number) => String(number).padStart(2, '0'),
  decimalFullWidth: (number) => digitByDigit(number, '０１２３４５６７８９'),
  decimalFullWidth2: (number) => digitByDigit(number, '０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: from('⑴', 20),
  decimalEnclosedFullstop: from('⒈', 20),
  ideographEnclosedCircle: from('㊀', 10),
  chineseCounting: chinese,
  taiwaneseCounting: chinese,
  koreanDigital: chinese,
  chineseCountingThousand: (number) => counting(number),
  taiwaneseCountingThousand: (number) => counting(number),
  japaneseCounting: (number) => counting(number),
  ideographDigital: (number) => digitByDigit(number),
  japaneseDigitalTenThousand: (number) => digitByDigit(number),
  taiwaneseDigital: (number) => digitByDigit(number),
  chineseLegalSimplified: (number) => counting(number, LEGAL_DIGITS, ['', '拾', '佰', '仟']),
  ideographTraditional: oneOf('甲乙丙丁戊己庚辛壬癸'),
  ideographZodiac: oneOf('子丑寅卯辰巳午未申酉戌亥'),
  lowerLetter: letter,
  upperLetter: (number) => letter(number).toUpperCase(),
  lowerRoman: (number) => roman(number).toLowerCase(),
  upperRoman: roman,
  none: () => '',
};

/** The most that is spelled out; nobody numbers so far, but a file may claim it. */
const MOST = 9999;

/** A number as a list has it. @param format value of `w:numFmt` */
export function numberIn(format: string, number: number): string {
  const spell = number >= 1 && number <= MOST ? FORMATS[format] : undefined;
  return spell ? spell(number) : String(number);
}
