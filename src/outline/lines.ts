/** What a line looks like, whatever it says: prose, a label of a page, a short line by itself. */

const RE_SPACES = /[\s\u200b-\u200d\u2060]+/g;
/** Behind its end a sentence may have what closes it, references to notes, and what the audience did: （掌声）. */
const RE_SENTENCE_END =
  /[。！？；!?;…](?:[”’」』）)】\]¹²³⁰-⁹]|[[［〔【]\d{1,3}[\]］〕】]|[（(][^（()）]{1,8}[）)])*$/;
/** More characters than this are a paragraph, whether or not it has its full stop. */
const LONGEST_SHORT_LINE = 30;

/** A line without any white space. */
export function squeezed(line: string): string {
  return line.replace(RE_SPACES, '');
}

/** Whether a line ends as a sentence does. */
export function endsSentence(line: string): boolean {
  return RE_SENTENCE_END.test(line);
}

/** Whether a line is short and no sentence: a heading, a label, a button, a piece of a broken line. */
export function isShortLine(line: string): boolean {
  return squeezed(line).length <= LONGEST_SHORT_LINE && !endsSentence(line);
}

/**
 * Words that begin a line of a page around a report, never one of a report. Shape comes first; this only tells
 * apart what has the same shape.
 */
const RE_FURNITURE =
  /^[（(【[]?(?:来源|信息来源|稿源|作者|责任编辑|责编|编辑|校对|审核|主办|承办|版权|本作品|相关|上一[篇条]|下一[篇条]|分享|打印|下载|关闭|返回|扫一扫|网站|备案|浏览|阅读|点击|字号|字体|免责|声明|转载|原标题|当前位置|首页|发布|索引号|附件下载|公有领域|Public)/;
const RE_LABEL = /^[（(【[]?[\p{Script=Han}A-Za-z]{1,6}[:：]/u;
const RE_WEB = /https?:|www\.|©|ICP备|公网安备|\.(?:docx?|pdf|wps|xlsx?|zip|rar)$/i;

/** Whether a line is a page's, not the report's: 来源：…, 责任编辑：…, 打印, an address. */
export function isFurniture(line: string): boolean {
  const words = squeezed(line);
  return RE_FURNITURE.test(words) || RE_WEB.test(words);
}

/** Whether a line is a label with its value: 发布时间：2024-01-10; or one of a page. */
export function isLabel(line: string): boolean {
  return RE_LABEL.test(squeezed(line)) || isFurniture(line);
}

const RE_PAGE_NUMBER =
  /^(?:[-—–―－─~～·•]+[\d０-９]{1,3}[-—–―－─~～·•]+|第[\d０-９]{1,3}页(?:[,，/／]?共[\d０-９]{1,3}页)?)$/;

/** Whether a line is a page's number: — 12 —, 第 3 页 共 20 页. */
export function isPageNumber(line: string): boolean {
  return RE_PAGE_NUMBER.test(squeezed(line));
}
