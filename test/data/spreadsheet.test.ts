// Excel in: exact numbers, the noise of its floats taken away, flags, and archives that would unpack without end.
import { describe, expect, it } from 'vitest';
import writeSheet, { type SheetData } from 'write-excel-file/node';
import { WrittenNumber } from '../../engine/index.ts';
import { openTable } from '../../server/data/open-table.ts';
import { spreadsheetNumber } from '../../server/data/spreadsheet-number.ts';
import { unpackedSize } from '../../server/data/zip-directory.ts';
import { fileOf, rowsOf } from './files.ts';

const sheet = (data: SheetData): Promise<Buffer> => writeSheet(data).toBuffer();

describe('a spreadsheet', () => {
  it('gives numbers as texts, flags as flags, and nothing for an empty cell', async () => {
    const bytes = await sheet([
      ['姓名', '毛利', '达标', '比率'],
      ['张三', 550979.5, true, 0.6],
      [null, null, null, null],
      ['李四', null, false, 1e-7],
    ]);
    const table = await openTable(fileOf('a.xlsx', bytes));
    expect(table.headings).toEqual(['姓名', '毛利', '达标', '比率']);
    expect(await rowsOf(table)).toEqual([
      ['张三', new WrittenNumber('550979.5'), true, new WrittenNumber('0.6')],
      ['李四', null, false, expect.any(WrittenNumber)],
    ]);
  });

  it.each([
    // What Excel writes for 60 %, 0.07 and 3.3: the nearest float with 17 digits.
    ['0.59999999999999998', '0.6'],
    ['7.0000000000000007E-2', '0.07'],
    ['3.2999999999999998', '3.3'],
    ['0.30000000000000004', '0.3'],
    ['0.79999999999999993', '0.8'],
    ['-550979.59999999998', '-550979.6'],
    // Numbers that were meant: fifteen digits or fewer, or too far from a shorter one, or money with its cents.
    ['0.6', '0.6'],
    ['123456789012345', '123456789012345'],
    ['0.12345678901234567', '0.12345678901234567'],
    ['12345678901234.51', '12345678901234.51'],
    ['12345678901234567890.01', '12345678901234567890.01'],
    ['no number', 'no number'],
  ])('means by %s the number %s', (written, meant) => {
    expect(spreadsheetNumber(written).text).toBe(meant);
  });

  it('is refused when it is none', async () => {
    await expect(openTable(fileOf('a.xlsx', 'no zip'))).rejects.toMatchObject({ code: 'DATA_FORMAT' });
    await expect(openTable(fileOf('a.xlsx', await emptyZip()))).rejects.toMatchObject({
      code: 'DATA_FORMAT',
    });
  });

  it('is refused before it is unpacked when it would be too large', async () => {
    const bytes = await sheet([['a'], [1]]);
    expect(unpackedSize(bytes)).toBeGreaterThan(500);
    const entry = bytes.indexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(2_000_000_000, entry + 24);
    await expect(openTable(fileOf('a.xlsx', bytes))).rejects.toMatchObject({ code: 'DATA_TOO_LARGE' });
  });
});

/** An archive with nothing in it. */
async function emptyZip(): Promise<Buffer> {
  const bytes = Buffer.alloc(22);
  bytes.writeUInt32LE(0x06054b50, 0);
  return bytes;
}
