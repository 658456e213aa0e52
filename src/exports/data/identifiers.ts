/**
 * What things are called in data that leaves the site: their addresses where the site has one, else names
 * that nothing answers to, so that none is ever a dead address. They stay the same however many reports
 * the library has.
 */
import type { Site } from '../../model/site.ts';
import type { Report } from '../../report/report.ts';
import { GLOSSARY_URL } from '../../site/entry-urls.ts';
import { downloadUrl, pageUrl } from '../../site/urls.ts';

/** The site as far as names are made of it. */
type At = Pick<Site, 'address'>;
type Of = Pick<Report, 'id'>;

/** The glossary. */
export function glossaryIri(site: At): string {
  return iri(site, GLOSSARY_URL, 'glossary');
}

/** A term, in any of its senses. */
export function termIri(site: At, id: string): string {
  return iri(site, `${GLOSSARY_URL}#${id}`, `term:${id}`);
}

/** A page of a report's text. @param slug name of its file: `part-3-1` */
export function pageIri(site: At, report: Of, slug: string): string {
  return iri(site, pageUrl(report, { slug }), `report:${report.id}:${slug}`);
}

/** All annotations of a report. */
export function annotationsIri(site: At, report: Of): string {
  return iri(site, downloadUrl(report, 'annotations.jsonld'), `annotations:${report.id}`);
}

/** A schema's address; undefined where the site has none. */
export function schemaAddress({ address }: At, name: string): string | undefined {
  return address && `${address}${schemaFile(name)}`;
}

/** A schema's file, from the site's root. @param name that of its data: `figures` */
export function schemaFile(name: string): string {
  return `data/schemas/${name}.json`;
}

function iri({ address }: At, url: string, name: string): string {
  return address === undefined ? `urn:zhudu:${name}` : address + url.slice(1);
}
