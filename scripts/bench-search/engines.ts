/** The libraries that run in this process as they would in a page, each set up as its product does. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { create, insert, load, search as oramaSearch, save } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import FlexSearch from 'flexsearch';
import lunr from 'lunr';
import MiniSearch from 'minisearch';
import { bundleScript } from '../../src/bundle.ts';
import { ask, documents, gzip, type Outcome } from './ask.ts';

/** Gzip bytes of a library's code, as far as a page needs it. */
const packageSize = async (source: string) =>
  gzip(
    await bundleScript({ source, folder: process.cwd() }, { external: ['node:*'], format: 'esm' }),
  );

/** VitePress's own settings of MiniSearch: its default tokenizer, fuzzy 0.2, prefixes, all words' union. */
export async function miniSearch(): Promise<Outcome> {
  const options = {
    fields: ['text'],
    searchOptions: { fuzzy: 0.2, prefix: true, boost: { text: 2 } },
  };
  const engine = new MiniSearch(options);
  engine.addAll(documents);
  const index = gzip(JSON.stringify(engine));
  const code = await packageSize("import M from 'minisearch'; globalThis.M = M;");
  const texts = gzip(JSON.stringify(documents));
  return {
    name: 'MiniSearch, as in VitePress',
    ...(await ask((words) => engine.search(words).map(({ id }) => String(id)))),
    index,
    first: index + code + texts,
  };
}

/** lunr with jieba's words at both ends, as MkDocs does; a page has no jieba and cuts by its dictionary. */
export async function lunrJieba(): Promise<Outcome> {
  const jieba = Jieba.withDict(dict);
  const cut = (text: string) =>
    jieba.cutForSearch(text, true).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const engine = lunr(function () {
    this.ref('id');
    this.field('text');
    this.pipeline.reset();
    this.searchPipeline.reset();
    for (const { id, text } of documents) this.add({ id, text: cut(text).join(' ') });
  });
  const index = gzip(JSON.stringify(engine));
  const code = await packageSize("import l from 'lunr'; globalThis.l = l;");
  return {
    name: 'lunr + jieba',
    ...(await ask((words) =>
      engine
        .query((query) => {
          for (const word of cut(words)) query.term(word.toLowerCase(), {});
        })
        .map(({ ref }) => ref),
    )),
    index,
    first: index + code + gzip(JSON.stringify(documents)),
  };
}

/** Orama with its own tokenizer for Chinese. */
export async function orama(): Promise<Outcome> {
  const make = () =>
    create({
      schema: { key: 'string', text: 'string' } as const,
      components: { tokenizer: createTokenizer() },
    });
  const engine = make();
  for (const { id, text } of documents) insert(engine, { key: id, text });
  const saved = JSON.stringify(save(engine));
  load(make(), JSON.parse(saved));
  const code = await packageSize(
    "import { create, load, search } from '@orama/orama'; import { createTokenizer } from '@orama/tokenizers/mandarin'; globalThis.o = [create, load, search, createTokenizer];",
  );
  return {
    name: 'Orama, mandarin',
    ...(await ask(async (term) => {
      const { hits } = await oramaSearch(engine, { term, properties: ['text'], limit: 1000 });
      return hits.map(({ document }) => document.key);
    })),
    index: gzip(saved),
    first: gzip(saved) + code,
  };
}

/** FlexSearch with its character set for Chinese. */
export async function flexSearch(): Promise<Outcome> {
  const engine = new FlexSearch.Index({ tokenize: 'forward', encoder: FlexSearch.Charset.CJK });
  for (const [i, { text }] of documents.entries()) engine.add(i, text);
  const parts: string[] = [];
  await engine.export((_key, data) => {
    parts.push(String(data ?? ''));
  });
  const index = gzip(parts.join('\n'));
  const code = await packageSize("import F from 'flexsearch'; globalThis.F = F;");
  return {
    name: 'FlexSearch, CJK',
    ...(await ask((words) =>
      engine.search(words, { limit: 1000 }).map((i) => documents[Number(i)]?.id ?? ''),
    )),
    index,
    first: index + code + gzip(JSON.stringify(documents)),
  };
}
