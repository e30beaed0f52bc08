// What YAML allows and a document of ours does not: each refusal with its code, its message and what to write instead.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Path } from '../values/position.ts';
import type { Span } from './lines.ts';
import type { Trouble } from './trouble.ts';

const trouble = (code: string, span: Span, path: Path, message: Bilingual, hint: Bilingual): Trouble => ({
  code,
  span,
  path,
  message,
  hint,
});

export const duplicateKey = (span: Span, path: Path, key: string): Trouble =>
  trouble(
    'YAML_DUPLICATE_KEY',
    span,
    path,
    both(`键 ${key} 出现了两次`, `the key ${key} stands here a second time`),
    both('请删除其中一个', 'remove one of the two'),
  );

export const forbiddenKey = (span: Span, path: Path, key: string): Trouble =>
  trouble(
    'KEY_FORBIDDEN',
    span,
    path,
    both(`键不能叫 ${key}`, `a key may not be called ${key}`),
    both('请换一个名字', 'give it another name'),
  );

export const merge = (span: Span, path: Path): Trouble =>
  trouble(
    'YAML_ALIAS',
    span,
    path,
    both('不允许使用合并键 <<', 'the merge key << is not allowed'),
    both('请把内容完整写出', 'write the content out'),
  );

export const keyNotName = (span: Span, path: Path): Trouble =>
  trouble(
    'YAML_KEY',
    span,
    path,
    both('这里的键不是一个简单的名字', 'the key here is not a simple name'),
    both('请写成一行:「键: 值」', 'write it on one line: `key: value`'),
  );

export const keyAlone = (span: Span, path: Path, key: string): Trouble =>
  trouble(
    'YAML_KEY',
    span,
    path,
    both(`键 ${key} 后没有值`, `the key ${key} has no value`),
    both('请写成「键: 值」,冒号后留一个空格', 'write `key: value` with a space after the colon'),
  );

export const bareMap = (span: Span, path: Path): Trouble =>
  trouble(
    'YAML_KEY',
    span,
    path,
    both('方括号里的「键: 值」缺少花括号', 'a `key: value` inside [ ] lacks its braces'),
    both('请写成 [{ 键: 值 }]', 'write [{ key: value }]'),
  );

export const trailingBlank = (span: Span, path: Path): Trouble =>
  trouble(
    'YAML_TRAILING_BLANK',
    span,
    path,
    both('文本末尾保留了看不见的空行或空格', 'the text ends in blank lines or spaces that nobody can see'),
    both(
      '请写 | 或 >,不要写 +,并删除末尾的空行',
      'write | or > without +, and remove the blank lines at its end',
    ),
  );

export const otherBase = (span: Span, path: Path, written: string, value: number): Trouble =>
  trouble(
    'YAML_NUMBER',
    span,
    path,
    both(`${written} 不是十进制数`, `${written} is not a decimal number`),
    both(
      `请写成十进制 ${value},若是文字请加引号`,
      `write the decimal ${value}, or put it in quotes if it is text`,
    ),
  );

export const noNumber = (span: Span, path: Path, written: string): Trouble =>
  trouble(
    'YAML_NUMBER',
    span,
    path,
    both(`${written} 不是可计算的数`, `${written} is not a number to reckon with`),
    both('请写出确切的数,或删除该项', 'write an exact number, or leave the key out'),
  );

export const hugeNumber = (span: Span, path: Path, written: string): Trouble =>
  trouble(
    'YAML_NUMBER',
    span,
    path,
    both(`数 ${short(written)} 过大`, `the number ${short(written)} is too large`),
    both('请检查位数;若是文字请加引号', 'check its digits, or put it in quotes if it is text'),
  );

const short = (written: string): string => (written.length > 30 ? `${written.slice(0, 30)}…` : written);
