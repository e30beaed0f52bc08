// One scorecard of a person: the radar, every measure with actual, target, weight and contribution, the engine's own words, and the quarters.
import { isFailure, type Line } from '../../../engine/index.ts';
import { Radar, type RadarAxis } from '../../charts/index.ts';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { teamText } from '../../language/team.ts';
import { figureText, pixelsOf, titleText } from './figure-text.ts';
import { HeatCell } from './heat-cell.tsx';
import { heatMapClass, measureColumn, totalColumn } from './heat-table.tsx';
import type { PersonScores } from './person.ts';
import { type ScoredRow, valueIn } from './scorecards.ts';

export function PersonScorecard({ scores }: { readonly scores: PersonScores }) {
  const text = useText(teamText);
  const { policy } = scores.scorecards;
  return (
    <section class="person-scorecard" aria-label={say(policy.title)}>
      <div class="person-columns">
        <Card>
          <PersonRadar scores={scores} />
        </Card>
        <Card
          title={titleText(scores.group.label)}
          hint={text.howHint}
          flush
          actions={
            <ButtonLink size="small" look="quiet" href={`/policies/${policy.id}`}>
              {text.rule}
            </ButtonLink>
          }
        >
          <Lines scores={scores} />
        </Card>
      </div>
      {scores.group.rows.length > 1 ? <Quarters scores={scores} /> : null}
    </section>
  );
}

function PersonRadar({ scores }: { readonly scores: PersonScores }) {
  const text = useText(teamText);
  const { group, now, before } = scores;
  const figure = (row: ScoredRow, code: string): string => {
    const cell = valueIn(row.measures.get(code), 'raw');
    return cell === undefined || isFailure(cell) ? text.missing : figureText(cell, { kind: 'ratio' });
  };
  const axes = group.measures.map(({ code, label }): RadarAxis => {
    const earlier = before && valueIn(before.measures.get(code), 'raw');
    return {
      id: code,
      title: titleText(label),
      value: pixelsOf(valueIn(now.measures.get(code), 'raw')),
      text: figure(now, code),
      before: pixelsOf(earlier),
      beforeText: before && figure(before, code),
    };
  });
  return (
    <Radar
      title={titleText(group.label)}
      now={quarterText(now.row.quarter)}
      before={before && quarterText(before.row.quarter)}
      target={text.target}
      axes={axes}
      height={axes.length > 5 ? 310 : 260}
    />
  );
}

function Lines({ scores }: { readonly scores: PersonScores }) {
  const text = useText(teamText);
  const { group, now } = scores;
  const rows = group.measures.flatMap(({ code, label }) => {
    const line = now.measures.get(code);
    return line ? [{ code, label: titleText(label), line }] : [];
  });
  return (
    <>
      <div class="heat-map score-table">
        <Table
          caption={text.linesCaption(say(group.label))}
          look="dense"
          rows={rows}
          keyOf={({ code }) => code}
          columns={lineColumns(text)}
        />
      </div>
      <div class="score-words">
        <h3>{text.how}</h3>
        <ul>
          {now.lines.map(({ text: words, item, role }) => (
            <li key={item ?? role} data-total={item === undefined ? '' : undefined}>
              {say(words)}
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

interface MeasureLine {
  readonly code: string;
  readonly label: string;
  readonly line: Line;
}

const lineColumns = (text: (typeof teamText)['zh']): readonly Column<MeasureLine>[] => {
  const figure = (name: string, title: string): Column<MeasureLine> => ({
    id: name,
    title,
    numeric: true,
    cell: ({ line }) => {
      const value = line.values[name];
      return value === undefined || isFailure(value.cell) ? (
        <span class="muted">{name === 'actual' ? text.missing : text.none}</span>
      ) : (
        figureText(value.cell, value.type)
      );
    },
  });
  return [
    { id: 'measure', title: text.measure, cell: ({ label }) => label },
    figure('actual', text.actual),
    figure('target', text.targetColumn),
    {
      id: 'attainment',
      title: text.attainment,
      numeric: true,
      cell: ({ line }) => <HeatCell attainment={valueIn(line, 'attainment')} shown={valueIn(line, 'raw')} />,
    },
    figure('weight', text.weight),
    figure('contribution', text.contribution),
  ];
};

/** The same measures quarter by quarter, the latest first. */
function Quarters({ scores }: { readonly scores: PersonScores }) {
  const text = useText(teamText);
  const { group, scorecards, now } = scores;
  return (
    <Card title={text.quarters(titleText(group.label))} flush>
      <div class={heatMapClass(group, scorecards.totals)}>
        <Table
          caption={text.quarters(titleText(group.label))}
          look="dense"
          rows={group.rows.toReversed()}
          keyOf={({ row }) => row.quarter}
          columns={[
            {
              id: 'quarter',
              title: text.quarter,
              cell: ({ row }) => (
                <span aria-current={row.quarter === now.row.quarter ? 'true' : undefined}>
                  {quarterText(row.quarter)}
                </span>
              ),
            },
            ...group.measures.map((measure) => measureColumn(group, measure)),
            ...scorecards.totals.map(totalColumn),
          ]}
        />
      </div>
    </Card>
  );
}
