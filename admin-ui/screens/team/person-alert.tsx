// A red alert about one person, with the engine's words for how it came about.
import { useMemo } from 'preact/hooks';
import type { Edition } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { say, useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { alertReview } from './alerts.ts';

export interface PersonAlertProps {
  readonly edition: Edition;
  readonly row: TeamRow;
}

export function PersonAlert({ edition, row }: PersonAlertProps) {
  const text = useText(teamText);
  const review = useMemo(() => alertReview(edition, [row]), [edition, row]);
  const [judged] = review?.alerts[0]?.red ?? [];
  if (!review || !judged) return null;
  return (
    <Banner tone="error" title={text.personAlert(say(review.policy.title))}>
      {judged.words.map((each) => (
        <span key={each.en} class="alert-figures">
          {say(each)}
        </span>
      ))}
    </Banner>
  );
}
