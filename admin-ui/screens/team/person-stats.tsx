// The totals of a person's scorecards: each figure, what changed since the quarter before, and its course.
import { type Amount, isAmount } from '../../../engine/index.ts';
import { Sparkline } from '../../charts/index.ts';
import { Stat, type StatProps, Stats } from '../../components/stat.tsx';
import { quarterText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import { figureText, pointsChange, titleText } from './figure-text.ts';
import { courseOf, type PersonScores } from './person.ts';
import type { Total } from './scorecards.ts';

export function PersonStats({ scores }: { readonly scores: readonly PersonScores[] }) {
  return (
    <Stats>
      {scores.flatMap((each) =>
        each.scorecards.totals.map((total) => (
          <TotalStat key={`${each.scorecards.policy.id} ${total.name}`} scores={each} total={total} />
        )),
      )}
    </Stats>
  );
}

interface TotalStatProps {
  readonly scores: PersonScores;
  readonly total: Total;
}

function TotalStat({ scores, total }: TotalStatProps) {
  const text = useText(teamText);
  const { now, before, group } = scores;
  const [cell, earlier] = [now.totals.get(total.name), before?.totals.get(total.name)];
  const label = titleText(total.label);
  const course = courseOf(scores, total.name);
  if (!isAmount(cell)) return <Stat label={label} value={text.none} hint={text.noTotal} />;
  const isCount = total.type.kind === 'count';
  return (
    <Stat
      label={label}
      value={figureText(cell, total.type)}
      unit={isCount ? text.outOf(group.measures.length) : undefined}
      change={isAmount(earlier) && !isCount ? changeOf(cell, earlier) : undefined}
      hint={
        isAmount(earlier) && before
          ? text.since(quarterText(before.row.quarter), figureText(earlier, total.type))
          : undefined
      }
    >
      {course.length > 1 ? <Sparkline label={text.course(label)} values={course} /> : null}
    </Stat>
  );
}

function changeOf(now: Amount, before: Amount): StatProps['change'] {
  const direction = now.eq(before) ? 'even' : now.gt(before) ? 'up' : 'down';
  return { text: pointsChange(now, before), direction };
}
