/** For tests: records from plain text, and a host that runs the built files without a browser. */
import { runInThisContext } from 'node:vm';
import { type Host, PAGEFIND } from './host.ts';
import type { SearchRecord } from './record.ts';
import { REGISTRY } from './registry.ts';

/** Records of one report, a paragraph a line that is not blank; eight paragraphs a chapter. */
export function testRecords(report: string, text: string): SearchRecord[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line, i) => {
    const chapter = Math.floor(i / 8) + 1;
    return {
      report,
      paragraph: `${chapter}-${(i % 8) + 1}`,
      chapter: `${report}/${chapter}.html`,
      chapterTitle: `第${chapter}章`,
      citation: `第${chapter}部分第${(i % 8) + 1}段`,
      part: `第${chapter}部分`,
      kind: chapter === 1 ? '回顾' : '部署',
      levels: i % 3 === 0 ? ['区县'] : [],
      text: line.trim(),
    };
  });
}

/** A host over files in memory. */
export interface TestHost extends Host {
  /** Paths asked for, in order. */
  asked: string[];
  /** Paths that fit fail, as when the network is down. */
  broken: RegExp | null;
}

/** A host for one page over built files; forgets what earlier pages of the test have loaded. */
export function testHost(files: ReadonlyMap<string, Uint8Array>): TestHost {
  Reflect.deleteProperty(globalThis, REGISTRY);
  const asked: string[] = [];
  const read = (path: string): Uint8Array => {
    asked.push(path);
    const content = files.get(path);
    if (!content || host.broken?.test(path)) throw new Error(`no ${path}`);
    return content;
  };
  const host: TestHost = {
    asked,
    broken: null,
    async script(path) {
      runInThisContext(Buffer.from(read(path.replace(/\?.*/, ''))).toString('utf8'));
    },
    async bytes(name) {
      return Uint8Array.from(read(PAGEFIND + name)).buffer;
    },
  };
  return host;
}
