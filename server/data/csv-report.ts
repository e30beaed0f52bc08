// A report as CSV: UTF-8 with the mark by which Excel knows it, and no cell that a spreadsheet would run as a formula.
import type { Comparison } from './comparison.ts';
import { plainText, type Report, reportHeadings, reportRow } from './report.ts';
import { openWholeFile } from './whole-file.ts';

export async function openCsvReport(path: string, comparison: Comparison): Promise<Report> {
  const file = await openWholeFile(path);
  await file.write(`\ufeff${csvLine(reportHeadings(comparison))}`);
  return {
    row: (row) => file.write(csvLine(reportRow(comparison, row).map(plainText))),
    finish: () => file.finish(),
    abandon: () => file.abandon(),
  };
}

export const csvLine = (cells: readonly string[]): string => `${cells.map(csvCell).join(',')}\r\n`;

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
const startsFormula = /^[=+\-@\t\r]/;

/** A cell that begins like a formula is marked as text; a plain negative number is only a number. */
export function csvCell(text: string): string {
  const guarded = startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
