// The statement of one person and quarter under one edition: the parts of the policy `pay-statement`, what stands behind each, and what is missing.
// Every figure is a cell of a run; nothing is computed here.
import {
  type Bilingual,
  type Cell,
  cellOf,
  type Edition,
  evaluateTable,
  factsFor,
  factsRead,
  hashData,
  isAmount,
  isFailure,
  type Policy,
  type Refusal,
  type Row,
  type Section,
  same,
  sectionsBehind,
  type Table,
  type ValueType,
} from '../../../engine/index.ts';
import type { TeamRow } from '../../workspace/team.ts';

/** The names the rulebook fixes: the policy, its total, its list of parts, and the fact everything turns on. */
export const statementPolicy = 'pay-statement';
export const totalOutcome = 'total';
export const profitFact = 'grossProfit';
const partsOutcome = 'lines';

/** One part of the pay: base salary, process bonus, commission, each special award. */
export interface Part {
  readonly id: string;
  readonly label: Bilingual;
  readonly because: Bilingual | undefined;
  readonly cell: Cell;
  readonly type: ValueType;
  /** How it came about: the blocks behind it, used policies first, its own last. */
  readonly sections: readonly Section[];
}

export interface Statement {
  readonly edition: Edition;
  readonly policy: Policy;
  readonly row: TeamRow;
  /** The facts as the policy read them. */
  readonly facts: Row;
  readonly table: Table;
  readonly total: Pick<Part, 'label' | 'cell' | 'type'>;
  readonly parts: readonly Part[];
  readonly missing: readonly string[];
}

export type StatementResult =
  | { readonly kind: 'statement'; readonly statement: Statement }
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  /** The edition has no statement, or none with a total and a list of parts. */
  | { readonly kind: 'none' };

export function statementOf(edition: Edition, row: TeamRow): StatementResult {
  const policy = edition.policies.get(statementPolicy);
  const blocks = policy && partBlocks(policy);
  if (!policy || !blocks) return { kind: 'none' };
  const { row: facts, refusals } = row.read(factsFor(edition.catalogue, policy.id));
  if (!facts) return { kind: 'refused', refusals };
  const table = evaluateTable(policy, [facts]);
  const step = table.layout.outcomes.get(totalOutcome);
  const total = policy.plan.outcomes.find(({ name }) => name === totalOutcome);
  if (step === undefined || !total) return { kind: 'none' };
  const cell = cellOf(table, step, 0);
  return {
    kind: 'statement',
    statement: {
      edition,
      policy,
      row,
      facts,
      table,
      total: {
        label: policy.outcomeLabels.get(totalOutcome) ?? same(totalOutcome),
        cell,
        type: total.type,
      },
      parts: blocks.flatMap((block) => partOf(policy, table, block)),
      missing: isFailure(cell) ? cell.missing : [],
    },
  };
}

/** The statement itself, where there is one. */
export const statementIn = (result: StatementResult): Statement | undefined =>
  result.kind === 'statement' ? result.statement : undefined;

/** The blocks that are listed as parts, without the one that adds them up. */
function partBlocks({ plan }: Policy): readonly string[] | undefined {
  const [total, parts] = [totalOutcome, partsOutcome].map(
    (name) => plan.outcomes.find((outcome) => outcome.name === name)?.source,
  );
  if (total?.kind !== 'columns' || parts?.kind !== 'lines') return undefined;
  return parts.blocks.filter((block) => !total.columns.includes(block));
}

function partOf(policy: Policy, table: Table, id: string): readonly Part[] {
  const at = policy.plan.blocks.findIndex((block) => block.id === id);
  const [words, step, named] = [policy.words[at], table.layout.gives.get(id)?.get(''), policy.names.get(id)];
  if (!words || step === undefined || !named) return [];
  const { label, because } = words;
  const sections = sectionsBehind(table, id, 0);
  return [{ id, label, because, cell: cellOf(table, step, 0), type: named.type, sections }];
}

/** The policies that have a say in the statement: itself and everything it uses. */
export function policiesBehind(policy: Policy): ReadonlySet<string> {
  return new Set([policy.id, ...[...policy.used.values()].flatMap((used) => [...policiesBehind(used)])]);
}

/** Eight digits for the rules and eight for whom, when and the facts: two statements with the same ones say the same. */
export function fingerprintOf({ policy, row, facts }: Statement): {
  readonly rules: string;
  readonly data: string;
} {
  const read = [...factsRead([policy])].sort().map((name) => [name, plainText(facts.get(name))]);
  const data = hashData([row.person, row.quarter, read]);
  return { rules: policy.planHash.slice(0, 8), data: data.slice(0, 8) };
}

const plainText = (value: Cell | undefined): string =>
  value === undefined ? '' : isAmount(value) ? value.toExactText() : JSON.stringify(value);
