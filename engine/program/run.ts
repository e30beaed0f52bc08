// The reference run: a program over rows of facts, one column per step, in exact decimals and three-valued truth.
// Another way to run a program must agree with this one to the last digit.
import { compare } from '../condition/compare.ts';
import { Amount, greatest, least, sum } from '../values/amount.ts';
import { assert } from '../values/assert.ts';
import {
  type Cell,
  type Column,
  Failure,
  isAmount,
  isFailure,
  mergeFailures,
  type Value,
} from '../values/cell.ts';
import { allOf, anyOf, asTruth, not } from '../values/truth.ts';
import { keyText } from './key-text.ts';
import { inputsOf, type Operation, type Program, type Step, type StepId } from './operation.ts';
import { rankColumn } from './rank-column.ts';

/** The facts of one row, read and checked; a fact that was not given is absent. */
export type Row = ReadonlyMap<string, Value>;

/** Cells that stand in for the constants of some steps: "what if this figure were another". */
export type Replacements = ReadonlyMap<StepId, Cell>;

/** Runs every step over every row. Returns the columns, in the order of the steps. */
export function run(
  program: Program,
  rows: readonly Row[],
  replacements: Replacements = new Map(),
): readonly Column[] {
  const columns: Column[] = [];
  for (const step of program.steps) {
    assert(
      inputsOf(step.operation).every((id) => id < step.id),
      'a step reads only steps above it',
    );
    const replacement = replacements.get(step.id);
    columns.push(replacement === undefined ? runStep(step, rows, columns) : rows.map(() => replacement));
  }
  return columns;
}

function runStep(step: Step, rows: readonly Row[], columns: readonly Column[]): Column {
  const { operation } = step;
  const column = (id: number): Column => columns[id] ?? [];
  if (operation.kind === 'rank') {
    return rankColumn(
      operation,
      column(operation.by),
      operation.within === undefined ? undefined : column(operation.within),
    );
  }
  return rows.map((row, at) => runCell(step, operation, row, (id) => cellAt(column(id), at)));
}

function cellAt(column: Column, at: number): Cell {
  const cell = column[at];
  assert(cell !== undefined, 'every column has a cell for every row');
  return cell;
}

type CellOperation = Exclude<Operation, { kind: 'rank' }>;
type Read = (id: number) => Cell;

/** The cell of one step that does not look across rows, from the cells of the steps it reads. */
export function runCell(step: Step, operation: CellOperation, row: Row, read: Read): Cell {
  switch (operation.kind) {
    case 'constant':
      return operation.cell;
    case 'fact':
      return row.get(operation.name) ?? new Failure('MISSING_FACT', step.label.block, [operation.name]);
    case 'add':
      return withAmounts(operation.inputs.map(read), sum);
    case 'subtract':
      return withAmounts([read(operation.left), read(operation.right)], ([a, b]) => given(a).minus(given(b)));
    case 'multiply':
      return withAmounts(operation.inputs.map(read), (all) => all.reduce((a, b) => a.times(b), Amount.one));
    case 'divide':
      return withAmounts([read(operation.left), read(operation.right)], ([a, b]) =>
        given(b).isZero() ? new Failure('ZERO_DENOMINATOR', step.label.block) : given(a).dividedBy(given(b)),
      );
    case 'clamp':
      return clamp(operation, read);
    case 'compare':
      return compare(operation.operator, read(operation.left), read(operation.right));
    case 'and':
      return allOf(operation.inputs.map((id) => asTruth(read(id))));
    case 'or':
      return anyOf(operation.inputs.map((id) => asTruth(read(id))));
    case 'not':
      return not(asTruth(read(operation.input)));
    case 'known':
      return !isFailure(read(operation.input));
    case 'missing': {
      const cell = read(operation.input);
      return isFailure(cell) && (cell.code === 'MISSING_FACT' || cell.code === 'ZERO_DENOMINATOR');
    }
    case 'choose': {
      const truth = asTruth(read(operation.condition));
      return isFailure(truth) ? truth : read(truth ? operation.yes : operation.no);
    }
    case 'lookup': {
      const key = read(operation.key);
      return isFailure(key) ? key : read(operation.rows.get(keyText(key)) ?? operation.otherwise);
    }
    case 'round':
      return withAmounts([read(operation.input)], ([a]) =>
        operation.mode === 'up' ? given(a).roundUp() : given(a).round(operation.places),
      );
    case 'collect':
      return collect(operation.items.map((item) => ({ when: read(item.when), value: read(item.value) })));
    case 'gather':
      return gather(operation.entries.map((entry) => ({ name: entry.name, value: read(entry.value) })));
    case 'recent':
      return recent(step, operation, read(operation.list));
    case 'length': {
      const list = read(operation.list);
      return isFailure(list) ? list : Amount.count(asList(list).length);
    }
  }
}

function clamp(operation: Extract<Operation, { kind: 'clamp' }>, read: Read): Cell {
  const limits = [operation.least, operation.most].map((id) => (id === undefined ? undefined : read(id)));
  const cells = [read(operation.input), ...limits.filter((cell) => cell !== undefined)];
  return withAmounts(cells, ([input]) => {
    const [from, to] = limits;
    const capped = isAmount(to) ? least(given(input), to) : given(input);
    return isAmount(from) ? greatest(capped, from) : capped;
  });
}

function collect(items: readonly { when: Cell; value: Cell }[]): Cell {
  const unknown = items.map((item) => item.when).filter(isFailure);
  const chosen = items.filter((item) => item.when === true).map((item) => item.value);
  const [first, ...rest] = [...unknown, ...chosen.filter(isFailure)];
  return first === undefined ? (chosen as readonly Value[]) : mergeFailures([first, ...rest]);
}

function gather(entries: readonly { name: string; value: Cell }[]): Cell {
  const known = new Map<string, Value>();
  for (const { name, value } of entries) if (!isFailure(value)) known.set(name, value);
  return known;
}

function recent(step: Step, operation: Extract<Operation, { kind: 'recent' }>, cell: Cell): Cell {
  if (isFailure(cell)) return cell;
  const items = asList(cell);
  if (items.length < operation.count) return new Failure('TOO_FEW', step.label.block);
  const last = items.slice(items.length - operation.count);
  return withAmounts(last, (amounts) => {
    const [first = Amount.zero] = amounts;
    switch (operation.take) {
      case 'item':
        return first;
      case 'total':
        return sum(amounts);
      case 'lowest':
        return amounts.reduce(least, first);
      case 'highest':
        return amounts.reduce(greatest, first);
    }
  });
}

/** Computes with amounts; any failure among the cells becomes the result, merged. */
function withAmounts(cells: readonly Cell[], compute: (amounts: readonly Amount[]) => Cell): Cell {
  const [failure, ...failures] = cells.filter(isFailure);
  if (failure !== undefined) return mergeFailures([failure, ...failures]);
  return compute(cells.map((cell) => given(isAmount(cell) ? cell : undefined)));
}

function given(amount: Amount | undefined): Amount {
  assert(amount !== undefined, 'arithmetic columns hold amounts only');
  return amount;
}

function asList(cell: Value): readonly Value[] {
  assert(Array.isArray(cell), 'list operations read lists only');
  return cell;
}
