import type { Export } from '../export.ts';

export const DATA_EXPORTS: readonly Export[] = [];
