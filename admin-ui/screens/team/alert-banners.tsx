// The red alerts of the quarter: a banner for each unit, which opens the rows behind it; or one quiet line when there is none.
import { useMemo, useState } from 'preact/hooks';
import type { Edition } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { Icon } from '../../components/icon.tsx';
import { say, useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { AlertFigures } from './alert-figures.tsx';
import { AlertRows } from './alert-rows.tsx';
import { type AlertReview, alertReview, type UnitAlert } from './alerts.ts';

export interface AlertBannersProps {
  readonly edition: Edition;
  readonly rows: readonly TeamRow[];
}

export function AlertBanners({ edition, rows }: AlertBannersProps) {
  const text = useText(teamText);
  const review = useMemo(() => alertReview(edition, rows), [edition, rows]);
  if (!review) return null;
  const unknown = review.rows.filter(({ state }) => state === 'unknown');
  return (
    <div class="stack" id="alerts">
      {review.alerts.map((alert) => (
        <AlertBanner key={alert.unit.zh} edition={edition} review={review} alert={alert} />
      ))}
      <p class="alert-summary">
        <Icon name={review.alerts.length === 0 ? 'review' : 'note'} size={16} />
        <span>
          {text.alertSummary(say(review.policy.title), review.rows.length, redIn(review))}
          {unknown.length > 0 ? text.alertUnknown(unknown.map(({ row }) => say(row.name))) : null}
        </span>
        <a href={`/policies/${review.policy.id}`}>{text.rule}</a>
      </p>
    </div>
  );
}

const redIn = ({ alerts }: AlertReview): number => alerts.reduce((total, { red }) => total + red.length, 0);

interface AlertBannerProps {
  readonly edition: Edition;
  readonly review: AlertReview;
  readonly alert: UnitAlert;
}

function AlertBanner({ edition, review, alert }: AlertBannerProps) {
  const text = useText(teamText);
  const [isOpen, setOpen] = useState(false);
  const [unit, title] = [say(alert.unit), say(review.policy.title)];
  return (
    <>
      <Banner
        tone="error"
        title={text.alertTitle(unit, title, alert.red.length)}
        actions={<Button onClick={() => setOpen(true)}>{text.alertOpen}</Button>}
      >
        {alert.red.map((judged) => (
          <AlertFigures key={judged.row.person} review={review} judged={judged} />
        ))}
      </Banner>
      <Dialog isOpen={isOpen} title={text.alertRows(unit, title)} onClose={() => setOpen(false)} wide>
        <AlertRows edition={edition} review={review} alert={alert} />
      </Dialog>
    </>
  );
}
