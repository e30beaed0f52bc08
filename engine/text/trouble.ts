// Trouble found while a text is read, before it has lines: a finding that still counts in offsets.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Finding } from '../values/finding.ts';
import type { Path } from '../values/position.ts';
import type { Lines, Span } from './lines.ts';

export interface Trouble {
  readonly code: string;
  readonly span: Span;
  readonly path: Path;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

/** Whatever keeps a text from being read is an error. */
export const toFinding = (file: string, lines: Lines, trouble: Trouble): Finding => ({
  code: trouble.code,
  severity: 'error',
  place: lines.place(file, trouble.span),
  path: trouble.path,
  message: trouble.message,
  hint: trouble.hint,
});

/** The depth at which a document stops being readable for people, and starts being dangerous for a program. */
export const depthMax = 50;
/** In characters. The largest policy anyone has written is a hundredth of this. */
export const lengthMax = 1_000_000;

/** So many are read out at most: whoever has more has one great mistake, or means harm. */
export const troublesMax = 100;

export const tooDeep = (span: Span, path: Path): Trouble => ({
  code: 'YAML_TOO_DEEP',
  span,
  path,
  message: both(`嵌套超过 ${depthMax} 层`, `nested more than ${depthMax} levels deep`),
  hint: both('请减少嵌套层数', 'nest less deeply'),
});

export const tooLarge = (length: number): Trouble => ({
  code: 'YAML_TOO_LARGE',
  span: { start: 0, end: 0 },
  path: [],
  message: both(
    `文件有 ${length} 个字符,上限为 ${lengthMax}`,
    `the file has ${length} characters, at most ${lengthMax} are read`,
  ),
  hint: both('请把内容拆到多个文件', 'split it into several files'),
});

export const emptyDocument: Trouble = {
  code: 'YAML_EMPTY',
  span: { start: 0, end: 0 },
  path: [],
  message: both('文件没有内容', 'the file is empty'),
  hint: both('请写入内容,或删除该文件', 'write something in it, or delete the file'),
};

export const refusedCharacter = (span: Span, path: Path, code: string): Trouble => ({
  code: 'YAML_CHARACTER',
  span,
  path,
  message: both(`这里有不可见的字符 ${code}`, `an invisible character ${code} stands here`),
  hint: both('请删除该字符', 'remove the character'),
});
