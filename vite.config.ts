// Builds the admin page into dist/admin, and in development serves it in front of a running server.

import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vite';
import { apiPaths, serverAddress } from './scripts/development.mjs';

const engine = fileURLToPath(new URL('engine/', import.meta.url));

export default defineConfig({
  root: 'admin-ui',
  base: '/',
  plugins: [preact()],
  build: {
    outDir: '../dist/admin',
    emptyOutDir: true,
    target: 'es2022',
    // No module of the engine does anything but export, so what a screen does not use may be left to the screens that do.
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !id.startsWith(engine) } },
  },
  // The page keeps its own address towards the server, which refuses to write for any other origin.
  server: {
    proxy: Object.fromEntries(apiPaths.map((path) => [path, { target: serverAddress, changeOrigin: false }])),
  },
});
