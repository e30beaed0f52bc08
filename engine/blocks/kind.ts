// The contract every kind of block fulfils: how its source becomes a plan, the plan becomes steps, and the steps become words.
// A kind sees only its own block and the names to its left; it must not know any other kind.
import type { Condition } from '../condition/condition.ts';
import type { Trace } from '../condition/trace.ts';
import type { Expression } from '../expression/expression.ts';
import type { Lowering } from '../program/lowering.ts';
import type { Ref } from '../program/operation.ts';
import type { Amount } from '../values/amount.ts';
import type { Bilingual } from '../values/bilingual.ts';
import type { Cell } from '../values/cell.ts';
import type { Report } from '../values/finding.ts';
import type { Named, Names } from '../values/named.ts';
import type { Path } from '../values/position.ts';
import type { ValueType } from '../values/types.ts';

/** A column a block adds: its name is the block's id, or `id.part`. */
export interface Given {
  /** Empty for the block's main column, else the part: `band` in `commission.band`. */
  readonly part: string;
  readonly type: ValueType;
  readonly label: Bilingual;
}

/** A compiled block: its plan is plain data (texts, flags, whole numbers), so that it can be hashed and replayed. */
export interface Compiled<Plan> {
  readonly plan: Plan;
  readonly gives: readonly Given[];
}

/** What a kind may ask while it compiles. Paths are relative to the block. Whatever returns undefined has been reported. */
export interface CompileScope {
  readonly label: Bilingual;
  /** Facts and columns to the left. */
  readonly names: Names;
  report(report: Report): void;
  /** Resolves a reference; reports a name that does not exist, with the nearest one that does. */
  name(reference: string, path: Path): Named | undefined;
  /** The same for a numeric column. */
  numeric(reference: string, path: Path): Named | undefined;
  condition(source: unknown, path: Path): Condition | undefined;
  /** Compiles a formula; `expected` gives its literals a type and is what it must come to. */
  formula(text: string, path: Path, expected?: ValueType): Expression | undefined;
  /** Reads a written number: `3%`, `100000`. */
  amount(text: string, path: Path): Amount | undefined;
}

/** One line of an explanation: data first, and the same in words. */
export interface Line {
  readonly block: string;
  /** What sort of line: `band`, `total`, `measure`, `rule`, `not-applicable`… */
  readonly role: string;
  /** Which one, where there are several. */
  readonly item?: string;
  readonly text: Bilingual;
  readonly values: Readonly<Record<string, LineValue>>;
  readonly trace?: Trace;
}

export interface LineValue {
  readonly cell: Cell;
  readonly type: ValueType;
}

/** One row of the run, seen from one block. Reading it never computes. */
export interface RowView {
  readonly block: string;
  readonly label: Bilingual;
  readonly names: Names;
  /** The cell of this block's step with that role. Asserts that there is one. */
  cell(role: string, item?: string): Cell;
  /** The cell of a column this block gives: the main one is `''`. */
  given(part: string): Cell;
  /** The cell of a fact or column to the left. */
  value(name: string): Cell;
  /** How a condition of this block came out, by the key it was lowered under. */
  trace(key: string): Trace;
}

/** What a kind may ask while it analyses its plan. */
export interface AnalyseScope {
  readonly label: Bilingual;
  /** The guard of the block, where it has one. */
  readonly when?: Condition | undefined;
  readonly names: Names;
  report(report: Report): void;
}

/** A kind of block. `Source` is the block as read (numbers as their own texts), `Plan` what runs. */
export interface BlockKind<Source, Plan> {
  readonly kind: string;
  readonly title: Bilingual;
  /** Checks meaning and returns the plan, or undefined when something reported is an error. */
  compile(source: Source, scope: CompileScope): Compiled<Plan> | undefined;
  /** Writes the steps; returns the column of every part in `gives`, by part. */
  lower(plan: Plan, into: Lowering): ReadonlyMap<string, Ref>;
  /** The lines behind one row's values. */
  explain(plan: Plan, view: RowView): readonly Line[];
  /** Names the part a step plays in the block, for people: 第 3 档的比例 / rate of band 3. */
  describe(role: string, item: string | undefined, plan: Plan): Bilingual;
  /** Looks for gaps, cliffs, overlaps and dead parts in a plan that compiles. */
  analyse(plan: Plan, scope: AnalyseScope): void;
}
