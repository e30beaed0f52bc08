// The generator: validators that run without eval or require, and committed files that are up to date.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { generatedFiles, schemaLists, staleFiles } from '../scripts/generate.ts';
import { generate } from '../scripts/generate-validators.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

const step = {
  type: 'object',
  required: ['name', 'edges'],
  additionalProperties: false,
  properties: {
    name: { type: 'string', minLength: 2, pattern: '^[a-z]+$' },
    edges: { type: 'array', uniqueItems: true, items: { type: ['string', 'null'] } },
  },
};
const list = { type: 'array', items: { $ref: 'step' } };

describe('generate', () => {
  const { code, types } = generate({ step, list }, 'schemas.ts');
  // Beside node_modules, so that the code finds ajv's runtime as the real file does.
  const folder = mkdtempSync(join(root, 'node_modules', '.cache', 'generate-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('writes validators that Node loads and that judge', async () => {
    const file = join(folder, 'validators.mjs');
    writeFileSync(file, code);
    const validators = await import(/* @vite-ignore */ pathToFileURL(file).href);
    expect(validators.step({ name: 'bands', edges: ['1', null] })).toBe(true);
    expect(validators.step({ name: 'B', edges: ['1', '1'], more: 1 })).toBe(false);
    const keywords = validators.step.errors.map((error: { keyword: string }) => error.keyword);
    expect(keywords.toSorted()).toEqual(['additionalProperties', 'minLength', 'pattern', 'uniqueItems']);
    expect(validators.list([{ name: 'bands', edges: [] }])).toBe(true);
    expect(validators.list([{}])).toBe(false);
  });

  it('writes neither eval nor require', () => {
    expect(code).not.toMatch(/\beval\b|new Function|require\(/);
  });

  it('declares a type for each validator', () => {
    expect(types).toContain('export declare const list: Validator;');
    expect(types).toContain('export declare const step: Validator;');
  });

  it('refuses a name that cannot be exported', () => {
    expect(() => generate({ 'not-a-name': step }, 'schemas.ts')).toThrow('camelCase');
  });

  it('refuses a keyword that JSON Schema does not know', () => {
    expect(() => generate({ step: { type: 'string', minLenght: 2 } }, 'schemas.ts')).toThrow('minLenght');
  });
});

describe('generated files', () => {
  it('are up to date (else: npm run generate)', async () => {
    expect(staleFiles(generatedFiles(await schemaLists()))).toEqual([]);
  });
});
