import type { Export } from '../export.ts';

export const WORD_EXPORTS: readonly Export[] = [];
