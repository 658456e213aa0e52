/** What the reader sees before and after learning: what there is to do today, what was done, what comes. */

import { forgottenToday } from '../../study/calendar.ts';
import type { Card } from '../../study/card.ts';
import { LEARNT_DAYS } from '../../study/schedule.ts';
import { type Plan, reviewsIn } from '../../study/session.ts';
import { button, element } from '../element.ts';
import { comingTable, pastTable } from './calendar-table.ts';
import type { Learner } from './learner.ts';

/** Seconds that a question takes, as told beforehand. */
const SECONDS = 15;

/** What can be done from here. */
interface Ways {
  start(): void;
  /** More new cards than the day's; absent where there are none. */
  more?: (() => void) | undefined;
}

/** What is left today. */
interface Left {
  /** Of what the reader has chosen to learn. */
  plan: Plan;
  /** Cards due besides. */
  elsewhere: number;
}

/** The overview as it stands at a moment. */
export function overviewOf(
  learner: Learner,
  { plan, elsewhere }: Left,
  now: Date,
  ways: Ways,
): HTMLElement {
  const { cards, known } = learner;
  const root = element('div', 'overview');
  const isLeft = reviewsIn(plan) + plan.fresh.length > 0;
  root.append(element('p', 'today', isLeft ? leftText(plan) : doneText(learner, ways)));
  if (isLeft) root.append(button(known.size > 0 ? '接着学' : '开始学', ways.start, 'start'));
  else if (ways.more) root.append(button('再学几题', ways.more, 'start'));
  if (known.size === 0) {
    root.append(
      element(
        'p',
        'how',
        '先自己想，再看答案，按记得的程度选一个；选了什么，决定多久以后再问。做一题记一题，随时可以停。',
      ),
    );
    return root;
  }
  root.append(
    element(
      'p',
      'so-far',
      `已学会 ${learner.learnt()}/${cards.length} 题（${LEARNT_DAYS} 天以后才要再问的，算学会了），答过 ${known.size} 题。`,
    ),
  );
  if (elsewhere > 0) {
    root.append(element('p', 'elsewhere', `另有 ${elsewhere} 题也该复习了，不在所选的里面。`));
  }
  const changed = cards.filter((card) => learner.isChanged(card)).length;
  if (changed > 0) {
    root.append(element('p', 'changed', `有 ${changed} 题答过以后解释改了，问到时会写明。`));
  }
  const forgotten = forgottenToday(known, now).flatMap(
    (id) => cards.find((card) => card.id === id) ?? [],
  );
  if (forgotten.length > 0) root.append(forgottenList(forgotten));
  root.append(element('div', 'calendar', comingTable(known, now), pastTable(known, now)));
  return root;
}

function leftText(plan: Plan): string {
  const reviews = reviewsIn(plan);
  const { fresh } = plan;
  const parts = [
    reviews > 0 && `复习 ${reviews} 题`,
    fresh.length > 0 && `新学 ${fresh.length} 题`,
  ];
  // A new card is asked twice.
  const minutes = Math.ceil(((reviews + 2 * fresh.length) * SECONDS) / 60);
  return `今天${parts.filter(Boolean).join('，')}，大约 ${minutes} 分钟。`;
}

function doneText({ known }: Learner, { more }: Ways): string {
  if (known.size > 0) return '今天的做完了。';
  return more ? '今天的新题在别处学完了。' : '这里没有要学的题。';
}

/** Terms that were forgotten today, each with where it stands. */
function forgottenList(cards: readonly Card[]): HTMLElement {
  const terms = new Map(cards.map(({ term }) => [term.id, term]));
  const items = [...terms.values()].map(({ word, sentence }) => {
    const place = element('a', '', sentence.label);
    place.href = sentence.url;
    return element('li', '', `${word}　`, place);
  });
  return element(
    'div',
    'forgotten',
    element('h2', '', '今天忘过的，回原文看看'),
    element('ul', '', ...items),
  );
}
