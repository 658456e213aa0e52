/** What is seen once a card is answered: what is right, and where the report says it. */
import type { Card } from '../../study/card.ts';
import { groupText, isOfKnownPlace, type StudyTerm } from '../../study/study-term.ts';
import { element } from '../element.ts';

/** @param isRight of what was chosen; null where the reader judges */
export function answerOf(
  card: Card,
  { isRight, isChanged }: { isRight: boolean | null; isChanged: boolean },
): HTMLElement {
  const { term, mode, answer } = card;
  const root = element('div', 'answer');
  root.tabIndex = -1;
  const said = isRight === null ? '' : isRight ? '对了：' : '不对，是：';
  root.append(element('p', 'right', said && element('b', '', said), answer));
  if (mode === 'meaning') root.append(...itemsOf(term));
  else if (mode !== 'word') {
    const word = answer === term.word ? '' : `${term.word}：`;
    root.append(element('p', 'gloss', word + term.gloss));
  }
  if (isChanged) {
    root.append(element('p', 'changed', '这一题上次答过以后，解释改过了；这是新的。'));
  }
  root.append(whereOf(term));
  return root;
}

function itemsOf({ groups }: StudyTerm): HTMLElement[] {
  return groups.map((group) => element('p', 'items', groupText(group)));
}

/** The sentence with its place, whose word it is, and the way to what else is known of it. */
function whereOf(term: StudyTerm): HTMLElement {
  const { url, sentence, levelName } = term;
  const place = element('a', '', sentence.label);
  place.href = sentence.url;
  const entry = element('a', '', '词条：解释和出处');
  entry.href = url;
  const words = element(
    'span',
    `said${sentence.isStart ? ' from-start' : ''}${sentence.isEnd ? ' to-end' : ''}`,
    ...[sentence.before, element('b', '', sentence.words), sentence.after],
  );
  const places = element('span', 'places', place, ' ', entry);
  if (isOfKnownPlace(term)) places.append(' ', element('small', '', `${levelName}的说法`));
  return element('p', 'where', words, places);
}
