// What every decision log must do, whichever database keeps it. A new one is held to this by one more call.
import { describe, expect, it } from 'vitest';
import { decisionIds } from '../../server/decisions/decision-id.ts';
import type { Decision, DecisionStore } from '../../server/decisions/decision-store.ts';

const began = Date.parse('2026-11-01T00:00:00Z');

/** Decisions a minute apart, oldest first. */
export function sampleDecisions(count: number, more: Partial<Decision> = {}): readonly Decision[] {
  const ids = decisionIds();
  return Array.from({ length: count }, (_, index): Decision => {
    const at = new Date(began + index * 60_000);
    return {
      id: ids.next(at),
      at: at.toISOString(),
      policy: index % 2 === 0 ? 'commission' : 'kpi',
      edition: index < 5 ? '2026-Q3' : '2026-Q4',
      effectiveFrom: '2026-10-01',
      draft: false,
      planHash: 'f'.repeat(64),
      engine: '0.1.0',
      context: {},
      facts: `{"grossProfit":${index}.10,"客户":"甲"}`,
      outcomes: { commission: '16000.00', band: 4, met: true, lines: [{ pay: '1.00' }] },
      unavailable: { rate: { code: 'MISSING_FACT', missing: ['x'], message: { zh: '缺', en: 'missing' } } },
      ...more,
    };
  });
}

type Open = () => Promise<DecisionStore>;

export function holdToContract(name: string, open: Open): void {
  describe(`${name} keeps`, () => keeps(open));
  describe(`${name} lists`, () => lists(open));
}

function keeps(open: Open): void {
  it('gives back what was kept, to the letter', async () => {
    const store = await open();
    const kept = sampleDecisions(3);
    expect(await store.keep(kept)).toBeUndefined();
    for (const decision of kept) expect(await store.find(decision.id)).toEqual(decision);
    expect(await store.find('no such id')).toBeUndefined();
    await store.check();
  });

  it('gives back what was said beside the facts', async () => {
    const store = await open();
    const context = {
      person: '张三',
      customer: "O'Neil",
      order: 'SO-1',
      on: '2026-10-12',
      done: 'yes',
    } as const;
    const [kept] = sampleDecisions(1, { context });
    if (!kept) throw new Error('there is one');
    await store.keep([kept]);
    expect(await store.find(kept.id)).toEqual(kept);
  });

  it('gives back what was asked together, in its order', async () => {
    const store = await open();
    const [first, second, alone, third] = sampleDecisions(4);
    if (!first || !second || !alone || !third) throw new Error('there are four');
    const together = [first, second, third].map((each) => ({ ...each, together: first.id }));
    await store.keep([...together.toReversed(), alone]);
    expect(await store.askedTogether(first.id)).toEqual(together);
    expect(await store.askedTogether(alone.id)).toEqual([]);
    expect(await store.find(alone.id)).toEqual(alone);
  });

  it('keeps all of a batch or none', async () => {
    const store = await open();
    const [first, second] = sampleDecisions(2);
    if (!first || !second) throw new Error('there are two');
    await expect(store.keep([first, second, first])).rejects.toThrow();
    expect(await store.list({ limit: 10 })).toEqual({ decisions: [], more: false });
  });

  it('keeps large batches', async () => {
    const store = await open();
    await store.keep(sampleDecisions(1700));
    expect((await store.list({ limit: 2000 })).decisions).toHaveLength(1700);
  });

  it('lets a key be taken once', async () => {
    const store = await open();
    const [first, second] = sampleDecisions(2);
    if (!first || !second) throw new Error('there are two');
    const request = { key: 'k', request: 'a', status: 200, answer: '{"b":"甲"}' };
    expect(await store.keep([first], request)).toBeUndefined();
    expect(await store.keep([second], { ...request, request: 'other' })).toEqual(request);
    expect(await store.answered('k')).toEqual(request);
    expect(await store.answered('j')).toBeUndefined();
    expect(await store.find(second.id)).toBeUndefined();
  });

  it('keeps what comes at once', async () => {
    const store = await open();
    await Promise.all(sampleDecisions(40).map((decision) => store.keep([decision])));
    expect((await store.list({ limit: 100 })).decisions).toHaveLength(40);
  });
}

function lists(open: Open): void {
  it('lists the newest first, page by page, each once', async () => {
    const store = await open();
    const kept = sampleDecisions(12);
    await store.keep(kept);
    const seen: string[] = [];
    let before: string | undefined;
    for (let pages = 0; pages < 10; pages++) {
      const { decisions, more } = await store.list({ limit: 5, before });
      seen.push(...decisions.map(({ id }) => id));
      before = decisions.at(-1)?.id;
      if (!more) break;
    }
    expect(seen).toEqual(kept.map(({ id }) => id).toReversed());
  });

  it('filters by the day of the event: the one that was said, else that of the question', async () => {
    const store = await open();
    const [asked, told] = [sampleDecisions(1), sampleDecisions(1, { context: { on: '2026-10-15' } })];
    const [late] = sampleDecisions(1, { at: '2026-10-31T16:30:00.000Z' });
    if (!late) throw new Error('there is one');
    await store.keep([...asked, ...told, late]);
    const ids = async (first: string, last: string) =>
      (await store.list({ days: { first, last }, limit: 50 })).decisions.map(({ id }) => id);
    expect(await ids('2026-10-01', '2026-10-31')).toEqual(told.map(({ id }) => id));
    expect(await ids('2026-10-15', '2026-10-15')).toEqual(told.map(({ id }) => id));
    // Half past midnight on the first of November in Shanghai.
    expect((await ids('2026-11-01', '2026-11-01')).toSorted()).toEqual(
      [...asked, late].map(({ id }) => id).toSorted(),
    );
  });

  it.each([
    [{ policy: 'kpi' }, [9, 7, 5, 3, 1]],
    [{ edition: '2026-Q3' }, [4, 3, 2, 1, 0]],
    [{ edition: '2026-Q3', policy: 'kpi' }, [3, 1]],
    [{ from: '2026-11-01T00:08:00.000Z' }, [9, 8]],
    [{ to: '2026-11-01T00:01:00.000Z' }, [1, 0]],
    [{ from: '2026-11-01T00:02:00.000Z', to: '2026-11-01T00:03:00.000Z' }, [3, 2]],
    [{ policy: "kpi' or '1'='1" }, []],
  ])('filters by %j', async (filter, expected) => {
    const store = await open();
    const kept = sampleDecisions(10);
    await store.keep(kept);
    const { decisions } = await store.list({ ...filter, limit: 50 });
    expect(decisions.map(({ id }) => kept.findIndex((each) => each.id === id))).toEqual(expected);
  });
}
