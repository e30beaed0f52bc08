// The monthly authorization report: what is a breach, what is a split, what reaches the owner, and the sentence that says it.
import { describe, expect, it } from 'vitest';
import { authorizationHeadline, monthPeriod, splitDays } from '../../engine/index.ts';
import { edition } from '../policies/editions.ts';
import { changed, decision, q4, report, type Told } from './authorization-decisions.ts';

describe('a month', () => {
  it.each([
    ['2026-10', '2026-10-01', '2026-10-31'],
    ['2026-12', '2026-12-01', '2026-12-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2100-02', '2100-02-01', '2100-02-28'],
    ['9999-12', '9999-12-01', '9999-12-31'],
  ])('%s is %s to %s', (month, first, last) => expect(monthPeriod(month)).toEqual({ first, last }));

  it.each(['2026-13', '2026-1', '2026', '2026-10-01', '0000-01', ''])('%j is none', (text) =>
    expect(monthPeriod(text)).toBeUndefined(),
  );
});

describe('counts', () => {
  it('by level and person, of the period alone', () => {
    const found = report([
      decision('2026-09-30', { amount: '1', person: 'a' }),
      decision('2026-10-01', { amount: '50000', person: 'a' }),
      decision('2026-10-31', { amount: '50000.01', person: 'a' }),
      decision('2026-10-05', { amount: '200000', person: 'b', role: 'owner' }),
      decision('2026-10-05', { person: 'b' }),
      decision('2026-10-06', { amount: '10' }),
      decision('2026-11-01', { amount: '1', person: 'a' }),
    ]);
    expect(found).toMatchObject({ decisions: 5, allowed: 3, notAllowed: 1, unanswered: 1 });
    expect(found.levels).toMatchObject([
      { level: 1, approver: 'salesperson', decisions: 2, allowed: 2 },
      { level: 2, approver: 'bd-supervisor', decisions: 1, notAllowed: 1 },
      { level: 3, approver: 'owner', decisions: 1, allowed: 1 },
      { level: undefined, approver: undefined, decisions: 1, unanswered: 1 },
    ]);
    expect(found.people).toMatchObject([
      { person: 'a', decisions: 2, allowed: 1, notAllowed: 1 },
      { person: 'b', decisions: 2, allowed: 1, unanswered: 1 },
      { person: undefined, decisions: 1 },
    ]);
  });
});

describe('a breach', () => {
  const beyond = { amount: '60000', person: 'a' };

  it('is what was carried out on an answer that was not yes', () => {
    const found = report([
      decision('2026-10-01', { ...beyond, done: 'yes', order: '1' }),
      decision('2026-10-01', { person: 'a', done: 'yes', order: '2' }),
      decision('2026-10-01', { ...beyond, done: 'no', order: '3' }),
      decision('2026-10-01', { ...beyond, order: '4' }),
      decision('2026-10-01', { ...beyond, role: 'bd-supervisor', done: 'yes', order: '5' }),
    ]);
    expect(found.breaches.map((entry) => entry.decision.context.order)).toEqual(['1', '2']);
    expect(found.untold).toBe(1);
    expect(found.people).toMatchObject([{ person: 'a', breaches: 2 }]);
  });

  it('is one however often it is told, and another for another person or order', () => {
    const told = { ...beyond, done: 'yes', order: '1' } as const;
    const found = report([
      decision('2026-09-29', told),
      decision('2026-10-02', told),
      decision('2026-10-03', { ...told, person: 'b' }),
      decision('2026-10-03', { ...told, person: 'b' }),
      decision('2026-10-04', { ...told, order: '2' }),
    ]);
    expect(found.people).toMatchObject([
      { person: 'a', breaches: 1 },
      { person: 'b', breaches: 1 },
    ]);
  });

  it('without an order number each counts: nothing tells them apart', () => {
    const told = { ...beyond, done: 'yes' } as const;
    expect(report([decision('2026-10-02', told), decision('2026-10-02', told)]).breaches).toHaveLength(2);
  });
});

