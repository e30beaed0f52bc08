// The edition store on a real disk: reading, tampering, drafts.
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
import { describe, expect, it } from 'vitest';
import { etagOf, openEditions } from '../../server/editions/store.ts';
import { filesOf, sampleEditions, temporaryFolder } from './policies.ts';
import { openSample, policyFile, q1, refusedWith, textOf } from './sample-store.ts';

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
