// Runs a policy over a table of rows and reads its outcomes. Nothing here formats or explains.
import type { Line } from '../blocks/kind.ts';
import type { Row } from '../program/run.ts';
import { run } from '../program/run.ts';
import { assert } from '../values/assert.ts';
import { type Cell, type Column, type Failure, isFailure, mergeFailures } from '../values/cell.ts';
import type { ValueType } from '../values/types.ts';
import { linesOf } from './explain.ts';
import { type Layout, type Lowered, lowerPolicy } from './lower.ts';
import type { Policy } from './policy.ts';

/** A policy run over rows: every column of its program. */
export interface Table {
  readonly policy: Policy;
  readonly lowered: Lowered;
  /** Where the policy's own names and outcomes stand. */
  readonly layout: Layout;
  readonly rows: readonly Row[];
  readonly columns: readonly Column[];
}

/** One outcome of one row: a cell, or lines. */
export type Outcome =
  | { readonly kind: 'cell'; readonly type: ValueType; readonly cell: Cell }
  | { readonly kind: 'lines'; readonly type: ValueType; readonly lines: readonly Line[] };

const programs = new WeakMap<Policy, Lowered>();

/** The program of a policy, lowered once. */
export function programOf(policy: Policy): Lowered {
  const known = programs.get(policy);
  if (known) return known;
  const lowered = lowerPolicy(policy);
  programs.set(policy, lowered);
  return lowered;
}

/** Runs `policy` over `rows`, all at once: a rank looks across them. */
export function evaluateTable(policy: Policy, rows: readonly Row[]): Table {
  const lowered = programOf(policy);
  const layout = lowered.layouts.at(-1);
  assert(layout, 'a program has the layout of its policy');
  return { policy, lowered, layout, rows, columns: run(lowered.program, rows) };
}

/** The cell of a step in one row. */
export function cellOf(table: Table, step: number, row: number): Cell {
  const cell = table.columns[step]?.[row];
  assert(cell !== undefined, `there is a cell at step ${step}, row ${row}`);
  return cell;
}

/** Every outcome of one row, by name, in the order of the policy; or `only` those, for who does not need the lines behind them. */
export function outcomesAt(
  table: Table,
  row: number,
  only?: ReadonlySet<string>,
): ReadonlyMap<string, Outcome> {
  const names = table.policy.plan.outcomes.map(({ name }) => name).filter((name) => only?.has(name) ?? true);
  return new Map(names.map((name) => [name, outcomeAt(table, name, row)]));
}

/** One outcome of one row. Asserts that the policy has it. */
export function outcomeAt(table: Table, name: string, row: number): Outcome {
  const plan = table.policy.plan.outcomes.find((outcome) => outcome.name === name);
  assert(plan, `the policy has an outcome ${name}`);
  if (plan.source.kind === 'lines') return linesAt(table, plan.source.blocks, plan.type, row);
  const step = table.layout.outcomes.get(name);
  assert(step !== undefined, `the outcome ${name} has a step`);
  return { kind: 'cell', type: plan.type, cell: cellOf(table, step, row) };
}

/** The lines behind a number; a failure of the number is the failure of its lines. */
function linesAt(table: Table, references: readonly string[], type: ValueType, row: number): Outcome {
  const blocks = references.flatMap((reference) => blocksOf(table, table.layout, reference));
  const [failure, ...others] = blocks.flatMap((block) => blockFailure(table, block, row) ?? []);
  // Each of them is wanted, so what any of them lacks is named.
  if (failure) return { kind: 'cell', type, cell: mergeFailures([failure, ...others]) };
  const lines = blocks.flatMap(({ layout, block }) => linesOf(table, block, row, layout));
  return { kind: 'lines', type, lines: lines.filter((line) => line.role === 'line') };
}

interface LaidBlock {
  readonly layout: Layout;
  readonly block: string;
}

/** A block of the policy, or those behind an outcome of one it uses. */
function blocksOf(
  { lowered }: Pick<Table, 'lowered'>,
  layout: Layout,
  reference: string,
): readonly LaidBlock[] {
  const [name = '', outcome] = reference.split('.');
  if (outcome === undefined) return [{ layout, block: name }];
  const used = layout.policy.used.get(name);
  const inside = lowered.layouts.find(({ policy }) => policy === used);
  const source = used?.plan.outcomes.find((each) => each.name === outcome)?.source;
  assert(inside && source?.kind === 'lines', `the policy uses lines ${reference}`);
  return source.blocks.flatMap((block) => blocksOf({ lowered }, inside, block));
}

function blockFailure(table: Table, { layout, block }: LaidBlock, row: number): Failure | undefined {
  const main = layout.gives.get(block)?.get('');
  if (main === undefined) return undefined;
  const cell = cellOf(table, main, row);
  return isFailure(cell) && cell.code !== 'DOES_NOT_APPLY' ? cell : undefined;
}
