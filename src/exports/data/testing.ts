/** For tests: the files, read as those read them who get them; linked data with nothing asked of the network. */
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { labelOf } from '../../cite/label.ts';
import { queriesOf } from '../../library/queries.ts';
import { loadLibrary } from '../../library/whole.ts';
import type { Site } from '../../model/site.ts';
import type { ExportSource } from '../export.ts';
import type { Annotation } from './annotation-shape.ts';
import { DATA_EXPORTS } from './exports.ts';
import { standsOnce } from './selectors.ts';
import type { SiteSource } from './site-files.ts';

const link = (id: string) => ({ '@id': id, '@type': '@id' });
const vocabulary = (id: string) => ({ '@id': id, '@type': '@vocab' });

/** What the W3C's context of annotations says of the words that are used here, and of no others. */
const ANNO = {
  ...{ oa: 'http://www.w3.org/ns/oa#', as: 'http://www.w3.org/ns/activitystreams#' },
  ...{ dc: 'http://purl.org/dc/elements/1.1/', dcterms: 'http://purl.org/dc/terms/' },
  ...{ rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  ...{ id: '@id', type: '@type' },
  ...{ Annotation: 'oa:Annotation', TextualBody: 'oa:TextualBody' },
  ...{ SpecificResource: 'oa:SpecificResource', FragmentSelector: 'oa:FragmentSelector' },
  ...{ TextQuoteSelector: 'oa:TextQuoteSelector', TextPositionSelector: 'oa:TextPositionSelector' },
  AnnotationCollection: 'as:OrderedCollection',
  AnnotationPage: 'as:OrderedCollectionPage',
  ...{ describing: 'oa:describing', identifying: 'oa:identifying' },
  ...{ body: link('oa:hasBody'), target: link('oa:hasTarget'), source: link('oa:hasSource') },
  ...{ selector: link('oa:hasSelector'), refinedBy: link('oa:refinedBy') },
  ...{ motivation: vocabulary('oa:motivatedBy'), purpose: vocabulary('oa:hasPurpose') },
  conformsTo: link('dcterms:conformsTo'),
  items: { '@id': 'as:items', '@type': '@id', '@container': '@list' },
  partOf: link('as:partOf'),
  ...{ format: 'dc:format', language: 'dc:language', value: 'rdf:value', label: 'rdfs:label' },
  ...{
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    start: 'oa:start',
    end: 'oa:end',
  },
  ...{ total: 'as:totalItems', startIndex: 'as:startIndex' },
};

/**
 * Statements of some linked data, canonical and sorted; whatever would be lost, or is not here, is refused.
 * @param base address of the page that it stands on
 */
export async function statementsOf(data: object, base?: string): Promise<string[]> {
  // The types are of an older version than the package, and do not know all of these.
  const options: object = {
    algorithm: 'RDFC-1.0',
    format: 'application/n-quads',
    safe: true,
    ...(base !== undefined && { base }),
    documentLoader: (url: string) => {
      if (url !== 'http://www.w3.org/ns/anno.jsonld') throw new Error(`no network: ${url}`);
      return Promise.resolve({ documentUrl: url, document: { '@context': ANNO } });
    },
  };
  const text = await jsonld.canonize(data as jsonld.JsonLdDocument, options);
  return text.split('\n').filter(Boolean);
}

/**
 * The words that an annotation means, found as a reader of it would: by each of its selectors.
 * @param textOf a paragraph of its page, by the id that it has there
 */
export function wordsMeant(
  { target }: Annotation,
  textOf: (fragment: string) => string,
): { quoted: string; counted: string } {
  const { value, refinedBy } = target.selector;
  const [{ exact, prefix, suffix }, { start, end }] = refinedBy;
  const text = textOf(value);
  if (!standsOnce(text, prefix + exact + suffix)) throw new Error(`${exact} not once in ${value}`);
  const at = text.indexOf(prefix + exact + suffix) + prefix.length;
  const counted = [...text].slice(start, end).join('');
  if ([...text.slice(0, at)].length !== start) throw new Error(`${exact}: two places in ${value}`);
  return { quoted: text.slice(at, at + exact.length), counted };
}

/** What the data of a library's site is made from. @param root folder that holds `content/` */
export function siteSourceOf(root: string): SiteSource {
  const library = loadLibrary(root);
  const { site, terms, names } = library;
  return {
    ...{ site, terms, names },
    reports: queriesOf(library).summaries(),
    quoteLabel(paragraph) {
      const [of, id = ''] = paragraph.split('/');
      const quoted = library.reports.find((one) => one.id === of);
      return quoted ? `《${quoted.title}》${labelOf(quoted, id)}` : null;
    },
  };
}

/** A site that nobody has put on the web. */
export function withoutAddress({ address: _, ...site }: Site): Site {
  return site;
}

/** All data of a report, as text. */
export async function filesOf(source: ExportSource): Promise<Map<string, string>> {
  const made = DATA_EXPORTS.filter(({ when }) => when?.(source) ?? true).map(
    async ({ file, make }) => [file, new TextDecoder().decode(await make(source))] as const,
  );
  return new Map(await Promise.all(made));
}

/** What a file says: of a table its rows. @throws Error where it is not there */
export function read(files: ReadonlyMap<string, string>, file: string) {
  const text = files.get(file);
  if (text === undefined) throw new Error(`no ${file}`);
  return file.endsWith('.csv')
    ? (parse(text, { bom: true, columns: true }) as Record<string, string>[])
    : JSON.parse(text);
}
