// Builds what runs: dist/cli.js (the server and the command line) and dist/admin (the admin page).
// With --if-stale it builds only what is missing or out of date. It does not generate validators: those are
// committed, and writing them here would hide that they are out of date from the test that compares them.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundleServer, isOlder, isStale, root } from './bundle-server.mjs';

const onlyIfStale = process.argv.includes('--if-stale');

/** @param {string} path */
function needs(path) {
  if (!existsSync(join(root, path))) throw new Error(`${path} is missing, so nothing can be built from it`);
}

async function buildServer() {
  needs('server/cli.ts');
  if (!onlyIfStale || isStale()) await bundleServer();
}

async function buildAdmin() {
  needs('admin-ui/index.html');
  const sources = ['admin-ui', 'engine', 'vite.config.ts'].map((path) => join(root, path));
  if (onlyIfStale && !isOlder(join(root, 'dist/admin/index.html'), sources)) return;
  const { build } = await import('vite');
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' });
}

await buildServer();
await buildAdmin();
