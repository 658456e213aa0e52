/** The QR code of a picture. */
import qrcode from 'qrcode-generator';

/** What a code holds, and what stands beside it: what one gets who scans it. */
export interface Code {
  text: string;
  said: string;
  /** The site's address, for those who cannot scan; null where it has none. */
  site: string | null;
}

/** Where a picture is made. */
export interface Where {
  /** Address of the page. */
  page: string;
  /** Its address on the web as it says itself, where the site has one. */
  canonical: string | undefined;
  /** Path of the page from the site's root. */
  file: string;
}

/** Hosts that lead whoever scans the code to his own machine. */
const RE_OWN_MACHINE = /^(localhost|127\.[\d.]+|0\.0\.0\.0|\[::1\])$/;

/**
 * What the code of a picture holds: the address, so long as another machine can open it; else the words
 * of the citation, which need none.
 * @param anchor id of the element of the page
 */
export function codeOf({ page, canonical, file }: Where, anchor: string, source: string): Code {
  const url = new URL(canonical ?? page);
  url.hash = '';
  url.search = '';
  if (!/^https?:$/.test(url.protocol) || RE_OWN_MACHINE.test(url.hostname))
    return { text: source, said: '扫码得到出处的文字，不用上网', site: null };
  const { href } = url;
  return {
    text: `${href}#${anchor}`,
    said: '扫码打开原处',
    site: href.endsWith(file) ? href.slice(0, href.length - file.length) : href,
  };
}

/** The black fields of a code, row by row, without the white around them. */
export function fieldsOf(text: string): boolean[][] {
  qrcode.stringToBytes = (words) => [...new TextEncoder().encode(words)];
  const code = qrcode(0, 'M');
  code.addData(text);
  code.make();
  const every = Array.from({ length: code.getModuleCount() }, (_, at) => at);
  return every.map((row) => every.map((column) => code.isDark(row, column)));
}
