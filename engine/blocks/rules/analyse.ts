// Rules: what rules that compile may still hide: two that hold together, one that is never reached, cases no rule speaks of.
// Each is proved over regions and shown with one of them; what cannot be looked through is said, never passed over.
import { divide, findBox, regionsMax, type Verdicts } from '../../condition/regions.ts';
import { boxText } from '../../condition/regions-text.ts';
import { type Bilingual, both } from '../../values/bilingual.ts';
import type { Severity } from '../../values/finding.ts';
import type { AnalyseScope } from '../kind.ts';
import { analyseFlow } from './flow-analyse.ts';
import type { RulePlan, RulesPlan } from './plan.ts';

export function analyseRules(plan: RulesPlan, scope: AnalyseScope): void {
  const search = new Search(scope);
  const never = plan.rules.filter((rule, at) => reportNever(rule, at, search));
  if (plan.match === 'unique') reportOverlaps(plan, never, search);
  if (plan.match === 'first') reportUnreachable(plan, never, search);
  // Of a flow the gaps are told step by step.
  if (plan.flow) analyseFlow(plan, plan.flow, scope);
  else if (plan.match !== 'all' && !plan.otherwise) reportGap(plan, search);
  if (search.gaveUp) reportTooMany(scope);
}

/** What a search came to: where it found something, or that there is nothing. */
type Found =
  | { readonly where: Bilingual; readonly proved: boolean; readonly nowhere?: undefined }
  | { readonly nowhere: true; readonly where?: undefined };

/** Looks for regions in which the block applies. */
class Search {
  readonly scope: AnalyseScope;
  /** Whether there were too many regions for one of the searches. */
  gaveUp = false;

  constructor(scope: AnalyseScope) {
    this.scope = scope;
  }

  /** A region where `wanted` is true of the rules' conditions; undefined when there are too many to look through. */
  find(rules: readonly RulePlan[], wanted: (verdicts: Verdicts) => boolean): Found | undefined {
    const { when, names } = this.scope;
    const conditions = rules.map((rule) => rule.when);
    const regions = divide(when ? [...conditions, when] : conditions, names);
    if (!regions) {
      this.gaveUp = true;
      return undefined;
    }
    const box = findBox(regions, (verdicts) => {
      const applies = when === undefined || verdicts.at(-1) === true;
      return applies && wanted(verdicts.slice(0, rules.length));
    });
    if (!box) return { nowhere: true };
    return { where: boxText(regions, box, names), proved: regions.independent };
  }
}

/** A condition that nothing can fulfil. True when it was reported. */
function reportNever(rule: RulePlan, at: number, search: Search): boolean {
  const found = search.find([rule], ([holds]) => holds === true);
  if (!found?.nowhere) return false;
  search.scope.report({
    code: 'RULE_NEVER',
    severity: 'warning',
    path: ['rules', at, 'when'],
    message: both(`规则 ${rule.id} 的条件永远不会成立`, `the condition of rule ${rule.id} never holds`),
    hint: both(
      '检查互相矛盾的条件,或删除这条规则',
      'look for conditions that exclude each other, or remove the rule',
    ),
  });
  return true;
}

function reportOverlaps(plan: RulesPlan, never: readonly RulePlan[], search: Search): void {
  for (const [at, rule] of plan.rules.entries()) {
    if (never.includes(rule)) continue;
    for (const earlier of plan.rules.slice(0, at)) reportOverlap(earlier, rule, at, search);
  }
}

function reportOverlap(earlier: RulePlan, rule: RulePlan, at: number, search: Search): void {
  const found = search.find([earlier, rule], (verdicts) => verdicts.every(Boolean));
  if (!found || found.nowhere) return;
  const { where, proved } = found;
  search.scope.report({
    code: 'RULES_OVERLAP',
    severity: severityOf(proved),
    path: ['rules', at, 'when'],
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
function reportUnreachable(plan: RulesPlan, never: readonly RulePlan[], search: Search): void {
  for (const [at, rule] of plan.rules.entries()) {
    const covering = plan.rules.slice(0, at).filter((earlier) => !earlier.unknownIsNotMet);
    if (covering.length === 0 || never.includes(rule)) continue;
    const found = search.find([...covering, rule], (verdicts) => verdicts.indexOf(true) === covering.length);
    if (!found?.nowhere) continue;
    search.scope.report({
      code: 'RULE_UNREACHABLE',
      severity: 'warning',
      path: ['rules', at, 'when'],
      message: both(
        `规则 ${rule.id} 永远轮不到:上面的规则已包含它的全部情况`,
        `rule ${rule.id} is never reached: the rules above it cover all its cases`,
      ),
      hint: both('把它移到上面,或删除', 'move it up, or remove it'),
    });
  }
}

function reportGap(plan: RulesPlan, search: Search): void {
  const found = search.find(plan.rules, (verdicts) => !verdicts.some(Boolean));
  if (!found || found.nowhere) return;
  const { where, proved } = found;
  search.scope.report({
    code: 'RULES_GAP',
    severity: severityOf(proved),
    path: ['rules'],
    atKey: true,
    message: both(
      `${proved ? '有' : '可能有'}没有规则的情况:${where.zh}`,
      `there ${proved ? 'are' : 'may be'} cases no rule speaks of: ${where.en}`,
    ),
    hint: both('补一条规则,或写 otherwise', 'add a rule for it, or otherwise'),
  });
}

function reportTooMany(scope: AnalyseScope): void {
  scope.report({
    code: 'REGIONS_TOO_MANY',
    severity: 'note',
    path: ['rules'],
    atKey: true,
    message: both(
      `条件组合超过 ${regionsMax} 种,重叠或遗漏没有全部检查`,
      `more than ${regionsMax} combinations of conditions: overlaps and gaps were not all looked for`,
    ),
    hint: both('把规则拆成几个块可得到完整检查', 'rules split over several blocks can be checked in full'),
  });
}
