// Writes what is made from the schemas: the validators in engine/text and the JSON Schemas in policies/schema.
// What it writes is committed; test/generate.test.ts fails when that is out of date.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, type JsonSchemas } from './generate-validators.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemaFolder = 'policies/schema';

/** Path from the project's root → contents, for every generated file. */
export function generatedFiles(schemas: JsonSchemas): ReadonlyMap<string, string> {
  const { code, types } = generate(schemas);
  const jsonSchemas = Object.entries(schemas).map(
    ([name, schema]) =>
      [
        `${schemaFolder}/${kebabCase(name)}.schema.json`,
        `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, null, 2)}\n`,
      ] as const,
  );
  return new Map([
    ['engine/text/validators.generated.js', code],
    ['engine/text/validators.generated.d.ts', types],
    ...jsonSchemas,
  ]);
}

/** What is missing, differs, or is left over from a schema that is gone; empty when all is up to date. */
export function staleFiles(files: ReadonlyMap<string, string>): readonly string[] {
  const stale = [...files].filter(([path, contents]) => read(path) !== contents).map(([path]) => path);
  const left = committedSchemas().filter((path) => !files.has(path));
  return [...stale, ...left];
}

function kebabCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

function read(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}

function committedSchemas(): readonly string[] {
  try {
    return readdirSync(join(root, schemaFolder)).map((name) => `${schemaFolder}/${name}`);
  } catch {
    return [];
  }
}

function write(files: ReadonlyMap<string, string>): void {
  for (const path of committedSchemas()) rmSync(join(root, path));
  for (const [path, contents] of files) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), contents);
  }
}

async function main(): Promise<void> {
  const list = new URL('../engine/schemas.ts', import.meta.url);
  const { schemas }: { readonly schemas: JsonSchemas } = await import(list.href);
  write(generatedFiles(schemas));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
