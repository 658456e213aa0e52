import type { Export } from '../export.ts';

export const CARDS_EXPORTS: readonly Export[] = [];
