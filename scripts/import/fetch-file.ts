/** A file at an address: that one, and nothing that it names. Only import asks another machine for anything. */
import { DataError } from '../../src/model/errors.ts';

const MEGABYTE = 1_000_000;
/** A page has some kilobytes, a report with its fonts and pictures some megabytes. */
const MOST_BYTES = 100 * MEGABYTE;
/** Milliseconds in which it has to be there. */
const LONGEST = 60_000;

/** What keeps an address from being reached, by the codes of the network → in Chinese. */
const FAILURES: Record<string, string> = {
  ENOTFOUND: '找不到这个网站：没有连上网络，或网址写错了',
  EAI_AGAIN: '找不到这个网站：没有连上网络，或网址写错了',
  ENETUNREACH: '没有连上网络',
  EHOSTUNREACH: '没有连上网络',
  ECONNREFUSED: '网站拒绝连接',
  ECONNRESET: '网站断开了连接',
  UND_ERR_SOCKET: '网站断开了连接',
};
const WAY_OUT = '可以在浏览器里打开，另存为“网页，仅 HTML”（或下载文件），再导入存下的文件';

/**
 * Fetches a file.
 *
 * @param address `https://…` or `http://…`; redirections are followed
 * @param most bytes that are taken
 * @param signal gives up when it is aborted
 * @throws {DataError} 不能导入: there is no network, no such file, or it is too large or too slow
 */
export async function fetchFile(
  address: string,
  { most = MOST_BYTES, signal = AbortSignal.timeout(LONGEST) } = {},
): Promise<Uint8Array> {
  const refuse = (what: string) => new DataError('不能导入', address, '', `${what}。${WAY_OUT}`);
  if (!URL.canParse(address)) throw refuse('网址写得不对');
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const response = await fetch(address, { signal });
    if (!response.ok) throw refuse(`网站答复 ${response.status}，没有给出这一页`);
    for await (const chunk of response.body ?? []) {
      size += chunk.length;
      if (size > most) throw refuse(`文件大于 ${most / MEGABYTE} MB`);
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof DataError) throw error;
    throw refuse(reasonOf(error));
  }
  return Buffer.concat(chunks);
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return '没有取到';
  if (error.name === 'TimeoutError') return `等了 ${LONGEST / 1000} 秒还没有取完`;
  const { cause } = error;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return FAILURES[code] ?? `没有取到（${code || error.message}）`;
}
