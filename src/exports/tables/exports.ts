import type { Export } from '../export.ts';

export const TABLES_EXPORTS: readonly Export[] = [];
