// The rows of a policy that ranks, as the form holds them: candidates with their own facts, facts they have in common, the call
// about all of them, and the answer to it. The server ranks; this only reads and sorts what it says.
import {
  type Bilingual,
  both,
  type Edition,
  type Fact,
  factsFor,
  factsRead,
  isWrittenMap,
  type Policy,
  policyRows,
  readAmount,
  readRow,
  type Written,
  type WrittenMap,
} from '../../../engine/index.ts';
import { type Answer, listAt, mapAt, readAnswer } from '../../answers/answer.ts';
import { type FormTexts, factsOf, type Moment, momentMembers, refusedFacts, textsOf } from './form-facts.ts';

/** One candidate of the form. Its name is for people; only its facts are asked about. */
export interface Candidate {
  readonly key: string;
  readonly name: Bilingual;
  readonly note?: Bilingual | undefined;
  readonly texts: FormTexts;
}

/** The facts of the policy: those each candidate has for itself, and those all have in common. */
export interface SharedFacts {
  readonly own: readonly Fact[];
  readonly common: readonly Fact[];
}

/** What the rows that ship with it give is a candidate's own; where none ship, everything is. */
export function sharedFacts(edition: Edition, policy: Policy): SharedFacts {
  const vocabulary = factsFor(edition.catalogue, policy.id);
  const facts = [...factsRead([policy])].flatMap((name) => vocabulary.get(name) ?? []);
  const given = new Set(policyRows(edition, policy).flatMap(({ facts: row }) => namesIn(row)));
  if (given.size === 0) return { own: facts, common: [] };
  return {
    own: facts.filter(({ name }) => given.has(name)),
    common: facts.filter(({ name }) => !given.has(name)),
  };
}

const namesIn = (facts: Written): readonly string[] => (isWrittenMap(facts) ? Object.keys(facts) : []);

/** The candidates that ship with the policy. */
export function shippedCandidates(edition: Edition, policy: Policy): readonly Candidate[] {
  const vocabulary = factsFor(edition.catalogue, policy.id);
  const { own } = sharedFacts(edition, policy);
  return policyRows(edition, policy).map(({ name, note, facts }, at): Candidate => {
    const { row } = readRow(facts, vocabulary);
    return { key: `shipped ${at}`, name, note, texts: row ? textsOf(own, row) : {} };
  });
}

/** One more, under a key no other has. */
export function newCandidate(
  candidates: readonly Candidate[],
  name: (number: number) => Bilingual,
): Candidate {
  const number = candidates.length + 1;
  const taken = new Set(candidates.map(({ key }) => key));
  let key = `new ${number}`;
  while (taken.has(key)) key += '+';
  return { key, name: name(number), texts: {} };
}

export interface AskedRows {
  readonly common: WrittenMap;
  readonly rows: readonly WrittenMap[];
}

export const askedRows = (
  { own, common }: SharedFacts,
  candidates: readonly Candidate[],
  texts: FormTexts,
): AskedRows => ({
  common: factsOf(common, texts),
  rows: candidates.map((candidate) => factsOf(own, candidate.texts)),
});

/** The body of the call about all of them. */
export const rowsBody = (policy: string, { common, rows }: AskedRows, moment: Moment): WrittenMap => ({
  policy,
  ...(Object.keys(common).length > 0 && { facts: common }),
  rows,
  ...momentMembers(moment),
  explain: true,
});

/** How one candidate came out. */
export interface CandidateResult {
  readonly candidate: Candidate;
  readonly answer?: Answer | undefined;
  /** Why its row was refused, by fact. */
  readonly refused: ReadonlyMap<string, WrittenMap>;
  readonly message?: Bilingual | undefined;
}

export function readResults(body: Written, candidates: readonly Candidate[]): readonly CandidateResult[] {
  const results = listAt(isWrittenMap(body) ? body : {}, 'results');
  return candidates.map((candidate, at): CandidateResult => {
    const result = results[at] ?? null;
    if (isWrittenMap(result) && isWrittenMap(result.error ?? null)) {
      const error = mapAt(result, 'error');
      const { zh, en } = mapAt(error, 'messages');
      return { candidate, refused: refusedFacts(error), message: both(String(zh), String(en)) };
    }
    return { candidate, refused: new Map(), answer: readAnswer(result) };
  });
}

/** The outcome that says which place a row has; undefined where no outcome is a rank. */
export function rankOutcome({ plan }: Policy): string | undefined {
  const ranks = new Set(plan.blocks.filter(({ kind }) => kind === 'rank').map(({ id }) => id));
  return plan.outcomes.find(({ source }) => source.kind === 'columns' && ranks.has(source.columns[0]))?.name;
}

/** The best first, in the order asked where places are equal; who has no place comes last. */
export function byPlace(
  results: readonly CandidateResult[],
  rank: string | undefined,
): readonly CandidateResult[] {
  if (rank === undefined) return results;
  const place = ({ answer }: CandidateResult) => readAmount(String(answer?.outcomes.get(rank) ?? ''));
  return results.toSorted((a, b) => {
    const [one, other] = [place(a), place(b)];
    if (one && other) return one.compare(other);
    return one ? -1 : other ? 1 : 0;
  });
}
