// Publishing a draft: what it writes, what it waits for, and that a date in the past only raises pay.
import { describe, expect, it } from 'vitest';
import { readRow, WrittenNumber } from '../../engine/index.ts';
import { type EditionStore, etagOf, type TeamMember } from '../../server/editions/store.ts';
import { casesFile, openSample, policyFile, q1, refusedWith, textOf } from './sample-store.ts';

const now = new Date('2026-11-23T04:00:00Z');

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
    const cases = textOf(store, '2027-Q1', casesFile);
    const kept = cases.slice(0, cases.indexOf('  - name: { zh: 浮点'));
    await store.put('2027-Q1', casesFile, kept, { etag: etagOf(cases) });
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
