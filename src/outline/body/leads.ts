/** Run-in headings: the short first sentence that heads a paragraph (“抓实项目谋划。紧密结合…”). */

const SENTENCE_END = '。';
/** A lead-in inside a section has at most so many characters, its full stop not counted. */
const LONGEST_LEAD = 20;
/** The paragraph below a lead-in is at least so many times as long as the lead-in. */
const LEAST_RATIO = 3;
/** Words of a sentence that tells something, where a lead-in names something to do. */
const RE_NARRATES =
  /^(?:各位代表|同志们|成绩|同时|此外|当前|但)|我们|今年|去年|过去|一年来|\d{4}年|(?<!求)是/;

/** Length of the first sentence with its full stop; 0 where the paragraph has no full stop. */
export function firstSentence(text: string): number {
  return text.indexOf(SENTENCE_END) + SENTENCE_END.length;
}

/**
 * Lead lengths of paragraphs that stand together in one section. An ordinary short sentence looks like
 * a lead-in, so the siblings give evidence: at least two, and at least half of them, must have one.
 */
export function leadsOf(paragraphs: readonly string[]): number[] {
  const leads = paragraphs.map(candidate);
  const found = leads.filter((lead) => lead > 0).length;
  return found >= 2 && found * 2 >= paragraphs.length ? leads : leads.map(() => 0);
}

function candidate(text: string): number {
  const lead = firstSentence(text);
  const short = lead > 1 && lead - SENTENCE_END.length <= LONGEST_LEAD;
  return short && text.length >= lead * LEAST_RATIO && !RE_NARRATES.test(text.slice(0, lead))
    ? lead
    : 0;
}
