// Reads the project's own text files, for the tidy rules. It leaves out what is installed, built or private.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceFile } from './source.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const leftOut = new Set(['node_modules', 'dist', 'coverage', '.git', '.quarterdeck']);
const textFile = /\.(ts|tsx|mts|js|mjs|json|css|html|md|ya?ml|csv|txt|svg)$|(^|\/)\.[^/]+$|^\.ci\/run$/;

export function readProject(folder = ''): readonly SourceFile[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry): readonly SourceFile[] => {
    if (leftOut.has(entry.name)) return [];
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return readProject(path);
    if (!entry.isFile() || !textFile.test(path)) return [];
    return [{ path, text: readFileSync(join(root, path), 'utf8') }];
  });
}
