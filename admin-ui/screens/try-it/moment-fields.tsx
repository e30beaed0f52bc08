// Which policy is asked, and when: as of a day, or under one edition, a draft included.
import type { Policy } from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { TextField } from '../../components/field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { say, useText } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';
import { dayInShanghai, isDay } from '../../workspace/quarters.ts';
import { editions } from '../../workspace/workspace.ts';
import type { Moment } from './form-facts.ts';

export interface MomentFieldsProps {
  readonly moment: Moment;
  /** The edition that answers. */
  readonly answering: string | undefined;
  readonly policy: string;
  readonly policies: readonly Policy[];
  readonly onMoment: (moment: Moment) => void;
  readonly onPolicy: (id: string) => void;
}

export function MomentFields(props: MomentFieldsProps) {
  const text = useText(tryItText);
  const { moment, answering, policies, onMoment } = props;
  const usable = editions.value.filter(({ state }) => state !== 'refused');
  const choose = (kind: Moment['kind']) =>
    onMoment(
      kind === 'day'
        ? { kind, day: dayInShanghai(new Date()) }
        : { kind, edition: answering ?? usable.at(-1)?.id ?? '' },
    );
  return (
    <Card title={text.question}>
      <div class="ask-fields">
        <Select
          label={text.policy}
          value={props.policy}
          choices={
            policies.length === 0
              ? [{ value: props.policy, title: props.policy }]
              : policies.map(({ id, title }) => ({ value: id, title: say(title) }))
          }
          onChoose={props.onPolicy}
        />
        <div class="field">
          <span class="field-label">{text.by}</span>
          <Segmented
            label={text.by}
            chosen={moment.kind}
            choices={[
              { value: 'day', title: text.byDay },
              { value: 'edition', title: text.byEdition },
            ]}
            onChoose={choose}
          />
        </div>
        {moment.kind === 'day' ? (
          <TextField
            label={text.day}
            isDate
            value={moment.day}
            hint={answering === undefined ? undefined : text.answers(answering)}
            onInput={(day) => isDay(day) && onMoment({ kind: 'day', day })}
          />
        ) : (
          <Select
            label={text.edition}
            value={moment.edition}
            choices={usable.map(({ id, state }) => ({
              value: id,
              title: state === 'draft' ? text.draftEdition(id) : id,
            }))}
            onChoose={(edition) => onMoment({ kind: 'edition', edition })}
          />
        )}
      </div>
    </Card>
  );
}
