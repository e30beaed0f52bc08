// Fills the form from a person of the loaded team, in one of the quarters there are.
import { useState } from 'preact/hooks';
import type { Fact } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { toast } from '../../components/toast.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';
import { quarter as latestQuarter, quarters, type TeamRow, teamRows } from '../../workspace/team.ts';
import { type FormTexts, textsOf } from './form-facts.ts';

export interface PersonFieldsProps {
  /** The facts of the form. */
  readonly facts: readonly Fact[];
  readonly vocabulary: ReadonlyMap<string, Fact>;
  readonly onTexts: (texts: FormTexts) => void;
}

export function PersonFields({ facts, vocabulary, onTexts }: PersonFieldsProps) {
  const text = useText(tryItText);
  const [quarter, setQuarter] = useState(latestQuarter.value);
  const [person, setPerson] = useState('');
  if (teamRows.value.length === 0) return null;
  const names = new Set(facts.map(({ name }) => name));
  const wanted = new Map([...vocabulary].filter(([name]) => names.has(name)));
  const fill = (row: TeamRow | undefined) => {
    if (!row) return;
    const read = row.read(wanted);
    if (read.row) onTexts(textsOf(facts, read.row));
    else toast(say(read.refusals[0].message), 'error');
  };
  const rowOf = (id: string, of: string) =>
    teamRows.value.find((row) => row.person === id && row.quarter === of);
  const people = teamRows.value.filter((row) => row.quarter === quarter);
  return (
    <div class="ask-fields">
      <Select
        label={text.quarter}
        value={quarter}
        choices={quarters.value.toReversed().map((each) => ({ value: each, title: quarterText(each) }))}
        onChoose={(next) => {
          setQuarter(next);
          fill(rowOf(person, next));
        }}
      />
      <Select
        label={text.person}
        value={person}
        choices={[
          { value: '', title: text.nobody },
          ...people.map((row) => ({
            value: row.person,
            title: say(row.name),
            group: say(row.unit) || undefined,
          })),
        ]}
        onChoose={(next) => {
          setPerson(next);
          fill(rowOf(next, quarter));
        }}
      />
      <div class="ask-clear">
        <Button
          look="quiet"
          icon="close"
          onClick={() => {
            setPerson('');
            onTexts({});
          }}
        >
          {text.clear}
        </Button>
      </div>
    </div>
  );
}
