// A table as CSV for a spreadsheet: UTF-8 with the mark by which Excel knows it, and no cell that would run as a formula.

export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;

const plainNumber = /^[+-]?(\d+\.?\d*|\.\d+)$/;
const startsFormula = /^[=+\-@\t\r]/;

/** A cell that begins like a formula is marked as text; a plain negative number is only a number. */
export function csvCell(text: string): string {
  const guarded = startsFormula.test(text) && !plainNumber.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Hands a text to the person as a file. */
export function saveFile(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
