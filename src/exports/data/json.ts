/** JSON that people can read and tools can compare: a field a line, and of lists of records a record a line. */

/** @param data without anything that JSON has not; fields that are undefined are left out */
export function jsonText(data: object): string {
  const fields = Object.entries(data).flatMap(([key, value]) =>
    value === undefined ? [] : [`${JSON.stringify(key)}: ${valueText(value)}`],
  );
  return `{\n${fields.join(',\n')}\n}\n`;
}

function valueText(value: unknown): string {
  const isList = Array.isArray(value) && value.some((item) => typeof item === 'object');
  if (!isList) return JSON.stringify(value);
  return `[\n${value.map((item) => JSON.stringify(item)).join(',\n')}\n]`;
}
