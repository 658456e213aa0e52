/** An answer as it grows: shard by shard, newest first, every hit verified in its text. */

import { nameOfReports } from '../../model/report-name.ts';
import { wordTokens } from '../shared/encode.ts';
import { CELL } from '../shared/manifest.ts';
import { normalise } from '../shared/normalise.ts';
import { SearchError } from './error.ts';
import { type Filters, reportPasses } from './filters.ts';
import { type Hit, toHit } from './hit.ts';
import type { Loader, Shard } from './loading.ts';
import type { Query } from './query.ts';
import { matchText } from './verify.ts';
import { reportsWith } from './where.ts';

/** What is known so far. */
export interface Progress {
  /** Newest report first, in reading order within it. */
  hits: Hit[];
  /** How many of the shards that can hold the words have been checked through. */
  checked: number;
  of: number;
  /** Names of those that could not be checked, though it was tried; they are tried again at the end. */
  failed: string[];
  /** Whether they are sites. */
  sites?: true;
}

/** A step brings about so many paragraphs where the words are common. */
const PAGE = 50;
/** Texts that are loaded at once: the first, and the most. */
const FIRST = 1;
const MOST = 16;
/** Where no more reports are left, a further part of the index costs as much as their texts. */
const FEW = 2;
/** Where of the texts read so far this part had the words, the index need not be asked further. */
const COMMON = 0.5;
/** Tokens of a word that are looked up. */
const TOKENS = 3;

/** No report has so many. */
const PARAGRAPHS = 100_000;

/** A shard with the places of those of its reports that are still to be checked. */
interface Part {
  shard: Shard;
  left: number[];
  /** Tokens that Pagefind has not been asked for: of each word one, then the others. */
  tokens: string[][];
}

/** Tokens that all reports with the words have. */
function tokensOf(query: Query): string[][] {
  const words = query.words.map((word) => normalise(word.text).text);
  const first = [...new Set(words.flatMap((word) => wordTokens(word, 1)))];
  const all = new Set(words.flatMap((word) => wordTokens(word, TOKENS)));
  return [first, [...all].filter((token) => !first.includes(token))];
}

/** Leaves those reports of a part that have the next of its tokens, as Pagefind says. */
async function narrow(load: Loader, part: Part): Promise<void> {
  const [next = [], ...others] = part.tokens;
  const engine = await load.engine(part.shard.id);
  const found = await Promise.all(next.map(async (token) => new Set(await engine.find(token))));
  part.left = part.left.filter((place) => found.every((places) => places.has(place)));
  part.tokens = others;
}

/** The shards that can hold the words, with the reports that can. */
async function partsOf(load: Loader, query: Query, filters: Filters): Promise<Part[]> {
  const { manifest, shards } = await load.library();
  // Of a small library all is checked, so that the other choices can be counted.
  const isSmall = manifest.reports.length <= CELL;
  const may = await reportsWith(load, query);
  const tokens = tokensOf(query);
  return shards
    .map((shard) => ({
      shard,
      left: [...shard.reports.keys()].filter((place) => {
        const report = shard.reports[place];
        const can = may === null || may[shard.first + place];
        return report && can && (isSmall || reportPasses(report, filters));
      }),
      tokens,
    }))
    .filter(({ left }) => left.length > 0);
}

/** Hits of one report. */
async function hitsIn(load: Loader, shard: Shard, place: number, query: Query): Promise<Hit[]> {
  const entries = await load.report(shard.reports[place]?.id);
  return entries.flatMap(({ record, text }, paragraph) => {
    const match = matchText(text, query);
    return match ? [toHit(record, (shard.first + place) * PARAGRAPHS + paragraph, match)] : [];
  });
}

/**
 * Answers a query step by step. A step ends when something has been found, some fifty paragraphs where
 * the words are common, or when a shard has been checked through; in a small library all is one step.
 *
 * @param query with a word at least
 * @param filters those that tell reports from each other narrow what is checked in a large library
 * @throws SearchError where nothing can be checked, or the site has been published anew
 */
export async function* answer(
  load: Loader,
  query: Query,
  filters: Filters,
): AsyncGenerator<Progress, Progress> {
  const { manifest } = await load.library();
  const [only, other] = manifest.reports;
  // With one report the text is needed anyway: it need not wait for Pagefind.
  if (only && !other) void load.report(only.id).catch(() => {});
  const parts = await partsOf(load, query, filters);
  const progress: Progress = { hits: [], checked: 0, of: parts.length, failed: [] };
  const isSmall = manifest.reports.length <= CELL;
  const texts = { read: 0, holding: 0 };

  async function* check(part: Part): AsyncGenerator<Progress> {
    const { shard } = part;
    if (part.tokens.length === 2) await narrow(load, part);
    while (part.left.length > 0) {
      const isCommon = texts.holding > texts.read * COMMON || (texts.read === 0 && !isSmall);
      if (part.tokens.length > 0 && part.left.length > FEW && !isCommon) {
        await narrow(load, part);
        continue;
      }
      const rate = progress.hits.length / Math.max(1, texts.read);
      const size = rate > 0 ? Math.ceil(PAGE / rate) : FIRST + texts.read;
      const batch = part.left.slice(0, isSmall ? CELL : Math.min(MOST, size));
      const found = await Promise.all(batch.map((place) => hitsIn(load, shard, place, query)));
      part.left = part.left.slice(batch.length);
      progress.hits.push(...found.flat());
      // After a shard that is tried again.
      progress.hits.sort((a, b) => a.place - b.place);
      texts.read += batch.length;
      texts.holding += found.filter((hits) => hits.length > 0).length;
      if (found.flat().length > 0 && part.left.length > 0) yield progress;
    }
  }

  for (let queue = parts; queue.length > 0; queue = queue.filter(({ left }) => left.length > 0)) {
    progress.failed = [];
    let failure: SearchError | undefined;
    for (const part of queue) {
      try {
        yield* check(part);
        progress.checked++;
        yield progress;
      } catch (error) {
        const isOfShard =
          error instanceof SearchError && error.kind !== '引擎' && error.kind !== '浏览器';
        if (!isOfShard || (await load.isOld())) throw error;
        failure = error;
        progress.failed = [...progress.failed, nameOfReports(part.shard.reports)];
      }
    }
    if (failure) {
      if (progress.failed.length === parts.length) throw failure;
      yield progress;
    }
  }
  return progress;
}
