// `report authorization`: over a file of orders and over the decision log, and how it is called wrongly.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openSqliteDecisions } from '../../server/decisions/sqlite-store.ts';
import { sampleDecisions } from '../server/decision-store-contract.ts';
import { type Ran, type Shell, shellIn } from './shell.ts';

const shipped = fileURLToPath(new URL('../../policies', import.meta.url));

const orders = `seller,client,orderId,date,amount,done,remark
Li,c-1,SO-1,2026-09-20,30000,yes,
Li,c-1,SO-2,2026-10-12,30000,yes,
Li,c-2,SO-3,2026-10-15,60000,是,signed himself
Wang,c-3,SO-4,2026-10-20,250000,,
Wang,c-4,SO-5,2026/10/21,100,,
Wang,c-4,SO-6,2026-10-22,"1,000",,
Wang,c-4,SO-7,2026-10-22,100,perhaps,
Wang,c-4,SO-8
`;

const columns = ['--map', 'person=seller', '--map', 'customer=client', '--map', 'order=orderId'];
const fixed = ['--set', 'matter=pricing', '--set', 'actorRole=salesperson'];

const report = (shell: Shell, ...more: readonly string[]): Promise<Ran> =>
  shell.run('report', 'authorization', '--policies', shipped, ...more);

function shellWithOrders(): Shell {
  const shell = shellIn();
  shell.file('orders.csv', orders);
  return shell;
}

describe('report authorization over a file', () => {
  it('asks the policy each order and adds up the month', async () => {
    const shell = shellWithOrders();
    const data = ['--data', 'orders.csv', '--month', '2026-10', ...columns, ...fixed];
    const { code, out } = await report(shell, ...data, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      edition: '2026-Q4',
      decisions: 3,
      untold: 1,
      breaches: { count: 1, rows: [{ person: 'Li', order: 'SO-3' }] },
      splits: { count: 1, rows: [{ customer: 'c-1', total: '60000.00' }] },
      owner: { before: { edition: '2026-Q3', approvals: 1 }, after: { approvals: 1 } },
      rows: 8,
      refused: [
        { line: 6, why: [{ path: 'on' }] },
        { line: 7, why: [{ path: 'amount' }] },
        { line: 8, why: [{ path: 'done' }] },
        { line: 9, why: [{ code: 'FACTS_FORMAT' }] },
      ],
      ignoredColumns: ['remark'],
      factsWithoutColumn: [],
      contextWithoutColumn: [],
    });
  });

  it('says the same in words', async () => {
    const shell = shellWithOrders();
    const data = ['--data', 'orders.csv', '--month', '2026-10', ...columns, ...fixed];
    const { out } = await report(shell, ...data, '--lang', 'zh');
    expect(out).toContain('3 次授权判断,其中 2 次超出权限;越权 1 次(1 次不知是否照办);1 处疑似拆单');
    expect(out).toMatch(/2026-10-15 +Li +c-2 +SO-3 +60,000\.00 +BD 主管/);
    expect(out).toMatch(/c-1 +限额 50,000\.00 +2 单 +60,000\.00 +2026-09-20 – 2026-10-12 +BD 主管/);
    expect(out).toContain('忽略的列: remark');
    expect(out).toContain('文件第 6 行被拒收');
  });

  it('takes all of the data without a month, and then judges no sanctions', async () => {
    const { out } = await report(shellWithOrders(), '--data', 'orders.csv', ...columns, ...fixed, '--json');
    expect(JSON.parse(out)).toMatchObject({
      period: { first: '2026-09-20', last: '2026-10-20' },
      decisions: 4,
      sanctions: 'not-monthly',
    });
  });

  it('has no level where a fact is in no column, and says which', async () => {
    const { out } = await report(shellWithOrders(), '--data', 'orders.csv', ...columns, '--json');
    expect(JSON.parse(out)).toMatchObject({
      decisions: 4,
      unanswered: 4,
      factsWithoutColumn: ['matter', 'actorRole'],
    });
  });

  it.each([
    [['--map', 'on=when'], 1, 'when'],
    [['--set', 'mater=pricing'], 1, 'mater'],
    [['--set', 'matter=discount'], 1, 'discount'],
    [['--set', 'matter'], 2, '--set'],
    [['--month', '2026-13'], 2, '--month'],
    [['--before', 'none'], 1, 'none'],
  ])('%j exits %i', async (more, code, word) => {
    const ran = await report(shellWithOrders(), '--data', 'orders.csv', ...columns, ...more);
    expect(ran.code).toBe(code);
    expect(ran.out + ran.err).toContain(word);
  });
});

describe('report authorization over the log', () => {
  it('reads the log of the server', async () => {
    const shell = shellIn();
    const log = await openSqliteDecisions(join(shell.folder, '.quarterdeck', 'decisions.sqlite'));
    const told = {
      policy: 'authorization',
      facts: '{"amount":60000,"matter":"pricing","actorRole":"salesperson"}',
      context: { person: 'Li', order: 'SO-1', on: '2026-10-15', done: 'yes' },
      outcomes: { level: 2, approver: 'bd-supervisor', allowed: false },
      unavailable: {},
    } as const;
    await log.keep([...sampleDecisions(2, told), ...sampleDecisions(1, { ...told, draft: true })]);
    await log.close();
    const { code, out } = await report(shell, '--month', '2026-10', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ decisions: 2, breaches: { count: 1 }, drafts: 1 });
  });

  it.each([
    [[], '--month'],
    [['--month', '2026-10'], 'decision log'],
    [['--month', '2026-10', '--map', 'person=seller'], '--data'],
  ])('%j is a misuse', async (more, word) => {
    const { code, err } = await report(shellIn(), ...more);
    expect(code).toBe(2);
    expect(err).toContain(word);
  });

  it('knows one report', async () => {
    const { code, err } = await shellIn().run('report', 'sales');
    expect([code, err]).toEqual([2, expect.stringContaining('authorization')]);
  });
});
