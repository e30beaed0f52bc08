// Bundles server/cli.ts into dist/cli.js, and tells whether that bundle is out of date.
// It must stay cheap to import: every run of the command line asks `isStale` first.

import { readdirSync, statSync } from 'node:fs';
import { mkdir, rename, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const bundle = join(root, 'dist', 'cli.js');

const sources = [join(root, 'engine'), join(root, 'server'), fileURLToPath(import.meta.url)];

/**
 * Folders count as well as files: a deleted file changes only its folder.
 * @param {string} path
 * @returns {number} milliseconds
 */
function changedAt(path) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return 0;
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/**
 * True when the built file is missing or any source is newer. A deployment without sources is never stale.
 * @param {string} built
 * @param {readonly string[]} from
 */
export function isOlder(built, from) {
  const stat = statSync(built, { throwIfNoEntry: false });
  return stat === undefined || from.some((source) => changedAt(source) > stat.mtimeMs);
}

export function isStale() {
  return isOlder(bundle, sources);
}

/**
 * Processes may bundle at the same time (tests do), so files appear whole, by rename.
 * @param {string} path
 * @param {Uint8Array} contents
 * @param {Date} stamp
 */
async function place(path, contents, stamp) {
  const temporary = `${path}.${process.pid}.tmp`;
  await writeFile(temporary, contents);
  await utimes(temporary, stamp, stamp);
  await rename(temporary, path);
}

/** Packages that carry compiled code or are only used to build: they stay in node_modules. */
const external = ['@photostructure/sqlite', 'esbuild'];

/** Some packages inside the bundle are CommonJS and ask for `require`. */
const banner =
  "import { createRequire as makeRequire } from 'node:module';\nconst require = makeRequire(import.meta.url);";

/**
 * Bundles our code with its packages: a command starts in half the time when Node has one file to read instead of several hundred.
 * Prints nothing unless it fails.
 */
export async function bundleServer() {
  const { build } = await import('esbuild');
  // The bundle carries the time the build began: a source saved meanwhile is newer than it.
  const began = new Date();
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: ['server/cli.ts'],
    outfile: bundle,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external,
    banner: { js: banner },
    sourcemap: true,
    write: false,
    logLevel: 'silent',
  });
  await mkdir(join(root, 'dist'), { recursive: true });
  // The map goes first: a bundle that can be seen has its map.
  const mapFirst = outputFiles.toSorted(
    (a, b) => Number(b.path.endsWith('.map')) - Number(a.path.endsWith('.map')),
  );
  for (const file of mapFirst) await place(file.path, file.contents, began);
}
