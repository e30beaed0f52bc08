// YAML's syntax errors in our own words: the library's are in English and speak of its inside.
import type { ErrorCode, YAMLParseError } from 'yaml';
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Span } from './lines.ts';
import type { Trouble } from './trouble.ts';

interface Wording {
  readonly code: string;
  readonly message: Bilingual;
  readonly hint: Bilingual;
}

const alias: Wording = {
  code: 'YAML_ALIAS',
  message: both('不允许使用锚点与引用(& 和 *)', 'anchors and aliases (& and *) are not allowed'),
  hint: both(
    '请把内容完整写出;以 & 或 * 开头的文字要加引号',
    'write the content out; put text that begins with & or * in quotes',
  ),
};

const tag: Wording = {
  code: 'YAML_TAG',
  message: both('不允许使用类型标签(!)', 'type tags (!) are not allowed'),
  hint: both('请删除标签;以 ! 开头的文字要加引号', 'remove the tag; put text that begins with ! in quotes'),
};

const key: Wording = {
  code: 'YAML_KEY',
  message: both('这里的键不是一个简单的名字', 'the key here is not a simple name'),
  hint: both('请写成一行:「键: 值」', 'write it on one line: `key: value`'),
};

const indentation: Wording = {
  code: 'YAML_INDENT',
  message: both('缩进与同级的行不一致', 'the indentation differs from its neighbours'),
  hint: both('请让同级的行从同一列开始', 'let lines of the same level begin in the same column'),
};

const other: Wording = {
  code: 'YAML_SYNTAX',
  message: both('这里的写法不是合法的 YAML', 'this is not valid YAML'),
  hint: both(
    '请检查此处及上一行的引号、括号、冒号与缩进',
    'check quotes, brackets, colons and indentation here and on the line above',
  ),
};

const documents: Wording = {
  code: 'YAML_SEVERAL_DOCUMENTS',
  message: both('一个文件里有多份文档', 'one file holds several documents'),
  hint: both('请删除分隔线 ---,每个文件只写一份文档', 'remove the --- line: one document a file'),
};

const wordings: Readonly<Record<ErrorCode, Wording>> = {
  ALIAS_PROPS: alias,
  BAD_ALIAS: alias,
  MULTIPLE_ANCHORS: alias,
  BAD_PROP_ORDER: tag,
  BAD_COLLECTION_TYPE: tag,
  MULTIPLE_TAGS: tag,
  TAG_RESOLVE_FAILED: tag,
  BAD_DIRECTIVE: {
    code: 'YAML_DIRECTIVE',
    message: both('不允许使用 YAML 指令', 'YAML directives are not allowed'),
    hint: both('请删除以 % 开头的行', 'remove the line that begins with %'),
  },
  BAD_DQ_ESCAPE: {
    code: 'YAML_ESCAPE',
    message: both('双引号内的反斜杠写法无效', 'this backslash means nothing inside double quotes'),
    hint: both('请写成 \\\\,或改用单引号', 'write \\\\ or use single quotes'),
  },
  BAD_INDENT: indentation,
  BAD_SCALAR_START: {
    code: 'YAML_QUOTES_NEEDED',
    message: both('文字不能以这个符号开头', 'text may not begin with this character'),
    hint: both('请给这段文字加引号', 'put the text in quotes'),
  },
  BLOCK_AS_IMPLICIT_KEY: {
    code: 'YAML_COLON',
    message: both('一行里有两个「: 」', 'there are two `: ` on one line'),
    hint: both(
      '若是文字里的冒号,请给整段文字加引号;否则请换行并缩进',
      'if the colon belongs to the text, put the text in quotes; else begin a new, indented line',
    ),
  },
  BLOCK_IN_FLOW: other,
  DUPLICATE_KEY: key,
  IMPOSSIBLE: other,
  KEY_OVER_1024_CHARS: key,
  MISSING_CHAR: other,
  MULTILINE_IMPLICIT_KEY: {
    code: 'YAML_COLON',
    message: both(
      '这一行缺少冒号,或键写在了多行上',
      'this line lacks its colon, or the key spans several lines',
    ),
    hint: both('请写成「键: 值」,冒号后留一个空格', 'write `key: value` with a space after the colon'),
  },
  MULTIPLE_DOCS: documents,
  NON_STRING_KEY: key,
  RESOURCE_EXHAUSTION: {
    code: 'YAML_TOO_DEEP',
    message: both('嵌套过深', 'nested too deeply'),
    hint: both('请减少嵌套层数', 'nest less deeply'),
  },
  TAB_AS_INDENT: {
    code: 'YAML_TAB',
    message: both('缩进里有制表符(Tab)', 'a tab stands in the indentation'),
    hint: both('请改用空格缩进', 'indent with spaces'),
  },
  UNEXPECTED_TOKEN: other,
};

