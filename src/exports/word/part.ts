/** What the parts of a Word file have in common. */
import { type Xml, xml } from '../xml.ts';

/** Namespace of all that is Word's, for the root of a part. */
export const W: Xml = xml`xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"`;

/** A part as a file of its own. */
export function xmlPart(root: Xml): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root.source}`;
}
