// The screen "Data": which team is loaded, how its columns became facts, how complete each is, and how to load another file.
import { useState } from 'preact/hooks';
import type { Edition } from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { NextStep } from '../../components/next-step.tsx';
import { Page } from '../../components/page.tsx';
import { Select } from '../../components/select.tsx';
import { Stat, Stats } from '../../components/stat.tsx';
import { dataText } from '../../language/data.ts';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { shellText } from '../../language/shell.ts';
import { WhenReady } from '../../shell/when-ready.tsx';
import type { TeamData } from '../../workspace/api.ts';
import {
  quarter as latestQuarter,
  quarters,
  type TeamRow,
  teamData,
  teamRows,
} from '../../workspace/team.ts';
import { current } from '../../workspace/workspace.ts';
import { Completeness } from './completeness.tsx';
import { HowToLoad } from './how-to-load.tsx';

export function DataScreen() {
  const text = useText(shellText);
  return (
    <WhenReady title={text.data}>
      <Data />
    </WhenReady>
  );
}

function Data() {
  const text = useText(dataText);
  const shell = useText(shellText);
  const edition = current.value?.edition.value;
  const rows = teamRows.value;
  return (
    <Page title={shell.data} subtitle={rows.length > 0 ? say(teamData.value.name) : undefined}>
      {rows.length === 0 ? (
        <EmptyState icon="data" title={text.none}>
          {text.noneText}
        </EmptyState>
      ) : edition ? (
        <Loaded edition={edition} team={teamData.value} rows={rows} all={quarters.value} />
      ) : (
        <EmptyState icon="policy" title={text.noEdition}>
          {text.noEditionText}
        </EmptyState>
      )}
      <HowToLoad />
      {rows.length > 0 ? (
        <NextStep href="/simulate" title={shell.simulate}>
          {text.next}
        </NextStep>
      ) : null}
    </Page>
  );
}

interface LoadedProps {
  readonly edition: Edition;
  readonly team: TeamData;
  readonly rows: readonly TeamRow[];
  readonly all: readonly string[];
}

const everyQuarter = '';

function Loaded({ edition, team, rows, all }: LoadedProps) {
  const text = useText(dataText);
  const [chosen, setChosen] = useState(latestQuarter.value);
  const shown = chosen === everyQuarter ? rows : rows.filter(({ quarter }) => quarter === chosen);
  const people = new Set(rows.map(({ person }) => person)).size;
  const [first, last] = [all[0] ?? '', all.at(-1) ?? ''];
  return (
    <>
      <Stats>
        <Stat label={text.people} value={String(people)} />
        <Stat label={text.rows} value={String(rows.length)} hint={text.rowsHint} />
        <Stat
          label={text.quarters}
          value={String(all.length)}
          hint={text.span(quarterText(first), quarterText(last))}
        />
        <Stat label={text.columns} value={String(team.columns.length)} />
        {team.orders ? (
          <Stat label={text.orders} value={String(team.orders.count)} hint={text.ordersHint} />
        ) : null}
      </Stats>
      <Card
        title={text.completeness}
        hint={text.completenessHint}
        actions={
          <Select
            label={text.quarter}
            hideLabel
            value={chosen}
            choices={[
              { value: everyQuarter, title: text.allQuarters },
              ...all.toReversed().map((each) => ({ value: each, title: quarterText(each) })),
            ]}
            onChoose={setChosen}
          />
        }
        flush
      >
        <Completeness edition={edition} team={team} rows={shown} all={rows} />
      </Card>
    </>
  );
}
