// Whom a policy is looked at with: the people of the loaded team, or the rows that ship with it. Nothing is computed here;
// the engine answers them all at once and explains one when it is looked at.
import {
  type Answered,
  type Bilingual,
  type Edition,
  explainRow,
  isFailure,
  type Line,
  type Policy,
  policyRows,
  type ReadableRow,
  readRow,
  type Section,
  type Table,
} from '../../../engine/index.ts';
import { teamAnswers } from '../../workspace/effect.ts';
import type { TeamRow } from '../../workspace/team.ts';

export interface Sample extends ReadableRow {
  readonly key: string;
  readonly name: Bilingual;
}

export interface Samples {
  /** In the order of the data. */
  readonly all: readonly Sample[];
  /** Those of whom most is known first. */
  readonly byKnown: readonly Sample[];
  /** What a block makes of one; undefined where the row was refused or the policy has errors. */
  linesOf(key: string, block: string): readonly Line[] | undefined;
}

interface Known {
  readonly edition: Edition;
  readonly rows: readonly TeamRow[];
  readonly samples: Samples;
}

const known = new WeakMap<Policy, Known>();

/** The samples of a policy, made once for all of its blocks. */
export function samplesOf(edition: Edition, policy: Policy, rows: readonly TeamRow[]): Samples {
  const before = known.get(policy);
  if (before?.edition === edition && before.rows === rows) return before.samples;
  const samples = makeSamples(edition, policy, rows);
  known.set(policy, { edition, rows, samples });
  return samples;
}

function makeSamples(edition: Edition, policy: Policy, rows: readonly TeamRow[]): Samples {
  const all = [...shipped(edition, policy)];
  if (all.length === 0) all.push(...rows.map(({ person, name, read }) => ({ key: person, name, read })));
  const answers = teamAnswers(edition, policy.id, all);
  const places = new Map(all.map(({ key }, at) => [key, placeOf(answers?.results[at])]));
  const unknown = (sample: Sample): number => unknownIn(answers?.table, places.get(sample.key));
  const sections = new Map<string, readonly Section[]>();
  const sectionsOf = (key: string): readonly Section[] => {
    const at = places.get(key);
    const found = sections.get(key) ?? (answers && at !== undefined ? explainRow(answers.table, at) : []);
    sections.set(key, found);
    return found;
  };
  return {
    all,
    byKnown: [...all].sort((a, b) => unknown(a) - unknown(b)),
    linesOf: (key, block) =>
      sectionsOf(key).find((section) => section.policy === policy.id && section.block === block)?.lines,
  };
}

/** Its row in the table; undefined where it was refused. */
const placeOf = (answered: Answered | undefined): number | undefined =>
  answered?.answer ? answered.at : undefined;

/** How many cells of a row have no value; a refused row comes last. */
const unknownIn = (table: Table | undefined, at: number | undefined): number =>
  table && at !== undefined
    ? table.columns.filter((column) => isFailure(column[at] ?? false)).length
    : Number.MAX_SAFE_INTEGER;

const shipped = (edition: Edition, policy: Policy): readonly Sample[] =>
  policyRows(edition, policy).map(({ name, facts }, at) => ({
    key: `shipped ${at}`,
    name,
    read: (vocabulary) => readRow(facts, vocabulary),
  }));
