// Writes that are whole or did not happen: a temporary file in the same folder, flushed, renamed, and the folder flushed.
// Killed at any moment, a reader finds the old text or the new one, never half of either.
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { SourceFile } from '../../engine/index.ts';

/** Hidden from readers by the dot, and left behind only by a process that was killed. */
const temporaryName = (name: string): string => `.${name}.${randomBytes(6).toString('hex')}.tmp`;
const isTemporary = (name: string): boolean => name.startsWith('.') && name.endsWith('.tmp');

/** Replaces the text of one file, or makes it. */
export function writeWhole(path: string, text: string): void {
  const folder = dirname(path);
  const temporary = join(folder, temporaryName(basename(path)));
  try {
    writeFlushed(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  flushFolder(folder);
}

/** Makes a folder with all its files at once; `folder` must not exist. */
export function writeWholeFolder(folder: string, files: readonly SourceFile[]): void {
  const parent = dirname(folder);
  const temporary = join(parent, temporaryName(basename(folder)));
  try {
    mkdirSync(temporary);
    const below = [...new Set(files.map(({ path }) => dirname(join(temporary, path))))];
    for (const each of below) mkdirSync(each, { recursive: true });
    for (const { path, text } of files) writeFlushed(join(temporary, path), text);
    for (const each of [...below, temporary]) flushFolder(each);
    renameSync(temporary, folder);
  } catch (error) {
    rmSync(temporary, { recursive: true, force: true });
    throw error;
  }
  flushFolder(parent);
}

export function removeFile(path: string): void {
  unlinkSync(path);
  flushFolder(dirname(path));
}

/** The folder vanishes by one rename, then its files are deleted. */
export function removeFolder(folder: string): void {
  const parent = dirname(folder);
  const temporary = join(parent, temporaryName(basename(folder)));
  renameSync(folder, temporary);
  flushFolder(parent);
  rmSync(temporary, { recursive: true, force: true });
}

/** Deletes what killed processes left behind. Only under the lock: otherwise it may be somebody's file in the making. */
export function removeLeftovers(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (isTemporary(entry.name)) rmSync(path, { recursive: true, force: true });
    else if (entry.isDirectory() && !entry.name.startsWith('.')) removeLeftovers(path);
  }
}

function writeFlushed(path: string, text: string): void {
  const file = openSync(path, 'wx');
  try {
    writeFileSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
