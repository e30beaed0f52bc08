// How fresh and how whole the team's data is: the latest quarter, its people, and the facts that are missing where a rule asked for them.
import { Card } from '../../components/card.tsx';
import { Pairs } from '../../components/pairs.tsx';
import { quarterText as quarterName } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { quarterText } from '../../language/quarter.ts';
import type { TeamRow } from '../../workspace/team.ts';
import type { MissingFact } from './missing-facts.ts';
import { nameList } from './name-list.ts';

export interface TeamFreshnessProps {
  readonly name: string;
  readonly rows: readonly TeamRow[];
  readonly quarters: readonly string[];
  readonly quarter: string;
  /** Of the chosen quarter; undefined while they are looked for. */
  readonly missing: readonly MissingFact[] | undefined;
}

export function TeamFreshness({ name, rows, quarters, quarter, missing }: TeamFreshnessProps) {
  const text = useText(quarterText);
  const people = new Set(rows.filter((row) => row.quarter === quarter).map((row) => row.person)).size;
  const latest = quarters.at(-1);
  return (
    <div id="data" class="anchored">
      <Card title={text.data} hint={name}>
        <Pairs
          pairs={[
            { label: text.latest, value: latest === undefined ? text.noFigure : quarterName(latest) },
            { label: text.people, value: text.peopleIn(people, quarterName(quarter)) },
            { label: text.rows, value: text.rowCount(rows.length, quarters.length) },
            { label: text.missing, value: <Missing missing={missing} /> },
          ]}
        />
      </Card>
    </div>
  );
}

function Missing({ missing }: Pick<TeamFreshnessProps, 'missing'>) {
  const text = useText(quarterText);
  if (missing === undefined) return <span class="muted">{text.checking}</span>;
  if (missing.length === 0) return <>{text.nothingMissing}</>;
  return (
    <>
      <ul class="missing">
        {missing.map(({ fact, label, policy, rows }) => (
          <li key={fact}>
            <a href={`/policies/${policy.id}`}>
              {text.missingOf(say(label), rows.length, nameList(rows, text.andMore))}
            </a>
          </li>
        ))}
      </ul>
      <p class="muted small">{text.missingNote}</p>
    </>
  );
}
