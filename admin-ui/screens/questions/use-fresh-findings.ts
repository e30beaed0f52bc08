// The findings that a draft has and its base has not, for questions settled in it. Judging a whole edition takes a moment, so it is
// done after the paint, and not at all until an answer has changed a rule.
import { useMemo } from 'preact/hooks';
import { type Edition, type Finding, isOpen, type OwnerQuestionAt } from '../../../engine/index.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { useAfterPaint } from '../policies/use-after-paint.ts';
import { newFindings } from '../review/new-findings.ts';

const none: readonly Finding[] = [];

export function useFreshFindings(
  draft: OpenedDraft | undefined,
  edition: Edition,
  questions: readonly OwnerQuestionAt[],
): readonly Finding[] {
  const late = useAfterPaint(edition);
  const base = draft?.base.edition.value;
  const isWanted = questions.some((each) => !isOpen(each) && each.stands !== 'reading');
  return useMemo(
    () => (base && isWanted ? newFindings(late.findings, base.findings).fresh : none),
    [base, late, isWanted],
  );
}
