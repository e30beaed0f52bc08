// The edition store on a real disk: drafts, whole writes, one writer, published editions that never change.
import { spawn } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readRow, WrittenNumber } from '../../engine/index.ts';
import { type EditionStore, etagOf, openEditions, type TeamMember } from '../../server/editions/store.ts';
import { filesOf, sampleEditions, temporaryFolder, writePolicies } from './policies.ts';

const now = new Date('2026-11-23T04:00:00Z');
const policyFile = 'incentives/commission.yaml';
const q1 = { id: '2027-Q1', from: '2026-Q4', effectiveFrom: '2027-01-01' };

function openSample(): { readonly store: EditionStore; readonly policies: string } {
  const policies = writePolicies(temporaryFolder());
  return { store: openEditions(policies), policies };
}

const textOf = (store: EditionStore, id: string, path: string): string =>
  store.find(id)?.files.find((file) => file.path === path)?.text ?? '';

const refusedWith = (code: string) => expect.objectContaining({ name: 'Refused', code });

describe('reading', () => {
  it('lists editions by their dates, with what they are', async () => {
    const { store, policies } = openSample();
    mkdirSync(join(policies, 'schema'));
    await store.draft(q1);
    expect(store.list().map(({ id, state }) => [id, state])).toEqual([
      ['2026-Q3', 'published'],
      ['2026-Q4', 'published'],
      ['2027-Q1', 'draft'],
    ]);
  });

  it('reads an edition by its id or by a path, but finds by id only', () => {
    const { store, policies } = openSample();
    expect(store.read('2026-Q4').id).toBe('2026-Q4');
    expect(store.read(join(policies, '2026-Q4')).state).toBe('published');
    expect(store.find(join(policies, '2026-Q4'))).toBeUndefined();
    expect(store.find('../policies/2026-Q4')).toBeUndefined();
    expect(store.find('.')).toBeUndefined();
    expect(() => store.read('2026-Q5')).toThrow(refusedWith('EDITION_UNKNOWN'));
  });

  it('says when there is no policies folder', () => {
    expect(() => openEditions(join(temporaryFolder(), 'none')).list()).toThrow(
      refusedWith('POLICIES_MISSING'),
    );
  });

  it('keeps what it has read until the folder changes, and sees every change at once', async () => {
    const { store, policies } = openSample();
    await store.draft(q1);
    await new Promise((done) => setTimeout(done, 80));
    const before = store.find('2027-Q1');
    const kept = store.find('2027-Q1');
    expect(store.find('2027-Q1')).toBe(kept);
    appendFileSync(join(policies, '2027-Q1', policyFile), '# more\n');
    const after = store.find('2027-Q1');
    expect(after).not.toBe(before);
    expect(textOf(store, '2027-Q1', policyFile)).toContain('# more');
    expect(after?.edition.contentHash).not.toBe(before?.edition.contentHash);
  });

  it('reports a file that is no UTF-8', async () => {
    const { store, policies } = openSample();
    await store.draft(q1);
    writeFileSync(join(policies, '2027-Q1', policyFile), Buffer.from([0x70, 0xff, 0xfe]));
    expect(store.find('2027-Q1')?.findings.map(({ code }) => code)).toContain('FILE_ENCODING');
  });
});

describe('a published edition that was changed', () => {
  const tampered = (change: (folder: string) => void) => {
    const { store, policies } = openSample();
    store.list();
    change(join(policies, '2026-Q4'));
    return store.find('2026-Q4');
  };
  const edit = (folder: string, path: string, from: string | RegExp, to: string): void => {
    const file = join(folder, path);
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };

  it.each<[string, (folder: string) => void]>([
    ['a rate', (folder) => edit(folder, policyFile, 'rate: 5%', 'rate: 6%')],
    ['a comment', (folder) => appendFileSync(join(folder, policyFile), '# harmless\n')],
    ['its date', (folder) => edit(folder, 'edition.yaml', '2026-10-01', '2026-01-01')],
    ['its hash', (folder) => edit(folder, 'edition.yaml', /contentHash: ./, 'contentHash: 0')],
    [
      'its publication',
      (folder) => edit(folder, 'edition.yaml', /publishedAt.*\n|by: .*\n|contentHash.*\n/g, ''),
    ],
    ['a file more', (folder) => writeFileSync(join(folder, 'team.yaml'), 'x: 1\n')],
    ['a file less', (folder) => rmSync(join(folder, 'incentives/commission.cases.yaml'))],
    ['bytes that are no text', (folder) => appendFileSync(join(folder, policyFile), Buffer.from([0xff]))],
  ])('is refused: %s', (_what, change) => {
    const stored = tampered(change);
    expect(stored?.state).toBe('refused');
    expect(stored?.findings.map(({ code }) => code)).toContain('EDITION_TAMPERED');
  });

  it('is refused under another name, and is whole again when restored', () => {
    const { store, policies } = openSample();
    renameSync(join(policies, '2026-Q4'), join(policies, '2026-Q5'));
    expect(store.find('2026-Q5')?.state).toBe('refused');
    renameSync(join(policies, '2026-Q5'), join(policies, '2026-Q4'));
    expect(store.find('2026-Q4')?.state).toBe('published');
  });

  it('is refused when it was changed and hashed anew while it was in use', () => {
    const { store, policies } = openSample();
    store.list();
    const [, q4] = sampleEditions;
    if (!q4) throw new Error('there are two samples');
    const head = filesOf({ ...q4, publishedAt: '2026-09-26T00:00:00Z' }).find(
      ({ path }) => path === 'edition.yaml',
    );
    writeFileSync(join(policies, '2026-Q4', 'edition.yaml'), head?.text ?? '');
    expect(store.find('2026-Q4')?.state).toBe('refused');
    expect(openEditions(policies).find('2026-Q4')?.state).toBe('published');
  });

  it('cannot be copied, edited or deleted', async () => {
    const { store, policies } = openSample();
    appendFileSync(join(policies, '2026-Q4', policyFile), '# harmless\n');
    await expect(store.draft(q1)).rejects.toThrow(refusedWith('EDITION_TAMPERED'));
    await expect(store.deleteDraft('2026-Q4')).rejects.toThrow(refusedWith('EDITION_TAMPERED'));
  });
});

