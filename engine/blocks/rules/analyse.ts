// Rules: what rules that compile may still hide: two that hold together, one that is never reached, cases no rule speaks of.
// Each is proved over regions and shown with one of them; what cannot be looked through is said, never passed over.
import type { Condition } from '../../condition/condition.ts';
import {
  type Box,
  divide,
  findBox,
  type Regions,
  regionsMax,
  type Verdicts,
} from '../../condition/regions.ts';
import { boxText } from '../../condition/regions-text.ts';
import { type Bilingual, both } from '../../values/bilingual.ts';
import type { Severity } from '../../values/finding.ts';
import type { Path } from '../../values/position.ts';
import type { AnalyseScope } from '../kind.ts';
import type { RulePlan, RulesPlan } from './plan.ts';

export function analyseRules(plan: RulesPlan, scope: AnalyseScope): void {
  const never = plan.rules.filter((rule, at) => reportNever(rule, at, scope));
  if (plan.match === 'unique') reportOverlaps(plan, never, scope);
  if (plan.match === 'first') reportUnreachable(plan, never, scope);
  if (plan.match !== 'all' && !plan.otherwise) reportGap(plan, scope);
}

/** A box of regions in which the block applies and `wanted` is true of the rules; 'too-many' after saying so. */
function search(
  rules: readonly RulePlan[],
  wanted: (verdicts: Verdicts) => boolean,
  path: Path,
  scope: AnalyseScope,
): { readonly regions: Regions; readonly box: Box | undefined } | 'too-many' {
  const guard: readonly Condition[] = scope.when ? [scope.when] : [];
  const regions = divide([...rules.map(({ when }) => when), ...guard], scope.names);
  if (!regions) {
    reportTooMany(path, scope);
    return 'too-many';
  }
  const box = findBox(regions, (verdicts) => {
    const applies = guard.length === 0 || verdicts[rules.length] === true;
    return applies && wanted(verdicts.slice(0, rules.length));
  });
  return { regions, box };
}

/** A condition that nothing can fulfil. True when it was reported. */
function reportNever(rule: RulePlan, at: number, scope: AnalyseScope): boolean {
  const path: Path = ['rules', at, 'when'];
  const found = search([rule], ([holds]) => holds === true, path, scope);
  if (found === 'too-many' || found.box) return false;
  scope.report({
    code: 'RULE_NEVER',
    severity: 'warning',
    path,
    message: both(`规则 ${rule.id} 的条件永远不会成立`, `the condition of rule ${rule.id} never holds`),
    hint: both(
      '检查互相矛盾的条件,或删除这条规则',
      'look for conditions that exclude each other, or remove the rule',
    ),
  });
  return true;
}

function reportOverlaps(plan: RulesPlan, never: readonly RulePlan[], scope: AnalyseScope): void {
  for (const [at, rule] of plan.rules.entries()) {
    if (never.includes(rule)) continue;
    for (const earlier of plan.rules.slice(0, at)) reportOverlap(earlier, rule, at, scope);
  }
}

function reportOverlap(earlier: RulePlan, rule: RulePlan, at: number, scope: AnalyseScope): void {
  const path: Path = ['rules', at, 'when'];
  const found = search([earlier, rule], (verdicts) => verdicts.every(Boolean), path, scope);
  if (found === 'too-many' || !found.box) return;
  const [where, proved] = [boxText(found.regions, found.box, scope.names), found.regions.independent];
  scope.report({
    code: 'RULES_OVERLAP',
    severity: severityOf(proved),
    path,
    message: both(
      `规则 ${earlier.id} 与 ${rule.id} ${proved ? '会' : '可能'}同时成立:${where.zh}`,
      `rules ${earlier.id} and ${rule.id} ${proved ? 'hold' : 'may hold'} together: ${where.en}`,
    ),
    hint: both(
      '让两条规则互斥;若应按先后判断,写 match: first',
      'make them exclude each other, or write match: first where their order decides',
    ),
  });
}

/** A proof where facts are compared with constants; else the region may be impossible. */
const severityOf = (proved: boolean): Severity => (proved ? 'error' : 'warning');

/** An earlier rule that is passed over when it cannot be judged does not keep a later one from being reached. */
function reportUnreachable(plan: RulesPlan, never: readonly RulePlan[], scope: AnalyseScope): void {
  for (const [at, rule] of plan.rules.entries()) {
    const covering = plan.rules.slice(0, at).filter((earlier) => !earlier.unknownIsNotMet);
    if (covering.length === 0 || never.includes(rule)) continue;
    const path: Path = ['rules', at, 'when'];
    const found = search(
      [...covering, rule],
      (verdicts) => verdicts.at(-1) === true && verdicts.indexOf(true) === covering.length,
      path,
      scope,
    );
    if (found === 'too-many' || found.box) continue;
    scope.report({
      code: 'RULE_UNREACHABLE',
      severity: 'warning',
      path,
      message: both(
        `规则 ${rule.id} 永远轮不到:上面的规则已包含它的全部情况`,
        `rule ${rule.id} is never reached: the rules above it cover all its cases`,
      ),
      hint: both('把它移到上面,或删除', 'move it up, or remove it'),
    });
  }
}

function reportGap(plan: RulesPlan, scope: AnalyseScope): void {
  const path: Path = ['rules'];
  const found = search(plan.rules, (verdicts) => !verdicts.some(Boolean), path, scope);
  if (found === 'too-many' || !found.box) return;
  const [where, proved] = [boxText(found.regions, found.box, scope.names), found.regions.independent];
  scope.report({
    code: 'RULES_GAP',
    severity: severityOf(proved),
    path,
    atKey: true,
    message: gapText(where, proved),
    hint: both('补一条规则,或写 otherwise', 'add a rule for it, or otherwise'),
  });
}

const gapText = (where: Bilingual, proved: boolean): Bilingual =>
  both(
    `${proved ? '有' : '可能有'}没有规则的情况:${where.zh}`,
    `there ${proved ? 'are' : 'may be'} cases no rule speaks of: ${where.en}`,
  );

function reportTooMany(path: Path, scope: AnalyseScope): void {
  scope.report({
    code: 'REGIONS_TOO_MANY',
    severity: 'note',
    path,
    message: both(
      `条件组合超过 ${regionsMax} 种,未检查是否重叠或遗漏`,
      `more than ${regionsMax} combinations: not checked for overlaps and gaps`,
    ),
    hint: both('把规则拆成几个块可得到完整检查', 'rules split over several blocks can be checked in full'),
  });
}
