// Worked cases that no longer hold, as people read them, with the engine's edits that would make them say what the rules now answer.
// It proposes only: whether the rules or the cases are right is the owner's to say.
import {
  type Bilingual,
  type CaseResult,
  type Edit,
  type Path,
  type Policy,
  readJson,
  type ValueType,
} from '../../../engine/index.ts';
import { valueText, valueTexts } from '../../answers/value-text.ts';

/** One expectation that is not met. */
export interface CaseMismatch {
  readonly name: Bilingual;
  readonly path: Path;
  readonly outcome: string;
  readonly expected: string;
  readonly found: string;
}

export interface CaseUpdates {
  readonly mismatches: readonly CaseMismatch[];
  readonly edits: readonly Edit[];
  /** How many have to be mended by hand: a refusal, or an outcome that is gone or has no value any more. */
  readonly byHand: number;
}

export function caseUpdates(policy: Policy, failed: readonly CaseResult[]): CaseUpdates {
  const found = failed.flatMap(({ name, differences }) => differences.map((each) => ({ name, ...each })));
  const edits = found.flatMap(({ mend }) => mend ?? []);
  const mismatches = found.map(({ name, path, outcome, expected, found: now }): CaseMismatch => {
    const type = policy.plan.outcomes.find((each) => each.name === outcome)?.type;
    const [says, rules] = readable([expected, now], type);
    return { name, path, outcome, expected: says, found: rules };
  });
  return { mismatches, edits, byHand: found.length - edits.length };
}

/** What a case expects and what comes out, as the engine tells them: JSON where there is a value, else the reason. */
function readable(
  [expected, found]: readonly [string, string],
  type: ValueType | undefined,
): readonly [string, string] {
  const [before, after] = [readJson(expected).value, readJson(found).value];
  if (before !== undefined && after !== undefined) return valueTexts([before, after], type);
  const text = (value: typeof before, written: string): string =>
    value === undefined ? written : valueText(value, type);
  return [text(before, expected), text(after, found)];
}
