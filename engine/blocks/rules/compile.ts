// Rules: source → plan. Checks what a schema cannot: ids that are told apart, outcomes of the stated types, what each match allows.
import { fits } from '../../expression/typing.ts';
import { type LabelledPart, readParts, readPartValues } from '../../program/stated-parts.ts';
import type { PartValues } from '../../program/stated-schema.ts';
import { readStatedValue } from '../../program/stated-value.ts';
import { both, same } from '../../values/bilingual.ts';
import type { Report } from '../../values/finding.ts';
import type { Path } from '../../values/position.ts';
import { type Code, typeText, type ValueType } from '../../values/types.ts';
import type { Compiled, CompileScope, Given } from '../kind.ts';
import { compileFlow } from './flow-compile.ts';
import { type GivenValue, otherwiseRule, type RulePlan, type RulesPlan, rulePart } from './plan.ts';
import type { RuleSource, RulesSource } from './schema.ts';

export function compileRules(source: RulesSource, scope: CompileScope): Compiled<RulesPlan> | undefined {
  const report = (trouble: Report): void => scope.report(trouble);
  const parts = readParts(source.gives, scope.label, [rulePart, 'condition'], report);
  const distinct = idsAreDistinct(source, scope);
  if (!parts || !matchAllows(source, parts, scope)) return undefined;
  const rules = source.rules.map((rule, at) => readRule(rule, ['rules', at], parts, scope));
  const otherwise = source.otherwise && readOutcome(source.otherwise, ['otherwise'], parts, scope);
  const flow = source.flow && compileFlow(source.flow, source, parts, scope);
  const complete = rules.filter((rule) => rule !== undefined);
  if (source.flow && !flow) return undefined;
  if (!distinct || complete.length < rules.length || (source.otherwise && !otherwise)) return undefined;
  const plan: RulesPlan = {
    kind: 'rules',
    match: source.match,
    parts: parts.map(({ part, type }) => ({ part, type })),
    rules: complete,
    otherwise,
    flow,
  };
  return { plan, gives: gives(source, parts, scope) };
}

function gives(source: RulesSource, parts: readonly LabelledPart[], scope: CompileScope): readonly Given[] {
  const codes = source.rules.map(({ id, label = same(id) }): Code => ({ code: id, label }));
  const last: readonly Code[] = source.otherwise
    ? [{ code: otherwiseRule, label: both('否则', 'otherwise') }]
    : [];
  const rule: Given = {
    part: rulePart,
    type: { kind: 'code', codes: [...codes, ...last] },
    label: both(`${scope.label.zh}:依据的规则`, `${scope.label.en}: rule`),
  };
  const all = [...parts, rule];
  return source.match === 'all' ? all.map((given) => ({ ...given, type: listOf(given.type) })) : all;
}

const listOf = (of: ValueType): ValueType => ({ kind: 'list', of });

function idsAreDistinct(source: RulesSource, scope: CompileScope): boolean {
  const seen = new Set([otherwiseRule]);
  const repeated = [...source.rules.entries()].filter(([, { id }]) => seen.has(id) || !seen.add(id));
  for (const [at, { id }] of repeated) {
    scope.report({
      code: 'RULE_ID_TAKEN',
      path: ['rules', at, 'id'],
      message: both(`规则名 ${id} 已被占用`, `the rule id ${id} is already taken`),
      hint: both('请换一个 id', 'choose another id'),
    });
  }
  return repeated.length === 0;
}

/** `all` collects one code per rule, and so has no `otherwise`: where no rule holds the list is empty. */
function matchAllows(source: RulesSource, parts: readonly LabelledPart[], scope: CompileScope): boolean {
  if (source.match !== 'all') return true;
  const [only, ...others] = parts;
  const single = only?.part === '' && only.type.kind === 'code' && others.length === 0;
  if (!single) {
    scope.report({
      code: 'RULES_MATCH',
      path: ['gives'],
      atKey: true,
      message: both('match: all 只给出一个代码的列表', 'match: all gives one list of codes and nothing else'),
      hint: both('gives 中只写 value: { type: code, … }', 'state value: { type: code, … } alone under gives'),
    });
  }
  if (source.otherwise) {
    scope.report({
      code: 'RULES_MATCH',
      path: ['otherwise'],
      atKey: true,
      message: both('match: all 不用 otherwise', 'match: all has no otherwise'),
      hint: both('没有规则成立时列表为空;请删除', 'where no rule holds the list is empty: remove it'),
    });
  }
  return single && !source.otherwise;
}

function readRule(
  rule: RuleSource,
  path: Path,
  parts: readonly LabelledPart[],
  scope: CompileScope,
): RulePlan | undefined {
  const when = scope.condition(rule.when, [...path, 'when']);
  const outcome = readOutcome(rule.then, [...path, 'then'], parts, scope);
  if (!when || !outcome) return undefined;
  return { id: rule.id, when, unknownIsNotMet: rule.unknown === 'notMet', outcome };
}

const readOutcome = (
  source: PartValues,
  path: Path,
  parts: readonly LabelledPart[],
  scope: CompileScope,
): readonly GivenValue[] | undefined => {
  const report = (trouble: Report): void => scope.report(trouble);
  return readPartValues(source, parts, path, report, (written, type, at) =>
    isReference(written)
      ? readColumn(written.from, type, [...at, 'from'], scope)
      : readStatedValue(written, type, at, report),
  );
};

const isReference = (written: unknown): written is { readonly from: string } =>
  typeof written === 'object' &&
  written !== null &&
  Object.keys(written).join() === 'from' &&
  typeof Reflect.get(written, 'from') === 'string';

function readColumn(
  reference: string,
  type: ValueType,
  path: Path,
  scope: CompileScope,
): GivenValue | undefined {
  const named = scope.name(reference, path);
  if (!named) return undefined;
  if (fits(named.type, type)) return { kind: 'from', name: named.name };
  const [found, needed] = [typeText(named.type), typeText(type)];
  scope.report({
    code: 'TYPE_MISMATCH',
    path,
    message: both(
      `${named.name} 是${found.zh},这里需要${needed.zh}`,
      `${named.name} is ${found.en}; this needs ${needed.en}`,
    ),
    hint: both(
      '请用同类的列,代码须都在 codes 中',
      'use a column of that type, with codes that are all stated',
    ),
  });
  return undefined;
}
