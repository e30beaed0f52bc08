// When what answers: the editions by their first days, with today and the draft among them. Distances are not to scale.
import { dateText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';
import type { EditionSummary } from '../../workspace/api.ts';

export interface DateLineProps {
  readonly editions: readonly EditionSummary[];
  readonly draft: { readonly id: string; readonly effectiveFrom: string };
  readonly today: string;
}

interface Mark {
  readonly kind: 'edition' | 'today' | 'draft';
  readonly day: string;
  readonly title: string;
  readonly note: string;
}

export function DateLine({ editions, draft, today }: DateLineProps) {
  const text = useText(reviewText);
  const active = editions.find(({ inForce }) => inForce);
  const shown = editions.filter(
    ({ state, effectiveFrom }) =>
      state === 'published' && (active === undefined || effectiveFrom >= active.effectiveFrom),
  );
  const marks: readonly Mark[] = [
    ...shown.map(
      (each): Mark => ({
        kind: 'edition',
        day: each.effectiveFrom,
        title: each.id,
        note: each.inForce ? text.inForce : text.toCome,
      }),
    ),
    { kind: 'today', day: today, title: text.today, note: '' },
    { kind: 'draft', day: draft.effectiveFrom, title: draft.id, note: text.thisDraft },
  ];
  return (
    <ol class="date-line" aria-label={text.dateLine}>
      {marks
        .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
        .map(({ kind, day, title, note }) => (
          <li key={`${kind} ${title}`} data-kind={kind}>
            <strong>{title}</strong>
            <span>{dateText(day)}</span>
            {note ? <small>{note}</small> : null}
          </li>
        ))}
    </ol>
  );
}
