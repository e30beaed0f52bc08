// Builds a trace from what json-rules-engine said in its two passes about every part of a condition.
import { assert } from '../values/assert.ts';
import { type Cell, type Failure, isFailure, mergeFailures } from '../values/cell.ts';
import type { Truth } from '../values/truth.ts';
import type { Condition, Leaf } from './condition.ts';
import type { Trace } from './trace.ts';

/** What is read of the library's result: the same tree as the condition, with a verdict on every part. */
export interface Verdict {
  /** The one member that all of the library's types for a part have; we give parts no names. */
  readonly name?: string;
  readonly result?: boolean;
  readonly all?: ArrayLike<Verdict>;
  readonly any?: ArrayLike<Verdict>;
  readonly not?: Verdict;
}

/** A part's verdicts: whether it certainly holds, and whether it possibly does. */
export interface Verdicts {
  readonly certain: Verdict | undefined;
  readonly possible: Verdict | undefined;
}

/** The cells of both sides of a comparison, as the library was given them. */
export type Sides = (leaf: Leaf) => { readonly actual: Cell; readonly expected: Cell };

/** The trace of `condition`; all three trees have one shape. */
export function traceOf(condition: Condition, verdicts: Verdicts, sides: Sides): Trace {
  switch (condition.kind) {
    case 'leaf': {
      const { actual, expected } = sides(condition);
      const truth = truthOf(verdicts, [actual, expected]);
      return { kind: 'leaf', truth, leaf: condition, actual, expected };
    }
    case 'not': {
      // Below a `not` the library was asked the opposite question in each pass.
      const inside = { certain: verdicts.possible?.not, possible: verdicts.certain?.not };
      const part = traceOf(condition.part, inside, sides);
      return { kind: 'not', truth: truthOf(verdicts, [part.truth]), part };
    }
    case 'all':
    case 'any': {
      const { kind } = condition;
      const parts = condition.parts.map((part, at) => {
        const inside = { certain: verdicts.certain?.[kind]?.[at], possible: verdicts.possible?.[kind]?.[at] };
        return traceOf(part, inside, sides);
      });
      const causes = parts.map(({ truth }) => truth);
      return { kind, truth: truthOf(verdicts, causes), parts };
    }
  }
}

/** Certainly, not possibly, or unknown because of every failure among what it depends on. */
function truthOf({ certain, possible }: Verdicts, causes: readonly Cell[]): Truth {
  const [holds, may] = [certain?.result, possible?.result];
  // INVARIANT: the library evaluates every part of a rule whose parts have one priority; it skips parts only between priorities.
  assert(holds !== undefined && may !== undefined, 'every part of a condition has a verdict in both passes');
  assert(may || !holds, 'what certainly holds possibly holds');
  if (holds === may) return holds;
  const [first, ...rest]: readonly Failure[] = causes.filter(isFailure);
  assert(first, 'what is unknown has a cause');
  return mergeFailures([first, ...rest]);
}
