// Publishing in its simplest honest form: the date on a line, what stands in the way, and one person's signature.
import { useMemo } from 'preact/hooks';
import type { Edition } from '../../../engine/index.ts';
import { HashText } from '../../answers/hash-text.tsx';
import type { MoneyDifference } from '../../comparison/index.ts';
import { Card } from '../../components/card.tsx';
import { TextField } from '../../components/field.tsx';
import { dateText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { reviewText } from '../../language/review.ts';
import type { EditionSummary } from '../../workspace/api.ts';
import type { OpenedDraft } from '../../workspace/draft.ts';
import { answeringOn, useOpened } from '../../workspace/opened.ts';
import { dayInShanghai, isDay } from '../../workspace/quarters.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { Blocking } from './blocking.tsx';
import { DateLine } from './date-line.tsx';
import { NotesFields } from './notes-fields.tsx';
import { judgePublication } from './obstacles.ts';
import type { Published } from './published-now.tsx';
import { SignForm } from './sign-form.tsx';

export interface PublishCardProps {
  readonly draft: OpenedDraft;
  readonly edition: Edition;
  readonly main: MoneyDifference | undefined;
  readonly editions: readonly EditionSummary[];
  /** Everyone in every quarter: a date in the past may lower nobody's pay. */
  readonly team: readonly TeamRow[];
  readonly onPublished: (published: Published) => void;
}

export function PublishCard({ draft, edition, main, editions, team, onPublished }: PublishCardProps) {
  const text = useText(reviewText);
  const today = dayInShanghai(new Date());
  const { effectiveFrom } = edition.head;
  const before = answeringOn(editions, effectiveFrom);
  const isEarlier = effectiveFrom < today;
  const onDate = useOpened(isEarlier ? before?.id : undefined)?.edition.value;
  const view = useMemo(
    () => judgePublication(edition, editions, onDate, team, today),
    [edition, editions, onDate, team, today],
  );
  const setDate = (day: string) => {
    if (isDay(day)) draft.edit('edition.yaml', [{ op: 'set', path: ['effectiveFrom'], value: day }]);
  };
  return (
    <Card title={text.publish} hint={text.publishHint}>
      <div class="stack">
        <DateLine editions={editions} draft={{ id: draft.id, effectiveFrom }} today={today} />
        <div class="publish-date">
          <TextField
            label={text.effectiveFrom}
            isDate
            value={effectiveFrom}
            onInput={setDate}
            hint={before ? text.replaces(before.id, dateText(effectiveFrom)) : undefined}
          />
        </div>
        {before && before.id !== draft.base.id ? (
          <p class="small">
            {text.otherBase(draft.base.id, before.id)}{' '}
            <a href={`/versions?base=${before.id}&candidate=${draft.id}`}>{text.compareWith(before.id)}</a>
          </p>
        ) : null}
        <NotesFields draft={draft} edition={edition} base={draft.base.edition.value} />
        <Blocking view={view} isWaiting={isEarlier && before !== undefined && onDate === undefined} />
        <SignForm
          draft={draft}
          hash={edition.contentHash}
          main={main}
          view={view}
          onPublished={() => onPublished({ id: draft.id, effectiveFrom, before: before?.id })}
        />
        <p class="muted small">
          {text.fingerprint} <HashText hash={edition.contentHash} label={text.fingerprint} />
        </p>
      </div>
    </Card>
  );
}
