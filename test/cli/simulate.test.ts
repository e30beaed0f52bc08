// `simulate`: what it counts, names and writes, and how it refuses data it cannot read.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { shellIn } from './shell.ts';

const people = `who,grossProfit,repurchase,newCustomerShare
Wang,290000,60%,50%
Li,600000,60%,50%
Zhao,-20000,10%,0
Chen,,60%,50%
Sun,"1,000",60%,50%
`;

describe('simulate', () => {
  const compare = ['simulate', '--base', '2026-Q3', '--candidate', '2026-Q4', '--data', 'people.csv'];

  it('counts who gains and who loses, and names what is missing, refused and ignored', async () => {
    const shell = shellIn();
    shell.file('people.csv', people);
    const { code, out } = await shell.run(...compare, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      base: '2026-Q3',
      candidate: '2026-Q4',
      rows: 5,
      rowsUp: 0,
      rowsDown: 2,
      rowsSame: 2,
      totals: { commission: { base: '29000.00', candidate: '28700.00', difference: '-300.00' } },
      missing: { grossProfit: 1 },
      refused: [{ row: 5, why: [{ code: 'FACT_TYPE', path: 'grossProfit' }] }],
      refusedLines: { 5: 6 },
      noEffect: false,
      ignoredColumns: ['who'],
      headline: {
        zh: '0 行上升、2 行下降、1 行不变;合计 −300.00 USD(−1.0%);1 行在两个版本下都算不出结果;1 行被拒收',
      },
    });
  });

  it('says the same in words', async () => {
    const shell = shellIn();
    shell.file('people.csv', people);
    const { out } = await shell.run(...compare, '--lang', 'zh');
    expect(out).toContain('合计 −300.00 USD(−1.0%)');
    expect(out).toContain('缺失的事实(行数): 毛利 grossProfit (1)');
    expect(out).toContain('第 5 行(文件第 6 行)被拒收:grossProfit 写作“1,000”');
    expect(out).toContain('忽略的列: who');
  });

  it('of an edition against itself has no effect', async () => {
    const shell = shellIn();
    shell.file('people.csv', people);
    const { out } = await shell.run(
      'simulate',
      '--base',
      '2026-Q4',
      '--candidate',
      'policies/2026-Q4',
      '--data',
      'people.csv',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({ rowsUp: 0, rowsDown: 0, noEffect: true });
  });

  it('of people without gross profit is neither zero nor without effect: it is not known', async () => {
    const shell = shellIn();
    shell.file('people.csv', 'repurchaseRate,newCustomerShare\n0.55,0.42\n');
    const { out } = await shell.run(
      'simulate',
      '--base',
      '2026-Q3',
      '--candidate',
      '2026-Q4',
      '--data',
      'people.csv',
      '--json',
    );
    expect(JSON.parse(out)).toMatchObject({
      noEffect: false,
      rowsUnavailable: 1,
      missing: { grossProfit: 1 },
      totals: { commission: { rows: 0, base: null, candidate: null, difference: null } },
    });
  });

  it('takes a column that was named for it, and writes every row where it is told to', async () => {
    const shell = shellIn();
    shell.file('people.csv', people.replace('newCustomerShare', 'share'));
    const { code, out } = await shell.run(
      ...compare,
      '--map',
      'newCustomerShare=share',
      '--out',
      'out.csv',
      '--json',
    );
    expect([code, JSON.parse(out).factsWithoutColumn]).toEqual([0, []]);
    expect(readFileSync(join(shell.folder, 'out.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(6);
  });

  it('moves a bar where somebody watches, and only on standard error', async () => {
    const shell = shellIn({ screenWidth: 80 });
    shell.file('people.csv', people);
    const { out, err } = await shell.run(...compare);
    expect(err).toMatch(/█+ 100% 5 rows/);
    expect(err.endsWith('\r\u001b[K')).toBe(true);
    expect(out).not.toContain('█');
  });

  it.each<readonly [string, string, readonly string[], number, RegExp]>([
    [
      'a column stated twice',
      people,
      ['--map', 'grossProfit=who', '--map', 'grossProfit=who'],
      2,
      /names grossProfit twice/,
    ],
    ['a column that is not there', people, ['--map', 'grossProfit=GP'], 1, /DATA_COLUMN .*no column "GP"/],
    ['an empty file', '', [], 1, /DATA_EMPTY/],
    ['a broken file', `${people}"x`, [], 1, /DATA_SYNTAX line \d+/],
    ['a report nobody can write', people, ['--out', 'out.pdf'], 1, /DATA_FORMAT/],
  ])('refuses %s', async (_, text, args, code, message) => {
    const shell = shellIn();
    shell.file('people.csv', text);
    const ran = await shell.run(...compare, ...args);
    expect([ran.code, ran.out]).toEqual([code, '']);
    expect(ran.err).toMatch(message);
  });

  it('leaves no half report behind when the data breaks off', async () => {
    const shell = shellIn();
    shell.file('people.csv', `${people}"x`);
    await shell.run(...compare, '--out', 'out.csv');
    expect(existsSync(join(shell.folder, 'out.csv'))).toBe(false);
  });
});
