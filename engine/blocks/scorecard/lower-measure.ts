// One measure of a scorecard: plan → steps. Its attainment before and after the limits, whether it is met, whether a fact is missing.
import { flagType, type Lowering, ratioType } from '../../program/lowering.ts';
import type { Ref } from '../../program/operation.ts';
import { Amount } from '../../values/amount.ts';
import type { MeasurePlan, ScorecardPlan, TargetMeasure } from './plan.ts';

export interface LoweredMeasure {
  readonly id: string;
  readonly group: string | undefined;
  readonly weight: Ref;
  /** The attainment as it comes out, and within zero and the cap. */
  readonly raw: Ref;
  readonly attainment: Ref;
  /** Whether the actual meets the target; and the same with "unknown" as no. */
  readonly met: Ref;
  readonly certain: Ref;
  /** Whether the data gives no attainment: a fact is missing, or the target is zero. */
  readonly missing: Ref;
}

interface Limits {
  readonly least: Ref;
  readonly most: Ref | undefined;
}

export function lowerMeasure(
  plan: ScorecardPlan,
  measure: MeasurePlan,
  { least, most }: Limits,
  into: Lowering,
): LoweredMeasure {
  const { id, group } = measure;
  // Equal weights are not figures anybody has set, so they go by a role of their own.
  const weight = into.number(
    measure.weight,
    ratioType,
    plan.weights === 'equal' ? 'equal-weight' : 'weight',
    id,
  );
  const { met, raw } = judge(measure, into);
  const clamp = { kind: 'clamp', input: raw.id, least: least.id, most: most?.id } as const;
  const attainment = into.step(clamp, ratioType, 'attainment', id);
  const known = into.step({ kind: 'known', input: met.id }, flagType, 'met-known', id);
  const certain = into.step({ kind: 'and', inputs: [known.id, met.id] }, flagType, 'met-certain', id);
  const missing = into.step({ kind: 'missing', input: attainment.id }, flagType, 'missing', id);
  return { id, group, weight, raw, attainment, met, certain, missing };
}

interface Judged {
  readonly met: Ref;
  readonly raw: Ref;
}

function judge(measure: MeasurePlan, into: Lowering): Judged {
  const { id, on } = measure;
  if (measure.direction === 'yes') {
    const met = into.step({ kind: 'and', inputs: [into.read(on).id] }, flagType, 'met', id);
    const [whole, none] = [Amount.one, Amount.zero].map((share) =>
      into.constant(share, ratioType, 'full', id),
    );
    return { met, raw: whole && none ? into.choose(met, whole, none, 'raw', id) : met };
  }
  const target = targetOf(measure, into);
  if (target === undefined) {
    // The fact is asked for all the same, so that it is on file when the owner decides.
    into.step({ kind: 'known', input: into.read(on).id }, flagType, 'on-file', id);
    return {
      met: into.notApplicable(flagType, 'met', id),
      raw: into.notApplicable(ratioType, 'raw', id),
    };
  }
  switch (measure.direction) {
    case 'atLeast':
      return judgeAtLeast(measure, target, into);
    case 'atMost':
      return judgeAtMost(measure, target, into);
    case 'from':
      return judgeProgress(measure, measure.from, target, into);
  }
}

/** The target as a column; undefined while the owner has not decided it. */
function targetOf({ id, type, target }: TargetMeasure, into: Lowering): Ref | undefined {
  switch (target.kind) {
    case 'number':
      return into.number(target.text, type, 'target', id);
    case 'name':
      return into.read(target.name);
    case 'undecided':
      return undefined;
  }
}

const operators = { atLeast: 'greaterThanInclusive', atMost: 'lessThanInclusive' } as const;

function reaches(
  direction: keyof typeof operators,
  [left, right]: readonly [Ref, Ref],
  label: readonly [role: string, id: string],
  into: Lowering,
): Ref {
  const operator = operators[direction];
  return into.step({ kind: 'compare', operator, left: left.id, right: right.id }, flagType, ...label);
}

/** The quotient is exact, so a whole one or more is the target reached; without a quotient there is no verdict. */
function wholeWay(raw: Ref, id: string, into: Lowering): Ref {
  const whole = into.constant(Amount.one, ratioType, 'full', id);
  return reaches('atLeast', [raw, whole], ['met', id], into);
}

/** Nobody meets a target that comes to zero: one from a column is judged by the quotient. A written one was checked. */
const isWritten = ({ target }: TargetMeasure): boolean => target.kind === 'number';

function judgeAtLeast(measure: TargetMeasure, target: Ref, into: Lowering): Judged {
  const { id, on } = measure;
  const actual = into.read(on);
  const divisor = positive(measure, target, into);
  const quotient = { kind: 'divide', left: actual.id, right: divisor.id } as const;
  const raw = into.step(quotient, ratioType, 'raw', id);
  const met = isWritten(measure)
    ? reaches('atLeast', [actual, target], ['met', id], into)
    : wholeWay(raw, id, into);
  return { met, raw };
}

/** Lower is better: whole when within the target, else the target over the actual. */
function judgeAtMost(measure: TargetMeasure, target: Ref, into: Lowering): Judged {
  const { id, on } = measure;
  const actual = into.read(on);
  const role = isWritten(measure) ? 'met' : 'within';
  const within = reaches('atMost', [actual, target], [role, id], into);
  const divisor = positive(measure, actual, into);
  const quotient = { kind: 'divide', left: target.id, right: divisor.id } as const;
  const short = into.step(quotient, ratioType, 'short', id);
  const whole = into.constant(Amount.one, ratioType, 'full', id);
  const raw = into.choose(within, whole, short, 'raw', id);
  return { met: isWritten(measure) ? within : wholeWay(raw, id, into), raw };
}

/**
 * What is divided by, with everything below zero taken as zero: a target column that goes below zero would otherwise turn
 * the quotient round and pay for missing it. A written target was checked and needs no such care.
 */
function positive(measure: TargetMeasure, divisor: Ref, into: Lowering): Ref {
  if (isWritten(measure)) return divisor;
  const { id, type } = measure;
  const zero = into.constant(Amount.zero, type, 'divisor-least', id);
  return into.step({ kind: 'clamp', input: divisor.id, least: zero.id }, type, 'divisor', id);
}

/**
 * Progress from a start to the target, upwards or downwards. Met is the whole way gone, in whichever direction the target lies.
 */
function judgeProgress(measure: TargetMeasure, from: string, target: Ref, into: Lowering): Judged {
  const { id, on, type } = measure;
  const start = into.number(from, type, 'from', id);
  const gone = into.step({ kind: 'subtract', left: into.read(on).id, right: start.id }, type, 'gone', id);
  const way = into.step({ kind: 'subtract', left: target.id, right: start.id }, type, 'way', id);
  const raw = into.step({ kind: 'divide', left: gone.id, right: way.id }, ratioType, 'raw', id);
  return { met: wholeWay(raw, id, into), raw };
}
