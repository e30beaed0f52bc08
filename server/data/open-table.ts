// Opens a data file by the ending of its name.
import { extname } from 'node:path';
import { both } from '../../engine/index.ts';
import { openCsv } from './csv.ts';
import { DataProblem } from './problem.ts';
import { openSpreadsheet } from './spreadsheet.ts';
import type { DataTable } from './table.ts';

const openers: Readonly<Record<string, (path: string) => Promise<DataTable>>> = {
  '.csv': openCsv,
  '.tsv': openCsv,
  '.txt': openCsv,
  '.xlsx': openSpreadsheet,
};

/** The headings and rows of a .csv or .xlsx file. Throws `DataProblem` when it cannot be read. */
export async function openTable(path: string): Promise<DataTable> {
  const open = openers[extname(path).toLowerCase()];
  if (open) return open(path);
  throw new DataProblem(
    'DATA_FORMAT',
    both(`不认识文件类型“${extname(path)}”`, `unknown file type "${extname(path)}"`),
    both('可用 .csv 或 .xlsx', 'use .csv or .xlsx'),
  );
}
