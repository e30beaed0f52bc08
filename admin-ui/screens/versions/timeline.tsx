// The editions on a line, the newest first: state, dates, who published, fingerprint, and what was noted.
import { HashText } from '../../answers/hash-text.tsx';
import { Badge, SeverityBadge, type Tone } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { dateText, timeText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { versionsText } from '../../language/versions.ts';
import type { EditionSummary } from '../../workspace/api.ts';
import { dayInShanghai } from '../../workspace/quarters.ts';
import { baseFor } from './pair.ts';
import { RefusedReason } from './refused-reason.tsx';

export interface TimelineProps {
  readonly editions: readonly EditionSummary[];
  readonly onCompare: (base: string, candidate: string) => void;
}

export function Timeline({ editions, onCompare }: TimelineProps) {
  const text = useText(versionsText);
  return (
    <Card title={text.timeline} hint={text.timelineHint}>
      <ol class="timeline">
        {editions.toReversed().map((each) => {
          const base = baseFor(each, editions);
          return (
            <Entry
              key={each.id}
              edition={each}
              onCompare={base && each.state !== 'refused' ? () => onCompare(base.id, each.id) : undefined}
              base={base?.id}
            />
          );
        })}
      </ol>
    </Card>
  );
}

interface EntryProps {
  readonly edition: EditionSummary;
  readonly base: string | undefined;
  readonly onCompare: (() => void) | undefined;
}

function Entry({ edition, base, onCompare }: EntryProps) {
  const text = useText(versionsText);
  const standing = standingOf(edition, dayInShanghai(new Date()));
  return (
    <li data-standing={standing}>
      <div class="timeline-head">
        <h3>{edition.id}</h3>
        <Badge tone={toneOf[standing]}>{text.standing[standing]}</Badge>
        <span class="muted">{text.from(dateText(edition.effectiveFrom))}</span>
        {edition.findings.error > 0 ? (
          <SeverityBadge severity="error" count={edition.findings.error} />
        ) : null}
      </div>
      <p class="muted small">
        {edition.publishedAt === undefined
          ? text.notPublished
          : text.published(timeText(edition.publishedAt), edition.by ?? '')}{' '}
        {edition.from === undefined ? null : text.copiedFrom(edition.from)}
      </p>
      {edition.state === 'refused' ? <RefusedReason id={edition.id} /> : null}
      <div class="row small">
        <span class="muted">{text.fingerprint}</span>
        <HashText hash={edition.contentHash} label={`${text.fingerprint} ${edition.id}`} />
        {onCompare && base !== undefined ? (
          <Button size="small" look="quiet" icon="versions" onClick={onCompare}>
            {text.compareWith(base)}
          </Button>
        ) : null}
      </div>
      {edition.notes && say(edition.notes) !== '' ? (
        <Disclosure title={text.notes}>
          <p class="small">{say(edition.notes)}</p>
        </Disclosure>
      ) : null}
    </li>
  );
}

type Standing = 'inForce' | 'toCome' | 'past' | 'draft' | 'refused';

function standingOf({ state, inForce, effectiveFrom }: EditionSummary, today: string): Standing {
  if (state !== 'published') return state;
  return inForce ? 'inForce' : effectiveFrom > today ? 'toCome' : 'past';
}

const toneOf: Readonly<Record<Standing, Tone>> = {
  inForce: 'good',
  toCome: 'note',
  past: 'neutral',
  draft: 'brand',
  refused: 'error',
};
