// A report as .xlsx. Texts stay texts, so nothing in them runs; numbers are numbers as far as a spreadsheet can hold them.
import writeSheet, { type Cell, type SheetData } from 'write-excel-file/node';
import type { Comparison } from './comparison.ts';
import { plainText, type Report, type ReportCell, reportHeadings, reportRow } from './report.ts';
import { openWholeFile } from './whole-file.ts';

export async function openSpreadsheetReport(path: string, comparison: Comparison): Promise<Report> {
  const file = await openWholeFile(path);
  const headings = reportHeadings(comparison);
  const rows: SheetData = [headings.map((value): Cell => ({ value, type: String, fontWeight: 'bold' }))];
  return {
    async row(row) {
      rows.push(reportRow(comparison, row).map(sheetCell));
    },
    async finish() {
      const columns = headings.map((heading) => ({ width: Math.max(12, heading.length + 2) }));
      await file.write(await writeSheet(rows, { columns, stickyRowsCount: 1 }).toBuffer());
      await file.finish();
    },
    abandon: () => file.abandon(),
  };
}

/** What a spreadsheet, which keeps numbers as binary floats, can hold without losing a digit. */
const digitsMax = 15;

function sheetCell(cell: ReportCell): Cell {
  if (cell === null) return null;
  const text = plainText(cell);
  if (typeof cell === 'string' || text.replace(/\D/g, '').length > digitsMax)
    return { value: text, type: String };
  return { value: Number(text), type: Number, format: cell.places === 2 ? '#,##0.00' : '0.##########' };
}
