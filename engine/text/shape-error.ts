// What a generated validator reports, as far as it is read here: ajv's error objects without the library.

export interface ShapeError {
  readonly keyword: string;
  /** A JSON pointer to the value: `/blocks/0/kind`. */
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The keyword's value in the schema, and the schema it stands in; validators are generated with `verbose`. */
  readonly schema?: unknown;
  readonly parentSchema?: Readonly<Record<string, unknown>>;
  /** Set while the name of a key is judged instead of a value. */
  readonly propertyName?: string;
}

/** A validator: false after a call means that `errors` says why. */
export interface Validate {
  (data: unknown): boolean;
  readonly errors?: readonly ShapeError[] | null;
}

/** The keys of a part of a schema, where it is a map; none where it is absent. */
export const keysOf = (part: unknown): readonly string[] =>
  typeof part === 'object' && part !== null ? Object.keys(part) : [];

/** A part of a schema as a list: itself, the one it is, or none. */
export const listOf = (part: unknown): readonly unknown[] =>
  Array.isArray(part) ? part : part === undefined ? [] : [part];

/** The parts of a JSON pointer. */
export const pointerParts = (pointer: string): readonly string[] =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));

/** The pointer to a key below another pointer. */
export const pointerTo = (pointer: string, key: string): string =>
  `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
