// Opens a report by the ending of its name.
import { extname } from 'node:path';
import { both } from '../../engine/index.ts';
import type { Comparison } from './comparison.ts';
import { openCsvReport } from './csv-report.ts';
import { openHtmlReport } from './html-report.ts';
import { DataProblem } from './problem.ts';
import type { Report } from './report.ts';
import { openSpreadsheetReport } from './spreadsheet-report.ts';

const openers: Readonly<Record<string, (path: string, comparison: Comparison) => Promise<Report>>> = {
  '.csv': openCsvReport,
  '.xlsx': openSpreadsheetReport,
  '.html': openHtmlReport,
};

export async function openReport(path: string, comparison: Comparison): Promise<Report> {
  const open = openers[extname(path).toLowerCase()];
  if (open) return open(path, comparison);
  throw new DataProblem(
    'DATA_FORMAT',
    both(`不认识文件类型“${extname(path)}”`, `unknown file type "${extname(path)}"`),
    both('可写 .csv、.xlsx 或 .html', 'write .csv, .xlsx or .html'),
  );
}
