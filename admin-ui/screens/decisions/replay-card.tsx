// Computes a decision again, under its own or another edition, and says whether the answer is the same. The log is not changed.
import { useState } from 'preact/hooks';
import { isWrittenMap, type Policy, type Written, type WrittenMap } from '../../../engine/index.ts';
import { type Decision, listAt, textAt } from '../../answers/answer.ts';
import { outcomeLabel, outcomeType } from '../../answers/outcomes-table.tsx';
import { ValueWords } from '../../answers/value-words.tsx';
import { Badge } from '../../components/badge.tsx';
import { Banner } from '../../components/banner.tsx';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Select } from '../../components/select.tsx';
import { Table } from '../../components/table.tsx';
import { decisionsText } from '../../language/decisions.ts';
import { say, useText } from '../../language/language.ts';
import { api, type Problem } from '../../workspace/api.ts';
import { useOpened } from '../../workspace/opened.ts';
import { editions } from '../../workspace/workspace.ts';

interface Replayed {
  readonly edition: string;
  readonly body?: WrittenMap | undefined;
  readonly problem?: Problem | undefined;
}

export function ReplayCard({ decision }: { readonly decision: Decision }) {
  const text = useText(decisionsText);
  const [chosen, setChosen] = useState(decision.edition);
  const [isBusy, setBusy] = useState(false);
  const [replayed, setReplayed] = useState<Replayed | undefined>(undefined);
  const usable = editions.value.filter(({ state }) => state !== 'refused').map(({ id }) => id);
  const choices = usable.includes(decision.edition) ? usable : [decision.edition, ...usable];
  const replay = async () => {
    setBusy(true);
    const { value, problem } = await api.replay(decision.decisionId, { edition: chosen });
    setBusy(false);
    setReplayed(
      problem
        ? { edition: chosen, problem }
        : { edition: chosen, body: value !== undefined && isWrittenMap(value) ? value : {} },
    );
  };
  return (
    <Card title={text.replay} hint={text.replayHint}>
      <div class="stack">
        <div class="replay-fields">
          <Select
            label={text.under}
            value={chosen}
            choices={choices.map((id) => ({
              value: id,
              title: id === decision.edition ? text.recordedEdition(id) : id,
            }))}
            onChoose={setChosen}
          />
          <Button icon="play" isBusy={isBusy} onClick={replay}>
            {text.replayNow}
          </Button>
        </div>
        {replayed ? <Outcome decision={decision} replayed={replayed} /> : null}
      </div>
    </Card>
  );
}

interface OutcomeProps {
  readonly decision: Decision;
  readonly replayed: Replayed;
}

function Outcome({ decision, replayed: { edition, body, problem } }: OutcomeProps) {
  const text = useText(decisionsText);
  const policy = useOpened(edition)?.edition.value.policies.get(decision.policy);
  if (problem) return <Banner tone="error" title={say(problem.message)} />;
  const refused = listAt(body ?? {}, 'refused').filter(isWrittenMap);
  if (refused.length > 0) {
    return (
      <Banner tone="warning" title={text.refused(edition)}>
        {refused.map((each) => wordsOf(each.message ?? null)).join(text.semicolon)}
      </Banner>
    );
  }
  if (body?.identical === true) {
    return (
      <Banner tone="good" title={text.identical}>
        {body.samePlan === true ? text.samePlan : text.otherPlan}
      </Banner>
    );
  }
  return (
    <>
      <Banner tone="note" title={text.differs(edition)}>
        {edition === decision.edition ? text.differsItself : null}
      </Banner>
      <Differences differences={listAt(body ?? {}, 'differences').filter(isWrittenMap)} policy={policy} />
    </>
  );
}

interface DifferencesProps {
  readonly differences: readonly WrittenMap[];
  readonly policy: Policy | undefined;
}

function Differences({ differences, policy }: DifferencesProps) {
  const text = useText(decisionsText);
  const show = (difference: WrittenMap, side: 'recorded' | 'replayed') => {
    const value = difference[side] ?? null;
    if (isWrittenMap(value) && textAt(value, 'unavailable') !== '') return <Badge>{text.without}</Badge>;
    const other = difference[side === 'recorded' ? 'replayed' : 'recorded'] ?? null;
    const type = outcomeType(policy, textAt(difference, 'outcome'));
    return <ValueWords value={value} beside={other} type={type} />;
  };
  return (
    <Table
      caption={text.differences}
      rows={differences}
      keyOf={(each) => textAt(each, 'outcome')}
      columns={[
        {
          id: 'outcome',
          title: text.outcome,
          cell: (each) => outcomeLabel(policy, textAt(each, 'outcome')),
        },
        {
          id: 'recorded',
          title: text.recorded,
          prose: true,
          cell: (each) => show(each, 'recorded'),
        },
        { id: 'replayed', title: text.replayed, prose: true, cell: (each) => show(each, 'replayed') },
      ]}
    />
  );
}

const wordsOf = (message: Written): string =>
  isWrittenMap(message) ? say({ zh: textAt(message, 'zh'), en: textAt(message, 'en') }) : '';