describe('drafts', () => {
  it('start as a copy, with the publication taken out and comments kept', async () => {
    const { store } = openSample();
    const draft = await store.draft(q1);
    expect(draft).toMatchObject({
      id: '2027-Q1',
      state: 'draft',
      head: { from: '2026-Q4', effectiveFrom: '2027-01-01' },
    });
    expect(draft.head.published).toBeUndefined();
    const head = textOf(store, '2027-Q1', 'edition.yaml');
    expect(head).toContain('# A small edition for tests');
    expect(head).not.toMatch(/publishedAt|contentHash|^by:/m);
    expect(textOf(store, '2027-Q1', policyFile)).toBe(textOf(store, '2026-Q4', policyFile));
  });

  it.each(['../evil', '..', '.', '', 'a/b', 'a\\b', '.hidden', 'schema', 'CON', 'x'.repeat(65), 'a\n', 'a.'])(
    'may not be called %j',
    async (id) => {
      const { store, policies } = openSample();
      await expect(store.draft({ ...q1, id })).rejects.toThrow(refusedWith('EDITION_ID'));
      expect(readdirSync(policies).filter((name) => name !== '.lock')).toEqual(['2026-Q3', '2026-Q4']);
    },
  );

  it('do not replace an edition', async () => {
    const { store } = openSample();
    await expect(store.draft({ ...q1, id: '2026-Q3' })).rejects.toThrow(refusedWith('EDITION_EXISTS'));
  });

  it.each([
    '../2026-Q4/edition.yaml',
    'incentives/../../2026-Q4/edition.yaml',
    '/etc/passwd',
    'notes.txt',
    '.lock',
    '',
  ])('have no place %j', async (path) => {
    const { store } = openSample();
    await store.draft(q1);
    await expect(store.put('2027-Q1', path, 'x', { absent: true })).rejects.toThrow(refusedWith('FILE_PATH'));
  });

  it('are saved by whoever has seen the text, and by nobody else', async () => {
    const { store } = openSample();
    await store.draft(q1);
    const seen = textOf(store, '2027-Q1', policyFile);
    const [mine, yours] = [`${seen}# mine\n`, `${seen}# yours\n`];
    const save = (text: string) => store.put('2027-Q1', policyFile, text, { etag: etagOf(seen) });
    const results = await Promise.allSettled([save(mine), save(yours)]);
    expect(results.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const lost = results.find((result) => result.status === 'rejected');
    expect(lost?.reason).toMatchObject({ code: 'FILE_CHANGED', details: { path: policyFile } });
    const [kept, thrown] = results[0]?.status === 'fulfilled' ? [mine, yours] : [yours, mine];
    expect(lost?.reason.details).toMatchObject({
      yours: { text: thrown },
      theirs: { text: kept, etag: `"${etagOf(kept)}"` },
    });
    expect(textOf(store, '2027-Q1', policyFile)).toBe(kept);
  });

  it('take new files only where none stands', async () => {
    const { store } = openSample();
    await store.draft(q1);
    await expect(store.put('2027-Q1', policyFile, 'x', { absent: true })).rejects.toThrow(
      refusedWith('FILE_CHANGED'),
    );
    const draft = await store.put('2027-Q1', 'team/unit.yaml', 'policy: unit\n', { absent: true });
    expect(draft.files.map(({ path }) => path)).toContain('team/unit.yaml');
    await store.remove('2027-Q1', 'team/unit.yaml', { etag: etagOf('policy: unit\n') });
    expect(textOf(store, '2027-Q1', 'team/unit.yaml')).toBe('');
  });

  it('are deleted whole; published editions are not', async () => {
    const { store } = openSample();
    await store.draft(q1);
    await store.deleteDraft('2027-Q1');
    expect(store.find('2027-Q1')).toBeUndefined();
    await expect(store.deleteDraft('2026-Q4')).rejects.toThrow(refusedWith('EDITION_PUBLISHED'));
  });
});

describe('publishing', () => {
  const by = { by: 'owner', now };

  it('writes who, when and the hash, and nothing can be changed after', async () => {
    const { store } = openSample();
    await store.draft(q1);
    const published = await store.publish('2027-Q1', { ...by, reason: 'as agreed' });
    expect(published).toMatchObject({
      state: 'published',
      head: {
        published: {
          at: '2026-11-23T04:00:00.000Z',
          by: 'owner',
          contentHash: published.edition.contentHash,
        },
      },
    });
    expect(textOf(store, '2027-Q1', 'edition.yaml')).toContain('reason: as agreed');
    const etag = etagOf(textOf(store, '2027-Q1', policyFile));
    await expect(store.put('2027-Q1', policyFile, 'x', { etag })).rejects.toThrow(
      refusedWith('EDITION_PUBLISHED'),
    );
    await expect(store.publish('2027-Q1', by)).rejects.toThrow(refusedWith('EDITION_PUBLISHED'));
  });

  it('quotes what YAML would read as something else', async () => {
    const { store } = openSample();
    await store.draft(q1);
    const published = await store.publish('2027-Q1', { by: 'yes: #1', now, reason: '- a\n- b' });
    expect(published.head.published?.by).toBe('yes: #1');
    expect(published.state).toBe('published');
  });

  const refusal = async (store: EditionStore, id: string, request: object): Promise<unknown> =>
    store.publish(id, { ...by, ...request }).then(
      () => 'published',
      (error) => error.details?.obstacles?.map((each: { code: string }) => each.code) ?? error.code,
    );

  it('waits until no case fails', async () => {
    const { store } = openSample();
    await store.draft(q1);
    const text = textOf(store, '2027-Q1', policyFile);
    await store.put('2027-Q1', policyFile, text.replace('rate: 5%', 'rate: 6%'), { etag: etagOf(text) });
    expect(await refusal(store, '2027-Q1', {})).toEqual(['EDITION_ERRORS']);
  });

  it('asks for a reason when the date is past or taken', async () => {
    const { store } = openSample();
    await store.draft({ ...q1, effectiveFrom: '2026-11-22' });
    expect(await refusal(store, '2027-Q1', {})).toEqual(['DATE_PAST']);
    await store.draft({ ...q1, id: 'fix', effectiveFrom: '2026-10-01' });
    expect(await refusal(store, 'fix', {})).toEqual(['DATE_PAST', 'DATE_TAKEN']);
    expect(await refusal(store, 'fix', { reason: 'a correction' })).toBe('published');
    await store.draft({ ...q1, id: 'today', effectiveFrom: '2026-11-23' });
    expect(await refusal(store, 'today', {})).toBe('published');
  });

  it('refuses what was not reviewed', async () => {
    const { store } = openSample();
    const { edition } = await store.draft(q1);
    expect(await refusal(store, '2027-Q1', { contentHash: '0'.repeat(64) })).toBe('EDITION_CHANGED');
    expect(await refusal(store, '2027-Q1', { contentHash: edition.contentHash })).toBe('published');
  });

  const member = (name: string, grossProfit: string): TeamMember => ({
    name,
    read: (facts) => readRow({ grossProfit: new WrittenNumber(grossProfit) }, facts),
  });
  const team = [member('Lin', '50000'), member('Zhou', '600000')];

  /** Past, and different in the top band only. */
  async function draftWithTopRate(store: EditionStore, rate: string): Promise<void> {
    await store.draft({ ...q1, effectiveFrom: '2026-10-05' });
    const text = textOf(store, '2027-Q1', policyFile);
    await store.put('2027-Q1', policyFile, text.replace('rate: 5%', `rate: ${rate}`), { etag: etagOf(text) });
    const cases = textOf(store, '2027-Q1', 'incentives/commission.cases.yaml');
    const kept = cases.slice(0, cases.indexOf('  - name: { zh: 浮点'));
    await store.put('2027-Q1', 'incentives/commission.cases.yaml', kept, { etag: etagOf(cases) });
  }

  it('in the past may raise pay', async () => {
    const { store } = openSample();
    await draftWithTopRate(store, '6%');
    expect(await refusal(store, '2027-Q1', { reason: 'agreed', team })).toBe('published');
  });

  it('in the past may not lower anybody’s pay, and names who would lose', async () => {
    const { store } = openSample();
    await draftWithTopRate(store, '4%');
    expect(await refusal(store, '2027-Q1', { reason: 'agreed', team })).toEqual(['PAY_LOWERED']);
    const error = await store.publish('2027-Q1', { ...by, reason: 'agreed', team }).catch((reason) => reason);
    expect(error.details.losses).toEqual([
      {
        name: 'Zhou',
        row: 2,
        policy: 'commission',
        outcome: 'commission',
        base: '19000.00',
        candidate: '18000.00',
      },
    ]);
  });
});

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
