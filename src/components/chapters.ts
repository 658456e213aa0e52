/** The rendered MDX of the chapters, by the path of their files. */
import { chapters } from 'virtual:chapters';
import type { MDXInstance } from 'astro';
import type { Chapter } from '../report/report.ts';
import H from './H.astro';
import Lead from './Lead.astro';
import P from './P.astro';
import SectionH from './SectionH.astro';
import Title from './Title.astro';

/** What the tags of a chapter's MDX are set as. */
export const COMPONENTS = { P, H, Title, Lead };
/** The same on the page of a section that doesn't begin its part. */
export const SECTION_COMPONENTS = { ...COMPONENTS, H: SectionH };

/** The component that renders a chapter; give it {@link COMPONENTS}. */
export async function contentOf(
  chapter: Pick<Chapter, 'file'>,
): Promise<MDXInstance<Record<string, unknown>>['Content']> {
  const module = await chapters[chapter.file]?.();
  if (!module) throw new Error(`no MDX module for ${chapter.file}`);
  return module.Content;
}
