// Lookup: one row → one line that says which row of the table was found and what it gives. It computes nothing.
import { keyText } from '../../program/key-text.ts';
import { partKey, type StatedPart } from '../../program/stated-parts.ts';
import { type Bilingual, both, joinTexts, listSeparator } from '../../values/bilingual.ts';
import { type Failure, isFailure, type Value } from '../../values/cell.ts';
import { failureText } from '../../values/failure-text.ts';
import { cellText } from '../../values/format.ts';
import type { Line, LineValue, RowView } from '../kind.ts';
import type { LookupPlan } from './plan.ts';

export function explainLookup(plan: LookupPlan, view: RowView): readonly Line[] {
  const key = view.value(plan.by);
  return [isFailure(key) ? unavailableLine(key, view) : rowLine(plan, key, view)];
}

function unavailableLine(cause: Failure, view: RowView): Line {
  const reason = failureText(cause, view.names);
  const text = both(`${view.label.zh}:无法查表,${reason.zh}`, `${view.label.en}: unavailable, ${reason.en}`);
  return { block: view.block, role: 'unavailable', text, values: {} };
}

function rowLine(plan: LookupPlan, key: Value, view: RowView): Line {
  const item = keyText(key);
  const listed = plan.rows.some((row) => row.key === item);
  const label = view.names.get(plan.by)?.label ?? both(plan.by, plan.by);
  const shown = cellText(key, plan.byType);
  const found = listed ? both('', '') : both('(表中未列)', ' (not listed)');
  const given = joinTexts(
    plan.parts.map((part) => partText(part, view)),
    listSeparator,
  );
  const values = plan.parts.map((part): [string, LineValue] => [
    partKey(part),
    { cell: view.given(part.part), type: part.type },
  ]);
  return {
    block: view.block,
    role: 'line',
    item,
    text: both(
      `${label.zh} ${shown.zh}${found.zh} → ${given.zh}`,
      `${label.en} ${shown.en}${found.en} → ${given.en}`,
    ),
    values: { key: { cell: key, type: plan.byType }, ...Object.fromEntries(values) },
  };
}

/** 系数 1.25; 股权 尚未确定. */
function partText(part: StatedPart, view: RowView): Bilingual {
  const cell = view.given(part.part);
  const name = part.part === '' ? view.block : `${view.block}.${part.part}`;
  const label = view.names.get(name)?.label ?? view.label;
  const value = isFailure(cell) ? undecided : cellText(cell, part.type);
  return both(`${label.zh} ${value.zh}`, `${label.en} ${value.en}`);
}

/** The only failure a row of a table can hold. */
const undecided = both('尚未确定', 'not decided yet');
