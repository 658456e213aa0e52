import type { Export } from '../export.ts';

export const EPUB_EXPORTS: readonly Export[] = [];
