// The red alerts of a quarter: what the policy `alerts` answers for each row, gathered by unit with the rows behind each alert.
// Which row is red is the policy's decision; this only reads and sorts.
import {
  type Answered,
  answerReadRows,
  type Bilingual,
  type Cell,
  type Edition,
  explainRow,
  type Fact,
  factsFor,
  factsRead,
  isNumeric,
  type Outcome,
  outcomesAt,
  type Policy,
  type Row,
  relatedRows,
  type Table,
  type ValueType,
} from '../../../engine/index.ts';
import type { TeamRow } from '../../workspace/team.ts';

export interface JudgedRow {
  readonly row: TeamRow;
  readonly state: 'red' | 'none' | 'unknown';
  readonly facts: Row;
  readonly outcomes: ReadonlyMap<string, Outcome>;
  /** How it came about, in the engine's words; or why nothing can be said. */
  readonly words: readonly Bilingual[];
}

export interface UnitAlert {
  readonly unit: Bilingual;
  /** The rows behind it, those that are red first. */
  readonly rows: readonly JudgedRow[];
  readonly red: readonly JudgedRow[];
}

export interface AlertReview {
  readonly policy: Policy;
  /** The facts it reads, in the order of the policy. */
  readonly facts: readonly Fact[];
  readonly rows: readonly JudgedRow[];
  /** Units with a red row, in the order of the data. */
  readonly alerts: readonly UnitAlert[];
}

const policyId = 'alerts';
const outcomeName = 'alert';
const red = 'red';

/** Undefined when the edition has no such policy, or no row is about it. */
export function alertReview(edition: Edition, rows: readonly TeamRow[]): AlertReview | undefined {
  const policy = edition.policies.get(policyId);
  if (!policy?.plan.outcomes.some(({ name }) => name === outcomeName)) return undefined;
  const vocabulary = factsFor(edition.catalogue, policyId);
  const { related, reads } = relatedRows(rows, vocabulary, factsRead([policy]));
  if (related.length === 0) return undefined;
  const { table, results } = answerReadRows(policy, reads);
  const judged = related.flatMap((row, at): readonly JudgedRow[] => {
    const result = results[at];
    return result ? [judgedRow(row, result, table)] : [];
  });
  const facts = [...factsRead([policy])].flatMap((name) => vocabulary.get(name) ?? []);
  return { policy, facts, rows: judged, alerts: alertsOf(judged) };
}

function judgedRow(row: TeamRow, result: Answered, table: Table): JudgedRow {
  if (result.refusals) {
    const words = result.refusals.map(({ message }) => message);
    return { row, state: 'unknown', facts: new Map(), outcomes: new Map(), words };
  }
  const { answer, at } = result;
  const outcomes = outcomesAt(table, at);
  const facts = table.rows[at] ?? new Map();
  const unavailable = answer.unavailable[outcomeName];
  if (unavailable) return { row, state: 'unknown', facts, outcomes, words: [unavailable.message] };
  const words = explainRow(table, at).flatMap(({ lines }) => lines.map(({ text }) => text));
  const state = answer.outcomes[outcomeName] === red ? 'red' : 'none';
  return { row, state, facts, outcomes, words };
}

const rank: Readonly<Record<JudgedRow['state'], number>> = { red: 0, none: 1, unknown: 2 };

function alertsOf(judged: readonly JudgedRow[]): readonly UnitAlert[] {
  const units = new Map<string, JudgedRow[]>();
  for (const each of judged) units.set(each.row.unit.zh, [...(units.get(each.row.unit.zh) ?? []), each]);
  return [...units.values()].flatMap((rows): readonly UnitAlert[] => {
    const [first] = rows;
    const firing = rows.filter(({ state }) => state === 'red');
    if (!first || firing.length === 0) return [];
    const sorted = rows.toSorted((a, b) => rank[a.state] - rank[b.state]);
    return [{ unit: first.row.unit, rows: sorted, red: firing }];
  });
}

/** A figure of the alert: a fact that was read, or an outcome beside the alert itself. */
export interface AlertFigure {
  readonly name: string;
  readonly label: Bilingual;
  readonly type: ValueType;
  /** Undefined where the data has none. */
  readonly cellOf: (judged: JudgedRow) => Cell | undefined;
}

export function figuresOf({ policy, facts }: AlertReview): readonly AlertFigure[] {
  const outcomes = policy.plan.outcomes.flatMap(({ name, type }): readonly AlertFigure[] => {
    const label = policy.outcomeLabels.get(name);
    return label && isNumeric(type) ? [{ name, label, type, cellOf: (judged) => cellIn(judged, name) }] : [];
  });
  return [
    ...facts.map(({ name, label, type }) => ({
      name,
      label,
      type,
      cellOf: (judged: JudgedRow) => judged.facts.get(name),
    })),
    ...outcomes,
  ];
}

function cellIn({ outcomes }: JudgedRow, name: string): Cell | undefined {
  const outcome = outcomes.get(name);
  return outcome?.kind === 'cell' ? outcome.cell : undefined;
}
