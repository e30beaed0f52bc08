// Development: the server restarted on every change, and the admin page with hot reload in front of it.
// When one of the two ends, the other is ended too.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './bundle-server.mjs';
import { serverPort } from './development.mjs';

const commands = [
  ['tsx', 'watch', 'server/cli.ts', 'serve', '--port', `${serverPort}`],
  ['vite', '--config', 'vite.config.ts'],
];

const children = commands.map(([name, ...args]) =>
  spawn(join(root, 'node_modules', '.bin', `${name}`), args, { cwd: root, stdio: 'inherit' }),
);
const end = () => {
  for (const child of children) child.kill();
};
for (const child of children) {
  child.on('exit', (code) => {
    process.exitCode ??= code ?? 1;
    end();
  });
}
process.on('SIGINT', end);
process.on('SIGTERM', end);
