/** The chapters of the reports whose pages are made, as a module: Vite is given no others. */
import type { Plugin } from 'vite';
import { opened } from '../library/opened.ts';

const ID = 'virtual:chapters';

/** Vite's plugin for `import { chapters } from 'virtual:chapters'`: what loads a chapter's MDX, by its file. */
export function chaptersPlugin(): Plugin {
  let isBuild = false;
  return {
    name: 'zhudu-chapters',
    configResolved({ command }) {
      isBuild = command === 'build';
    },
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      const { reports, open } = opened();
      const files = reports.flatMap((report) =>
        open(report).report.chapters.map(({ file }) => file),
      );
      // A build needs them all; the development server compiles those that are looked at.
      const imports = isBuild
        ? files.map(
            (file, at) => `import { Content as c${at} } from ${JSON.stringify(`/${file}`)};\n`,
          )
        : [];
      const entries = files.map((file, at) => {
        const load = isBuild ? `({ Content: c${at} })` : `import(${JSON.stringify(`/${file}`)})`;
        return `${JSON.stringify(file)}: async () => ${load},\n`;
      });
      return `${imports.join('')}export const chapters = {\n${entries.join('')}};\n`;
    },
  };
}
