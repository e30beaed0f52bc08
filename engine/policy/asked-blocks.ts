// Which blocks of a policy its outcomes rest on, whatever the row. Others are there for those who read the plan, such as a report.
import { inputsOf, type StepId } from '../program/operation.ts';
import { hashData } from '../values/hash.ts';
import { programOf } from './evaluate.ts';
import type { Policy } from './policy.ts';

/** Whether two versions of a policy differ in anything that its answers could rest on. */
export const changesAnswers = (before: Policy, after: Policy): boolean =>
  answersHash(before) !== answersHash(after);

function answersHash(policy: Policy): string {
  const asked = askedBlocks(policy);
  return hashData({ ...policy.plan, blocks: policy.plan.blocks.filter(({ id }) => asked.has(id)) });
}

function askedBlocks(policy: Policy): ReadonlySet<string> {
  const { program, layouts } = programOf(policy);
  const layout = layouts.at(-1);
  const lines = policy.plan.outcomes.flatMap(({ source }) => (source.kind === 'lines' ? source.blocks : []));
  const asked = new Set(lines);
  const steps = new Set<StepId>(layout?.outcomes.values());
  for (const block of lines) for (const step of layout?.gives.get(block)?.values() ?? []) steps.add(step);
  // The set grows while it is walked over.
  for (const id of steps) {
    const step = program.steps[id];
    if (!step) continue;
    if (step.label.policy === policy.id) asked.add(step.label.block);
    for (const input of inputsOf(step.operation)) steps.add(input);
  }
  return asked;
}
