/** A card as it is asked: the question, on demand the answer with where it stands, and the grades. */
import { type Card, GAP } from '../../study/card.ts';
import { GRADES, type Grade } from '../../study/log.ts';
import { type Memory, untilText } from '../../study/schedule.ts';
import { button, element, keyCap } from '../element.ts';
import { answerOf } from './answer-side.ts';

const GRADE_NAMES: Record<Grade, string> = { 1: '忘了', 2: '吃力', 3: '记得', 4: '很熟' };

/** A card that is being asked. */
export interface Asking {
  readonly card: Card;
  readonly root: HTMLElement;
  /** Does what a key stands for. @returns whether it stands for anything */
  press(key: string): boolean;
}

/** What is around a card. */
interface Around {
  /** Whether its explanation was changed since it was last answered. */
  readonly isChanged: boolean;
  /** What each grade makes of it, at the moment at which the answer is seen. */
  outcomes(): { now: Date; each: Record<Grade, Memory> };
  graded(grade: Grade): void;
}

/** Asks a card. */
export function ask(card: Card, around: Around): Asking {
  const { choices } = card;
  const root = element('div', 'asked');
  root.dataset['card'] = card.id;
  const head = element('p', 'question', card.question);
  head.tabIndex = -1;
  root.append(head, shownOf(card));
  /** Keys that are listened to at this moment. */
  let keys: Record<string, () => void> = {};

  if (choices) {
    const buttons = choices.map((choice, at) =>
      withKey(
        String(at + 1),
        button(choice, () => choose(choice), 'choice'),
      ),
    );
    root.append(element('div', 'choices', ...buttons));
    keys = Object.fromEntries(choices.map((choice, at) => [String(at + 1), () => choose(choice)]));
    function choose(chosen: string): void {
      for (const [at, one] of buttons.entries()) {
        one.disabled = true;
        if (choices?.[at] === card.answer) one.dataset['right'] = '';
        else if (choices?.[at] === chosen) one.dataset['wrong'] = '';
      }
      reveal(chosen === card.answer);
    }
  } else {
    const show = button('看答案', () => reveal(null), 'show');
    root.append(withKey('空格', show));
    keys = { ' ': () => show.click() };
  }

  /** @param isRight of what was chosen; null where the reader judges */
  function reveal(isRight: boolean | null): void {
    root.querySelector('.show')?.remove();
    const answer = answerOf(card, { isRight, isChanged: around.isChanged });
    const { now, each } = around.outcomes();
    const grades = GRADES.filter((grade) => isRight !== false || grade === 1);
    const buttons = grades.map((grade) => {
      const one = button(GRADE_NAMES[grade], () => around.graded(grade), 'grade');
      one.append(element('small', '', untilText(each[grade], now)));
      one.dataset['grade'] = String(grade);
      return withKey(String(grade), one);
    });
    const row = element('div', 'grades', ...buttons);
    row.setAttribute('role', 'group');
    row.setAttribute('aria-label', '记得怎样，下面是多久以后再问');
    root.append(answer, row);
    keys = Object.fromEntries(
      grades.map((grade, at) => [String(grade), () => buttons[at]?.click()]),
    );
    answer.focus({ preventScroll: true });
    row.scrollIntoView({ block: 'nearest' });
  }
  return {
    ...{ card, root },
    press(key) {
      const act = keys[key];
      act?.();
      return act !== undefined;
    },
  };
}

function withKey(key: string, one: HTMLButtonElement): HTMLButtonElement {
  one.prepend(keyCap(key));
  one.setAttribute('aria-keyshortcuts', key === '空格' ? 'Space' : key);
  return one;
}

/** What is shown with the question; a gap is heard as one. */
function shownOf({ mode, shown }: Card): HTMLElement {
  if (mode === 'items' || mode === 'missing') {
    return element('ul', 'shown', ...shown.map((item) => element('li', '', ...withGaps(item))));
  }
  return element(
    mode === 'cloze' ? 'blockquote' : 'p',
    `shown ${mode}`,
    ...withGaps(shown.join(GAP)),
  );
}

function withGaps(text: string): (string | Node)[] {
  return text.split(GAP).flatMap((piece, at) => (at === 0 ? [piece] : [gap(), piece]));
}

function gap(): HTMLElement {
  const seen = element('span', '', GAP);
  seen.setAttribute('aria-hidden', 'true');
  return element('span', 'gap', seen, element('span', 'only-heard', '（空）'));
}
