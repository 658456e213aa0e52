/** Why a search could not be answered, for the page to say what to do. */

/** Put in by the bundler of the site's scripts. */
declare const IS_DEV: boolean | undefined;

/** Name of a failure → what the reader is told. */
const SEARCH_ERRORS = {
  清单:
    typeof IS_DEV !== 'undefined' && IS_DEV
      ? '开发服务器里没有检索，请先 npm run build。'
      : '没能载入检索的清单。请检查网络后再试；离线打开时，请确认 search 文件夹还在。',
  引擎: '没能载入检索引擎。请检查网络后再试；离线打开时，请确认 search 文件夹还在。',
  索引: '没能载入检索的索引。请检查网络后再试；离线打开时，请确认 search 文件夹还在。',
  正文: '没能载入供检索的正文。请检查网络后再试；离线打开时，请确认 search 文件夹还在。',
  版本: '网站正在更新，新旧文件还没有对齐。请过一会儿再查。',
  浏览器: '这个浏览器不能运行检索引擎。请换一个较新的浏览器，或打开全文页，用浏览器自带的查找。',
} as const satisfies Record<string, string>;

export type SearchErrorKind = keyof typeof SEARCH_ERRORS;

/** The only error a search rejects with. `message` is Chinese; `cause` is what happened below. */
export class SearchError extends Error {
  readonly kind: SearchErrorKind;

  constructor(kind: SearchErrorKind, cause?: unknown) {
    super(SEARCH_ERRORS[kind], { cause });
    this.name = 'SearchError';
    this.kind = kind;
  }
}
