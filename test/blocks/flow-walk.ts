// Follows a flow the long way: asks the policy itself for every step, count and input, and walks from answer to answer.
// It knows nothing of regions or of rules; what the analysis proves must agree with it.
import { cellOf, evaluateTable } from '../../engine/policy/evaluate.ts';
import type { Policy } from '../../engine/policy/policy.ts';
import type { Row } from '../../engine/program/run.ts';
import { Amount } from '../../engine/values/amount.ts';
import { isFailure, type Value } from '../../engine/values/cell.ts';

/** What may come at a step: the rule that decided and where it led; a hole is an input without an answer. */
export type Answer =
  | { readonly kind: 'step'; readonly rule: string; readonly to: string }
  | { readonly kind: 'end'; readonly rule: string }
  | { readonly kind: 'hole' };

/** How a flow is asked: the fact of its step, what is counted while walking, and all that may be said besides. */
export interface Asked {
  readonly block: string;
  readonly step: string;
  readonly steps: readonly string[];
  readonly start: string;
  readonly counted: readonly { readonly fact: string; readonly through: string }[];
  readonly open: readonly string[];
  /** Counts are followed up to here; one that gets here is taken never to stop. */
  readonly countMax: number;
  readonly inputs: readonly Row[];
}

export interface Place {
  readonly step: string;
  readonly counts: readonly number[];
}

export type Answers = (place: Place) => readonly Answer[];

/** Asks the policy once for everything, and gives what it answered at a place, each answer once. */
export function answersOf(policy: Policy, asked: Asked): Answers {
  const places = asked.steps.flatMap((step) => everyCount(asked).map((counts): Place => ({ step, counts })));
  const rows = places.flatMap((place) => asked.inputs.map((input) => rowAt(place, input, asked)));
  const table = evaluateTable(policy, rows);
  const gives = table.layout.gives.get(asked.block);
  const [value, rule] = [gives?.get(''), gives?.get('rule')];
  if (value === undefined || rule === undefined) throw new Error(`${asked.block} is no block of rules`);
  const answers = new Map<string, ReadonlyMap<string, Answer>>();
  places.forEach((place, at) => {
    const found = asked.inputs.map((_, input) => {
      const row = at * asked.inputs.length + input;
      return answer(cellOf(table, value, row), cellOf(table, rule, row));
    });
    answers.set(keyOf(place), new Map(found.map((each) => [JSON.stringify(each), each])));
  });
  return (place) => [...(answers.get(keyOf(place))?.values() ?? [])];
}

function answer(value: unknown, rule: unknown): Answer {
  if (typeof rule !== 'string') return { kind: 'hole' };
  return typeof value === 'string' ? { kind: 'step', rule, to: value } : { kind: 'end', rule };
}

const keyOf = ({ step, counts }: Place): string => [step, ...counts].join(' ');

function everyCount({ counted, countMax }: Asked): readonly (readonly number[])[] {
  const numbers = Array.from({ length: countMax + 1 }, (_, count) => count);
  return counted.reduce<readonly (readonly number[])[]>(
    (made) => made.flatMap((counts) => numbers.map((count) => [...counts, count])),
    [[]],
  );
}

const rowAt = ({ step, counts }: Place, input: Row, { step: fact, counted }: Asked): Row =>
  new Map<string, Value>([
    ...[...input].flatMap(([name, cell]): [string, Value][] => (isFailure(cell) ? [] : [[name, cell]])),
    [fact, step],
    ...counted.map((each, at): [string, Value] => [each.fact, Amount.count(counts[at] ?? 0)]),
  ]);

/** Where an answer leads. */
export const placeAfter = ({ counts }: Place, to: string, { counted, countMax }: Asked): Place => ({
  step: to,
  counts: counts.map((count, at) => (counted[at]?.through === to ? Math.min(count + 1, countMax) : count)),
});

/** What walking comes to, in the terms of the proof. */
export interface Walked {
  readonly holes: readonly string[];
  readonly unreached: readonly string[];
  readonly endless: readonly string[];
  /** How often each counted step is entered; undefined when it never stops. */
  readonly times: readonly (number | undefined)[];
  readonly comesBack: readonly string[];
  /** Whether somebody could walk for ever without ever entering a declared step. */
  readonly goesRound: boolean;
}

export function walkEverywhere(answers: Answers, asked: Asked): Walked {
  const next = (place: Place): readonly Place[] =>
    answers(place).flatMap((each) => (each.kind === 'step' ? [placeAfter(place, each.to, asked)] : []));
  const reached = everythingFrom([{ step: asked.start, counts: asked.counted.map(() => 0) }], next);
  const holes = asked.steps.filter((step) =>
    everyCount(asked).some((counts) => answers({ step, counts }).some(({ kind }) => kind === 'hole')),
  );
  const stops = (place: Place): boolean =>
    holes.includes(place.step) || answers(place).some(({ kind }) => kind === 'end');
  const declared = [...asked.open, ...asked.counted.map(({ through }) => through)];
  const met = new Set(reached.map(({ step }) => step));
  const endless = reached.filter((place) => !everythingFrom([place], next).some(stops));
  const comesBack = asked.steps.filter((step) =>
    reached.some(
      (place) => place.step === step && everythingFrom(next(place), next).some((each) => each.step === step),
    ),
  );
  return {
    holes,
    unreached: asked.steps.filter((step) => !met.has(step)),
    endless: asked.steps.filter((step) => endless.some((place) => place.step === step)),
    times: asked.counted.map((_, at) => {
      const most = Math.max(...reached.map(({ counts }) => counts[at] ?? 0));
      return most === asked.countMax ? undefined : most;
    }),
    comesBack,
    goesRound: walksOn(reached, (place) => next(place).filter(({ step }) => !declared.includes(step)), asked),
  };
}

/** Whether a walk can be longer than there are steps, with no declared step on it. */
function walksOn(
  from: readonly Place[],
  next: (place: Place) => readonly Place[],
  { steps }: Asked,
): boolean {
  const after = steps.reduce((places) => distinct(places.flatMap(next)), distinct(from));
  return after.length > 0;
}

const distinct = (places: readonly Place[]): readonly Place[] => [
  ...new Map(places.map((place) => [keyOf(place), place])).values(),
];

function everythingFrom(start: readonly Place[], next: (place: Place) => readonly Place[]): readonly Place[] {
  const met = new Map(start.map((place) => [keyOf(place), place]));
  for (const place of met.values()) for (const each of next(place)) met.set(keyOf(each), each);
  return [...met.values()];
}
