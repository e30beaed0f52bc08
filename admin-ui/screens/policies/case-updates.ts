// Brings worked cases along with a rule that was changed on purpose: where a case expected one value and the rule gives another,
// the engine says how the case is written anew. A case that failed for another reason is left for a person.
import { caseResults, type Edit, type Edition } from '../../../engine/index.ts';
import type { PolicyFile } from './policy-files.ts';

/** The edits that make every failing expectation of a policy agree with its rule, as far as there are any. */
export function caseUpdates(edition: Edition, { policy, casesFile, findings }: PolicyFile): readonly Edit[] {
  const document = edition.documents.get(casesFile);
  const failed = findings.some(({ code, place }) => code === 'CASE_FAILED' && place.file === casesFile);
  if (!policy || !document || !failed) return [];
  return caseResults(document, policy, edition.catalogue).flatMap(({ differences }) =>
    differences.flatMap(({ mend }) => mend ?? []),
  );
}
