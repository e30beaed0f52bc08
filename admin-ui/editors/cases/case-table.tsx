// One case as a table: what is given on the left, what must come out on the right, a row for each row.
import type { CaseResult, Fact, Policy } from '../../../engine/index.ts';
import { IconButton } from '../../components/button.tsx';
import { type Column, Table } from '../../components/table.tsx';
import { casesText } from '../../language/cases.ts';
import { say, useText } from '../../language/language.ts';
import { placeMark } from '../block-editor.ts';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { ListCell } from '../fields/list-cell.tsx';
import { unitText } from '../fields/units.ts';
import { mapOf } from '../written-data.ts';
import { refuseEdits } from './cases-edits.ts';
import { ExpectedValue } from './expected-value.tsx';
import { FactValue } from './fact-value.tsx';
import type { ShownCase, ShownRow } from './read-cases.ts';

export interface CaseTableProps {
  readonly scope: EditScope;
  readonly shown: ShownCase;
  readonly policy: Policy;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly result: CaseResult | undefined;
}

export function CaseTable(props: CaseTableProps) {
  const text = useText(casesText);
  const { scope, shown } = props;
  return (
    <Table
      caption={text.table(say(shown.name))}
      look="editable"
      narrow
      rows={shown.rows}
      keyOf={({ at }) => String(at)}
      columns={[
        {
          id: 'row',
          title: text.row,
          cell: ({ at, path }) => <span {...placeMark(path)}>{at + 1}</span>,
        },
        // What a case of one row gives stands above it, as the facts it has in common with itself.
        ...(shown.hasRows ? factColumns(props) : []),
        ...outcomeColumns(props),
        ...(shown.hasRefused ? [refusedColumn(text.refused, props)] : []),
        ...(scope.edit ? [actionColumn(text, props)] : []),
      ]}
    />
  );
}

function factColumns({ scope, shown, facts }: CaseTableProps): readonly Column<ShownRow>[] {
  return shown.facts.flatMap((name) => {
    const fact = facts.get(name);
    if (!fact) return [];
    const unit = unitText(fact.type);
    return [
      {
        id: `fact ${name}`,
        title: unit === '' ? say(fact.label) : `${say(fact.label)} · ${unit}`,
        cell: ({ path }: ShownRow) => (
          <FactValue scope={scope} map={[...path, 'facts']} fact={fact} hideLabel />
        ),
      },
    ];
  });
}

function outcomeColumns({ scope, shown, policy, result }: CaseTableProps): readonly Column<ShownRow>[] {
  return shown.outcomes.flatMap((name) => {
    const outcome = policy.plan.outcomes.find((each) => each.name === name);
    if (!outcome) return [];
    const words = policy.outcomeLabels.get(name);
    const label = words ? say(words) : name;
    return [
      {
        id: `outcome ${name}`,
        title: <strong>{label}</strong>,
        cell: (row: ShownRow) => {
          const difference = result?.differences.find(
            (each) => each.outcome === name && row.path.every((part, at) => each.path[at] === part),
          );
          return <ExpectedValue {...{ scope, row, label, difference }} outcome={name} type={outcome.type} />;
        },
      },
    ];
  });
}

/** The facts of a row that must be refused. */
const refusedColumn = (title: string, { scope, facts }: CaseTableProps): Column<ShownRow> => ({
  id: 'refused',
  title,
  cell: (row) => {
    if (!row.isRefused) return <span class="muted">—</span>;
    const given = Object.keys(mapOf(writtenAt(scope, [...row.path, 'facts'])) ?? {});
    const codes = given.map((code) => ({ code, label: facts.get(code)?.label ?? { zh: code, en: code } }));
    return (
      <ListCell
        scope={scope}
        path={[...row.path, 'refused']}
        label={title}
        hideLabel
        type={{ kind: 'code', codes }}
      />
    );
  },
});

function actionColumn(text: (typeof casesText)['zh'], { scope, shown }: CaseTableProps): Column<ShownRow> {
  return {
    id: 'actions',
    title: <span class="visually-hidden">{text.actions}</span>,
    cell: (row) => {
      const { edit, document } = scope;
      const [fact] = Object.keys(mapOf(writtenAt(scope, [...row.path, 'facts'])) ?? {});
      return (
        <span class="row-actions">
          {row.isRefused ? (
            <IconButton
              icon="undo"
              label={text.removeRefused}
              onClick={() => edit?.([{ op: 'remove', path: [...row.path, 'refused'] }])}
            />
          ) : fact === undefined ? null : (
            <IconButton
              icon="lock"
              label={text.addRefused}
              onClick={() => edit?.(refuseEdits(document, row, fact))}
            />
          )}
          {shown.rows.length > 1 ? (
            <IconButton
              icon="trash"
              label={text.removeRow(row.at + 1)}
              onClick={() => edit?.([{ op: 'remove', path: row.path }])}
            />
          ) : null}
        </span>
      );
    },
  };
}
