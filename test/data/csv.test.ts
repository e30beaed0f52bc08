// CSV in: encodings, separators, quotes, and what is wrong with a file, said with its line.
import { describe, expect, it } from 'vitest';
import { delimiterOf } from '../../server/data/csv.ts';
import { openTable } from '../../server/data/open-table.ts';
import { DataProblem } from '../../server/data/problem.ts';
import { fileOf, rowsOf } from './files.ts';

/** GB18030 bytes of 姓名,毛利 and a row: what an older Excel saves. */
const gb18030 = Uint8Array.from([
  0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc3, 0xab, 0xc0, 0xfb, 0x0a, 0xd5, 0xc5, 0xc8, 0xfd, 0x2c, 0x31, 0x0a,
]);

async function problemOf(name: string, contents: string | Uint8Array): Promise<DataProblem | undefined> {
  try {
    await rowsOf(await openTable(fileOf(name, contents)));
    return undefined;
  } catch (error) {
    if (error instanceof DataProblem) return error;
    throw error;
  }
}

describe('a CSV file', () => {
  it('is read as UTF-8, without its byte order mark', async () => {
    const table = await openTable(fileOf('a.csv', '\ufeff姓名,毛利\n张三😀,1.10\n'));
    expect(table.headings).toEqual(['姓名', '毛利']);
    expect(await rowsOf(table)).toEqual([['张三😀', '1.10']]);
    expect(table.progress()).toBe(1);
  });

  it('is read as GB18030 when it is no UTF-8', async () => {
    const table = await openTable(fileOf('a.csv', gb18030));
    expect(table.headings).toEqual(['姓名', '毛利']);
    expect(await rowsOf(table)).toEqual([['张三', '1']]);
  });

  it('is refused when it is neither, rather than read with wrong characters', async () => {
    const broken = Uint8Array.from([0x61, 0x0a, 0xff, 0xff, 0x0a]);
    expect((await problemOf('a.csv', broken))?.code).toBe('DATA_ENCODING');
  });

  it.each([
    ['a,b;c,d', ','],
    ['a;b;c', ';'],
    ['a\tb', '\t'],
    ['"x;y;z",b', ','],
    ['alone', ','],
  ])('has its separator found in %j', (line, delimiter) => expect(delimiterOf(line)).toBe(delimiter));

  it('keeps commas, quotes and line breaks inside quotes', async () => {
    const table = await openTable(fileOf('a.csv', 'a,b\r\n"x, ""y""\nz",2\r\n\r\n3,4\r\n'));
    expect(await rowsOf(table)).toEqual([
      ['x, "y"\nz', '2'],
      ['3', '4'],
    ]);
  });

  it('says the line of every row, and leaves a row of another length to be refused by itself', async () => {
    const table = await openTable(fileOf('a.csv', 'a,b\n1,2\n3\n4,5,6\n'));
    const rows: (readonly [number, number])[] = [];
    for await (const row of table.rows) rows.push([row.line, row.cells.length]);
    expect(rows).toEqual([
      [2, 2],
      [3, 1],
      [4, 3],
    ]);
  });

  it('says where a quotation mark is wrong', async () => {
    const problem = await problemOf('a.csv', 'a,b\n1,2\n"3,4\n');
    expect(problem?.code).toBe('DATA_SYNTAX');
    expect(problem?.text.en).toMatch(/^line \d: a quotation mark is not closed$/);
  });

  it('is refused when it is empty, or of a sort nobody knows', async () => {
    expect((await problemOf('a.csv', ''))?.code).toBe('DATA_EMPTY');
    expect((await problemOf('a.xls', 'x'))?.code).toBe('DATA_FORMAT');
  });
});
