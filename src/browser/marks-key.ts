/** Where this tab remembers the words that are to be marked. */
export const MARKS_KEY = 'zhudu.mark';
