// Trouble with a data file as a whole: it cannot be read, or its columns cannot be told apart.
// Trouble with one row is a refusal and never comes through here.
import { type Bilingual, both, joinTexts } from '../../engine/index.ts';

export type DataProblemCode =
  | 'DATA_FORMAT'
  | 'DATA_ENCODING'
  | 'DATA_SYNTAX'
  | 'DATA_EMPTY'
  | 'DATA_TOO_LARGE'
  | 'DATA_COLUMN'
  | 'DATA_FACTS';

/** Thrown where a file is opened or read on; whoever opened it tells the person. */
export class DataProblem extends Error {
  override readonly name = 'DataProblem';
  readonly code: DataProblemCode;
  readonly text: Bilingual;
  readonly hint: Bilingual;

  constructor(code: DataProblemCode, text: Bilingual, hint: Bilingual) {
    super(text.en);
    this.code = code;
    this.text = text;
    this.hint = hint;
  }
}

export const emptyFile = (): DataProblem =>
  new DataProblem(
    'DATA_EMPTY',
    both('文件里没有标题行', 'the file has no heading row'),
    both('第一行应是各列的标题', 'its first row must hold the headings of the columns'),
  );

/** Headings that cannot be told apart, or that are not there. */
export const columnProblem = (problems: readonly Bilingual[]): DataProblem =>
  new DataProblem(
    'DATA_COLUMN',
    joinTexts(problems, both(';', '; ')),
    both('核对数据的标题行与 --map', 'check the headings of the data and --map'),
  );