describe('sanctions', () => {
  const breach = (order: string, person: string) =>
    decision('2026-10-02', { amount: '60000', person, done: 'yes', order });

  it.each([
    [0, 'none'],
    [1, 'warning'],
    [2, 'deduction'],
    [3, 'revoke'],
    [4, 'revoke'],
  ])('%i breaches of a month: %s, by the policy of the edition', (count, code) => {
    const asked = decision('2026-10-02', { amount: '1', person: 'a' });
    const found = report([asked, ...Array.from({ length: count }, (_, at) => breach(String(at), 'a'))]);
    expect(found).toMatchObject({ sanctions: 'judged', people: [{ breaches: count, sanction: { code } }] });
  });

  it('are not judged where the edition has no ladder, or over more than a month', () => {
    const bare = changed('', '', ['authorization-audit']);
    expect(report([breach('1', 'a')], { edition: bare }).sanctions).toBe('no-policy');
    const long = { first: '2026-09-01', last: '2026-10-31' };
    const found = report([breach('1', 'a')], { period: long });
    expect(found.sanctions).toBe('not-monthly');
    expect(found.people).toMatchObject([{ breaches: 1, sanction: undefined }]);
  });
});

describe('orders that may have been split', () => {
  const buy = (day: string, amount: string, order: string, more: Told = {}) =>
    decision(day, { amount, customer: 'c', order, ...more });

  it('are within a limit each and over it together, the limits being the policy’s own', () => {
    const found = report([buy('2026-10-01', '30000', '1'), buy('2026-10-20', '20000.01', '2')]).splits;
    expect(found.limits.map(({ amount, isWithin }) => [amount.toText(), isWithin])).toEqual([
      ['50000', true],
      ['200000', false],
    ]);
    expect(found.found).toMatchObject([
      {
        customer: 'c',
        completed: 1,
        approver: 'bd-supervisor',
        days: { first: '2026-10-01', last: '2026-10-20' },
      },
    ]);
    expect(found.found[0]?.total.toFixed(2)).toBe('50000.01');
    expect(found.found[0]?.orders.map(({ decision: each }) => each.context.order)).toEqual(['1', '2']);
  });

  it.each([
    ['together exactly 50,000', ['30000', '20000'], 0],
    ['a cent more', ['30000', '20000.01'], 1],
    ['one above the limit by itself', ['50000.01', '100'], 0],
    ['together 199,999.99', ['99999.99', '100000'], 0],
    ['together exactly 200,000', ['100000', '100000'], 1],
    ['an order of exactly 50,000 is within', ['50000', '0.01'], 1],
  ])('%s', (_, amounts, count) => {
    const orders = amounts.map((amount, at) => buy('2026-10-05', amount, String(at)));
    expect(report(orders).splits.found).toHaveLength(count);
  });

  it.each([
    ['2026-10-31', '2026-10-01', 1],
    ['2026-10-31', '2026-09-30', 0],
    ['2026-10-01', '2026-09-01', 1],
  ])('30 days reach from %s back to %s: %i', (day, earlier, count) => {
    expect(report([buy(day, '30000', '1'), buy(earlier, '30000', '2')]).splits.found).toHaveLength(count);
  });

  it.each([
    ['"7"', '2026-10-24', 1],
    ['"7"', '2026-10-23', 0],
    ['"90"', '2026-08-02', 1],
    ['"90"', '2026-08-01', 0],
  ])('the days are a figure of the audit policy: %s reach back to %s: %i', (days, earlier, count) => {
    const edition = changed('formula: "30"', `formula: ${days}`);
    const { splits } = report([buy('2026-10-31', '30000', '1'), buy(earlier, '30000', '2')], { edition });
    expect([`"${splits.days}"`, splits.found.length]).toEqual([days, count]);
  });

  it('count within 30 days where the edition has no audit policy', () =>
    expect(splitDays(changed('', '', ['authorization-audit']))).toBe(30));

  it('count an order once, as it was last told, and not one that came to nothing', () => {
    const asked = [buy('2026-10-01', '30000', '1'), buy('2026-10-02', '30000', '1', { done: 'yes' })];
    expect(report(asked).splits.found).toEqual([]);
    const lowered = [buy('2026-10-01', '45000', '1'), buy('2026-10-02', '10000', '1')];
    expect(report([...lowered, buy('2026-10-03', '39000', '2')]).splits.found).toEqual([]);
    const dropped = [buy('2026-10-01', '30000', '1'), buy('2026-10-02', '30000', '1', { done: 'no' })];
    expect(report([...dropped, buy('2026-10-03', '40000', '2')]).splits.found).toEqual([]);
  });

  it('are of one customer; what says no customer or order is counted as not judged', () => {
    const found = report([
      buy('2026-10-01', '30000', '1'),
      buy('2026-10-01', '30000', '2', { customer: 'd' }),
      decision('2026-10-01', { amount: '30000', customer: 'c' }),
      decision('2026-10-01', { amount: '30000', order: '9' }),
    ]).splits;
    expect(found).toMatchObject({ found: [], unjudged: 2 });
  });

  it('say who signs the whole sum by the matter at hand', () => {
    const matter = 'key-customer-cooperation';
    const orders = [buy('2026-10-01', '30000', '1'), buy('2026-10-02', '30000', '2', { matter })];
    expect(report(orders).splits.found).toMatchObject([{ approver: 'owner' }]);
  });
});

