// Brings worked cases along with a rule that was changed on purpose: where a case expected one value and the rule gives another,
// the case is rewritten to what the rule gives. It never touches a case that failed for another reason.
import { caseResults, type Edit, type Edition, type Written, WrittenNumber } from '../../../engine/index.ts';
import type { PolicyFile } from './policy-files.ts';

/** The edits that make every failing expectation of a policy agree with its rule. */
export function caseUpdates(edition: Edition, { policy, casesFile, findings }: PolicyFile): readonly Edit[] {
  const document = edition.documents.get(casesFile);
  const failed = findings.some(({ code, place }) => code === 'CASE_FAILED' && place.file === casesFile);
  if (!policy || !document || !failed) return [];
  return caseResults(document, policy, edition.catalogue).flatMap(({ differences }) =>
    differences.flatMap(({ path, found }): readonly Edit[] => {
      const value = path.at(-2) === 'expect' ? writtenOf(found) : undefined;
      return value === undefined ? [] : [{ op: 'set', path, value }];
    }),
  );
}

/** A value as a case writes it; undefined for what is no value, such as a reason why there is none. */
function writtenOf(found: string): Written | undefined {
  const value = parsed(found);
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return new WrittenNumber(shortest(value));
  if (typeof value === 'number') return new WrittenNumber(String(value));
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}

/** `16500.00` → `16500`, `0.0330` → `0.033`. */
const shortest = (decimal: string): string =>
  decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
