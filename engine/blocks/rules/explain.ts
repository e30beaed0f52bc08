// Rules: one row → a line for every rule that was looked at: how its condition came out, and what the deciding one gives.
import type { Trace } from '../../condition/trace.ts';
import { traceText } from '../../condition/trace-text.ts';
import { partKey, type StatedPart } from '../../program/stated-parts.ts';
import { type Bilingual, both, joinTexts, listSeparator, same } from '../../values/bilingual.ts';
import { type Cell, isFailure } from '../../values/cell.ts';
import { failureText } from '../../values/failure-text.ts';
import { cellText, codeText } from '../../values/format.ts';
import type { Line, LineValue, RowView } from '../kind.ts';
import { metRole, thenRole } from './lower.ts';
import { type GivenValue, otherwiseRule, type RulePlan, type RulesPlan, ruleKey, rulePart } from './plan.ts';

export function explainRules(plan: RulesPlan, view: RowView): readonly Line[] {
  const looked = plan.match === 'first' ? upToDeciding(plan, view) : plan.rules;
  const lines = looked.map((rule) => ruleLine(plan, rule, view));
  return [...lines, ...closingLines(plan, view)];
}

const metOf = (rule: RulePlan, view: RowView): Cell => view.cell(metRole, rule.id);

/** The rules down to the first that holds, or that cannot be judged. */
function upToDeciding(plan: RulesPlan, view: RowView): readonly RulePlan[] {
  const deciding = plan.rules.findIndex((rule) => metOf(rule, view) !== false);
  return deciding < 0 ? plan.rules : plan.rules.slice(0, deciding + 1);
}

/** Whether the rule has a say in what the row gets: it holds, and no other one spoils it. */
const decides = (plan: RulesPlan, rule: RulePlan, view: RowView): boolean =>
  metOf(rule, view) === true && (plan.match === 'all' || view.given(rulePart) === rule.id);

function ruleLine(plan: RulesPlan, rule: RulePlan, view: RowView): Line {
  const trace = view.trace(ruleKey(rule.id));
  const deciding = decides(plan, rule, view);
  const label = ruleText(rule.id, view);
  const judged = judgedText(rule, trace, view);
  const gives = deciding ? givesText(plan, rule.id, rule.outcome, view) : same('');
  const condition = { cell: stateOf(trace), type: stateType };
  return {
    block: view.block,
    role: deciding ? 'line' : 'rule',
    item: rule.id,
    text: both(`规则“${label.zh}”${judged.zh}${gives.zh}`, `rule "${label.en}" ${judged.en}${gives.en}`),
    values: { condition, ...(deciding && valuesOf(plan, rule.id, rule.outcome, view)) },
    trace,
  };
}

/** How people call a rule. */
function ruleText(id: string, view: RowView): Bilingual {
  const type = view.names.get(`${view.block}.${rulePart}`)?.type ?? { kind: 'text' };
  return codeText(id, type.kind === 'list' ? type.of : type);
}

function judgedText(rule: RulePlan, trace: Trace, view: RowView): Bilingual {
  const why = traceText(trace, view.names);
  if (!isFailure(trace.truth)) {
    return trace.truth
      ? both(`成立(${why.zh})`, `holds (${why.en})`)
      : both(`不成立(${why.zh})`, `does not hold (${why.en})`);
  }
  return rule.unknownIsNotMet
    ? both(`无法判断,按不成立处理(${why.zh})`, `cannot be judged and counts as not met (${why.en})`)
    : both(`无法判断(${why.zh})`, `cannot be judged (${why.en})`);
}

const stateType = {
  kind: 'code',
  codes: [
    { code: 'met', label: both('成立', 'met') },
    { code: 'not-met', label: both('不成立', 'not met') },
    { code: 'unknown', label: both('无法判断', 'unknown') },
  ],
} as const;

const stateOf = ({ truth }: Trace): string => (isFailure(truth) ? 'unknown' : truth ? 'met' : 'not-met');

/** What a rule gives, part by part, where it decides. */
function given(
  plan: RulesPlan,
  rule: string,
  values: readonly GivenValue[],
  view: RowView,
): readonly { readonly part: StatedPart; readonly value: GivenValue | undefined; readonly cell: Cell }[] {
  return plan.parts.map((part, at) => {
    const value = values[at];
    const cell = value?.kind === 'from' ? view.value(value.name) : view.cell(thenRole(part), rule);
    return { part, value, cell };
  });
}

function valuesOf(
  plan: RulesPlan,
  rule: string,
  values: readonly GivenValue[],
  view: RowView,
): Readonly<Record<string, LineValue>> {
  const entries = given(plan, rule, values, view).map(({ part, cell }): [string, LineValue] => [
    partKey(part),
    { cell, type: part.type },
  ]);
  return Object.fromEntries(entries);
}

/** → 决定 晋升、下一等级 P3 */
function givesText(plan: RulesPlan, rule: string, values: readonly GivenValue[], view: RowView): Bilingual {
  const texts = given(plan, rule, values, view).map(({ part, value, cell }) => {
    const name = part.part === '' ? view.block : `${view.block}.${part.part}`;
    const label = view.names.get(name)?.label ?? view.label;
    const text = isFailure(cell) ? withoutValue(value, cell, view) : cellText(cell, part.type);
    return joinTexts([label, text], same(' '));
  });
  const joined = joinTexts(texts, listSeparator);
  return both(` → ${joined.zh}`, ` → ${joined.en}`);
}

function withoutValue(value: GivenValue | undefined, cell: Cell, view: RowView): Bilingual {
  if (value?.kind === 'unset' || !isFailure(cell)) return both('尚未确定', 'not decided yet');
  const reason = failureText(cell, view.names);
  return both(`无法给出(${reason.zh})`, `unavailable (${reason.en})`);
}

/** What is said after the rules: what holds otherwise, or why there is no outcome. */
function closingLines(plan: RulesPlan, view: RowView): readonly Line[] {
  const rule = view.given(rulePart);
  if (isFailure(rule)) {
    const reason = failureText(rule, view.names);
    const text = both(
      `${view.label.zh}:无法给出,${reason.zh}`,
      `${view.label.en}: unavailable, ${reason.en}`,
    );
    return [{ block: view.block, role: 'unavailable', text, values: {} }];
  }
  if (plan.match === 'all') return Array.isArray(rule) && rule.length === 0 ? [noneLine(view)] : [];
  if (rule !== otherwiseRule || !plan.otherwise) return [];
  const gives = givesText(plan, otherwiseRule, plan.otherwise, view);
  const text = both(`以上规则都不成立${gives.zh}`, `no rule above holds${gives.en}`);
  const values = valuesOf(plan, otherwiseRule, plan.otherwise, view);
  return [{ block: view.block, role: 'line', item: otherwiseRule, text, values }];
}

const noneLine = (view: RowView): Line => ({
  block: view.block,
  role: 'none',
  text: both(`${view.label.zh}:没有规则成立`, `${view.label.en}: no rule holds`),
  values: {},
});
