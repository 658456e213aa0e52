/** XML written in place: what is put into it is text, unless it is XML itself. Pure. */

/** XML that is well-formed where it stands. */
export class Xml {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** What can stand in XML: text, XML, several of them; nothing where it is null or false. */
export type XmlContent = string | number | Xml | null | false | readonly XmlContent[];

/** Characters that no XML can have, escaped or not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const RE_FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * The XML of a template: `` xml`<p title="${title}">${text}</p>` ``.
 * @throws Error where a text has a character that XML cannot hold
 */
export function xml(parts: TemplateStringsArray, ...contents: readonly XmlContent[]): Xml {
  const sources = parts.map((part, index) => part + sourceOf(contents[index] ?? null));
  return new Xml(sources.join(''));
}

function sourceOf(content: XmlContent): string {
  if (content === null || content === false) return '';
  if (content instanceof Xml) return content.source;
  if (typeof content === 'object') return content.map(sourceOf).join('');
  const text = String(content);
  const forbidden = RE_FORBIDDEN.exec(text)?.[0];
  if (forbidden !== undefined) {
    throw new Error(
      `XML has no U+${forbidden.charCodeAt(0).toString(16).padStart(4, '0')}: ${text}`,
    );
  }
  return escaped(text);
}

/** A text as it stands in XML or HTML, also in an attribute between double quotes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ESCAPED[character] ?? character);
}
