// Worked cases that no longer hold, and the edits that would make each say what the rules now answer.
// It proposes only: whether the rules or the cases are right is the owner's to say.
import {
  type Bilingual,
  type CaseResult,
  type Document,
  type Edit,
  type Path,
  type Policy,
  readJson,
  type ValueType,
  type Written,
} from '../../../engine/index.ts';
import { asWritten } from '../../answers/as-written.ts';
import { valueText } from '../../answers/value-text.ts';

/** One expectation that is not met. */
export interface CaseMismatch {
  readonly name: Bilingual;
  readonly path: Path;
  readonly outcome: string;
  /** As people read them. */
  readonly expected: string;
  readonly found: string;
}

export interface CaseUpdates {
  readonly mismatches: readonly CaseMismatch[];
  /** What would make the cases say what was found; empty when one of them has to be mended by hand. */
  readonly edits: readonly Edit[];
}

export function caseUpdates(document: Document, policy: Policy, failed: readonly CaseResult[]): CaseUpdates {
  const found = failed.flatMap(({ name, differences }) => differences.map((each) => ({ name, ...each })));
  const typeOf = (outcome: string): ValueType | undefined =>
    policy.plan.outcomes.find(({ name }) => name === outcome)?.type;
  const edits = found.map((each) => editsFor(document, each, typeOf(each.outcome)));
  return {
    mismatches: found.map(({ name, path, outcome, expected, found: now }) => ({
      name,
      path,
      outcome,
      expected: readableText(expected, typeOf(outcome)),
      found: readableText(now, typeOf(outcome)),
    })),
    edits: edits.every((each) => each !== undefined) ? edits.flat() : [],
  };
}

/** An expectation as the engine writes it: JSON where there is a value, else the reason in words. */
function readableText(text: string, type: ValueType | undefined): string {
  const { value } = readJson(text);
  return value === undefined ? text : valueText(value, type);
}

interface Mismatch {
  readonly path: Path;
  readonly outcome: string;
  readonly found: string;
}

/** Undefined for what cannot be put right by writing another value: a refusal, or an outcome that is gone. */
function editsFor(
  document: Document,
  { path, outcome, found }: Mismatch,
  type: ValueType | undefined,
): readonly Edit[] | undefined {
  const [member, name] = path.slice(-2);
  if (!type || name !== outcome || (member !== 'expect' && member !== 'unavailable')) return undefined;
  const row = path.slice(0, -2);
  const [, code] = /^unavailable: (\w+)/.exec(found) ?? [];
  if (code !== undefined) return stated(member, row, outcome, 'unavailable', code);
  const { value } = readJson(found);
  if (value === undefined) return undefined;
  const before = member === 'expect' ? document.writtenAt(path) : undefined;
  return stated(member, row, outcome, 'expect', asWritten(value, type, before));
}

/** Writes what is expected where it belongs, and takes it away from where it no longer does. */
const stated = (
  was: 'expect' | 'unavailable',
  row: Path,
  outcome: string,
  now: 'expect' | 'unavailable',
  value: Written,
): readonly Edit[] => [
  ...(was === now ? [] : [{ op: 'remove', path: [...row, was, outcome] } satisfies Edit]),
  { op: 'set', path: [...row, now, outcome], value },
];
