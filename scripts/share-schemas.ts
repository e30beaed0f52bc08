// Writes a part that stands in many schemas only once: a validator per place would be most of the page's first load.

export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue };

/** Parts shorter than this, as JSON, cost less in place than a call. */
const shortest = 80;
const fewest = 3;

export interface SharedSchemas {
  /** The schemas with the shared parts replaced by references. */
  readonly schemas: ReadonlyMap<string, JsonValue>;
  /** The shared parts, by the name they are referred to by. */
  readonly parts: ReadonlyMap<string, JsonValue>;
}

/** Finds the parts that are schemas of values and stand in at least `fewest` places. Branches of a union stay: their words are needed. */
export function shareSchemas(schemas: ReadonlyMap<string, JsonValue>): SharedSchemas {
  const counts = new Map<string, number>();
  for (const schema of schemas.values()) {
    walk(schema, (part) => {
      const text = JSON.stringify(part);
      counts.set(text, (counts.get(text) ?? 0) + 1);
      return part;
    });
  }
  const shared = [...counts].filter(([text, count]) => count >= fewest && text.length >= shortest);
  const names = new Map(shared.map(([text], at) => [text, `shared${at}`]));
  const refer = (part: JsonValue, text: string): JsonValue => {
    const name = names.get(text);
    return name === undefined ? part : { $ref: name };
  };
  return {
    schemas: new Map([...schemas].map(([name, schema]) => [name, walk(schema, refer)])),
    parts: new Map([...names].map(([text, name]) => [name, inside(JSON.parse(text), refer)])),
  };
}

type Replace = (part: JsonValue, text: string) => JsonValue;

/** Replaces every schema of a value in `schema`, the outermost first; what was replaced is not walked further. */
function walk(schema: JsonValue, replace: Replace): JsonValue {
  const replaced = isValueSchema(schema) ? replace(schema, JSON.stringify(schema)) : schema;
  return replaced === schema ? inside(schema, replace) : replaced;
}

function inside(schema: JsonValue, replace: Replace): JsonValue {
  if (Array.isArray(schema)) return schema;
  if (!isObject(schema)) return schema;
  return Object.fromEntries(
    Object.entries(schema).map(([key, value]) => {
      if (isObject(value) && (key === 'properties' || key === 'patternProperties' || key === '$defs')) {
        return [
          key,
          Object.fromEntries(Object.entries(value).map(([name, part]) => [name, walk(part, replace)])),
        ];
      }
      return [key, key === 'items' || key === 'additionalProperties' ? walk(value, replace) : value];
    }),
  );
}

const isObject = (value: JsonValue): value is { readonly [key: string]: JsonValue } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isValueSchema = (value: JsonValue): boolean =>
  isObject(value) && value.type !== undefined && value.$id === undefined;
