// CSV in, row by row, so that a file of any length needs little memory. Cells stay texts; nothing is trimmed into meaning here.
import { stat } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { type Bilingual, both } from '../../engine/index.ts';
import { encodingOf, readText } from './encoding.ts';
import { DataProblem, emptyFile } from './problem.ts';
import type { DataRow, DataTable } from './table.ts';

const recordLengthMax = 1_000_000;

/** Opens a CSV file: UTF-8 or GB18030, separated by comma, semicolon or tab. */
export async function openCsv(path: string): Promise<DataTable> {
  const { size } = await stat(path);
  const encoding = await encodingOf(path);
  const delimiter = delimiterOf(await firstLine(readText(path, encoding, () => {})));
  let bytesRead = 0;
  const text = readText(path, encoding, (bytes) => {
    bytesRead += bytes;
  });
  const rows = readRows(text, delimiter);
  const first = await rows.next();
  if (first.done === true) throw emptyFile();
  const headings = first.value.cells.map((cell) => String(cell ?? '').trim());
  return { headings, rows, progress: () => (size === 0 ? 1 : bytesRead / size) };
}

/** The separator that stands most often in the first line, outside quotes; a comma when none does. */
export function delimiterOf(line: string): string {
  const bare = line.replace(/"(?:[^"]|"")*"?/g, '');
  const count = (mark: string): number => bare.split(mark).length - 1;
  return [',', ';', '\t'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}

async function firstLine(pieces: AsyncIterable<string>): Promise<string> {
  let text = '';
  for await (const piece of pieces) {
    text += piece;
    const end = /[\r\n]/.exec(text.trimStart());
    if (end) return text.trimStart().slice(0, end.index);
    if (text.length > recordLengthMax) break;
  }
  return text;
}

interface ParsedRecord {
  readonly info: Info;
  readonly record: readonly string[];
}

async function* readRows(text: AsyncIterable<string>, delimiter: string): AsyncGenerator<DataRow> {
  const parser = parse({
    delimiter,
    info: true,
    // Rows of another length are refused one by one, with their line, instead of ending the whole file.
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: recordLengthMax,
  });
  // Errors reach the loop below through the parser, which the pipeline destroys.
  pipeline(Readable.from(text), parser, () => {});
  try {
    for await (const { info, record } of parser as AsyncIterable<ParsedRecord>)
      yield { line: info.lines, cells: record };
  } catch (error) {
    throw error instanceof CsvError ? syntaxProblem(error) : error;
  }
}

const reasons: Readonly<Record<string, Bilingual>> = {
  CSV_QUOTE_NOT_CLOSED: both('引号没有闭合', 'a quotation mark is not closed'),
  CSV_INVALID_CLOSING_QUOTE: both('引号之后还有文字', 'text follows a closing quotation mark'),
  INVALID_OPENING_QUOTE: both('引号不在单元格开头', 'a quotation mark stands inside a cell'),
  CSV_MAX_RECORD_SIZE: both('一行过长', 'a row is too long'),
};

function syntaxProblem(error: CsvError): DataProblem {
  const line = 'lines' in error ? String(error.lines) : '?';
  const reason = reasons[error.code] ?? both('不是合法的 CSV', 'this is not valid CSV');
  return new DataProblem(
    'DATA_SYNTAX',
    both(`第 ${line} 行:${reason.zh}`, `line ${line}: ${reason.en}`),
    both('单元格里的引号要写成两个', 'write a quotation mark inside a cell twice'),
  );
}
