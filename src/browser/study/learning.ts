/** Learning on a report's page: an overview, and from it card after card until nothing is left or the reader stops. */
import { type Card, cardsOf } from '../../study/card.ts';
import { NEW_A_DAY, nextCard, reviewsIn } from '../../study/session.ts';
import { button, element } from '../element.ts';
import { isForPage } from '../events.ts';
import { type Asking, ask } from './asking.ts';
import { choiceOf } from './choice.ts';
import { startKeeping } from './keeping.ts';
import { openLearner } from './learner.ts';
import { overviewOf } from './overview.ts';
import { studyTermsIn } from './study-terms.ts';

/** Brings the page to life, where there is something to learn. */
export function startLearning(): void {
  const root = document.querySelector<HTMLElement>('[data-learn]');
  if (root) openLearning(root, cardsOf(studyTermsIn(document), root.dataset['learn'] ?? ''));
}

function openLearning(root: HTMLElement, cards: readonly Card[]): void {
  const now = () => new Date();
  const main = root.closest('main');
  const stage = element('div', 'stage');
  const status = element('p', 'keeping-status');
  status.setAttribute('role', 'status');
  const say = (text: string) => {
    status.textContent = text;
  };
  const learner = openLearner(cards, { now, say, changed: () => goOn() });
  const choice = choiceOf(cards, () => showOverview());
  /** New cards of today beyond the day's. */
  let beyond = 0;
  let asking: Asking | null = null;

  const plan = (most = NEW_A_DAY + beyond) =>
    learner.planOf(now(), { isMeant: choice.isMeant, most });

  function showOverview(): void {
    asking = null;
    main?.classList.remove('asking');
    const more = () => {
      beyond += NEW_A_DAY;
      start();
    };
    const hasMore = plan(Number.POSITIVE_INFINITY).fresh.length > 0;
    const all = learner.planOf(now(), { isMeant: () => true, most: 0 });
    const left = { plan: plan(), elsewhere: reviewsIn(all) - reviewsIn(plan()) };
    const ways = { start, more: hasMore ? more : undefined };
    stage.replaceChildren(overviewOf(learner, left, now(), ways));
  }
  function start(): void {
    main?.classList.add('asking');
    askNext();
    root.scrollIntoView({ block: 'start' });
  }
  function stop(): void {
    showOverview();
    const heading = stage.querySelector<HTMLElement>('.today');
    if (heading) heading.tabIndex = -1;
    heading?.focus();
  }
  function askNext(): void {
    const left = plan();
    const card = nextCard(left, learner.known, now());
    if (!card) {
      stop();
      return;
    }
    asking = ask(card, {
      isChanged: learner.isChanged(card),
      outcomes() {
        const at = now();
        return { now: at, each: learner.outcomesOf(card, at) };
      },
      graded(grade) {
        asking = null;
        learner.answer(card, grade, now());
        askNext();
      },
    });
    const count = reviewsIn(left) + left.fresh.length;
    const head = element('div', 'head', element('p', 'left', `还有 ${count} 题`));
    head.append(button('先到这里', stop, 'stop'));
    stage.replaceChildren(head, asking.root);
    asking.root.querySelector<HTMLElement>('.question')?.focus({ preventScroll: true });
  }
  /** After another tab or a file has brought answers: what is being asked stays unless it was answered there. */
  function goOn(): void {
    if (!asking) showOverview();
    else if (nextCard(plan(), learner.known, now()) !== asking.card) askNext();
  }

  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (!asking || !isForPage(event)) return;
    // A button that has the focus is pressed by it.
    if (key === ' ' && (target as Element).closest('a, button, summary')) return;
    if (asking.press(key)) event.preventDefault();
  });
  root.append(choice.root, stage, startKeeping(learner, say), status);
  showOverview();
}
