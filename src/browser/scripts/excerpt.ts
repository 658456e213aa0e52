/** `assets/excerpt.js`: collects a passage or an explanation, loaded when a reader first presses 摘抄. */
import css from '../../styles/taking.css?raw';
import { collectedPassage, collectedTerm } from '../excerpts/collected.ts';
import { take } from '../excerpts/taking.ts';
import { boxesMoved } from '../remeasure.ts';
import { addStyles } from '../styles.ts';
import { offerTake } from '../taking-start.ts';

addStyles(css);

offerTake((what, pressed, after) => {
  const things =
    'passages' in what
      ? what.passages.map(collectedPassage)
      : [collectedTerm(what.explained, what.id, what.term)];
  take(things, pressed, after, boxesMoved);
});
