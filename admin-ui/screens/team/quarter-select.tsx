// Which quarter of the team's data is looked at; the same choice as on "This quarter".
import { Select } from '../../components/select.tsx';
import { quarterText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import { chooseQuarter, quarter, quarters } from '../../workspace/team.ts';

export function QuarterSelect() {
  const text = useText(teamText);
  return (
    <Select
      label={text.quarter}
      hideLabel
      value={quarter.value}
      choices={quarters.value.toReversed().map((each) => ({ value: each, title: quarterText(each) }))}
      onChoose={chooseQuarter}
    />
  );
}
