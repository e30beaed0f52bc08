// Writes are whole or did not happen: killed writers, and writers at the same time.
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { type EditionStore, etagOf, openEditions } from '../../server/editions/store.ts';
import { openSample, policyFile, q1, textOf } from './sample-store.ts';

describe('whole writes', () => {
  const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url));

  it('leave the old text or the new one, however often the writer is killed', async () => {
    const { store, policies } = openSample();
    await store.draft(q1);
    const file = join(policies, '2027-Q1', 'facts.yaml');
    for (let round = 0; round < 4; round++) {
      const child = spawn(process.execPath, ['--import', 'tsx', script, file], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((ready) => child.stdout.once('data', ready));
      await new Promise((done) => setTimeout(done, 30 + 17 * round));
      child.kill('SIGKILL');
      await new Promise((ended) => child.once('exit', ended));
      expect(['a', 'b']).toContain([...new Set(readFileSync(file, 'utf8'))].join());
      expect(readFileSync(file, 'utf8')).toHaveLength(400_000);
    }
    expect(store.find('2027-Q1')?.files.map(({ path }) => path)).toEqual([
      'edition.yaml',
      'facts.yaml',
      'incentives/commission.cases.yaml',
      policyFile,
    ]);
    await store.put('2027-Q1', 'facts.yaml', 'facts: {}\n', {
      etag: etagOf(textOf(store, '2027-Q1', 'facts.yaml')),
    });
    expect(readdirSync(join(policies, '2027-Q1')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('do not interleave between processes: two stores that add to one file lose nothing', async () => {
    const { store, policies } = openSample();
    await store.draft(q1);
    const others = [openEditions(policies), openEditions(policies)];
    const add = async (each: EditionStore, mark: string): Promise<void> => {
      for (let done = 0; done < 5; ) {
        const seen = textOf(each, '2027-Q1', policyFile);
        const saved = await each
          .put('2027-Q1', policyFile, `${seen}# ${mark}${done}\n`, { etag: etagOf(seen) })
          .catch((error) => (error.code === 'FILE_CHANGED' ? undefined : Promise.reject(error)));
        if (saved) done += 1;
      }
    };
    await Promise.all(others.map((each, at) => add(each, `writer ${at} `)));
    expect(textOf(store, '2027-Q1', policyFile).match(/# writer/g)).toHaveLength(10);
  });
});
