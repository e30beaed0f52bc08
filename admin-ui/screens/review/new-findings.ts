// Findings a draft brought, apart from those its base has as well. Errors are always shown with what is new: they keep it back.
import { type Finding, isError } from '../../../engine/index.ts';

export interface SplitFindings {
  readonly fresh: readonly Finding[];
  readonly known: readonly Finding[];
}

/** Lines move when a text is edited, so a finding is known again by its file, code and words. */
export function newFindings(now: readonly Finding[], before: readonly Finding[]): SplitFindings {
  const left = new Map<string, number>();
  for (const finding of before) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  const fresh: Finding[] = [];
  const known: Finding[] = [];
  for (const finding of now) {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    (count > 0 && !isError(finding) ? known : fresh).push(finding);
  }
  return { fresh: [...fresh.filter(isError), ...fresh.filter((each) => !isError(each))], known };
}

const keyOf = ({ code, place, message }: Finding): string => `${place.file}\n${code}\n${message.en}`;
