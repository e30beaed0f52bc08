// What a number of one row rests on: the blocks its steps were read from, its own policy's and those it uses. It computes nothing.
import { keyText } from '../program/key-text.ts';
import { inputsOf, type Operation, type StepId } from '../program/operation.ts';
import { type Cell, isFailure } from '../values/cell.ts';
import { cellOf, type Table } from './evaluate.ts';
import { explainRow, type Section } from './explain.ts';

/** The explained sections behind a block of one row, in their order, its own last. A branch that was not taken is not behind it. */
export function sectionsBehind(table: Table, block: string, row: number): readonly Section[] {
  const start = table.layout.gives.get(block)?.get('');
  const behind = start === undefined ? new Set<string>() : blocksBehind(table, start, row);
  return explainRow(table, row).filter((section) => behind.has(keyOf(section)));
}

const keyOf = ({ policy, block }: { readonly policy: string; readonly block: string }): string =>
  `${policy}\n${block}`;

function blocksBehind(table: Table, start: StepId, row: number): ReadonlySet<string> {
  const seen = new Set<StepId>();
  const blocks = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const step = table.lowered.program.steps[id];
    if (!step || seen.has(id)) continue;
    seen.add(id);
    blocks.add(keyOf(step.label));
    open.push(...stepsTaken(step.operation, (input) => cellOf(table, input, row)));
  }
  return blocks;
}

/** The steps an operation looked at: of a choice the condition and the branch it took. */
function stepsTaken(operation: Operation, read: (id: StepId) => Cell): readonly StepId[] {
  if (operation.kind === 'choose') {
    const truth = read(operation.condition);
    if (isFailure(truth)) return [operation.condition];
    return [operation.condition, truth === true ? operation.yes : operation.no];
  }
  if (operation.kind === 'lookup') {
    const key = read(operation.key);
    if (isFailure(key)) return [operation.key];
    return [operation.key, operation.rows.get(keyText(key)) ?? operation.otherwise];
  }
  return inputsOf(operation);
}
