// Winners and losers: five groups by the size of the change, then a bar for each person.
import { DivergingBars } from '../../charts/index.ts';
import { Card } from '../../components/card.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { simulateText } from '../../language/simulate.ts';
import { differenceText } from './outcome-text.ts';
import { largestFirst, type PersonRow, type ShownOutcome } from './person-rows.ts';
import { countGroups, type WinnerGroup, winnerGroups } from './winner-groups.ts';

export interface WinnersTabProps {
  readonly people: readonly PersonRow[];
  readonly shown: ShownOutcome;
  /** Whether a row is a person, or a person in one of several quarters. */
  readonly isOneRowEach: boolean;
  readonly onOpen: (id: string) => void;
}

/** More bars than this nobody reads. */
const barsMost = 300;

export function WinnersTab({ people, shown, isOneRowEach, onOpen }: WinnersTabProps) {
  const text = useText(simulateText);
  const differing = people.filter(({ difference }) => difference !== undefined && !difference.isZero());
  const bars = largestFirst(differing, barsMost);
  return (
    <div class="stack">
      <Groups people={people} isOneRowEach={isOneRowEach} />
      <Card
        title={text.winnersTitle}
        hint={bars.length < differing.length ? text.mostShown(bars.length, differing.length) : undefined}
        flush
      >
        <DivergingBars
          title={text.winnersTitle}
          onOpen={({ id }) => onOpen(id)}
          people={bars.flatMap(({ id, person: { row, driver }, difference }) =>
            difference
              ? [
                  {
                    id,
                    name: isOneRowEach ? say(row.name) : `${say(row.name)} · ${quarterText(row.quarter)}`,
                    difference: difference.toPixels(),
                    text: differenceText(difference, shown.type),
                    driver: driver ? say(driver.figure.text) : undefined,
                  },
                ]
              : [],
          )}
        />
      </Card>
    </div>
  );
}

function Groups({ people, isOneRowEach }: Pick<WinnersTabProps, 'people' | 'isOneRowEach'>) {
  const text = useText(simulateText);
  const counts = countGroups(people);
  const most = Math.max(1, ...counts.values());
  const names: Readonly<Record<WinnerGroup, string>> = {
    downFar: text.groupDownFar,
    down: text.groupDown,
    same: text.groupSame,
    up: text.groupUp,
    upFar: text.groupUpFar,
  };
  return (
    <ul class="groups" aria-label={text.groupsTitle}>
      {winnerGroups.map((group) => {
        const count = counts.get(group) ?? 0;
        return (
          <li key={group} data-group={group} style={{ '--part': `${(count / most) * 100}%` }}>
            <strong>{isOneRowEach ? text.people(count) : text.personQuarters(count)}</strong>
            <span>{names[group]}</span>
          </li>
        );
      })}
    </ul>
  );
}
