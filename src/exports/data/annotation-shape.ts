/** Annotations as the W3C's Web Annotation Data Model has them, as far as they are used here. */
import { z } from 'zod';

const text = z.string();
const iri = text.describe('有网址的网站是网址，没有的是 urn:zhudu:…');
const number = z.int().nonnegative();

const quoteShape = z
  .strictObject({
    type: z.literal('TextQuoteSelector'),
    exact: text.describe('被注释的原话'),
    prefix: text.describe('紧接在前面的字'),
    suffix: text.describe('紧接在后面的字；三者连起来在这一段里只出现一次'),
  })
  .describe('用原话指');

const positionShape = z
  .strictObject({
    type: z.literal('TextPositionSelector'),
    start: number.describe('从第几个字符起，从 0 数'),
    end: number.describe('到第几个字符前'),
  })
  .describe('用位置指，数的是 Unicode 字符');

const annotationShape = z.strictObject({
  id: iri,
  type: z.literal('Annotation'),
  motivation: z.literal('describing'),
  body: z
    .tuple([
      z.strictObject({
        type: z.literal('SpecificResource'),
        purpose: z.literal('identifying'),
        source: iri.describe('词条'),
      }),
      z.strictObject({
        type: z.literal('TextualBody'),
        purpose: z.literal('describing'),
        value: text.describe('一句话的解释和可靠程度'),
        format: z.literal('text/plain'),
        language: z.literal('zh-CN'),
      }),
    ])
    .describe('是哪个词条，怎样解释'),
  target: z
    .strictObject({
      source: iri.describe('原文所在的网页'),
      selector: z.strictObject({
        type: z.literal('FragmentSelector'),
        conformsTo: text,
        value: text.describe('这一段在网页里的 id：p3.2-4'),
        refinedBy: z.tuple([quoteShape, positionShape]).describe('段里的哪几个字'),
      }),
    })
    .describe('注释的是哪里'),
});
export type Annotation = z.output<typeof annotationShape>;

export const annotationPageShape = z.strictObject({
  '@context': z.literal('http://www.w3.org/ns/anno.jsonld'),
  id: iri,
  type: z.literal('AnnotationPage'),
  partOf: z
    .strictObject({
      id: iri,
      type: z.literal('AnnotationCollection'),
      label: text.describe('哪份报告的注释'),
      total: number.describe('共几条'),
    })
    .describe('一份报告的全部注释，只有这一页'),
  startIndex: z.literal(0),
  items: z.array(annotationShape).describe('各条注释，照原文的次序'),
});
