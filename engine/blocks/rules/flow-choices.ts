// A flow at one step: which rules can decide there, where they lead, and for which input there is no rule at all.
// Rules are looked at together, over regions: a rule that only seems to hold at a step is not one of its ways on.
import { assume, type Known, type Rest } from '../../condition/assume.ts';
import { type Box, divide, findBox } from '../../condition/regions.ts';
import { boxText } from '../../condition/regions-text.ts';
import { type Bilingual, both } from '../../values/bilingual.ts';
import type { AnalyseScope } from '../kind.ts';
import { type GivenValue, otherwiseRule, type RulesPlan } from './plan.ts';

export type FlowScope = Pick<AnalyseScope, 'when' | 'names'>;

/** A rule that can decide here. */
export interface Choice {
  readonly rule: string;
  /** What it still asks; true where it asks nothing, or is what holds otherwise. */
  readonly rest: Rest;
  /** The steps it may lead to; undefined is the end. More than one only where the step is read from a column. */
  readonly to: readonly (string | undefined)[];
  /** That it can decide is certain: every name it asks about is a fact compared with constants. */
  readonly proved: boolean;
}

/** An input for which no rule speaks. */
export interface Hole {
  readonly where: Bilingual;
  readonly proved: boolean;
}

export interface Choices {
  readonly choices: readonly Choice[];
  readonly hole: Hole | undefined;
}

/** What can be decided where these values are known; undefined when there are too many regions to look through. */
export function choicesAt(plan: RulesPlan, known: Known, { when, names }: FlowScope): Choices | undefined {
  const guard = when ? assume(when, known) : true;
  if (guard === false)
    return { choices: [], hole: { where: both('任何情况', 'in every case'), proved: true } };
  const candidates = plan.rules.flatMap((rule) => {
    const rest = assume(rule.when, known);
    return rest === false ? [] : [{ rule, rest }];
  });
  const asked = [guard, ...candidates.map(({ rest }) => rest)];
  const conditions = asked.filter((rest) => typeof rest !== 'boolean');
  const regions = divide(conditions, names);
  if (!regions) return undefined;
  const find = (wanted: (holds: readonly boolean[]) => boolean): Box | undefined =>
    findBox(regions, (verdicts) => {
      const truths = asked.map((rest) =>
        typeof rest === 'boolean' ? rest : verdicts[conditions.indexOf(rest)] === true,
      );
      return truths[0] === true && wanted(truths.slice(1));
    });
  const decides = (at: number): boolean =>
    find((holds) => (plan.match === 'first' ? holds.indexOf(true) === at : holds[at] === true)) !== undefined;
  const choice = (rule: string, rest: Rest, outcome: readonly GivenValue[]): Choice => {
    const to = stepsOf(plan, outcome, names);
    return { rule, rest, to, proved: regions.independent && to.length === 1 };
  };
  const choices = candidates
    .filter((_, at) => decides(at))
    .map(({ rule, rest }) => choice(rule.id, rest, rule.outcome));
  const silent = find((holds) => !holds.some(Boolean));
  if (!silent) return { choices, hole: undefined };
  if (plan.otherwise) {
    return { choices: [...choices, choice(otherwiseRule, true, plan.otherwise)], hole: undefined };
  }
  return { choices, hole: { where: boxText(regions, silent, names), proved: regions.independent } };
}

/** The steps an outcome may be; undefined is the end. */
function stepsOf(
  plan: RulesPlan,
  outcome: readonly GivenValue[],
  names: FlowScope['names'],
): readonly (string | undefined)[] {
  const value = outcome[plan.parts.findIndex(({ part }) => part === '')];
  if (value?.kind === 'code') return [value.code];
  const type = value?.kind === 'from' ? names.get(value.name)?.type : undefined;
  return type?.kind === 'code' ? type.codes.map(({ code }) => code) : [undefined];
}
