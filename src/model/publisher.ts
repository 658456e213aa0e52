/** Whose pages a source may link to (`content/publishers.yaml`): who issues, or first publishes, texts (C5). */
import { z } from 'zod';
import { text } from './schema.ts';
import type { Source } from './source.ts';

/** Kinds of publisher that may be linked; what is none of them is named without address. */
export const PUBLISHER_KINDS = ['党和国家机关', '新闻单位', '学校和研究机构', '企业'] as const;

const publisherSchema = z.strictObject({
  /** Host with all hosts below it: `gov.cn` holds www.gov.cn and xinyang.gov.cn. */
  host: text.regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, '只写主机名，如 gov.cn'),
  kind: z.enum(PUBLISHER_KINDS),
  /**
   * Names of the host's owner, one of which stands in a linked source's `publisher`; absent only where
   * the host has many owners, each of which issues what stands there (gov.cn).
   */
  names: z.array(text).min(1).optional(),
});
export type Publisher = z.output<typeof publisherSchema>;

/** Schema of `publishers.yaml`. */
export const publishersSchema = z.strictObject({ publishers: z.array(publisherSchema) });

/** Words by which a publisher says that the text is another's. */
const RE_REPRINTS = /转载|转发|转引|来源|摘自|摘编/;

/** The publisher on the list whose host an address is on; undefined where there is none. */
export function publisherOf(url: string, publishers: readonly Publisher[]): Publisher | undefined {
  const { hostname } = new URL(url);
  return publishers.find(({ host }) => hostname === host || hostname.endsWith(`.${host}`));
}

/** Why a source's address must not stand; null where it may, and where there is none. */
export function refusedAddress(
  { url, publisher }: Pick<Source, 'url' | 'publisher'>,
  publishers: readonly Publisher[],
): string | null {
  if (url === undefined) return null;
  const { hostname } = new URL(url);
  const owner = publisherOf(url, publishers);
  if (owner === undefined) return `${hostname} 不在 content/publishers.yaml 里`;
  if (RE_REPRINTS.test(publisher)) return `“${publisher}”不是首发单位`;
  if (owner.names && !owner.names.some((name) => publisher.includes(name))) {
    return `${hostname} 是${owner.names.join('、')}的，不是“${publisher}”的`;
  }
  return null;
}
