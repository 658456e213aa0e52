/** `assets/study.js`: the script of the study page — what stands there as a sheet is asked and answered. */
import { start } from '../start.ts';
import { startLearning } from '../study/learning.ts';

start(startLearning);
