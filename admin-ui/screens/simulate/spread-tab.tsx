// How the people are spread: gross profit against 10/70/20, and how many stand in each band under either edition.
import { useMemo } from 'preact/hooks';
import { isAmount, isFailure, type Policy } from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { say, useText } from '../../language/language.ts';
import { simulateText } from '../../language/simulate.ts';
import { reachabilityOf } from '../../workspace/reachability.ts';
import { ReachChart } from '../quarter/reach-chart.tsx';
import type { PersonRow } from './person-rows.ts';
import type { EditionPair } from './scenario.ts';
import { tallyOf } from './tallies.ts';
import { TallyTable } from './tally-table.tsx';

export interface SpreadTabProps {
  readonly after: Policy;
  readonly people: readonly PersonRow[];
  readonly pair: EditionPair;
}

export function SpreadTab({ after, people, pair }: SpreadTabProps) {
  const text = useText(simulateText);
  const reach = useMemo(
    () => reachabilityOf(people.flatMap(({ grossProfit }) => grossProfit ?? [])),
    [people],
  );
  const bands = useMemo(() => bandTally(after, people), [after, people]);
  return (
    <div class="split">
      <Card>
        <ReachChart reach={reach} />
      </Card>
      {bands.length > 0 ? (
        <Card title={text.bandsTitle} flush>
          <TallyTable
            caption={text.bandsTitle}
            heading={text.bandColumn}
            pair={pair}
            tallies={bands}
            nameOf={({ value }) => (value ? text.line(say(value)) : text.unknownLevel)}
          />
        </Card>
      ) : null}
    </div>
  );
}

/** People by the outcome `band`, where both editions give one. */
function bandTally(after: Policy, people: readonly PersonRow[]) {
  const type = after.plan.outcomes.find(({ name }) => name === 'band')?.type;
  if (type?.kind !== 'count') return [];
  const pairs = people.flatMap(({ person }) => {
    const band = person.effect.outcomes.get('band');
    return band ? [[band.base, band.candidate] as const] : [];
  });
  const isBand = pairs.every((cells) => cells.every((cell) => isAmount(cell) || isFailure(cell)));
  return isBand ? tallyOf(pairs, type) : [];
}
