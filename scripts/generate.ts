// Writes what is made from the schemas: the validators in engine/text and server/http, and the JSON Schemas in policies/schema.
// What it writes is committed; test/generate.test.ts fails when that is out of date.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, type JsonSchemas } from './generate-validators.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const schemaFolder = 'policies/schema';

/** The schemas of the documents the engine reads, and of the requests the server answers. */
export interface SchemaLists {
  readonly documents: JsonSchemas;
  readonly requests: JsonSchemas;
}

/** Path from the project's root → contents, for every generated file. */
export function generatedFiles({ documents: schemas, requests }: SchemaLists): ReadonlyMap<string, string> {
  const jsonSchemas = Object.entries(schemas).map(
    ([name, schema]) =>
      [
        `${schemaFolder}/${kebabCase(name)}.schema.json`,
        `${JSON.stringify({ $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema }, null, 2)}\n`,
      ] as const,
  );
  return new Map([
    ...validators('engine/text', 'engine/schemas.ts', schemas),
    ...validators('server/http', 'server/http/schemas.ts', requests),
    ...jsonSchemas,
  ]);
}

function validators(
  folder: string,
  source: string,
  schemas: JsonSchemas,
): readonly (readonly [string, string])[] {
  const { code, types } = generate(schemas, source);
  return [
    [`${folder}/validators.generated.js`, code],
    [`${folder}/validators.generated.d.ts`, types],
  ];
}

/** Both lists, read from where they stand now. */
export async function schemaLists(): Promise<SchemaLists> {
  const documents = new URL('../engine/schemas.ts', import.meta.url);
  const requests = new URL('../server/http/schemas.ts', import.meta.url);
  const [engine, server] = await Promise.all([
    import(/* @vite-ignore */ documents.href),
    import(/* @vite-ignore */ requests.href),
  ]);
  return { documents: engine.schemas, requests: server.requestSchemas };
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
  write(generatedFiles(await schemaLists()));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
