// What a policy that compiles may still hide: each kind looks at its blocks, and facts nobody reads are named.
import { kindOf } from '../blocks/index.ts';
import { inputsOf } from '../program/operation.ts';
import type { Document } from '../text/document.ts';
import { assert } from '../values/assert.ts';
import { both } from '../values/bilingual.ts';
import { type Finding, type Report, sortFindings } from '../values/finding.ts';
import type { Path } from '../values/position.ts';
import { programOf } from './evaluate.ts';
import type { Policy } from './policy.ts';

/** The findings of the analysis, sorted. An error among them keeps the edition from being published, not from being tried. */
export function analysePolicy(policy: Policy, document: Document): readonly Finding[] {
  const findings: Finding[] = [];
  const reportTo =
    (base: Path) =>
    (report: Report): void => {
      const path = [...base, ...report.path];
      const place = document.placeOf(path, { key: report.atKey ?? false });
      findings.push({ ...report, severity: report.severity ?? 'error', path, place });
    };
  policy.plan.blocks.forEach((block, at) => {
    const kind = kindOf(block.kind);
    const label = policy.words[at]?.label;
    assert(kind && label, 'a plan holds known kinds and every block has its words');
    kind.analyse(block.plan, {
      label,
      when: block.when,
      names: policy.names,
      report: reportTo(['blocks', at]),
    });
  });
  reportUnreadFacts(policy, reportTo(['facts']));
  return sortFindings(findings);
}

function reportUnreadFacts(policy: Policy, report: (report: Report) => void): void {
  const { program, layouts } = programOf(policy);
  const read = new Set(program.steps.flatMap((step) => inputsOf(step.operation)));
  for (const layout of layouts) for (const id of layout.outcomes.values()) read.add(id);
  policy.plan.facts.forEach(({ name }, at) => {
    const step = layouts.at(-1)?.names.get(name);
    if (step !== undefined && read.has(step)) return;
    report({
      code: 'FACT_UNREAD',
      severity: 'warning',
      path: [at],
      message: both(`事实 ${name} 没有被任何块使用`, `no block reads the fact ${name}`),
      hint: both(
        '从 facts 中删除它,或补上使用它的规则',
        'remove it from facts, or add the rule that reads it',
      ),
    });
  });
}
