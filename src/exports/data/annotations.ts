/** The notes of a report as the W3C's Web Annotations, each on the words that it explains. */
import { asSeenFrom } from '../../model/level.ts';
import { ownOf, paragraphAnchor } from '../../model/paragraph.ts';
import { pagesOf } from '../../report/pages.ts';
import type { ExportSource } from '../export.ts';
import type { Annotation } from './annotation-shape.ts';
import type { DataOf } from './datasets.ts';
import { annotationsIri, pageIri, termIri } from './identifiers.ts';
import { saidOf } from './records.ts';
import { selectorsOf } from './selectors.ts';

/** Says what a fragment of a page of HTML is, in the W3C's table of such. */
const HTML_FRAGMENTS = 'http://tools.ietf.org/rfc/rfc3236';

/** All annotations of a report, on one page. */
export function annotationsOf(source: ExportSource): DataOf<'annotations'> {
  const { report, site } = source;
  const all = annotationsIri(site, report);
  const items = pagesOf(report).flatMap(({ slug, paragraphs }) =>
    ownOf(paragraphs).flatMap((paragraph) => annotationsIn(source, slug, paragraph)),
  );
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${all}#all`,
    type: 'AnnotationPage',
    partOf: {
      id: all,
      type: 'AnnotationCollection',
      label: `${report.title}的注释（${site.name}）`,
      total: items.length,
    },
    startIndex: 0,
    items,
  };
}

function annotationsIn(
  { report, site, match, termById }: ExportSource,
  slug: string,
  { id: paragraph, text }: { id: string; text: string },
): Annotation[] {
  return match(text).map(({ id, start, end }) => {
    const found = termById.get(id);
    if (!found) throw new Error(`no term ${id}`);
    const selectors = selectorsOf(text, start, end);
    return {
      id: `${annotationsIri(site, report)}#${paragraph}/${selectors[1].start}`,
      type: 'Annotation',
      motivation: 'describing',
      body: [
        { type: 'SpecificResource', purpose: 'identifying', source: termIri(site, id) },
        {
          type: 'TextualBody',
          purpose: 'describing',
          value: saidOf(asSeenFrom(found, report.places)),
          format: 'text/plain',
          language: 'zh-CN',
        },
      ],
      target: {
        source: pageIri(site, report, slug),
        selector: {
          type: 'FragmentSelector',
          conformsTo: HTML_FRAGMENTS,
          value: paragraphAnchor(paragraph),
          refinedBy: selectors,
        },
      },
    };
  });
}
