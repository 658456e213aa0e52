/** Proposing another wording beside the text: the report's words stand in a field, and what is changed there is kept. */
import { type Passage, quotedWords } from '../../cite/passage.ts';
import { siteUrl } from '../base.ts';
import { button, element } from '../element.ts';
import { openBeside } from '../own/beside.ts';
import { openBook, type Put } from '../own/book.ts';
import { keepingIn, type Worked, workOn } from '../own/writing.ts';
import { piecesIn } from './changes.ts';
import { fieldsFor } from './fields.ts';
import {
  isIdle,
  NO_PROPOSAL,
  PROPOSALS,
  type Proposal,
  proposalBook,
  proposalId,
  startedOn,
  type Words,
} from './proposal.ts';
import { piecesShown } from './shown.ts';

/**
 * Opens a form behind the button that was pressed, with fields for each passage.
 * @param passages of one report
 * @param moved    called when that has changed how much room it takes
 */
export async function propose(
  passages: readonly Passage[],
  pressed: HTMLButtonElement,
  place: HTMLElement,
  moved: () => void,
): Promise<void> {
  const of = proposalBook(passages[0]?.report.id ?? '');
  await openBeside({
    ...{ pressed, place, moved },
    unreached: '“修改建议”一页打不开，没有存下来。',
    async fill(form, status, leave) {
      const book = await openBook(of);
      const now = Date.now();
      const say = keepingIn(status);
      const all = passages.map((passage, at) => {
        const words = wordsOf(passage);
        const worked = workOn(PROPOSALS, book, proposalId(words));
        const group = groupFor(worked, words, now + at, (put) => say('已存。', put));
        if (passages.length > 1) group.prepend(element('p', 'amending-place', passage.label));
        return { worked, group };
      });
      const isNew = all.every(({ worked }) => worked.was.words === '');
      status.textContent = isNew
        ? '在原文上改；全部去掉，就是建议删去。'
        : '早先提过，可以接着写。';
      const link = element('a', '', '修改建议');
      link.href = siteUrl(of.page);
      const back = button(isNew ? '不提了' : '恢复原样', async () => {
        await Promise.all(all.map(({ worked }) => worked.put(worked.was)));
        leave();
      });
      form.append(...all.map(({ group }) => group), element('p', 'taking-end', link, back));
    },
  });
}

/** What is written of one proposal, and what that changes. */
function groupFor(
  { was, put }: Worked<Proposal>,
  words: Words,
  made: number,
  wasPut: (put: Promise<Put<Proposal>>) => void,
): HTMLElement {
  let ours = was.words === '' ? startedOn(words, made) : was;
  let isListed = was.words !== '';
  const change = element('p', 'amending-change');
  const fields = fieldsFor(async (typed) => {
    const latest = { ...ours, ...typed };
    show(latest);
    // The report's words alone propose nothing.
    const putting = put(isIdle(latest) ? NO_PROPOSAL : isListed ? typed : latest);
    isListed = !isIdle(latest);
    wasPut(putting);
    // Another tab may have written there, too.
    const { now } = await putting;
    if (ours === latest && now.words !== '') show(now);
  });
  const show = (proposal: Proposal) => {
    ours = proposal;
    fields.show(proposal);
    const isSame = proposal.proposed === proposal.words;
    change.replaceChildren(...(isSame ? [] : piecesShown(piecesIn(proposal))));
  };
  show(ours);
  const [proposed = '', reason = ''] = fields.labels;
  return element('div', 'amending', proposed, change, reason);
}

/** The words of a passage, as a proposal names them. */
function wordsOf(passage: Passage): Words {
  const { paragraph, label, words } = passage;
  return { paragraph, label, start: words?.start ?? 0, words: quotedWords(passage) };
}
