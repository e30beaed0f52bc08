// The worked cases of an edition, policy by policy: how many there are and which do not hold.
import {
  type CaseResult,
  caseResults,
  type Document,
  type Edition,
  type Policy,
} from '../../../engine/index.ts';

export interface PolicyCases {
  readonly policy: Policy;
  readonly count: number;
  readonly passed: number;
  readonly failed: readonly CaseResult[];
  /** Absent when the policy has no cases file, or one that cannot be read. */
  readonly document: Document | undefined;
}

export const casesOf = (edition: Edition): readonly PolicyCases[] =>
  [...edition.policies.values()].map((policy) => casesOfPolicy(edition, policy));

export function casesOfPolicy(edition: Edition, policy: Policy): PolicyCases {
  const path = policy.file.replace(/\.yaml$/, '.cases.yaml');
  const document = edition.documents.get(path);
  const isBroken = edition.findings.some(
    ({ place, severity, code }) => place.file === path && severity === 'error' && code !== 'CASE_FAILED',
  );
  if (!document || isBroken) return { policy, count: 0, passed: 0, failed: [], document: undefined };
  const results = caseResults(document, policy, edition.catalogue);
  const failed = results.filter(({ passed }) => !passed);
  return { policy, count: results.length, passed: results.length - failed.length, failed, document };
}
