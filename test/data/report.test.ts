// A simulation written down row by row: every row is there with what became of it, and nothing in it can run in a spreadsheet.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commonFacts, factsRead, mapColumns } from '../../engine/index.ts';
import type { Comparison } from '../../server/data/comparison.ts';
import { csvCell } from '../../server/data/csv-report.ts';
import { openReport } from '../../server/data/open-report.ts';
import { openTable } from '../../server/data/open-table.ts';
import { simulateTable } from '../../server/data/simulate-table.ts';
import { commissionOf, smallEdition } from '../edition/small-edition.ts';
import { temporaryFolder } from '../server/policies.ts';
import { fileOf, rowsOf } from './files.ts';

const people = `who,grossProfit,repurchase,newCustomerShare
张三,290000,60%,50%
=cmd(),600000,60%,50%
"<b>李四</b>",-20000,10%,0
王五,,60%,50%
赵六,"1,000",60%,50%
`;

async function comparison(): Promise<Comparison> {
  const [base, candidate] = [smallEdition(['from: 300000', 'from: 280000']), smallEdition()];
  const [before, after] = [commissionOf(base), commissionOf(candidate)];
  const { facts } = commonFacts(base.catalogue, candidate.catalogue, 'commission');
  const table = await openTable(fileOf('people.csv', people));
  const read = factsRead([before, after]);
  const { mapping } = mapColumns({ headings: table.headings, facts, read, stated: new Map() });
  if (!mapping) throw new Error('the columns can be told apart');
  return { base: 'A', candidate: 'B', before, after, facts, table, mapping };
}

async function written(name: string): Promise<string> {
  const path = join(temporaryFolder(), name);
  const compared = await comparison();
  const report = await openReport(path, compared);
  await report.finish(
    await simulateTable(compared, { onProgress: () => {}, onRow: (row) => report.row(row) }),
  );
  return path;
}

describe('a report', () => {
  it('as CSV says of every row what became of it and why', async () => {
    const text = readFileSync(await written('out.csv'), 'utf8');
    expect(text.startsWith('\ufeffwho,grossProfit,')).toBe(true);
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(' / ')[0]?.replace(/"提成/, '提成'))).toEqual([
      '张三,290000,60%,50%,7800.00,7700.00,-100.00,down,提成 · 第 3 档的下限 280,000.00 → 300,000.00',
      "'=cmd(),600000,60%,50%,21200.00,21000.00,-200.00,down,提成 · 第 3 档的下限 280,000.00 → 300,000.00",
      '<b>李四</b>,-20000,10%,0,0.00,0.00,0.00,same,',
      '王五,,60%,50%,,,,unavailable,缺少毛利(grossProfit)',
      '赵六,"1,000",60%,50%,,,,refused,"grossProfit 写作“1,000”:逗号或空格可能是千分位,也可能是小数点',
    ]);
  });

  it('as a spreadsheet can be read back with the same figures', async () => {
    const table = await openTable(await written('out.xlsx'));
    expect(table.headings.slice(4, 8)).toEqual([
      'commission A',
      'commission B',
      'commission difference',
      'effect',
    ]);
    const rows = await rowsOf(table);
    expect(rows.map((row) => [String(row[0]), String(row[6]), row[7]])).toEqual([
      ['张三', '-100', 'down'],
      ['=cmd()', '-200', 'down'],
      ['<b>李四</b>', '0', 'same'],
      ['王五', 'null', 'unavailable'],
      ['赵六', 'null', 'refused'],
    ]);
  });

  it('as a page stands alone, in both languages, with nothing of the data read as markup', async () => {
    const html = readFileSync(await written('out.html'), 'utf8');
    expect(html).toContain('0 行上升、2 行下降、1 行不变');
    expect(html).toContain('0 rows up, 2 rows down, 1 row the same');
    expect(html).not.toMatch(/<(?:script|link|img)|https?:/);
    expect(html).not.toContain('<b>李四');
    // The largest difference stands first, rows without an answer last, and rows that stay are not listed.
    const names = [...html.matchAll(/<tr class="[a-z-]+"><td class="who">([^<]*)<\/td>/g)].map(
      (match) => match[1],
    );
    expect(names).toEqual(['=cmd()', '张三', '王五', '赵六']);
  });

  it('leaves nothing behind when it is abandoned', async () => {
    const folder = temporaryFolder();
    for (const name of ['a.csv', 'a.xlsx', 'a.html']) {
      const report = await openReport(join(folder, name), await comparison());
      await report.abandon();
    }
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused in a format nobody knows', async () => {
    await expect(openReport('out.pdf', await comparison())).rejects.toMatchObject({ code: 'DATA_FORMAT' });
  });
});

describe('a CSV cell', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+cmd', "'+cmd"],
    ['@sum', "'@sum"],
    ['-cmd', "'-cmd"],
    ['\ttab', "'\ttab"],
    ['-1234.50', '-1234.50'],
    ['+5', '+5'],
    ['-1e5', '-1e5'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
    ['=a,b', '"\'=a,b"'],
    ['', ''],
  ])('%j is written %j', (text, cell) => expect(csvCell(text)).toBe(cell));
});