/** Several mistakes share one of the library's codes; its message tells the commonest apart. */
const missing: readonly (readonly [inMessage: string, wording: Wording])[] = [
  [
    'closing',
    {
      code: 'YAML_QUOTES',
      message: both('引号没有闭合', 'the quotes are not closed'),
      hint: both('请补上结尾的引号', 'add the closing quote'),
    },
  ],
  [
    'end with a',
    {
      code: 'YAML_BRACKET',
      message: both('括号没有闭合', 'the bracket is not closed'),
      hint: both('请补上 } 或 ],并检查其中的逗号', 'add } or ] and check the commas inside'),
    },
  ],
  [
    'need to be followed by map values',
    {
      code: 'YAML_COLON',
      message: both('这里缺少冒号', 'a colon is missing here'),
      hint: both('请写成「键: 值」,冒号后留一个空格', 'write `key: value` with a space after the colon'),
    },
  ],
  [
    'Missing space after :',
    {
      code: 'YAML_COLON',
      message: both('冒号后缺少空格', 'a space is missing after the colon'),
      hint: both('请写成「键: 值」', 'write `key: value`'),
    },
  ],
  [
    'Missing , ',
    {
      code: 'YAML_COMMA',
      message: both('这里缺少逗号', 'a comma is missing here'),
      hint: both('请用逗号分隔各项', 'separate the items with commas'),
    },
  ],
  [
    'without - indicator',
    {
      code: 'YAML_INDENT',
      message: both('列表项前缺少「- 」', 'a list item lacks its `- `'),
      hint: both('请补上「- 」,或检查缩进', 'add `- ` or check the indentation'),
    },
  ],
  [
    'Comments must be separated',
    {
      code: 'YAML_COMMENT',
      message: both('# 前缺少空格', 'a space is missing before #'),
      hint: both(
        '请在 # 前加空格;若 # 属于文字,请加引号',
        'add a space; if # belongs to the text, use quotes',
      ),
    },
  ],
];

export function syntaxTrouble(error: YAMLParseError): Trouble {
  const wording = missing.find(([part]) => error.message.includes(part))?.[1] ?? wordings[error.code];
  const [start, end] = error.pos;
  return { ...wording, span: { start, end: Math.max(start, end) }, path: [] };
}

/** What YAML allows and a policy does not, by the lexeme that begins it. */
const refusals: Readonly<Record<string, Wording>> = {
  alias,
  anchor: alias,
  tag,
  'explicit-key-ind': {
    code: 'YAML_KEY',
    message: both('不允许用「? 」书写键', 'a key may not be written with `? `'),
    hint: key.hint,
  },
  'directive-line': wordings.BAD_DIRECTIVE,
};

/** The trouble with a lexeme of a sort that no document may hold, or undefined for all others. */
export function refusedLexeme(type: string, span: Span): Trouble | undefined {
  const wording = refusals[type];
  return wording && { ...wording, span, path: [] };
}

export const severalDocuments = (span: Span): Trouble => ({ ...wordings.MULTIPLE_DOCS, span, path: [] });
