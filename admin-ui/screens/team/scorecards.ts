// Attainment by person and measure: the scorecards of a policy over the team's rows, read off what the engine answers and explains.
// Nothing is computed here, and what is missing stays missing.
import {
  answerReadRows,
  type Bilingual,
  type Cell,
  type Code,
  type Edition,
  explainRow,
  factsFor,
  factsRead,
  isAmount,
  type Line,
  outcomeAt,
  type Policy,
  type Refusal,
  relatedRows,
  type Section,
  sameValue,
  type Table,
  type ValueType,
} from '../../../engine/index.ts';
import type { TeamRow } from '../../workspace/team.ts';

/** An outcome of the policy that sums a row up: its score, how many measures are met. */
export interface Total {
  readonly name: string;
  readonly label: Bilingual;
  readonly type: ValueType;
}

/** One person in one quarter under one scorecard. */
export interface ScoredRow {
  readonly row: TeamRow;
  /** Every line of the explanation, the one of the score included. */
  readonly lines: readonly Line[];
  readonly measures: ReadonlyMap<string, Line>;
  readonly totals: ReadonlyMap<string, Cell>;
}

/** A scorecard and the rows it applies to. */
export interface ScoredGroup {
  readonly block: string;
  readonly label: Bilingual;
  readonly because: Bilingual | undefined;
  readonly measures: readonly Code[];
  readonly rows: readonly ScoredRow[];
}

export interface Scorecards {
  readonly policy: Policy;
  readonly groups: readonly ScoredGroup[];
  readonly totals: readonly Total[];
  /** Rows no scorecard could be chosen for, with the engine's words. */
  readonly unplaced: readonly { readonly row: TeamRow; readonly reasons: readonly Bilingual[] }[];
  readonly refused: readonly { readonly row: TeamRow; readonly refusals: readonly Refusal[] }[];
}

/** Undefined when the edition has no such policy, or it holds no scorecard. */
export function scorecardsOf(edition: Edition, id: string, rows: readonly TeamRow[]): Scorecards | undefined {
  const policy = edition.policies.get(id);
  if (!policy?.plan.blocks.some(({ kind }) => kind === 'scorecard')) return undefined;
  const { related, reads } = relatedRows(rows, factsFor(edition.catalogue, id), factsRead([policy]));
  const { table, results } = answerReadRows(policy, reads);
  const totals = totalsOf(policy);
  const groups = new Map<string, ScoredRow[]>();
  const unplaced: Scorecards['unplaced'][number][] = [];
  const refused: Scorecards['refused'][number][] = [];
  for (const [place, result] of results.entries()) {
    const row = related[place];
    if (!row) continue;
    if (result.refusals) {
      refused.push({ row, refusals: result.refusals });
      continue;
    }
    const sections = scorecardSections(table, result.at);
    const applying = sections.filter(applies);
    for (const section of applying)
      groups.set(section.block, [
        ...(groups.get(section.block) ?? []),
        scoredRow(row, section, table, result.at, totals),
      ]);
    if (applying.length === 0) unplaced.push({ row, reasons: sections.flatMap(wordsOf) });
  }
  return { policy, groups: groupsOf(policy, groups), totals, unplaced, refused };
}

const scorecardSections = (table: Table, at: number): readonly Section[] =>
  explainRow(table, at).filter(({ policy, kind }) => policy === table.policy.id && kind === 'scorecard');

const applies = ({ lines }: Section): boolean => lines.every(({ role }) => role !== 'not-applicable');
const wordsOf = ({ lines }: Section): readonly Bilingual[] => lines.map(({ text }) => text);

function scoredRow(
  row: TeamRow,
  { lines }: Section,
  table: Table,
  at: number,
  totals: readonly Total[],
): ScoredRow {
  const measures = lines.flatMap((line): readonly [string, Line][] =>
    line.item === undefined ? [] : [[line.item, line]],
  );
  const cells = totals.flatMap(({ name }): readonly [string, Cell][] => {
    const outcome = outcomeAt(table, name, at);
    return outcome.kind === 'cell' ? [[name, outcome.cell]] : [];
  });
  return { row, lines, measures: new Map(measures), totals: new Map(cells) };
}

/** The groups that have rows, in the order of the policy. */
function groupsOf(policy: Policy, rows: ReadonlyMap<string, readonly ScoredRow[]>): readonly ScoredGroup[] {
  return policy.plan.blocks.flatMap(({ id }, at): readonly ScoredGroup[] => {
    const [scored, words] = [rows.get(id), policy.words[at]];
    if (!scored || !words) return [];
    return [
      {
        block: id,
        label: words.label,
        because: words.because,
        measures: measuresOf(policy, id),
        rows: scored,
      },
    ];
  });
}

/** The measures of a scorecard as it names them itself: the codes its column of missing measures may hold. */
function measuresOf(policy: Policy, block: string): readonly Code[] {
  const type = policy.names.get(`${block}.missing`)?.type;
  const of = type?.kind === 'list' ? type.of : undefined;
  return of?.kind === 'code' ? of.codes : [];
}

/** Every outcome that is one figure: ratios and counts. */
const totalsOf = (policy: Policy): readonly Total[] =>
  policy.plan.outcomes.flatMap(({ name, type }): readonly Total[] => {
    const label = policy.outcomeLabels.get(name);
    return label && (type.kind === 'ratio' || type.kind === 'count') ? [{ name, label, type }] : [];
  });

/** One value of a line; undefined for a measure that is not in it. */
export const valueIn = (line: Line | undefined, name: string): Cell | undefined => line?.values[name]?.cell;

/** The weight every row gives a measure; undefined where they differ, or where no short percentage is one (equal shares of nine). */
export function commonWeight({ rows }: ScoredGroup, measure: string): Cell | undefined {
  const weights = rows.map(({ measures }) => valueIn(measures.get(measure), 'weight'));
  const [first] = weights;
  return isAmount(first) &&
    first.isExactAt(4) &&
    weights.every((each) => each !== undefined && sameValue(each, first))
    ? first
    : undefined;
}
