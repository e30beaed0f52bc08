// A flow: what its rules hide from who follows them. A step without a way on, one that no way leads to or that never ends, a way
// round that nobody limits, and a limit that the rules do not keep.
import { both } from '../../values/bilingual.ts';
import type { Report, Severity } from '../../values/finding.ts';
import type { Code } from '../../values/types.ts';
import type { AnalyseScope } from '../kind.ts';
import { stepsOf } from './flow.ts';
import { type FlowProof, type LoopProof, proveFlow, type Round } from './flow-proof.ts';
import { roundText, stepsText, stepText } from './flow-text.ts';
import type { FlowPlan, RulesPlan } from './plan.ts';

export function analyseFlow(plan: RulesPlan, flow: FlowPlan, scope: AnalyseScope): void {
  const steps = stepsOf(flow, scope);
  const proof = proveFlow(plan, flow, steps, scope);
  for (const step of steps) reportHole(step, proof, steps, scope);
  const { walked } = proof;
  if (!walked || !proof.holesKnown) scope.report(tooLarge);
  if (!walked) return;
  if (walked.unreached.length > 0) scope.report(unreached(walked.unreached, steps));
  if (walked.endless.length > 0) scope.report(endless(walked.endless, flow, steps));
  for (const round of walked.undeclared) scope.report(undeclared(round, steps));
  walked.loops.forEach((loop, at) => {
    reportLoop(loop, at, steps, scope);
  });
}

const severityOf = (proved: boolean): Severity => (proved ? 'error' : 'warning');

function reportHole(step: Code, { holes }: FlowProof, steps: readonly Code[], scope: AnalyseScope): void {
  const hole = holes.get(step.code);
  if (!hole) return;
  const [name, { where, proved }] = [stepText(step.code, steps), hole];
  scope.report({
    code: 'FLOW_NO_EXIT',
    severity: severityOf(proved),
    path: ['rules'],
    atKey: true,
    message: both(
      `${name.zh}${proved ? '' : '可能'}没有出口(${where.zh})`,
      `${name.en} ${proved ? 'has' : 'may have'} no way on (${where.en})`,
    ),
    hint: both(
      '补一条规则说明下一步;流程到此结束时,下一步写 unset',
      'add a rule that gives the next step, or unset where the flow ends',
    ),
  });
}

const unreached = (codes: readonly string[], steps: readonly Code[]): Report => {
  const names = stepsText(codes, steps);
  return {
    code: 'FLOW_UNREACHED',
    severity: 'warning',
    path: ['flow', 'start'],
    message: both(`流程走不到${names.zh}`, `the flow never comes to ${names.en}`),
    hint: both(
      '补一条通向它的规则,或从步骤代码中删除',
      'add a rule that leads there, or remove the code of the step',
    ),
  };
};

const endless = (codes: readonly string[], { start }: FlowPlan, steps: readonly Code[]): Report => {
  const fromStart = both('起点(以及经过的每一步)', 'the start, nor from any step after it');
  const names = codes.includes(start) ? fromStart : stepsText(codes, steps);
  return {
    code: 'FLOW_NO_END',
    path: ['flow'],
    atKey: true,
    message: both(`从${names.zh}走不到任何终点`, `no end can be reached from ${names.en}`),
    hint: both(
      '补一条规则,让流程结束(下一步写 unset)或走向能结束的步骤',
      'add a rule that ends the flow (unset), or leads to a step that can end',
    ),
  };
};

const undeclared = (round: Round, steps: readonly Code[]): Report => {
  const way = roundText(round, steps);
  return {
    code: 'FLOW_LOOP_UNDECLARED',
    severity: severityOf(round.proved),
    path: ['flow'],
    atKey: true,
    message: both(`循环没有上限:${way.zh}`, `this goes round without a limit: ${way.en}`),
    hint: both(
      '在 flow.loops 中写明由哪个事实计数、最多几次;不设上限时写明理由',
      'say under flow.loops which fact counts it and how often at most, or why it has no limit',
    ),
  };
};

function reportLoop(proof: LoopProof, at: number, steps: readonly Code[], scope: AnalyseScope): void {
  const { loop, comesBack, times } = proof;
  const path = ['flow', 'loops', at];
  const name = stepText(loop.through, steps);
  if (!comesBack) {
    scope.report({
      code: 'FLOW_LOOP_ABSENT',
      severity: 'warning',
      path,
      message: both(`流程不会再回到${name.zh}`, `the flow never comes back to ${name.en}`),
      hint: both('删除这一条,或检查规则的去向', 'remove the entry, or check where the rules lead'),
    });
  }
  if (loop.kind === 'open') return;
  if (proof.beyond) scope.report(beyond(proof, loop.atMost, at, steps));
  else if (times !== undefined && times < loop.atMost && comesBack) {
    scope.report({
      code: 'FLOW_LOOP_LIMIT',
      severity: 'warning',
      path: [...path, 'atMost'],
      message: both(
        `规则最多让${name.zh}出现 ${times} 次,不到 ${loop.atMost} 次`,
        `the rules let ${name.en} come ${times} times at most, not ${loop.atMost}`,
      ),
      hint: both(`写 atMost: ${times},或放宽规则`, `write atMost: ${times}, or let the rules allow more`),
    });
  }
}

/** The rules do not keep the limit. The rule that breaks it is named, whichever of the two is wrong. */
function beyond(
  { loop, times, beyond }: LoopProof,
  atMost: number,
  at: number,
  steps: readonly Code[],
): Report {
  const [name, from] = [stepText(loop.through, steps), stepText(beyond?.from ?? '', steps)];
  const often = times === undefined ? both('', '') : both(`,共 ${times} 次`, `, ${times} times in all`);
  const may = beyond?.proved ? both('', 'can') : both('可能', 'may');
  return {
    code: 'FLOW_LOOP_LIMIT',
    path: ['flow', 'loops', at, 'atMost'],
    message: both(
      `${name.zh}不止 ${atMost} 次:满 ${atMost} 次后,规则 ${beyond?.rule ?? ''} 仍${may.zh}从${from.zh}走到这里${often.zh}`,
      `${name.en} comes more than ${atMost} times: after that rule ${beyond?.rule ?? ''} ${may.en} still lead here from ${from.en}${often.en}`,
    ),
    hint: both(
      `在这条规则的条件中限制次数,或改 atMost(最多次数)`,
      'limit the count in the condition of that rule, or change how often at most (atMost)',
    ),
  };
}

const tooLarge: Report = {
  code: 'FLOW_TOO_LARGE',
  severity: 'note',
  path: ['flow'],
  atKey: true,
  message: both(
    '步骤、次数与条件的组合太多,出口与循环没有全部证明',
    'too many combinations of steps, counts and conditions: exits and loops were not all proved',
  ),
  hint: both('把流程拆成几个块可得到完整检查', 'a flow split over several blocks can be checked in full'),
};
