// The choices of a simulation: which editions, which policy, which rows.
import { IconButton } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Select } from '../../components/select.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { simulateText } from '../../language/simulate.ts';
import type { EditionSummary } from '../../workspace/api.ts';
import { chooseQuarter, quarters } from '../../workspace/team.ts';
import { choose, dataQuarter, type EditionPair, openable, type PolicyChoice } from './scenario.ts';

export interface ScenarioBarProps {
  readonly pair: EditionPair;
  readonly policy: string | undefined;
  readonly policies: readonly PolicyChoice[];
}

const allQuarters = 'all';

export function ScenarioBar({ pair, policy, policies }: ScenarioBarProps) {
  const text = useText(simulateText);
  const editions = openable.value.map((each) => ({ value: each.id, title: editionTitle(each, text) }));
  return (
    <Card>
      <div class="scenario">
        <Select
          label={text.base}
          value={pair.base}
          choices={editions}
          onChoose={(base) => choose({ ...pair, base })}
        />
        <IconButton
          icon="arrow-right"
          label={text.swap}
          look="framed"
          onClick={() => choose({ base: pair.candidate, candidate: pair.base })}
        />
        <Select
          label={text.candidate}
          value={pair.candidate}
          choices={editions}
          onChoose={(candidate) => choose({ ...pair, candidate })}
        />
        <Select
          label={text.policy}
          value={policy ?? ''}
          disabled={policies.length === 0}
          choices={policies.map(({ id, policy: { title }, isChanged }) => ({
            value: id,
            title: isChanged ? text.changed(say(title)) : say(title),
          }))}
          onChoose={(chosen) => choose({ policy: chosen })}
        />
        <Select
          label={text.data}
          value={dataQuarter.value ?? allQuarters}
          choices={[
            ...quarters.value.toReversed().map((each) => ({ value: each, title: quarterText(each) })),
            { value: allQuarters, title: text.allQuarters },
          ]}
          onChoose={chooseData}
        />
      </div>
    </Card>
  );
}

function chooseData(chosen: string): void {
  choose({ isAllQuarters: chosen === allQuarters });
  if (chosen !== allQuarters) chooseQuarter(chosen);
}

function editionTitle({ id, state, inForce }: EditionSummary, text: (typeof simulateText)['zh']): string {
  if (state === 'draft') return text.editionDraft(id);
  return inForce ? text.editionInForce(id) : id;
}
