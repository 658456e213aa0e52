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

/** Of the file; a page's block needs no more than the first. */
const CONTEXT = {
  '@vocab': SCHEMA,
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dct: 'http://purl.org/dc/terms/',
  inDefinedTermSet: link(`${SCHEMA}inDefinedTermSet`),
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

/** All of it. @param terms those of the glossary */
export function linkedGlossary(site: Site, terms: readonly Term[]): object {
  const set = glossaryIri(site);
  return {
    '@context': CONTEXT,
    '@id': set,
    '@type': ['DefinedTermSet', 'skos:ConceptScheme'],
    name: `${site.name}的词条`,
    inLanguage: 'zh-CN',
    rights: NOTICE,
    hasDefinedTerm: terms.map((term) => ({
      ...definedTerm(term, (id) => termIri(site, id), set),
      '@type': ['DefinedTerm', 'skos:Concept'],
      inScheme: set,
      prefLabel: term.term,
      altLabel: term.also,
      notation: term.id,
      definition: term.meaning,
      scopeNote: `可靠程度：${gradeName(term)}。${term.note ?? ''}`,
      kind: term.kind,
      whose: levelName(term),
      related: [...term.see, ...relatedIn(term, '落实')].map((id) => termIri(site, id)),
      isPartOf: relatedIn(term, '属于').map((id) => termIri(site, id)),
      source: term.sources.map(linkedSource),
    })),
  };
}

/** The block of a page that lists the terms. @param terms those that have no pages of their own */
export function setBlock(name: string, set: string, terms: readonly Term[]): object {
  return {
    '@context': { '@vocab': SCHEMA },
    '@type': 'DefinedTermSet',
    '@id': set,
    name,
    inLanguage: 'zh-CN',
    hasDefinedTerm: terms.map((term) => definedTerm(term, (id) => `#${id}`)),
  };
}

/**
 * The block of a page of an entry.
 * @param iriOf what a term is called, seen from the page
 * @param set what the glossary is called
 */
export function entryBlock(
  senses: readonly Term[],
  iriOf: (id: string) => string,
  set: string,
): object {
  return {
    '@context': { '@vocab': SCHEMA, inDefinedTermSet: { '@type': '@id' } },
    '@graph': senses.map((term) => definedTerm(term, iriOf, set)),
  };
}

/** A term as a search engine takes it; how sure it is goes with what is said. */
function definedTerm(term: Term, iriOf: (id: string) => string, set?: string) {
  return {
    '@id': iriOf(term.id),
    '@type': 'DefinedTerm' as string | string[],
    name: term.term,
    ...(term.also.length > 0 && { alternateName: term.also }),
    termCode: term.id,
    description: saidOf(term),
    ...(set !== undefined && { inDefinedTermSet: set }),
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
