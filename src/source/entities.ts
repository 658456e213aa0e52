/** HTML entities that web pages leave in copied text: &nbsp; &ldquo; &#8212; */
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';

const RE_ENTITY = /&(?:#\d+|#[xX][\da-fA-F]+|[a-zA-Z][a-zA-Z\d]*);/g;

/**
 * Decodes the HTML entities of a text, once: `&amp;nbsp;` becomes `&nbsp;`, not a space. What HTML
 * doesn't know as an entity stays as it is and isn't counted.
 */
export function decodeEntities(text: string): { text: string; count: number } {
  let count = 0;
  const decoded = text.replace(RE_ENTITY, (entity) => {
    const character = textOf(fromHtml(entity, { fragment: true }));
    if (character !== entity) count += 1;
    return character;
  });
  return { text: decoded, count };
}
