/** `assets/picture.js`: pictures to pass on, loaded when a reader first asks for one. */

import { dataOf } from '../../cite/data.ts';
import type { ReportText } from '../../report/text.ts';
import css from '../../styles/picture.css?raw';
import { showPictures } from '../picture/dialog.ts';
import { picturedTerm } from '../picture/explained.ts';
import { picturedPair } from '../picture/pair.ts';
import { type Pictured, picturedChapter, picturedPassages } from '../picture/pictured.ts';
import { offerPictures, type ToPicture } from '../picture-start.ts';
import { addStyles } from '../styles.ts';

addStyles(css);

offerPictures((what) => {
  const [first, ...others] = picturesOf(what);
  if (first) showPictures([first, ...others]);
});

function picturesOf(what: ToPicture): Pictured[] {
  if ('row' in what) return [picturedPair(what.row)];
  if ('explained' in what) return [picturedTerm(what.explained, what.id, what.term)];
  const [first] = what.passages;
  const text = first && dataOf<ReportText>(first.report.id);
  const chapter = text && picturedChapter(text, first.paragraph);
  return [picturedPassages(what.passages), chapter].flatMap((one) => one ?? []);
}
