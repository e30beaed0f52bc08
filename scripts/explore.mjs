// Runs every property again and again with fresh seeds, to look for what the seed of the test suite does not show.
// `npm run explore -- 20` runs twenty rounds (ten unless told) and stops at the first that fails, naming its seed.

import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './bundle-server.mjs';

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.test.ts'))
  .map((path) => join('test', path))
  .filter((path) => readFileSync(join(root, path), 'utf8').includes("from 'fast-check'"));

const rounds = Number.parseInt(process.argv[2] ?? '10', 10);
for (let round = 1; round <= rounds; round += 1) {
  const seed = String(randomInt(2 ** 31 - 1));
  console.log(`round ${round} of ${rounds}, QUARTERDECK_SEED=${seed}`);
  const { status, stdout } = spawnSync(
    join(root, 'node_modules', '.bin', 'vitest'),
    ['run', '--project', 'unit', '--reporter', 'dot', ...files],
    { cwd: root, env: { ...process.env, QUARTERDECK_SEED: seed }, encoding: 'utf8' },
  );
  if (status !== 0) {
    console.log(stdout);
    process.exit(1);
  }
}
console.log(`${files.length} files of properties held in ${rounds} rounds`);
