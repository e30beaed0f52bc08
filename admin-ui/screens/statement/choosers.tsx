// Who, when, under which edition, and the button that prints. A choice is a new address.
import { useLocation } from 'preact-iso';
import { type Edition, factsFor, factsRead, relatedRows } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Select } from '../../components/select.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { quarters, type TeamRow, teamRows } from '../../workspace/team.ts';
import { type Rules, type StatementPlace, statementLink } from './place.ts';
import { statementPolicy } from './statement.ts';

export interface ChoosersProps {
  readonly edition: Edition | undefined;
  readonly rules: Rules;
  readonly person: string;
  readonly quarter: string;
}

export function Choosers({ edition, rules, person, quarter }: ChoosersProps) {
  const text = useText(statementText);
  const { route } = useLocation();
  const asked = rules.isTrial ? rules.shown?.id : undefined;
  const go = (change: Partial<StatementPlace>) =>
    route(statementLink({ person, quarter, edition: asked, ...change }), true);
  const people = peopleOf(edition, teamRows.value, quarter, person);
  return (
    <div class="statement-choosers">
      <Select
        label={text.person}
        hideLabel
        value={person}
        choices={people.map((row) => ({
          value: row.person,
          title: say(row.name),
          group: say(row.unit) || undefined,
        }))}
        onChoose={(chosen) => go({ person: chosen })}
      />
      <Select
        label={text.quarter}
        hideLabel
        value={quarter}
        choices={quarters.value.toReversed().map((each) => ({ value: each, title: quarterText(each) }))}
        onChoose={(chosen) => go({ quarter: chosen })}
      />
      <Select
        label={text.rules}
        hideLabel
        value={rules.shown?.id ?? ''}
        choices={rules.choices.toReversed().map(({ id, state }) => ({
          value: id,
          title: id === rules.own?.id ? text.ownRules(id) : state === 'draft' ? text.draftRules(id) : id,
        }))}
        onChoose={(id) => go({ edition: id === rules.own?.id ? undefined : id })}
      />
      <Button icon="print" onClick={() => window.print()}>
        {text.print}
      </Button>
    </div>
  );
}

/** The people of the quarter the statement is about, and whoever is shown. */
function peopleOf(
  edition: Edition | undefined,
  rows: readonly TeamRow[],
  quarter: string,
  person: string,
): readonly TeamRow[] {
  const policy = edition?.policies.get(statementPolicy);
  const present = rows.filter((row) => row.quarter === quarter);
  const related =
    edition && policy
      ? relatedRows(present, factsFor(edition.catalogue, policy.id), factsRead([policy])).related
      : present;
  if (related.some((row) => row.person === person)) return related;
  const shown = rows.findLast((row) => row.person === person);
  return shown ? [shown, ...related] : related;
}
