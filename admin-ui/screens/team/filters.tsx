// What the heat map shows: which scorecards, which unit, which role.
import { codeText, type Edition, factsFor } from '../../../engine/index.ts';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { say, useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { chosenRole, chosenUnit, chosenView } from './choices.ts';

export interface FiltersProps {
  readonly edition: Edition;
  readonly rows: readonly TeamRow[];
}

export function Filters({ edition, rows }: FiltersProps) {
  const text = useText(teamText);
  const units = new Map(rows.map(({ unit }) => [unit.zh, unit]));
  const roles = [...new Set(rows.map(({ role }) => role))];
  return (
    <div class="heat-filters">
      <Segmented
        label={text.view}
        chosen={chosenView.value}
        choices={[
          { value: 'roles', title: text.roles },
          { value: 'kpis', title: text.kpis },
        ]}
        onChoose={(view) => {
          chosenView.value = view;
        }}
      />
      <Select
        label={text.unit}
        hideLabel
        value={chosenUnit.value}
        choices={[
          { value: '', title: text.allUnits },
          ...[...units].map(([value, unit]) => ({ value, title: say(unit) })),
        ]}
        onChoose={(unit) => {
          chosenUnit.value = unit;
        }}
      />
      <Select
        label={text.role}
        hideLabel
        value={chosenRole.value}
        choices={[
          { value: '', title: text.allRoles },
          ...roles.map((value) => ({ value, title: roleText(edition, value) })),
        ]}
        onChoose={(role) => {
          chosenRole.value = role;
        }}
      />
    </div>
  );
}

/** A role as the vocabulary calls it. */
export function roleText({ catalogue }: Edition, role: string): string {
  const type = factsFor(catalogue, 'role-scorecard').get('role')?.type;
  return type ? say(codeText(role, type)) : role;
}
