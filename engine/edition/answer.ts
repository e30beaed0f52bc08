// An outcome as the outside world gets it: money and ratios as decimal texts, counts as numbers, flags, codes, lists (interface, "Outcomes are typed").
import type { Line } from '../blocks/kind.ts';
import type { Outcome } from '../policy/evaluate.ts';
import type { Section } from '../policy/explain.ts';
import { Amount } from '../values/amount.ts';
import { type Bilingual, both } from '../values/bilingual.ts';
import { type Cell, type Failure, isFailure, Prose } from '../values/cell.ts';
import { failureText } from '../values/failure-text.ts';
import type { Names } from '../values/named.ts';
import type { ValueType } from '../values/types.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Why an outcome has no value. `missing` lists the facts by name. */
export interface Unavailable {
  readonly code: Failure['code'];
  readonly missing: readonly string[];
  readonly message: Bilingual;
}

/** One answered row: every outcome stands in exactly one of the two. */
export interface Answer {
  readonly outcomes: Readonly<Record<string, Json>>;
  readonly unavailable: Readonly<Record<string, Unavailable>>;
}

/** Splits the outcomes of a row into values and reasons. */
export function answerOf(
  outcomes: ReadonlyMap<string, Outcome>,
  labels: ReadonlyMap<string, Bilingual>,
  names: Names,
): Answer {
  const values: Record<string, Json> = {};
  const unavailable: Record<string, Unavailable> = {};
  for (const [name, outcome] of outcomes) {
    if (outcome.kind === 'lines') values[name] = outcome.lines.map(lineJson);
    else if (isFailure(outcome.cell))
      unavailable[name] = unavailableOf(outcome.cell, labels.get(name) ?? both(name, name), names);
    else values[name] = cellJson(outcome.cell, outcome.type);
  }
  return { outcomes: values, unavailable };
}

function unavailableOf(failure: Failure, label: Bilingual, names: Names): Unavailable {
  const reason = failureText(failure, names);
  const message = both(`${label.zh}无法给出:${reason.zh}`, `${label.en} is unavailable: ${reason.en}`);
  return { code: failure.code, missing: failure.missing, message };
}

/** A cell as JSON; a failure inside lines is null. Ratios are rounded to 10 decimals here, for output only. */
export function cellJson(cell: Cell, type: ValueType): Json {
  if (isFailure(cell)) return null;
  if (cell instanceof Amount) return amountJson(cell, type);
  if (cell instanceof Prose) return { ...cell.text };
  if (typeof cell === 'boolean' || typeof cell === 'string') return cell;
  if (cell instanceof Map) return mapJson(cell);
  const of = type.kind === 'list' ? type.of : type;
  return (cell as readonly Cell[]).map((item) => cellJson(item, of));
}

function amountJson(amount: Amount, type: ValueType): Json {
  if (type.kind === 'money') return amount.toFixed(2);
  if (type.kind === 'count' && amount.isWhole()) return amount.toCount();
  return amount.toText(10);
}

const mapJson = (map: ReadonlyMap<string, Cell>): Json =>
  Object.fromEntries([...map].map(([key, item]) => [key, cellJson(item, { kind: 'ratio' })]));

/** A line as JSON: its values by name and the same in words. */
export function lineJson(line: Line): Json {
  const values = Object.entries(line.values).map(([name, { cell, type }]): [string, Json] => [
    name,
    cellJson(cell, type),
  ]);
  const item: readonly [string, Json][] = line.item === undefined ? [] : [['item', line.item]];
  return {
    block: line.block,
    role: line.role,
    ...Object.fromEntries([...item, ...values]),
    text: { ...line.text },
  };
}

/** The explanation of a row as JSON. */
export const sectionJson = (section: Section): Json => ({
  policy: section.policy,
  block: section.block,
  kind: section.kind,
  label: { ...section.label },
  ...(section.because && { because: { ...section.because } }),
  lines: section.lines.map(lineJson),
});
