// Reads how a condition came out off the columns of a run, without evaluating it again.
import type { Condition } from '../condition/condition.ts';
import type { Trace } from '../condition/trace.ts';
import { assert } from '../values/assert.ts';
import type { Cell } from '../values/cell.ts';
import { asTruth } from '../values/truth.ts';
import type { LoweredCondition } from './lower-condition.ts';

/** The trace of `condition` for the row whose cells `read` gives. The two trees have one shape. */
export function readTrace(
  condition: Condition,
  lowered: LoweredCondition,
  read: (id: number) => Cell,
): Trace {
  const truth = asTruth(read(lowered.ref.id));
  if (condition.kind === 'leaf') {
    assert(lowered.kind === 'leaf', 'a condition and its steps have one shape');
    return {
      kind: 'leaf',
      truth,
      leaf: condition,
      actual: read(lowered.actual.id),
      expected: read(lowered.expected.id),
    };
  }
  if (condition.kind === 'not') {
    assert(lowered.kind === 'not', 'a condition and its steps have one shape');
    return { kind: 'not', truth, part: readTrace(condition.part, lowered.part, read) };
  }
  assert(lowered.kind === condition.kind, 'a condition and its steps have one shape');
  const parts = condition.parts.map((part, at) => {
    const step = lowered.parts[at];
    assert(step, 'a condition and its steps have one shape');
    return readTrace(part, step, read);
  });
  return { kind: condition.kind, truth, parts };
}
