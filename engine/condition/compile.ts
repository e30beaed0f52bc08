// From json-rules-engine's JSON to a condition that is sure to have a meaning: names resolved, types agreed, numbers exact.
// What that library would ignore, coerce or throw at is reported here, at its exact path, and nothing is compiled then.
import { both } from '../values/bilingual.ts';
import type { Names } from '../values/named.ts';
import type { Path } from '../values/position.ts';
import { compileLeaf } from './compile-leaf.ts';
import type { Condition } from './condition.ts';
import { isMap, member, onlyKeys, type ReportTrouble, type SourceMap } from './source.ts';

/** How deep `all`, `any` and `not` may stand in each other. */
export const nestingMax = 20;

/** The condition meant by `source`, or undefined after reporting everything that is wrong with it. */
export function compileCondition(
  source: unknown,
  names: Names,
  at: Path,
  report: ReportTrouble,
): Condition | undefined {
  return compilePart(source, at, 1, { names, report });
}

interface Scope {
  readonly names: Names;
  readonly report: ReportTrouble;
}

const junctions = ['all', 'any', 'not'] as const;
type Junction = (typeof junctions)[number];

function compilePart(source: unknown, at: Path, depth: number, scope: Scope): Condition | undefined {
  if (!isMap(source)) return refuseShape(at, scope);
  if (depth > nestingMax) return refuseDepth(at, scope);
  const [junction, second] = junctions.filter((key) => Object.hasOwn(source, key));
  if (junction === undefined) return compileLeaf(source, scope.names, at, scope.report);
  if (second !== undefined) return refuseMixed(junction, second, at, scope);
  const clean = onlyKeys(source, [junction], at, scope.report);
  const condition = compileJunction(source, junction, at, depth, scope);
  return clean ? condition : undefined;
}

function compileJunction(
  source: SourceMap,
  junction: Junction,
  at: Path,
  depth: number,
  scope: Scope,
): Condition | undefined {
  const inside = member(source, junction);
  const path = [...at, junction];
  if (junction === 'not') {
    const part = compilePart(inside, path, depth + 1, scope);
    return part && { kind: 'not', part };
  }
  if (!Array.isArray(inside)) return refuseNoList(junction, path, scope);
  const sources: readonly unknown[] = inside;
  if (sources.length === 0) return refuseEmpty(junction, path, scope);
  const compiled = sources.map((part, index) => compilePart(part, [...path, index], depth + 1, scope));
  const [first, ...rest] = compiled.filter((part) => part !== undefined);
  if (first === undefined || rest.length + 1 < compiled.length) return undefined;
  return { kind: junction, parts: [first, ...rest] };
}

function refuseShape(path: Path, { report }: Scope): undefined {
  report({
    code: 'CONDITION_SHAPE',
    path,
    message: both('这里应是一个条件', 'a condition belongs here'),
    hint: both(
      '请写 { fact, operator, value },或 all、any、not',
      'write { fact, operator, value }, or all, any, not',
    ),
  });
}

function refuseDepth(path: Path, { report }: Scope): undefined {
  report({
    code: 'CONDITION_TOO_DEEP',
    path,
    message: both(`条件嵌套超过 ${nestingMax} 层`, `conditions are nested more than ${nestingMax} deep`),
    hint: both('请用一个块先得出其中一部分', 'let a block above decide a part of it'),
  });
}

function refuseMixed(first: Junction, second: Junction, path: Path, { report }: Scope): undefined {
  report({
    code: 'CONDITION_MIXED',
    path: [...path, second],
    atKey: true,
    message: both(`同一层里既有 ${first} 又有 ${second}`, `${first} and ${second} stand in one place`),
    hint: both(`请把一个放进另一个里面`, `put one inside the other`),
  });
}

function refuseNoList(junction: Junction, path: Path, { report }: Scope): undefined {
  report({
    code: 'CONDITION_SHAPE',
    path,
    message: both(`${junction} 下面应是条件的列表`, `${junction} takes a list of conditions`),
    hint: both('每个条件前写 -', 'start each condition with -'),
  });
}

/** The library reads an empty `any` as true, which nobody means. */
function refuseEmpty(junction: Junction, path: Path, { report }: Scope): undefined {
  report({
    code: 'CONDITION_EMPTY',
    path,
    message: both(`${junction} 下面没有条件`, `there is no condition under ${junction}`),
    hint: both('请写至少一个条件,或删去整个条件', 'write at least one, or remove the whole condition'),
  });
}
