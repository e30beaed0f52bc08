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
import { valueText } from '../../answers/value-text.ts';

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
    return { name, path, outcome, expected: readable(expected, type), found: readable(now, type) };
  });
  return { mismatches, edits, byHand: found.length - edits.length };
}

/** An expectation as the engine tells it: JSON where there is a value, else the reason. */
function readable(text: string, type: ValueType | undefined): string {
  const { value } = readJson(text);
  return value === undefined ? text : valueText(value, type);
}
