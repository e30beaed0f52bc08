// The report of a month that has decisions: a sentence, five figures, then level, person, breaches, splits and the owner's time.
import { Stat, Stats } from '../../components/stat.tsx';
import { authorizationText } from '../../language/authorization.ts';
import { say, useText } from '../../language/language.ts';
import type { AuthorizationReport } from '../../workspace/authorization-report.ts';
import { BreachesCard } from './breaches-card.tsx';
import { LevelCard } from './level-card.tsx';
import { OwnerCard, type OwnerCardProps } from './owner-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { SplitsCard } from './splits-card.tsx';

export function ReportView(props: OwnerCardProps) {
  const text = useText(authorizationText);
  const { report } = props;
  return (
    <>
      <section class="headline">
        <h2>{say(report.headline)}</h2>
        {report.drafts > 0 ? <p class="muted">{text.drafts(report.drafts)}</p> : null}
        <Figures report={report} />
      </section>
      <div class="quarter-columns">
        <LevelCard report={report} />
        <PeopleCard report={report} />
      </div>
      <BreachesCard report={report} />
      <SplitsCard report={report} />
      <OwnerCard {...props} />
    </>
  );
}

function Figures({ report }: { readonly report: AuthorizationReport }) {
  const text = useText(authorizationText);
  const { owner } = report;
  return (
    <Stats>
      <Stat
        label={text.decisions}
        value={text.times(report.decisions)}
        hint={text.decisionsHint(report.untold)}
      />
      <Stat
        label={text.beyond}
        value={text.times(report.notAllowed)}
        hint={text.beyondHint(report.unanswered)}
      />
      <Stat label={text.breaches} value={text.times(report.breaches.count)} hint={text.breachesHint} />
      <Stat
        label={text.splits}
        value={text.cases(report.splits.count)}
        hint={text.splitsHint(report.splits.days)}
      />
      <Stat
        label={text.owner}
        value={text.approvals(owner.after.approvals)}
        hint={owner.before ? text.ownerHint(owner.before.approvals, owner.before.edition) : undefined}
      />
    </Stats>
  );
}
