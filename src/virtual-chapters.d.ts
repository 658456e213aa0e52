/** The chapters of the reports whose pages are made (`src/build/chapters-plugin.ts`), by their files. */
declare module 'virtual:chapters' {
  type Chapter = import('astro').MDXInstance<Record<string, unknown>>;
  export const chapters: Readonly<Record<string, () => Promise<Chapter>>>;
}
