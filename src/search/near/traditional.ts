/** Traditional characters → the simplified ones of the text. */

/** Unpacks `鄉乡邨村`. */
export function unpackTraditional(packed: string): Map<string, string> {
  const characters = [...packed];
  const map = new Map<string, string>();
  for (let i = 0; i + 1 < characters.length; i += 2) {
    map.set(characters[i] ?? '', characters[i + 1] ?? '');
  }
  return map;
}

/** The text with each traditional character that the map knows as its simplified one. */
export function simplify(text: string, map: ReadonlyMap<string, string>): string {
  return [...text].map((character) => map.get(character) ?? character).join('');
}
