// Rules that are a flow: what their author says of it, source → plan. Whether it is true of the rules is for the analysis.
import { adviseCode } from '../../expression/unknown-name.ts';
import type { LabelledPart } from '../../program/stated-parts.ts';
import { Amount } from '../../values/amount.ts';
import { type Bilingual, both } from '../../values/bilingual.ts';
import { everything, includes } from '../../values/interval.ts';
import type { Path } from '../../values/position.ts';
import type { Code } from '../../values/types.ts';
import type { CompileScope } from '../kind.ts';
import type { FlowPlan, LoopPlan } from './plan.ts';
import type { FlowSource, LoopSource, Match } from './schema.ts';

/** The plan, or undefined after reporting what is wrong. */
export function compileFlow(
  source: FlowSource,
  { match }: { readonly match: Match },
  parts: readonly LabelledPart[],
  scope: CompileScope,
): FlowPlan | undefined {
  const steps = readSteps(source, scope);
  if (!steps || !leadsToSteps(match, parts, steps, scope)) return undefined;
  const starts = isStep(source.start, steps, ['flow', 'start'], scope);
  const written = source.loops ?? [];
  const loops = written.flatMap((loop, at) => readLoop(loop, at, source, steps, scope) ?? []);
  if (!starts || loops.length < written.length) return undefined;
  return { step: source.step, start: source.start, loops };
}

/** The steps there are: the codes of the fact that holds the current one. */
function readSteps({ step }: FlowSource, scope: CompileScope): readonly Code[] | undefined {
  const path = ['flow', 'step'];
  const named = scope.name(step, path);
  if (!named) return undefined;
  if (named.origin === 'fact' && named.type.kind === 'code') return named.type.codes;
  return refuse(
    path,
    both(`${step} 不是代码类的事实`, `${step} is not a fact with codes`),
    both('写上存放当前步骤的事实', 'name the fact that holds the current step'),
    scope,
  );
}

/** What the rules give must be a step again, or the flow would come to where it cannot be asked on. */
function leadsToSteps(
  match: Match,
  parts: readonly LabelledPart[],
  steps: readonly Code[],
  scope: CompileScope,
): boolean {
  const type = parts.find(({ part }) => part === '')?.type;
  if (match === 'all' || type?.kind !== 'code') {
    refuse(
      ['flow'],
      both('流程的结果应是一个步骤', 'a flow gives one step'),
      both(
        '用 match: unique 或 first,并在 gives 中写 value: { type: code, … }',
        'write match: unique or first, and value: { type: code, … } under gives',
      ),
      scope,
    );
    return false;
  }
  const strangers = type.codes.filter(({ code }) => !steps.some((step) => step.code === code));
  for (const { code } of strangers) {
    const message = both(`结果中的 ${code} 不是步骤`, `the result ${code} is no step`);
    const path = ['gives', 'value', 'codes', code];
    scope.report({ code: 'FLOW_STEP', path, atKey: true, message, hint: adviseCode(code, steps).hint });
  }
  return strangers.length === 0;
}

function isStep(code: string, steps: readonly Code[], path: Path, scope: CompileScope): boolean {
  if (steps.some((step) => step.code === code)) return true;
  scope.report({ code: 'CODE_UNKNOWN', path, ...adviseCode(code, steps) });
  return false;
}

function readLoop(
  loop: LoopSource,
  at: number,
  { loops = [] }: FlowSource,
  steps: readonly Code[],
  scope: CompileScope,
): LoopPlan | undefined {
  const path: Path = ['flow', 'loops', at];
  const { through, counted, atMost } = loop;
  if (!isStep(through, steps, [...path, 'through'], scope)) return undefined;
  if (loops.findIndex((each) => each.through === through) < at) {
    return refuseLoop(
      [...path, 'through'],
      both(`${through} 已经写过`, `${through} is declared twice`),
      both('每个步骤只写一次', 'declare each step once'),
      scope,
    );
  }
  if (counted !== undefined && atMost !== undefined) {
    if (loops.findIndex((each) => each.counted === counted) < at) {
      return refuseLoop(
        [...path, 'counted'],
        both(`${counted} 已用于另一个步骤`, `${counted} already counts another step`),
        both('每个步骤用自己的计数', 'let each step have its own count'),
        scope,
      );
    }
    const most = Amount.of(atMost);
    if (!isCount(counted, most, [...path, 'counted'], scope)) return undefined;
    return { kind: 'counted', through, counted, atMost: most.toCount() };
  }
  if (counted === undefined && atMost === undefined && loop.because) return { kind: 'open', through };
  return refuseLoop(
    path,
    both(`没有说明回到 ${through} 的次数由什么限制`, `what limits coming back to ${through} is not said`),
    both(
      '写 counted(计数的事实)与 atMost(最多次数);不设上限时只写 because(理由)',
      'write counted (the fact that counts) and atMost; where there is no limit write because alone',
    ),
    scope,
  );
}

/** The count goes from 0 to its limit, so it must be able to have both values. */
function isCount(name: string, most: Amount, path: Path, scope: CompileScope): boolean {
  const named = scope.name(name, path);
  if (!named) return false;
  const { range = everything } = named;
  const counts = named.origin === 'fact' && named.type.kind === 'count';
  if (counts && includes(range, Amount.zero) && includes(range, most)) return true;
  const to = most.toExactText();
  refuseLoop(
    path,
    both(`${name} 不是能从 0 数到 ${to} 的事实`, `${name} is not a fact that counts from 0 to ${to}`),
    both('写上类型为 count 的事实,由调用方计数', 'name a fact of type count that whoever asks keeps'),
    scope,
  );
  return false;
}

const refuse = (path: Path, message: Bilingual, hint: Bilingual, scope: CompileScope): undefined => {
  scope.report({ code: 'FLOW_STEP', path, message, hint });
};

const refuseLoop = (path: Path, message: Bilingual, hint: Bilingual, scope: CompileScope): undefined => {
  scope.report({ code: 'FLOW_LOOP', path, message, hint });
};
