// Two editions side by side: what changed in words, what it does to the loaded team, and the lines of their texts.
import { useMemo, useState } from 'preact/hooks';
import { diffEditions } from '../../../engine/index.ts';
import { EditionChanges, policyEffects, TeamEffects, TextDiff } from '../../comparison/index.ts';
import { IconButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Select } from '../../components/select.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { useText } from '../../language/language.ts';
import { versionsText } from '../../language/versions.ts';
import type { EditionSummary } from '../../workspace/api.ts';
import { useOpened } from '../../workspace/opened.ts';
import type { OpenedEdition } from '../../workspace/opened-edition.ts';
import { quarter, type TeamRow } from '../../workspace/team.ts';
import { type Pair, readable } from './pair.ts';

export interface CompareProps {
  readonly editions: readonly EditionSummary[];
  readonly pair: Pair;
  readonly rows: readonly TeamRow[];
  readonly onPair: (base: string, candidate: string) => void;
}

export function Compare({ editions, pair, rows, onPair }: CompareProps) {
  const text = useText(versionsText);
  const choices = readable(editions).map(({ id, state }) => ({
    value: id,
    title: state === 'draft' ? text.draftEdition(id) : id,
  }));
  const [base, candidate] = [useOpened(pair.base), useOpened(pair.candidate)];
  return (
    <Card title={text.compare} hint={text.compareHint}>
      <div class="stack">
        <div class="pair-fields">
          <Select
            label={text.base}
            value={pair.base}
            choices={choices}
            onChoose={(id) => onPair(id, pair.candidate)}
          />
          <IconButton
            icon="arrow-right"
            label={text.swap}
            look="framed"
            onClick={() => onPair(pair.candidate, pair.base)}
          />
          <Select
            label={text.candidate}
            value={pair.candidate}
            choices={choices}
            onChoose={(id) => onPair(pair.base, id)}
          />
        </div>
        {base && candidate ? (
          <Views key={`${pair.base} ${pair.candidate}`} base={base} candidate={candidate} rows={rows} />
        ) : (
          <Skeleton lines={6} />
        )}
      </div>
    </Card>
  );
}

interface ViewsProps {
  readonly base: OpenedEdition;
  readonly candidate: OpenedEdition;
  readonly rows: readonly TeamRow[];
}

function Views({ base, candidate, rows }: ViewsProps) {
  const text = useText(versionsText);
  const [chosen, setChosen] = useState<'words' | 'money' | 'text'>('words');
  const [before, after] = [base.edition.value, candidate.edition.value];
  const diff = useMemo(() => diffEditions(before, after), [before, after]);
  return (
    <Tabs
      label={text.compare}
      tabs={[
        { id: 'words', title: text.words },
        { id: 'money', title: text.money },
        { id: 'text', title: text.text },
      ]}
      chosen={chosen}
      onChoose={setChosen}
    >
      {chosen === 'words' ? <EditionChanges diff={diff} /> : null}
      {chosen === 'money' ? (
        <TeamEffects
          effects={policyEffects(before, after, diff, rows)}
          quarter={quarter.value}
          people={rows.length}
        />
      ) : null}
      {chosen === 'text' ? <TextDiff before={base.texts.value} after={candidate.texts.value} /> : null}
    </Tabs>
  );
}
