// The first sheet of an .xlsx file → rows. Numbers come as texts, never as floats of ours.
import { readFile } from 'node:fs/promises';
import { InvalidInputError, InvalidSpreadsheetError, readSheet } from 'read-excel-file/node';
import { both, type DataCell, WrittenNumber } from '../../engine/index.ts';
import { DataProblem, emptyFile } from './problem.ts';
import { spreadsheetNumber } from './spreadsheet-number.ts';
import type { DataRow, DataTable } from './table.ts';
import { unpackedSize } from './zip-directory.ts';

/** A hundred thousand rows of thirty columns unpack to less. */
const unpackedMax = 200_000_000;

export async function openSpreadsheet(path: string): Promise<DataTable> {
  const bytes = await readFile(path);
  checkSize(bytes);
  const [first, ...rest] = await readCells(bytes);
  if (first === undefined) throw emptyFile();
  const headings = first.map((cell) => (cell === null ? '' : String(cell).trim()));
  const rows = rest
    .map((cells, at): DataRow => ({ line: at + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  let read = 0;
  const counted = async function* (): AsyncGenerator<DataRow> {
    for (const row of rows) {
      read += 1;
      yield row;
    }
  };
  return { headings, rows: counted(), progress: () => (rows.length === 0 ? 1 : read / rows.length) };
}

function checkSize(bytes: Buffer): void {
  const size = unpackedSize(bytes);
  if (size === undefined) throw notSpreadsheet();
  if (size <= unpackedMax) return;
  throw new DataProblem(
    'DATA_TOO_LARGE',
    both(`文件解压后有 ${size} 字节`, `the file unpacks to ${size} bytes`),
    both(
      `最多 ${unpackedMax} 字节;数据很多时请存为 CSV`,
      `at most ${unpackedMax} are read; save long data as CSV`,
    ),
  );
}

async function readCells(bytes: Buffer): Promise<readonly (readonly DataCell[])[]> {
  try {
    const sheet: readonly (readonly unknown[])[] = await readSheet(bytes, { parseNumber: spreadsheetNumber });
    return sheet.map((row) => row.map(cellOf));
  } catch (error) {
    if (error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError)
      throw notSpreadsheet();
    throw error;
  }
}

/** A date has no place among facts; as text it is either ignored with its column or refused by name. */
function cellOf(cell: unknown): DataCell {
  if (cell === null || cell === undefined) return null;
  if (cell instanceof WrittenNumber || typeof cell === 'boolean') return cell;
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell);
}

const notSpreadsheet = (): DataProblem =>
  new DataProblem(
    'DATA_FORMAT',
    both('这不是可以读取的 .xlsx 文件', 'this is not an .xlsx file that can be read'),
    both('在 Excel 中另存为 .xlsx 或 CSV', 'save it as .xlsx or CSV'),
  );
