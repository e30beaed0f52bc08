// An answer → a worked case for the draft's cases file: the facts that were given, and what must come out. For a policy that
// ranks, the candidates one by one.
import {
  type Document,
  type Policy,
  readDocument,
  type Written,
  type WrittenMap,
} from '../../../engine/index.ts';
import type { Answer } from '../../answers/answer.ts';
import { asWritten } from '../../answers/as-written.ts';

export interface CaseName {
  readonly zh: string;
  readonly en: string;
}

/** The case. Facts every case of the file starts from, and this one does not have, are said to be missing. */
export const newCase = (
  name: CaseName,
  given: WrittenMap,
  answer: AnsweredFacts,
  policy: Policy,
  document: Document | undefined,
): WrittenMap => ({
  name: { zh: name.zh, en: name.en },
  facts: { ...given, ...missingOf(document, given) },
  ...expectation(answer, policy),
});

/** One candidate: its facts, and what came out of them or which of them were refused. */
export interface CaseRow {
  readonly given: WrittenMap;
  readonly answer?: AnsweredFacts | undefined;
  readonly refused: readonly string[];
}

/** A case of candidates that were ranked together. */
export const newRowsCase = (
  name: CaseName,
  common: WrittenMap,
  rows: readonly CaseRow[],
  policy: Policy,
  document: Document | undefined,
): WrittenMap => ({
  name: { zh: name.zh, en: name.en },
  ...(Object.keys(common).length > 0 && { facts: common }),
  rows: rows.map(({ given, answer, refused }) => ({
    facts: { ...given, ...missingOf(document, { ...common, ...given }) },
    ...(answer ? expectation(answer, policy) : { refused }),
  })),
});

type AnsweredFacts = Pick<Answer, 'outcomes' | 'unavailable'>;

function missingOf(document: Document | undefined, given: WrittenMap): WrittenMap {
  const common = Object.keys((document?.plainAt(['given']) ?? {}) as object);
  return Object.fromEntries(common.filter((fact) => !Object.hasOwn(given, fact)).map((fact) => [fact, null]));
}

function expectation(answer: AnsweredFacts, policy: Policy): WrittenMap {
  const expect = policy.plan.outcomes.flatMap(
    ({ name: outcome, type }): readonly (readonly [string, Written])[] => {
      const value = answer.outcomes.get(outcome);
      // Prose and lines are for reading; a case holds the figures they are about.
      if (value === undefined || type.kind === 'lines' || type.kind === 'text') return [];
      return [[outcome, asWritten(value, type)]];
    },
  );
  const reasons = [...answer.unavailable].flatMap(
    ([outcome, { code }]): readonly (readonly [string, Written])[] =>
      policy.plan.outcomes.some((each) => each.name === outcome && each.type.kind !== 'lines')
        ? [[outcome, code]]
        : [],
  );
  return {
    ...(expect.length > 0 && { expect: Object.fromEntries(expect) }),
    ...(reasons.length > 0 && { unavailable: Object.fromEntries(reasons) }),
  };
}

/** Where the cases of a policy stand. */
export const casesFile = (policy: Policy): string => policy.file.replace(/\.yaml$/, '.cases.yaml');

/** A cases file without cases. */
export const emptyCases = (policy: string): string => `policy: ${policy}\n\ncases: []\n`;

/** How many cases a text holds; undefined when it cannot be added to. */
export function caseCount(file: string, text: string): number | undefined {
  const cases = readDocument(file, text).document?.plainAt(['cases']);
  return Array.isArray(cases) ? cases.length : undefined;
}
