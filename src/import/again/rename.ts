/** Paragraph ids in an editor's YAML, put right after a report was imported again; all else stays to the byte. */
import { isMap, isScalar, type Pair, parseDocument, visit } from 'yaml';
import type { Moves } from './moves.ts';

/** A file with the ids of now, and what of it names paragraphs that are no longer there. */
export interface Renamed {
  text: string;
  lost: string[];
}

/** Fields that hold words of the paragraph that their neighbour names. */
const WORDS = ['words', 'before', 'phrase', 'text'];
/** The field of `commitments.yaml` whose keys are parts, sections and paragraphs. */
const BY_PLACE = 'fields';

/**
 * @param text   of a YAML file: every `paragraph: 3.2-4` in it, and the keys of `fields`
 * @param prefix what stands before the ids of this report: `pingqiao-2023/` in the glossary's quotes
 */
export function renameIds(text: string, moves: Moves, prefix = ''): Renamed {
  const lost: string[] = [];
  const edits: { start: number; end: number; id: string }[] = [];
  const edit = (node: unknown, moved: string | null) => {
    if (!isScalar(node) || !node.range) return;
    const old = String(node.value);
    if (moved === null) lost.push(old);
    else if (prefix + moved !== old) {
      edits.push({ start: node.range[0], end: node.range[1], id: prefix + moved });
    }
  };
  visit(parseDocument(text), {
    Pair(_, pair, path) {
      const key = isScalar(pair.key) ? pair.key.value : null;
      if (key === 'paragraph' && isScalar(pair.value)) {
        const id = String(pair.value.value);
        if (id.startsWith(prefix)) {
          edit(pair.value, moves.of(id.slice(prefix.length), wordsBeside(path.at(-1))));
        }
      }
      if (key === BY_PLACE && isMap(pair.value)) {
        for (const { key: place } of pair.value.items as Pair[]) {
          if (isScalar(place)) edit(place, placeNow(String(place.value), moves));
        }
      }
    },
  });
  let result = text;
  for (const { start, end, id } of edits.sort((a, b) => b.start - a.start)) {
    const quote = /^["']/.exec(result.slice(start))?.[0] ?? '';
    result = `${result.slice(0, start)}${quote}${id}${quote}${result.slice(end)}`;
  }
  return { text: result, lost };
}

function wordsBeside(map: unknown): string | undefined {
  if (!isMap(map)) return undefined;
  const words = WORDS.map((key) => map.get(key)).find((value) => typeof value === 'string');
  return words as string | undefined;
}

/** A part (`2`), a section (`3.1`) or a paragraph (`3.1-5`): the first two are where their paragraphs are. */
function placeNow(place: string, moves: Moves): string | null {
  if (place.includes('-')) return moves.of(place);
  const isPart = !place.includes('.');
  const start = isPart ? `${place}.0` : place;
  const ids = [0, 1, 2, 3].map((index) => moves.of(`${start}-${index}`));
  const found = ids.find((id) => id !== null) ?? (isPart ? moves.of(`${place}-1`) : null);
  if (!found) return null;
  const section = found.replace(/-.*$/, '');
  return isPart ? section.replace(/\..*$/, '') : section;
}
