/** The glossary as linked data: schema.org's DefinedTermSet and SKOS's concepts at once, its context in itself. */
import { levelName } from '../../model/level.ts';
import type { Site } from '../../model/site.ts';
import type { Source } from '../../model/source.ts';
import { gradeName, type Term } from '../../model/term.ts';
import { NOTICE } from './datasets.ts';
import { glossaryIri, termIri } from './identifiers.ts';
import { saidOf } from './records.ts';

const SCHEMA = 'https://schema.org/';
const chinese = (id: string) => ({ '@id': id, '@language': 'zh-CN' });
const link = (id: string) => ({ '@id': id, '@type': '@id' });

const CONTEXT = {
  '@vocab': SCHEMA,
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  url: link(`${SCHEMA}url`),
  prefLabel: chinese('skos:prefLabel'),
  altLabel: chinese('skos:altLabel'),
  definition: chinese('skos:definition'),
  scopeNote: chinese('skos:scopeNote'),
  notation: 'skos:notation',
  inScheme: link('skos:inScheme'),
  related: link('skos:related'),
  isPartOf: link('dct:isPartOf'),
  kind: chinese('dct:type'),
  whose: chinese('dct:coverage'),
  source: 'dct:source',
  date: 'dct:date',
  rights: chinese('dct:rights'),
};

/** What the glossary is called among others. */
export function setName({ name }: Pick<Site, 'name'>): string {
  return `${name}的词条`;
}

/** All of it. @param terms those of the glossary */
export function linkedGlossary(site: Site, terms: readonly Term[]): object {
  const set = glossaryIri(site);
  return {
    '@context': CONTEXT,
    '@id': set,
    '@type': ['DefinedTermSet', 'skos:ConceptScheme'],
    name: setName(site),
    inLanguage: 'zh-CN',
    rights: NOTICE,
    hasDefinedTerm: terms.map((term) => ({
      ...definedTerm(term, termIri(site, term.id)),
      '@type': ['DefinedTerm', 'skos:Concept'],
      inScheme: set,
      prefLabel: term.term,
      notation: term.id,
      definition: term.meaning,
      scopeNote: `可靠程度：${gradeName(term)}。${term.note ?? ''}`,
      kind: term.kind,
      whose: levelName(term),
      ...some({
        altLabel: term.also,
        related: [...term.see, ...relatedIn(term, '落实')].map((id) => termIri(site, id)),
        isPartOf: relatedIn(term, '属于').map((id) => termIri(site, id)),
        source: term.sources.map(linkedSource),
      }),
    })),
  };
}

/** The lists that have something in them. */
function some(lists: Record<string, readonly unknown[]>): object {
  return Object.fromEntries(Object.entries(lists).filter(([, list]) => list.length > 0));
}

/** Addresses as a page writes them. */
export interface FromPage {
  /** What the glossary is called. */
  glossary: string;
  /** All of it as a file. */
  file: string;
  term(id: string): string;
}

/** The block of the page of the glossary: it leads to the file, which would weigh more than the page has room for. */
export function setBlock(name: string, here: FromPage): object {
  return {
    '@context': { '@vocab': SCHEMA, contentUrl: { '@type': '@id' } },
    '@type': 'DefinedTermSet',
    '@id': here.glossary,
    name,
    inLanguage: 'zh-CN',
    encoding: {
      '@type': 'MediaObject',
      encodingFormat: 'application/ld+json',
      contentUrl: here.file,
    },
  };
}

/** The block of the page of an entry. */
export function entryBlock(senses: readonly Term[], here: FromPage): object {
  return {
    '@context': { '@vocab': SCHEMA, inDefinedTermSet: { '@type': '@id' } },
    '@graph': senses.map((term) => ({
      ...definedTerm(term, here.term(term.id)),
      inDefinedTermSet: here.glossary,
    })),
  };
}

/** A term as a search engine takes it; how sure it is goes with what is said. */
function definedTerm(term: Term, iri: string) {
  return {
    '@id': iri,
    '@type': 'DefinedTerm',
    name: term.term,
    ...(term.also.length > 0 && { alternateName: term.also }),
    termCode: term.id,
    description: saidOf(term),
  };
}

function relatedIn({ relations }: Term, kind: Term['relations'][number]['kind']): string[] {
  return relations.filter((one) => one.kind === kind).map(({ to }) => to);
}

function linkedSource({ title, publisher, date, url, supports, seen, quality }: Source) {
  const flags = [...(seen ? [] : ['未见原文']), ...(quality ? [quality] : [])];
  return {
    '@type': 'CreativeWork',
    name: title,
    publisher: { '@type': 'Organization', name: publisher },
    ...(date !== undefined && { date }),
    ...(url !== undefined && { url }),
    description: supports + (flags.length > 0 ? `（${flags.join('，')}）` : ''),
  };
}
