// Cuts the text of a formula into tokens, each with its place. It knows characters, not grammar.
import { both } from '../values/bilingual.ts';
import { type ExpressionProblem, problemAt, type Span } from './problem.ts';

export type TokenKind = 'number' | 'name' | 'code' | 'symbol' | 'end';

/** `text` is as written, a code's without its quotes; the last token is always the `end`. */
export interface Token extends Span {
  readonly kind: TokenKind;
  readonly text: string;
}

export interface Tokens {
  readonly tokens: readonly Token[];
  readonly problems: readonly ExpressionProblem[];
}

/** What people type from other languages or a Chinese keyboard, and how it is written here. */
const foreign: ReadonlyMap<string, string> = new Map([
  ['==', '='],
  ['===', '='],
  ['!==', '!='],
  ['<>', '!='],
  ['≠', '!='],
  ['≤', '<='],
  ['≥', '>='],
  ['&&', 'and'],
  ['||', 'or'],
  ['!', 'not'],
  ['×', '*'],
  ['÷', '/'],
  ['−', '-'],
  ['\uff0b', '+'],
  ['\uff1d', '='],
  ['\uff1c', '<'],
  ['\uff1e', '>'],
  ['\uff0c', ','],
  ['\uff08', '('],
  ['\uff09', ')'],
  ['\uff05', '%'],
  ['"', "'"],
  ['“', "'"],
  ['”', "'"],
  ['‘', "'"],
  ['’', "'"],
]);

const words = new Set(['and', 'or', 'not']);

// Sticky patterns, tried in this order. A percent sign may stand apart from its number: nothing else is written %.
const space = /\s+/y;
const separated = /[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?(?!\d)/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?(?:\s*%|pp(?!\w))?/y;
const name = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy;
const code = /'([^'\n]*)'/y;
const foreignSymbol =
  /===|!==|==|<>|&&|\|\||!(?!=)|[≠≤≥×÷−\uff0b\uff1d\uff1c\uff1e\uff0c\uff08\uff09\uff05"“”‘’]/y;
const symbol = /<=|>=|!=|[-+*/=<>(),]/y;
const anyCharacter = /[\s\S]/uy;

/** The tokens of `text`, or the problems of every character that is part of none. */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  const problems: ExpressionProblem[] = [];
  let at = 0;
  while (at < text.length) {
    const blank = matchAt(space, text, at);
    if (blank === undefined) {
      const read = readToken(text, at);
      if ('message' in read) problems.push(read);
      else tokens.push(read);
      at += read.length;
    } else at += blank.length;
  }
  tokens.push({ kind: 'end', text: '', offset: text.length, length: 0 });
  return { tokens, problems };
}

function readToken(text: string, offset: number): Token | ExpressionProblem {
  const token = (kind: TokenKind, found: string, content = found): Token => ({
    kind,
    text: content,
    offset,
    length: found.length,
  });
  const grouped = matchAt(separated, text, offset);
  if (grouped !== undefined) return separatorProblem(grouped, offset);
  const digits = matchAt(number, text, offset);
  if (digits !== undefined) return token('number', digits, digits.replace(/\s+/, ''));
  const word = matchAt(name, text, offset);
  if (word !== undefined) return token(words.has(word) ? 'symbol' : 'name', word);
  const quoted = matchAt(code, text, offset);
  if (quoted !== undefined) return token('code', quoted, quoted.slice(1, -1));
  const strange = matchAt(foreignSymbol, text, offset);
  if (strange !== undefined) return foreignProblem(strange, offset);
  const sign = matchAt(symbol, text, offset);
  if (sign !== undefined) return token('symbol', sign);
  return characterProblem(matchAt(anyCharacter, text, offset) ?? '', offset);
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function separatorProblem(found: string, offset: number): ExpressionProblem {
  const plain = found.replaceAll(',', '');
  return problemAt(
    { offset, length: found.length },
    'NUMBER_SEPARATOR',
    both(`${found} 会被当作几个参数`, `${found} would be read as several arguments`),
    both(
      `数字不写千分位:${plain};若本是几个参数,请在逗号后加空格`,
      `write the number without separators: ${plain}; if these are arguments, put a space after each comma`,
    ),
  );
}

function foreignProblem(found: string, offset: number): ExpressionProblem {
  const ours = foreign.get(found) ?? '';
  return problemAt(
    { offset, length: found.length },
    'EXPRESSION_SYNTAX',
    both(`公式里不用 ${found}`, `${found} is not used in formulas`),
    both(`请写 ${ours}`, `write ${ours}`),
  );
}

function characterProblem(found: string, offset: number): ExpressionProblem {
  const open = found === "'";
  return problemAt(
    { offset, length: found.length },
    'EXPRESSION_SYNTAX',
    open
      ? both('代码缺少右引号', 'this code has no closing quote')
      : both(`无法识别的字符 ${found}`, `the character ${found} means nothing here`),
    open
      ? both("代码写在一对单引号里,例如 'P5'", "put a code between single quotes, such as 'P5'")
      : both('请删去或改正', 'remove or correct it'),
  );
}
