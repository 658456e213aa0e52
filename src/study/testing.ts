/** What must hold of cards, whatever the terms; cards, days and answers by hand. */
import type { Card, Mode } from './card.ts';
import { answered, digestOf, type Grade, type Learning, UNANSWERED } from './log.ts';
import { type Knowledge, knowledgeOf } from './session.ts';
import type { StudyTerm } from './study-term.ts';

/** Every broken law, in words; none of right cards. @param terms those of which the cards are made */
export function faultsIn(cards: readonly Card[], terms: readonly StudyTerm[]): string[] {
  const ids = cards.map(({ id }) => id);
  return [
    ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `${id}: twice`),
    ...cards.flatMap((card) =>
      [...faultsOfQuestion(card), ...faultsOfChoices(card, terms)].map(
        (fault) => `${card.id}: ${fault}`,
      ),
    ),
  ];
}

function faultsOfQuestion({ mode, term, shown, answer, question }: Card): string[] {
  const { word, also, gloss, groups, levelName, sentence } = term;
  const items = groups.flatMap((group) => group.items);
  const right = {
    meaning: [gloss],
    word: [word],
    items: [word],
    missing: items,
    level: [levelName],
    cloze: [sentence.words],
  }[mode];
  const forms = [word, ...also].filter((form) => form !== '');
  // What is asked for must not be read: in a meaning that is the gloss, elsewhere the word or the item.
  const hidden = mode === 'word' || mode === 'cloze' || mode === 'items' ? forms : [answer];
  const seen = [...shown, ...(mode === 'missing' ? [] : [question])];
  const told = mode === 'word' ? forms.filter((form) => inOrder(form).test(shown.join(''))) : [];
  return [
    ...told.map((form) => `the letters of ${form} are shown`),
    ...(right.includes(answer) ? [] : [`${answer} is no answer`]),
    ...(shown.length === 0 ? ['nothing is shown'] : []),
    ...hidden
      .filter((words) => seen.some((piece) => piece.includes(words)))
      .map((words) => `${words} is shown`),
  ];
}

/** Finds the letters of a form, in their order, whatever stands between them. */
function inOrder(form: string): RegExp {
  return new RegExp((form.match(/[\p{L}\p{N}]/gu) ?? []).join('.*'), 'u');
}

function faultsOfChoices({ mode, term, answer, choices }: Card, terms: readonly StudyTerm[]) {
  if (!choices) return [];
  const wrong = choices.filter((choice) => choice !== answer);
  const items = (one: StudyTerm) => one.groups.flatMap((group) => group.items);
  const isRight = (choice: string) =>
    mode === 'missing'
      ? items(term).includes(choice)
      : mode !== 'level' &&
        terms.some(
          (other) =>
            other.word === choice &&
            (other.gloss === term.gloss ||
              other.gloss.includes(term.word) ||
              term.gloss.includes(other.word) ||
              (mode === 'items' && items(other).some((item) => items(term).includes(item)))),
        );
  return [
    ...(choices.length === wrong.length + 1 ? [] : ['the answer is not there once']),
    ...(wrong.length === 0 ? ['nothing to choose from'] : []),
    ...(new Set(choices).size === choices.length ? [] : ['a choice stands there twice']),
    ...wrong.filter(isRight).map((choice) => `${choice} is right, too`),
  ];
}

/** Noon of a day in China; the first is 2024-03-01. */
export function noon(day: number, minutes = 0): Date {
  return new Date(Date.UTC(2024, 2, day, 4, minutes));
}

/** A card as the report could have it. */
export function cardOf(term: string, mode: Mode = 'meaning', pages: string[] = ['part-1']): Card {
  return {
    id: `${term}/${mode}`,
    mode,
    term: {
      ...{ id: term, word: term, gloss: `${term}的解释。`, level: '省', levelName: '澄江省' },
      ...{
        also: [],
        related: [],
        isOrdinary: false,
        isLevelKnown: true,
        groups: [],
        pages,
        url: `../glossary/${term}.html`,
      },
      sentence: {
        ...{ paragraph: '1.0-1', label: '一第1段', url: 'part-1.html#p1.0-1' },
        ...{ before: '推进', words: term, after: '。', isStart: true, isEnd: true },
      },
    },
    question: '指什么？',
    shown: [term],
    answer: `${term}的解释。`,
  };
}

/** Answers to one card, by their times. */
export function learningOf(
  card: Card,
  ...answers: (readonly [time: Date, grade: Grade])[]
): Learning {
  return answers.reduce(
    (learning, [time, grade]) => answered(learning, time, grade, digestOf(card)),
    UNANSWERED,
  );
}

/** What is known of cards whose answers these are. */
export function knowledge(
  cards: readonly Card[],
  log: Readonly<Record<string, Learning>>,
  now: Date,
): Knowledge {
  return knowledgeOf(cards, (id) => log[id] ?? UNANSWERED, now);
}
