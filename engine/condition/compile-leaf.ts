// Compiles one comparison of a condition: a name that exists, an operator that fits its type, a value that fits both.
import { type Bilingual, both } from '../values/bilingual.ts';
import type { Named, Names } from '../values/named.ts';
import { nearest } from '../values/nearest.ts';
import type { Path } from '../values/position.ts';
import { isNumeric, typeText, type ValueType } from '../values/types.ts';
import { compileList, compileValue } from './compile-value.ts';
import { type Leaf, type Operand, type Operator, operators } from './condition.ts';
import { readName } from './read-name.ts';
import { member, onlyKeys, type ReportTrouble, type SourceMap } from './source.ts';

const leafKeys = ['fact', 'operator', 'value'] as const;

/** The comparison, or undefined after reporting everything that is wrong with it. */
export function compileLeaf(
  source: SourceMap,
  names: Names,
  at: Path,
  report: ReportTrouble,
): Leaf | undefined {
  const clean = onlyKeys(source, leafKeys, at, report);
  const missing = leafKeys.filter((key) => !Object.hasOwn(source, key));
  if (missing.length > 0) return refuseIncomplete(missing, at, report);
  const named = readName(member(source, 'fact'), names, [...at, 'fact'], report);
  const operator = readOperator(member(source, 'operator'), [...at, 'operator'], report);
  if (named === undefined || operator === undefined) return undefined;
  if (!suits[operator](named.type)) return refuseOperator(operator, named, [...at, 'operator'], report);
  const value = readValue(member(source, 'value'), operator, named.type, names, [...at, 'value'], report);
  return clean && value ? { kind: 'leaf', name: named.name, type: named.type, operator, value } : undefined;
}

const isOperator = (written: unknown): written is Operator =>
  operators.some((operator) => operator === written);

function readOperator(written: unknown, path: Path, report: ReportTrouble): Operator | undefined {
  if (isOperator(written)) return written;
  const text = typeof written === 'string' ? written.slice(0, 60) : '';
  const near = signs.get(text) ?? nearest(text, operators);
  report({
    code: 'CONDITION_OPERATOR_UNKNOWN',
    path,
    message: both(`没有运算符 ${text}`, `there is no operator ${text}`),
    hint:
      near === undefined
        ? both(`可用:${operators.join('、')}`, `the operators are ${operators.join(', ')}`)
        : both(`是否指 ${near}?`, `did you mean ${near}?`),
  });
  return undefined;
}

/** What people write for an operator when they think of a formula. */
const signs: ReadonlyMap<string, Operator> = new Map([
  ['=', 'equal'],
  ['==', 'equal'],
  ['!=', 'notEqual'],
  ['<', 'lessThan'],
  ['<=', 'lessThanInclusive'],
  ['≤', 'lessThanInclusive'],
  ['>', 'greaterThan'],
  ['>=', 'greaterThanInclusive'],
  ['≥', 'greaterThanInclusive'],
]);

const isScalar = (type: ValueType): boolean =>
  isNumeric(type) || type.kind === 'flag' || type.kind === 'code';
const isList = (type: ValueType): boolean => type.kind === 'list' && isScalar(type.of);

/** What each operator can be asked of. */
const suits = {
  equal: isScalar,
  notEqual: isScalar,
  lessThan: isNumeric,
  lessThanInclusive: isNumeric,
  greaterThan: isNumeric,
  greaterThanInclusive: isNumeric,
  in: isScalar,
  notIn: isScalar,
  contains: isList,
  doesNotContain: isList,
} satisfies Record<Operator, (type: ValueType) => boolean>;

/** The operators that can be asked of a type, in the usual order; none where it cannot stand in a condition. */
export const operatorsFor = (type: ValueType): readonly Operator[] =>
  operators.filter((operator) => suits[operator](type));

function readValue(
  written: unknown,
  operator: Operator,
  type: ValueType,
  names: Names,
  path: Path,
  report: ReportTrouble,
): Operand | undefined {
  const scope = { names, report };
  if (operator === 'in' || operator === 'notIn') return compileList(written, type, path, scope);
  return compileValue(written, type.kind === 'list' ? type.of : type, path, scope);
}

function refuseIncomplete(missing: readonly string[], path: Path, report: ReportTrouble): undefined {
  report({
    code: 'CONDITION_INCOMPLETE',
    path,
    message: both(`条件缺少 ${missing.join('、')}`, `the condition lacks ${missing.join(', ')}`),
    hint: both(
      '例如 { fact: repurchaseRate, operator: greaterThanInclusive, value: 60% }',
      'for example { fact: repurchaseRate, operator: greaterThanInclusive, value: 60% }',
    ),
  });
}

function refuseOperator(operator: Operator, named: Named, path: Path, report: ReportTrouble): undefined {
  const type = typeText(named.type);
  report({
    code: 'TYPE_MISMATCH',
    path,
    message: both(
      `${named.name} 是${type.zh},不能用 ${operator}`,
      `${named.name} is ${type.en}, which ${operator} cannot judge`,
    ),
    hint: usable(named.type),
  });
}

function usable(type: ValueType): Bilingual {
  const fitting = operatorsFor(type);
  if (fitting.length === 0)
    return both('这一类的列不能用在条件里', 'a column of this kind cannot stand in a condition');
  return both(`可用:${fitting.join('、')}`, `it can be judged by ${fitting.join(', ')}`);
}
