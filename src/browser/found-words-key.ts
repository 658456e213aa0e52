/** Where this tab remembers the words that were searched for, which are marked in the text. */
export const FOUND_WORDS_KEY = 'zhudu.mark';
