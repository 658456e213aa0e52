/** The parts of a Word file: what its relationships name, whatever they are called. */
import { DataError } from '../../model/errors.ts';
import { elementsOf, parseXml, type XmlElement } from '../xml.ts';
import { type Archive, openZip } from '../zip.ts';

/** Namespaces that are read, in both editions of the standard, and what they are called here. */
const PREFIXES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    w: [
      'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
      'http://purl.oclc.org/ooxml/wordprocessingml/main',
    ],
    r: [
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    ],
    m: [
      'http://schemas.openxmlformats.org/officeDocument/2006/math',
      'http://purl.oclc.org/ooxml/officeDocument/math',
    ],
    pic: [
      'http://schemas.openxmlformats.org/drawingml/2006/picture',
      'http://purl.oclc.org/ooxml/drawingml/picture',
    ],
    mc: ['http://schemas.openxmlformats.org/markup-compatibility/2006'],
    v: ['urn:schemas-microsoft-com:vml'],
    dc: ['http://purl.org/dc/elements/1.1/'],
    rel: ['http://schemas.openxmlformats.org/package/2006/relationships'],
    xml: ['http://www.w3.org/XML/1998/namespace'],
  }).flatMap(([prefix, spaces]) => spaces.map((space) => [space, prefix] as const)),
);

/** Parts by what they are to the document: the last word of the relationship's type. */
type PartKind =
  | 'styles'
  | 'numbering'
  | 'settings'
  | 'footnotes'
  | 'endnotes'
  | 'comments'
  | 'header'
  | 'footer';

export interface Parts {
  document: XmlElement;
  /** Parts of a kind; most have one at most. */
  of(kind: PartKind): XmlElement[];
  /** What the file says of itself: `docProps/core.xml`. */
  core: XmlElement | undefined;
}

const ROOT = '_rels/.rels';
const MAIN = 'document';

/** @throws {DataError} 不能导入: no Word file, or a damaged one */
export function partsOf(bytes: Uint8Array, file: string): Parts {
  const archive = openZip(bytes, file);
  const read = (name: string) => {
    const found = archive.read(name);
    return found ? parseXml(found, PREFIXES, file, name) : undefined;
  };
  const root = relationships(archive, read, '');
  const [name = `word/${MAIN}.xml`] = root.get('officeDocument') ?? [];
  const document = read(name);
  if (!document) throw new DataError('不能导入', file, name, '里面没有正文，不是 Word 存的 .docx');
  const related = relationships(archive, read, name);
  const [core] = root.get('core-properties') ?? [];
  return {
    document,
    of: (kind) =>
      [...(related.get(kind) ?? [])].flatMap((part) => {
        const found = read(part);
        return found ? [found] : [];
      }),
    core: core === undefined ? undefined : read(core),
  };
}

/** The parts that a part names, by their kinds; the whole file's for ''. */
function relationships(
  archive: Archive,
  read: (name: string) => XmlElement | undefined,
  part: string,
): Map<string, Set<string>> {
  const slash = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, slash);
  const name = part === '' ? ROOT : `${folder}_rels/${part.slice(slash)}.rels`;
  const found = new Map<string, Set<string>>();
  const root = archive.has(name) ? read(name) : undefined;
  for (const { attributes } of root ? elementsOf(root) : []) {
    if (attributes.get('TargetMode') === 'External') continue;
    const kind = attributes.get('Type')?.split('/').at(-1) ?? '';
    const target = resolved(attributes.get('Target') ?? '', folder);
    found.set(kind, (found.get(kind) ?? new Set()).add(target));
  }
  return found;
}

/** A target as a name in the archive: `/word/a.xml`, `a.xml` and `../word/a.xml` are one. */
function resolved(target: string, folder: string): string {
  const path: string[] = [];
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
