// Rules: plan → steps. First and unique choose rule by rule, all collects; a rule that cannot be judged is never passed over.
import { flagType, type Lowering } from '../../program/lowering.ts';
import type { Ref } from '../../program/operation.ts';
import { partKey, type StatedPart } from '../../program/stated-parts.ts';
import { lowerStatedValue } from '../../program/stated-value.ts';
import { assert } from '../../values/assert.ts';
import { same } from '../../values/bilingual.ts';
import type { ValueType } from '../../values/types.ts';
import { type GivenValue, otherwiseRule, type RulePlan, type RulesPlan, ruleKey, rulePart } from './plan.ts';

/** The roles of whether a rule holds, and of whether its condition could be judged where that matters. */
export const metRole = 'met';

/** The role of what a rule gives for a part; the item is its id. */
export const thenRole = (part: StatedPart): string => `then.${partKey(part)}`;

/** A rule while it is lowered. */
interface Lowered {
  readonly plan: RulePlan;
  readonly met: Ref;
}

export function lowerRules(plan: RulesPlan, into: Lowering): ReadonlyMap<string, Ref> {
  const rules = plan.rules.map((rule): Lowered => ({ plan: rule, met: lowerMet(rule, into) }));
  const clash = plan.match === 'unique' ? anyClash(rules, into) : undefined;
  const columns = [...plan.parts, { part: rulePart, type: ruleType(plan) }];
  return new Map(
    columns.map((part, at) => {
      const give = (rule: string, values: readonly GivenValue[]): Ref =>
        part.part === rulePart
          ? into.constant(rule, part.type, thenRole(part), rule)
          : lowerValue(values[at], part, rule, into);
      const column =
        plan.match === 'all'
          ? collected(rules, part, give, into)
          : chosen(plan, rules, part, give, clash, into);
      return [part.part, column];
    }),
  );
}

const ruleType = (plan: RulesPlan): ValueType => ({
  kind: 'code',
  codes: [...plan.rules.map(({ id }) => id), ...(plan.otherwise ? [otherwiseRule] : [])].map((code) => ({
    code,
    label: same(code),
  })),
});

/** Whether a rule holds; `unknown: notMet` turns what cannot be judged into no. */
function lowerMet(rule: RulePlan, into: Lowering): Ref {
  const condition = into.condition(rule.when, ruleKey(rule.id));
  if (!rule.unknownIsNotMet)
    return into.step({ kind: 'and', inputs: [condition.id] }, flagType, metRole, rule.id);
  const never = into.constant(false, flagType, 'not-judged', rule.id);
  const known = into.step({ kind: 'known', input: condition.id }, flagType, 'judged', rule.id);
  return into.choose(known, condition, never, metRole, rule.id);
}

function lowerValue(value: GivenValue | undefined, part: StatedPart, rule: string, into: Lowering): Ref {
  assert(value, 'every rule has a value for every part');
  return value.kind === 'from'
    ? into.read(value.name)
    : lowerStatedValue(value, part.type, into, thenRole(part), rule);
}

type Give = (rule: string, values: readonly GivenValue[]) => Ref;

/** The value of the first rule that holds. An earlier rule that cannot be judged leaves the row without one. */
function chosen(
  plan: RulesPlan,
  rules: readonly Lowered[],
  part: StatedPart,
  give: Give,
  clash: Ref | undefined,
  into: Lowering,
): Ref {
  const { type } = part;
  const step = (condition: Ref, yes: Ref, no: Ref, role: string, item?: string): Ref =>
    into.step({ kind: 'choose', condition: condition.id, yes: yes.id, no: no.id }, type, role, item);
  const last = plan.otherwise
    ? give(otherwiseRule, plan.otherwise)
    : into.failure('NO_MATCH', type, 'no-rule', partKey(part));
  const choice = rules.reduceRight(
    (below, rule) =>
      step(rule.met, give(rule.plan.id, rule.plan.outcome), below, `chosen.${partKey(part)}`, rule.plan.id),
    last,
  );
  if (!clash) return choice;
  return step(
    clash,
    into.failure('OVERLAP', type, 'overlap', partKey(part)),
    choice,
    'unique',
    partKey(part),
  );
}

/**
 * Whether two rules hold at once; unknown where they might. Asked before any rule is chosen, so that a rule is never given
 * only because it stands first. Where it is false at most one rule holds, and what cannot be judged stands alone.
 */
function anyClash(rules: readonly Lowered[], into: Lowering): Ref | undefined {
  const [first, ...rest] = rules;
  if (!first || rest.length === 0) return undefined;
  const clashes: Ref[] = [];
  let earlier = first.met;
  for (const { met, plan } of rest) {
    clashes.push(into.step({ kind: 'and', inputs: [earlier.id, met.id] }, flagType, 'clash', plan.id));
    earlier = into.step({ kind: 'or', inputs: [earlier.id, met.id] }, flagType, 'any-so-far', plan.id);
  }
  return into.step({ kind: 'or', inputs: clashes.map((clash) => clash.id) }, flagType, 'any-clash');
}

/** The values of all rules that hold, in their order. */
function collected(rules: readonly Lowered[], part: StatedPart, give: Give, into: Lowering): Ref {
  const items = rules.map(({ plan, met }) => ({ when: met.id, value: give(plan.id, plan.outcome).id }));
  return into.step({ kind: 'collect', items }, { kind: 'list', of: part.type }, 'collected', partKey(part));
}
