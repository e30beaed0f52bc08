// Turns JSON Schemas into validator code: plain ES modules that need no eval, so they run under a strict
// content security policy. It writes no files; generate.ts does.

import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';

import { type JsonValue, shareSchemas } from './share-schemas.ts';

export type JsonSchemas = Readonly<Record<string, object>>;
export type GeneratedValidators = { readonly code: string; readonly types: string };

const options = {
  allErrors: true,
  strict: true,
  allowUnionTypes: true,
  verbose: true,
  discriminator: true,
  inlineRefs: false,
  code: { source: true, esm: true },
} as const;

const exportName = /^[a-z][A-Za-z0-9]*$/;
const runtimeRequire = /const (\w+) = require\("([^"]+)"\)\.default;/g;

const headerOf = (source: string): string =>
  `// Validators made from ${source} by \`npm run generate\`. Do not edit.\n`;

/** One exported validator for each schema, under the schema's name in the record. `source` is the file they stand in. */
export function generate(schemas: JsonSchemas, source: string): GeneratedValidators {
  const names = Object.keys(schemas).toSorted();
  for (const name of names) {
    if (!exportName.test(name)) {
      throw new Error(`schema "${name}" is exported under its name: write it in camelCase`);
    }
  }
  const ajv = new Ajv2020(options);
  // The copy leaves out what is not JSON: TypeBox marks its schemas with properties of its own.
  const shared = shareSchemas(new Map(names.map((name) => [name, toJson(schemas[name])])));
  for (const [name, schema] of [...shared.parts, ...shared.schemas]) ajv.addSchema(schema as object, name);
  const code = standalone(ajv, Object.fromEntries(names.map((name) => [name, name])));
  return { code: `${headerOf(source)}${importRuntime(code)}\n`, types: declare(names, source) };
}

function toJson(schema: object | undefined): JsonValue {
  return JSON.parse(JSON.stringify(schema));
}

/**
 * Ajv writes `require` for its runtime even into ES modules. Node gives a CommonJS module's `exports` as the
 * default import while some bundlers unwrap it, hence both are accepted.
 */
function importRuntime(code: string): string {
  const imports = new Map<string, string>();
  const body = code.replace(runtimeRequire, (_all, local: string, module: string) => {
    const imported = imports.get(module) ?? `runtime${imports.size}`;
    imports.set(module, imported);
    return `const ${local} = ${imported}.default ?? ${imported};`;
  });
  if (body.includes('require(')) throw new Error('ajv wrote a require that is not understood here');
  const lines = [...imports].map(([module, imported]) => `import ${imported} from '${module}.js';\n`);
  return `${lines.join('')}${body}`;
}

function declare(names: readonly string[], source: string): string {
  const validators = names.map((name) => `export declare const ${name}: Validator;\n`);
  return `${headerOf(source)}import type { ErrorObject } from 'ajv';

export interface Validator {
  (data: unknown): boolean;
  readonly errors?: readonly ErrorObject[] | null;
}

${validators.join('')}`;
}
