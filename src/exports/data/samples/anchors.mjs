// 把每条注释落到原文的字上，并用原话核对位置。
import { readFileSync } from 'node:fs';

const { paragraphs } = JSON.parse(readFileSync('text.json', 'utf8'));
const { items } = JSON.parse(readFileSync('annotations.jsonld', 'utf8'));
// 位置数的是字符，所以先把一段拆成字符。
const characters = new Map(paragraphs.map(({ id, text }) => [`p${id}`, [...text]]));

for (const { body, target } of items) {
  const { value, refinedBy } = target.selector;
  const [quote, { start, end }] = refinedBy;
  const words = characters.get(value).slice(start, end).join('');
  if (words !== quote.exact) throw new Error(`${value}：位置与原话不合`);
  console.log([value, words, body[1].value].join('\t'));
}