describe('the owner’s time', () => {
  const looser = changed('{ from: 200000, value: 3 }', '{ from: 300000, value: 3 }');

  it('is counted under both editions over the same questions, an order once', () => {
    const found = report(
      [
        decision('2026-10-01', { amount: '250000', customer: 'c', order: '1' }),
        decision('2026-10-02', { amount: '250000', customer: 'c', order: '1', role: 'owner', done: 'yes' }),
        decision('2026-10-03', { amount: '400000', order: '2' }),
        decision('2026-10-03', { amount: '1000', order: '3' }),
        decision('2026-10-03', { order: '4' }),
      ],
      { edition: looser, before: q4 },
    ).owner;
    expect(found).toMatchObject({
      before: { edition: '2026-Q4', approvals: 2, unanswered: 1 },
      after: { approvals: 1, unanswered: 1 },
    });
    expect(found.moved).toMatchObject([
      { before: 'owner', after: 'bd-supervisor' },
      { before: 'owner', after: 'bd-supervisor' },
    ]);
  });

  it('has no side before where there is no edition before', () => {
    expect(report([]).owner).toEqual({
      after: { edition: '2026-Q4', approvals: 0, unanswered: 0 },
      moved: [],
    });
  });
});

describe('in words', () => {
  it('says what there is in one sentence', () => {
    const decisions = [
      decision('2026-10-01', { amount: '60000', person: 'a', customer: 'c', order: '1', done: 'yes' }),
      decision('2026-10-02', { amount: '30000', person: 'a', customer: 'c', order: '2', done: 'yes' }),
      decision('2026-10-02', { amount: '30000', person: 'a', customer: 'c', order: '3', done: 'yes' }),
      decision('2026-10-02', { amount: '230000', person: 'a', customer: 'd', order: '4' }),
    ];
    expect(authorizationHeadline(report(decisions, { before: edition('2026-Q3') }))).toEqual({
      zh: '4 次授权判断,其中 2 次超出权限;越权 1 次(1 次不知是否照办);1 处疑似拆单;到老板的审批 1 件(按 2026-Q3 为 1 件)',
      en: "4 decisions, 2 beyond the person's authority; 1 breach (1 with no word on what followed); 1 possible split of orders; 1 approval for the owner (1 under 2026-Q3)",
    });
    expect(authorizationHeadline(report([])).zh).toBe('这段时间没有授权判断');
  });
});
