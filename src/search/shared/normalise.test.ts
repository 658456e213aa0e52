import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise } from './normalise.ts';

const plain = (text: string) => normalise(text).text;
const literal = (text: string) => normalise(text, { quotes: true }).text;

/** The half-width form that a full-width sign has. */
const toAscii = (sign: string) =>
  /[\uff01-\uff5e]/.test(sign)
    ? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)
    : sign === '￥'
      ? '¥'
      : sign;

/** Texts dense in what the rules are about. */
const texts = fc.string({
  unit: fc.constantFrom(
    ...'云桥区王字型，。“”‘’「」"\' \u3000\t\n\u200b\u0000aAＡ3３.．7％%-😀é\u0301Ⅲ①½ﾊﾞ￣\ufeff',
    ...'⼯⻓⺮⼾戶\uf978\u{2f800}﹘︱—·•･〇○…⋯︙～〜~︰',
  ),
  maxLength: 40,
});

describe('what is one', () => {
  test.each([
    ['full and half width', '增长３．７％', '增长3.7%'],
    ['upper and lower case', 'ＧＤＰ', 'gdp'],
    ['Chinese with and without spaces', '政 府 工　作\n报 告', '政府工作报告'],
    ['Chinese beside Latin with and without a space', 'GDP 增长 3.7% 。', 'gdp增长3.7%。'],
    ['any white space between Latin words', 'G107 \t S219', 'g107 s219'],
    ['with and without quotation marks', '“王”字型、「两山」‘三个’', '王字型、两山三个'],
    ['with and without invisible characters', '云\u200b桥\u0000\ufeff', '云桥'],
    ['half-width katakana', 'ｶ', 'カ'],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test.each([
    ['Kangxi radicals', '⼯作⾼质量⼈⺠⽣活', '工作高质量人民生活'],
    [
      'radicals of the supplement',
      '⻓⻅⻋⻔⻢⻩⻰⻬⻣⻜⻝⻄⻆⻉⻚⻛',
      '长见车门马黄龙齐骨飞食西角贝页风',
    ],
    ['radicals whose own character is the older form', '⼾籍⾭年', '户籍青年'],
    ['compatibility ideographs', '\uf978\ufa12\u{2f800}', '兩晴丽'],
    ['small forms', '﹙甲﹐乙﹑丙﹔丁﹚﹪', '(甲,乙、丙;丁)%'],
    ['vertical forms', '︵甲︐乙︑丙︒丁︶︻戊︼﹁己﹂', '(甲,乙、丙。丁)【戊】己'],
    ['dashes', '—–―─━－‐‑‒−⸺⸻﹘﹣︱︲', '-'.repeat(16)],
    ['middle dots', '·•・‧∙⋅･', '·'.repeat(7)],
    ['circles for zero', '二〇二三二○二三二◯二三', '二〇二三'.repeat(3)],
    ['ellipses', '…⋯︙', '………'],
    ['wave dashes', '～〜∼~', '~~~~'],
    ['ratio, slash, brackets, micro', '1∶2／∕⁄〈甲〉µ', '1:2///〈甲〉μ'],
    ['any dash or dot with and without spaces', 'A — B - C · D', 'a-b-c·d'],
  ])('%s', (_, text, expected) => {
    expect(plain(text)).toBe(expected);
  });

  test('a radical reads as the ideograph that Unicode names for it', () => {
    for (let code = 0x2f00; code <= 0x2fd5; code++) {
      const radical = String.fromCodePoint(code);
      if ('⼾⾭'.includes(radical)) continue;
      expect(plain(radical)).toBe(radical.normalize('NFKC'));
    }
    // The two of the supplement that have a decomposition, and the ends of the table.
    expect(plain('⺟⻳')).toBe('⺟⻳'.normalize('NFKC'));
    expect(plain('⺀⺁⺙⺚⺛⻳⻴')).toBe('⺀厂攵⺚旡龟⻴');
  });

  test('a lone half of a surrogate pair is a replacement character', () => {
    expect(plain('云\ud800桥\udc00')).toBe('云\ufffd桥\ufffd');
  });
});

describe('what is not one', () => {
  test.each([
    ['3.7%', '37'],
    ['3.7', '3,7'],
    ['7.7亿元', '6.7亿元'],
    ['-3', '3'],
    ['100 000', '100000'],
    ['Ⅲ', 'III'],
    ['①', '1'],
    ['½', '1/2'],
    ['8.2亿', '八点二亿'],
    ['é', 'e\u0301'],
    ['，', '。'],
    ['一', '—'],
    ['ー', '—'],
    ['_', '-'],
    ['〇', '0'],
    ['〇', '零'],
    ['②', '2'],
    ['²', '2'],
    ['㊀', '一'],
    ['㈠', '(一)'],
    ['㎡', 'm2'],
    ['℃', '°c'],
    ['·', '.'],
    ['…', '...'],
    ['‰', '%'],
    ['户', '戶'],
    ['长', '長'],
  ])('%s and %s', (left, right) => {
    expect(plain(left)).not.toBe(plain(right));
  });

  test('no letter, digit or mark of ASCII, no Chinese character and no mark of Chinese text changes', () => {
    const kept =
      ' !#$%&()*+,-./0123456789:;<=>?@[\\]^_`abcxyz{|}~，、。；：？！（）《》〈〉【】〔〕·…〇￥';
    for (const character of kept.slice(1)) {
      expect(plain(`字${character}字`)).toBe(`字${toAscii(character)}字`);
    }
    for (let code = 0x4e00; code <= 0x9fff; code++) {
      const character = String.fromCodePoint(code);
      if (plain(character) !== character) expect.fail(`${character} became ${plain(character)}`);
    }
  });

  test('signs, points and % stay', () => {
    expect(plain('+3.7%~-1‰·5:1')).toBe('+3.7%~-1‰·5:1');
  });
});

test('a literal keeps its quotation marks, and dropping them gives the plain form', () => {
  expect(literal('“王”字型')).toBe('“王”字型');
  fc.assert(
    fc.property(texts, (text) => {
      expect(literal(text).replace(/["'“”‘’「」『』]/g, '')).toBe(plain(text));
    }),
  );
});

test('what a text contains, its normal form contains', () => {
  fc.assert(
    fc.property(texts, fc.nat(40), fc.nat(40), (text, from, length) => {
      const characters = [...text];
      const part = characters.slice(from, from + length).join('');
      expect(plain(text)).toContain(plain(part));
      expect(literal(text)).toContain(literal(part));
    }),
    { numRuns: 1000 },
  );
});

test('normalising twice changes nothing', () => {
  fc.assert(
    fc.property(texts, (text) => {
      expect(plain(plain(text))).toBe(plain(text));
    }),
  );
});

test('the map leads every character back to the one it comes from', () => {
  fc.assert(
    fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
      const { text: form, starts, ends } = normalise(text);
      expect(starts.length).toBe(form.length);
      for (let i = 0; i < form.length; i++) {
        const [start = -1, end = -1] = [starts[i], ends[i]];
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        if (i > 0) expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? -1);
        if (form[i] !== ' ') expect(plain(text.slice(start, end))).toContain(form[i]);
      }
    }),
    { numRuns: 1000 },
  );
});
