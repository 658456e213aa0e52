/** `assets/amend.js`: proposes another wording for cited words, loaded when a reader first presses 提修改建议. */
import css from '../../styles/amending.css?raw';
import { propose } from '../amend/amending.ts';
import { offerPropose } from '../amending-start.ts';
import { boxesMoved } from '../remeasure.ts';
import { addStyles } from '../styles.ts';

addStyles(css);

offerPropose((passages, pressed, after) => propose(passages, pressed, after, boxesMoved));
