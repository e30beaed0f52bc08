// The views of one comparison. A tab stands there only when it has something true to show.
import { useCallback, useMemo, useState } from 'preact/hooks';
import { type Edition, factsRead, type Policy } from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { say, useText } from '../../language/language.ts';
import { simulateText } from '../../language/simulate.ts';
import type { TeamEffect } from '../../workspace/effect.ts';
import { useInSlices } from '../../workspace/in-slices.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { Assumptions } from './assumptions.tsx';
import { CostTab } from './cost-tab.tsx';
import { Explanation } from './explanation.tsx';
import { PeopleTab } from './people-tab.tsx';
import { isOneRowEach, type PersonRow, personRows, type ShownOutcome, totalOf } from './person-rows.ts';
import { ResultHead } from './result-head.tsx';
import type { EditionPair, PolicyChoice } from './scenario.ts';
import { SpreadTab } from './spread-tab.tsx';
import { authorityTally, type Tally } from './tallies.ts';
import { TallyTable } from './tally-table.tsx';
import { WinnersTab } from './winners-tab.tsx';

export interface ResultsProps {
  readonly pair: EditionPair;
  readonly base: Edition;
  readonly candidate: Edition;
  readonly before: Policy;
  readonly after: Policy;
  readonly effect: TeamEffect;
  readonly shown: ShownOutcome;
  readonly others: readonly PolicyChoice[];
  readonly team: readonly TeamRow[];
  /** The quarter of the rows; undefined for all quarters. */
  readonly quarter: string | undefined;
}

export function Results(props: ResultsProps) {
  const { base, candidate, before, after, effect, shown, pair } = props;
  const [openedId, setOpened] = useState<string | undefined>(undefined);
  const people = useMemo(
    () => personRows(effect, shown, candidate, [after, before]),
    [effect, shown, candidate, after, before],
  );
  return (
    <>
      <ResultHead {...props} people={people} />
      <Views {...props} people={people} onOpen={setOpened} />
      <Assumptions base={base} candidate={candidate} effect={effect} quarter={props.quarter} />
      <Explanation
        before={before}
        after={after}
        pair={pair}
        people={people}
        shown={shown}
        opened={people.find(({ id }) => id === openedId)}
        onClose={() => setOpened(undefined)}
      />
    </>
  );
}

type TabId = 'cost' | 'winners' | 'people' | 'spread' | 'authority';

type ViewsProps = ResultsProps & {
  readonly people: readonly PersonRow[];
  readonly onOpen: (id: string) => void;
};

function Views(props: ViewsProps) {
  const { base, candidate, before, after, effect, shown, people, team } = props;
  const text = useText(simulateText);
  const [chosen, setChosen] = useState<TabId>('winners');
  const { result: authority } = useInSlices(
    useCallback(() => authorityTally(base, candidate, team), [base, candidate, team]),
  );
  const { result } = effect;
  const isMoney = shown.type.kind === 'money';
  const isOnProfit = factsRead([before, after]).has('grossProfit');
  const hasProfit = isOnProfit && people.some(({ grossProfit }) => grossProfit !== undefined);
  const tabs: readonly { readonly id: TabId; readonly title: string; readonly isTrue: boolean }[] = [
    { id: 'winners', title: text.tabWinners, isTrue: isMoney && result.rowsUp + result.rowsDown > 0 },
    { id: 'cost', title: text.tabCost, isTrue: totalOf(result, shown)?.base !== undefined },
    { id: 'people', title: text.tabPeople, isTrue: people.length > 0 },
    { id: 'spread', title: text.tabReach, isTrue: hasProfit },
    { id: 'authority', title: text.tabAuthority, isTrue: authority !== undefined },
  ];
  const shownTabs = tabs.filter(({ isTrue }) => isTrue);
  const tab = (shownTabs.find(({ id }) => id === chosen) ?? shownTabs[0])?.id;
  if (!tab) return null;
  return (
    <Tabs label={text.tabs} tabs={shownTabs} chosen={tab} onChoose={setChosen}>
      <View {...props} tab={tab} authority={authority} />
    </Tabs>
  );
}

type ViewProps = ViewsProps & { readonly tab: TabId; readonly authority: readonly Tally[] | undefined };

function View({ tab, authority, ...props }: ViewProps) {
  const { before, after, pair, effect, shown, people, onOpen } = props;
  const text = useText(simulateText);
  const isOneEach = isOneRowEach(effect);
  const total = totalOf(effect.result, shown);
  switch (tab) {
    case 'cost':
      return total ? (
        <CostTab before={before} after={after} pair={pair} people={people} shown={shown} total={total} />
      ) : null;
    case 'winners':
      return <WinnersTab people={people} shown={shown} isOneRowEach={isOneEach} onOpen={onOpen} />;
    case 'people':
      return (
        <PeopleTab
          people={people}
          shown={shown}
          pair={pair}
          policy={after.id}
          isOneRowEach={isOneEach}
          onOpen={onOpen}
        />
      );
    case 'spread':
      return <SpreadTab after={after} people={people} pair={pair} />;
    case 'authority':
      return (
        <Card title={text.authorityTitle} hint={text.authorityHint} flush>
          <TallyTable
            caption={text.authorityTitle}
            heading={text.approver}
            pair={pair}
            tallies={authority ?? []}
            nameOf={({ value }) => (value ? say(value) : text.unknownLevel)}
          />
        </Card>
      );
  }
}
