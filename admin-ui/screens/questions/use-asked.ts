// The question an address names (`?about=…`), as the links of other screens do: brought into sight, with the focus on it.
import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { OwnerQuestionAt } from '../../../engine/index.ts';
import { questionAnchor } from '../../questions/question-link.ts';

/** The question as it was when one arrived. */
export function useAsked(questions: readonly OwnerQuestionAt[]): OwnerQuestionAt | undefined {
  const { about } = useLocation().query as { readonly about?: string };
  const [asked] = useState(() => questions.find(({ key }) => key === about));
  useEffect(() => {
    if (!asked) return undefined;
    // After the page has moved the focus to its own heading.
    const timer = setTimeout(() => {
      const card = document.getElementById(questionAnchor(asked.key));
      card?.scrollIntoView({ block: 'start' });
      card?.querySelector<HTMLElement>('h3')?.focus({ preventScroll: true });
    });
    return () => clearTimeout(timer);
  }, [asked]);
  return asked;
}
