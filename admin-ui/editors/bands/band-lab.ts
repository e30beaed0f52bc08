// A bands block on the bench: the block alone, run by the engine over amounts and facts that are made up here, to draw a curve and work an example.
// It computes no pay itself: every figure is a cell of a run.
import {
  Amount,
  blockAlone,
  type Cell,
  cellOf,
  evaluateTable,
  explainRow,
  isFailure,
  type Line,
  type Named,
  type Policy,
  programOf,
  type Row,
  type Table,
  type ValueType,
} from '../../../engine/index.ts';

type KeptCondition = ReturnType<typeof programOf>['conditions'][number];

/** A block that can be run. */
export interface Lab {
  /** The block as a policy of its own. */
  readonly policy: Policy;
  readonly block: string;
  /** The column the bands are over. */
  readonly on: Named;
  /** What the block gives. */
  readonly type: ValueType;
  /** The lower edges, as the plan has them. */
  readonly edges: readonly Amount[];
  /** The conditions that lift a rate, by the number of their band. */
  readonly lifts: ReadonlyMap<string, KeptCondition>;
}

const labs = new WeakMap<Policy, Map<number, Lab | undefined>>();

/** The bands block at `at` of a policy, or undefined when there is none. Set up once for a policy. */
export function labOf(policy: Policy, at: number): Lab | undefined {
  const known = labs.get(policy) ?? new Map<number, Lab | undefined>();
  labs.set(policy, known);
  if (!known.has(at)) known.set(at, setUp(policy, at));
  return known.get(at);
}

function setUp(policy: Policy, at: number): Lab | undefined {
  const block = policy.plan.blocks[at];
  if (block?.kind !== 'bands') return undefined;
  const alone = blockAlone(policy, at);
  const { program, conditions } = programOf(alone);
  const steps = program.steps.filter(({ label }) => label.block === block.id);
  const on = policy.names.get((block.plan as { readonly on: string }).on);
  const type = policy.names.get(block.id)?.type;
  if (!on || !type) return undefined;
  const lifted = new Set(steps.filter(({ label }) => label.role === 'lifted').map(({ label }) => label.item));
  return {
    policy: alone,
    block: block.id,
    on,
    type,
    edges: steps.flatMap(({ label, operation }) =>
      label.role === 'edge' && operation.kind === 'constant' && operation.cell instanceof Amount
        ? [operation.cell]
        : [],
    ),
    lifts: new Map(conditions.filter(({ key }) => lifted.has(key)).map((kept) => [kept.key, kept])),
  };
}

/** The block of the same id in another version of the policy. */
export function sameBlock(policy: Policy | undefined, id: string): Lab | undefined {
  const at = policy?.plan.blocks.findIndex((block) => block.id === id) ?? -1;
  return policy && at >= 0 ? labOf(policy, at) : undefined;
}

export const runLab = (lab: Lab, rows: readonly Row[]): Table => evaluateTable(lab.policy, rows);

/** What the block gives in a row. */
export function givenAt({ block }: Lab, table: Table, row: number): Cell {
  const step = table.layout.outcomes.get(block);
  return step === undefined ? false : cellOf(table, step, row);
}

/** The amount put to other facts. */
export const rowAt = (lab: Lab, facts: Row, amount: Amount): Row =>
  new Map([...facts, [lab.on.name, amount]]);

/** A worked example: what the block gives, and the engine's own lines. */
export interface Worked {
  readonly cell: Cell;
  readonly lines: readonly Line[];
}

export function workedAt(lab: Lab, facts: Row, amount: Amount): Worked {
  const table = runLab(lab, [rowAt(lab, facts, amount)]);
  return { cell: givenAt(lab, table, 0), lines: explainRow(table, 0).flatMap((section) => section.lines) };
}

/** A place on the curve: exact, and for drawing. */
export interface CurvePoint {
  readonly amount: Amount;
  readonly cell: Cell;
  readonly x: number;
  readonly y: number;
}

/** The block over a grid of amounts; where it gives nothing there is no point. */
export function curveOver(lab: Lab, facts: Row, amounts: readonly Amount[]): readonly CurvePoint[] {
  const table = runLab(
    lab,
    amounts.map((amount) => rowAt(lab, facts, amount)),
  );
  return amounts.flatMap((amount, at): readonly CurvePoint[] => {
    const cell = givenAt(lab, table, at);
    return cell instanceof Amount ? [{ amount, cell, x: amount.toPixels(), y: cell.toPixels() }] : [];
  });
}

/** The smallest difference between two amounts of a type that people would write. */
export const leastStep = (type: ValueType): Amount =>
  Amount.of(
    type.kind === 'money' ? '0.01' : type.kind === 'ratio' ? '0.0001' : type.kind === 'count' ? '1' : '0.01',
  );

const gridSteps = 8;

/**
 * Where the curve is looked at: on both sides of every edge, since all modes run straight from edge to edge and may bend or jump only
 * there, and evenly over the whole for the table of its figures.
 */
export function gridOf(lab: Lab, edges: readonly Amount[], to: Amount): readonly Amount[] {
  const step = leastStep(lab.on.type);
  const even = Array.from({ length: gridSteps + 1 }, (_, at) =>
    to
      .times(Amount.count(at))
      .dividedBy(Amount.count(gridSteps))
      .round(lab.on.type.kind === 'count' ? 0 : 4),
  );
  const bends = edges.flatMap((edge) => [edge.minus(step), edge, edge.plus(step)]);
  const inside = [...even, ...bends].filter((amount) => !amount.isNegative() && amount.lte(to));
  return inside.toSorted((a, b) => a.compare(b)).filter((amount, at, all) => !all[at - 1]?.eq(amount));
}

/** True for a place of the grid that is there only to show on which side of an edge the curve jumps. */
export const isBesideEdge = (amount: Amount, edges: readonly Amount[], type: ValueType): boolean =>
  type.kind !== 'count' && edges.some((edge) => edge.minus(amount).abs().eq(leastStep(type)));

/** How a lift's condition comes out in a row: by the run itself. */
export function truthAt(lab: Lab, key: string, table: Table, row: number): boolean | 'unknown' | undefined {
  const kept = lab.lifts.get(key);
  if (!kept) return undefined;
  const cell = cellOf(table, kept.lowered.ref.id, row);
  return isFailure(cell) ? 'unknown' : cell === true;
}
