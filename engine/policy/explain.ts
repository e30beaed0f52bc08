// Explains one row of a run: walks the blocks and lets each kind put its labelled columns into words. It computes nothing.

import { kindOf } from '../blocks/index.ts';
import type { Line, RowView } from '../blocks/kind.ts';
import { traceWithRulesEngine } from '../condition/engine-adapter.ts';
import { sameTruths, type Trace } from '../condition/trace.ts';
import { traceText } from '../condition/trace-text.ts';
import type { KeptCondition } from '../program/lowering.ts';
import { readTrace } from '../program/read-trace.ts';
import { assert } from '../values/assert.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Cell, isFailure } from '../values/cell.ts';
import { failureText } from '../values/failure-text.ts';
import { cellOf, type Table } from './evaluate.ts';
import { guardKey, type Layout } from './lower.ts';
import type { BlockPlan } from './policy.ts';

/** The explanation of one block: what it is, why it is so, and its lines. */
export interface Section {
  readonly policy: string;
  readonly block: string;
  readonly kind: string;
  readonly label: Bilingual;
  readonly because?: Bilingual | undefined;
  readonly lines: readonly Line[];
}

type ReadCondition = (kept: KeptCondition) => Trace;

/** The sections of one row, used policies first, with conditions read off the columns. */
export const explainRow = (table: Table, row: number): readonly Section[] =>
  sections(table, row, (kept) => columnTrace(table, kept, row));

/**
 * The same, with every condition evaluated and traced by json-rules-engine.
 * INVARIANT: its verdicts agree with the columns; a difference is a bug and throws `BugError`.
 */
export async function explainTracedRow(table: Table, row: number): Promise<readonly Section[]> {
  const traces = new Map<KeptCondition, Trace>();
  for (const layout of table.lowered.layouts) {
    const kept = table.lowered.conditions.filter((condition) => condition.policy === layout.policy.id);
    const read = (name: string): Cell => named(table, layout, name, row);
    const keyed = kept.map(({ condition }, at) => ({ key: String(at), condition }));
    const traced = await traceWithRulesEngine(keyed, read);
    for (const [at, condition] of kept.entries()) {
      const trace = traced.get(String(at));
      assert(
        trace && sameTruths(trace, columnTrace(table, condition, row)),
        `json-rules-engine agrees with the run on ${condition.block} ${condition.key}`,
      );
      traces.set(condition, trace);
    }
  }
  return sections(table, row, (kept) => {
    const trace = traces.get(kept);
    assert(trace, 'every condition was traced');
    return trace;
  });
}

/** The lines of one block, of the policy itself or of one it uses, conditions read off the columns. */
export function linesOf(table: Table, block: string, row: number, layout = table.layout): readonly Line[] {
  const { blocks } = layout.policy.plan;
  const at = blocks.findIndex((each) => each.id === block);
  const plan = blocks[at];
  assert(plan, `the policy has a block ${block}`);
  return blockLines(table, layout, plan, at, row, (kept) => columnTrace(table, kept, row));
}

const columnTrace = (table: Table, kept: KeptCondition, row: number): Trace =>
  readTrace(kept.condition, kept.lowered, (id) => cellOf(table, id, row));

function sections(table: Table, row: number, read: ReadCondition): readonly Section[] {
  return table.lowered.layouts.flatMap((layout) =>
    layout.policy.plan.blocks.map((block, at): Section => {
      const words = layout.policy.words[at];
      assert(words, 'every block has its words');
      const { label, because } = words;
      const lines = blockLines(table, layout, block, at, row, read);
      return { policy: layout.policy.id, block: block.id, kind: block.kind, label, because, lines };
    }),
  );
}

function blockLines(
  table: Table,
  layout: Layout,
  block: BlockPlan,
  at: number,
  row: number,
  read: ReadCondition,
): readonly Line[] {
  const kind = kindOf(block.kind);
  const label = layout.policy.words[at]?.label;
  assert(kind && label, 'a plan holds known kinds and every block has its words');
  const view = rowView(table, layout, block, label, row, read);
  return guardLines(layout, block, view) ?? kind.explain(block.plan, view);
}

/** The line of a block whose guard does not hold, or cannot be judged; undefined when the block applies. */
function guardLines(layout: Layout, block: BlockPlan, view: RowView): readonly Line[] | undefined {
  if (!layout.guards.has(block.id)) return undefined;
  const trace = view.trace(guardKey);
  if (trace.truth === true) return undefined;
  const judged = traceText(trace, view.names);
  const text = isFailure(trace.truth)
    ? unknownGuard(view, failureText(trace.truth, view.names))
    : both(`${view.label.zh}:不适用(${judged.zh})`, `${view.label.en}: does not apply (${judged.en})`);
  return [{ block: block.id, role: 'not-applicable', text, values: {}, trace }];
}

const unknownGuard = (view: RowView, reason: Bilingual): Bilingual =>
  both(
    `${view.label.zh}:无法判断是否适用,${reason.zh}`,
    `${view.label.en}: cannot tell whether it applies, ${reason.en}`,
  );

function rowView(
  table: Table,
  layout: Layout,
  block: BlockPlan,
  label: Bilingual,
  row: number,
  read: ReadCondition,
): RowView {
  const { policy } = layout;
  return {
    block: block.id,
    label,
    names: policy.names,
    cell(role, item) {
      const step = stepsByLabel(table, policy.id, block.id).get(labelKey(role, item));
      assert(step !== undefined, `${block.id} has a step ${role} ${item ?? ''}`);
      return cellOf(table, step, row);
    },
    given(part) {
      const step = layout.gives.get(block.id)?.get(part);
      assert(step !== undefined, `${block.id} gives ${part}`);
      return cellOf(table, step, row);
    },
    value: (name) => named(table, layout, name, row),
    trace(key) {
      const kept = table.lowered.conditions.find(
        (each) => each.policy === policy.id && each.block === block.id && each.key === key,
      );
      assert(kept, `${block.id} has a condition ${key}`);
      return read(kept);
    },
  };
}

function named(table: Table, layout: Layout, name: string, row: number): Cell {
  const step = layout.names.get(name);
  assert(step !== undefined, `the policy can read ${name}`);
  return cellOf(table, step, row);
}

const labelKey = (role: string, item: string | undefined): string => `${role}\n${item ?? ''}`;

const labelled = new WeakMap<Table['lowered'], Map<string, ReadonlyMap<string, number>>>();

/** The steps of one block by role and item; of several with one label, the last. Indexed once per program. */
function stepsByLabel(table: Table, policy: string, block: string): ReadonlyMap<string, number> {
  let blocks = labelled.get(table.lowered);
  if (!blocks) {
    blocks = new Map();
    labelled.set(table.lowered, blocks);
  }
  const key = `${policy}\n${block}`;
  const known = blocks.get(key);
  if (known) return known;
  const steps = new Map<string, number>();
  for (const { id, label } of table.lowered.program.steps) {
    if (label.policy === policy && label.block === block) steps.set(labelKey(label.role, label.item), id);
  }
  blocks.set(key, steps);
  return steps;
}
