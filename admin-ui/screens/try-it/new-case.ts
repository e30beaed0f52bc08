// An answer → a worked case for the draft's cases file: the facts that were given, and what must come out.
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
export function newCase(
  name: CaseName,
  given: WrittenMap,
  answer: Pick<Answer, 'outcomes' | 'unavailable'>,
  policy: Policy,
  document: Document | undefined,
): WrittenMap {
  const common = Object.keys((document?.plainAt(['given']) ?? {}) as object);
  const missing = common.filter((fact) => !Object.hasOwn(given, fact)).map((fact) => [fact, null]);
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
    name: { zh: name.zh, en: name.en },
    facts: { ...given, ...Object.fromEntries(missing) },
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
