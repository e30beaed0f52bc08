// Which decisions are listed: of a policy, under an edition, between two days.
import { Card } from '../../components/card.tsx';
import { TextField } from '../../components/field.tsx';
import { Select } from '../../components/select.tsx';
import { decisionsText } from '../../language/decisions.ts';
import { say, useText } from '../../language/language.ts';
import { current, editions } from '../../workspace/workspace.ts';
import type { Filters } from './decision-query.ts';

export interface DecisionFiltersProps {
  readonly filters: Filters;
  readonly onFilters: (filters: Filters) => void;
}

export function DecisionFilters({ filters, onFilters }: DecisionFiltersProps) {
  const text = useText(decisionsText);
  const policies = [...(current.value?.edition.value.policies.values() ?? [])].map(({ id, title }) => ({
    value: id,
    title: say(title),
  }));
  const known = editions.value.map(({ id }) => ({ value: id, title: id }));
  return (
    <Card>
      <div class="ask-fields">
        <Select
          label={text.policy}
          value={filters.policy}
          choices={withAsked([{ value: '', title: text.anyPolicy }, ...policies], filters.policy)}
          onChoose={(policy) => onFilters({ ...filters, policy })}
        />
        <Select
          label={text.edition}
          value={filters.edition}
          choices={withAsked([{ value: '', title: text.anyEdition }, ...known], filters.edition)}
          onChoose={(edition) => onFilters({ ...filters, edition })}
        />
        <TextField
          label={text.from}
          isDate
          value={filters.from}
          onInput={(from) => onFilters({ ...filters, from })}
        />
        <TextField
          label={text.to}
          isDate
          value={filters.to}
          onInput={(to) => onFilters({ ...filters, to })}
        />
      </div>
    </Card>
  );
}

interface Choice {
  readonly value: string;
  readonly title: string;
}

/** What the address asks for is shown even where it is no longer there: decisions outlive policies. */
const withAsked = (choices: readonly Choice[], asked: string): readonly Choice[] =>
  choices.some(({ value }) => value === asked) ? choices : [...choices, { value: asked, title: asked }];
