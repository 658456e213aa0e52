/** The fields of a set of data, drawn from its schema: what the page of the data tells of each. */
import type { JsonSchema } from './datasets.ts';

/** A field. */
export interface Field {
  /** `terms[].sources[].title` */
  path: string;
  /** 文字, 整数, 数, 是否, 一组, 对象; or the values that there are. */
  type: string;
  /** Whether it may be absent. */
  isOptional: boolean;
  what: string;
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字',
  integer: '整数',
  number: '数',
  boolean: '是否',
  array: '一组',
  object: '对象',
};

/**
 * All fields of an object, what is in one right behind it.
 * @param skip fields that are told elsewhere
 */
export function fieldsOf(schema: JsonSchema, skip: readonly string[] = []): Field[] {
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties)
    .filter(([name]) => !skip.includes(name))
    .flatMap(([name, one]) => {
      const field = one as JsonSchema;
      const own = {
        path: name,
        type: typeOf(field),
        isOptional: !required.includes(name),
        what: field.description ?? '',
      };
      const inside = recordsIn(field).flatMap(([tail, record]) =>
        fieldsOf(record).map((inner) => ({ ...inner, path: `${name}${tail}.${inner.path}` })),
      );
      return [own, ...inside];
    });
}

/** The objects in a field, each with what stands behind the field's name where it is meant. */
function recordsIn(field: JsonSchema): [tail: string, JsonSchema][] {
  const { properties, items, prefixItems } = field;
  if (properties) return [['', field]];
  const each = (prefixItems ?? []).map((one, at): [string, JsonSchema] => [
    `[${at}]`,
    one as JsonSchema,
  ]);
  return items ? [...each, ['[]', items as JsonSchema]] : each;
}

function typeOf(schema: JsonSchema): string {
  if (schema.const !== undefined) return String(schema.const);
  if (schema.enum) return schema.enum.join('、');
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one as JsonSchema)).join('、');
  return TYPES[String(schema.type)] ?? String(schema.type);
}
