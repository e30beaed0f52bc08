// The columns of the rows that ship with a policy: the name with its note, a field for every fact, and what can be done with a row.
import { type Fact, isNumeric, type Path } from '../../../engine/index.ts';
import { IconButton } from '../../components/button.tsx';
import type { Column } from '../../components/table.tsx';
import { say } from '../../language/language.ts';
import type { rankEditorText } from '../../language/rank.ts';
import { findingsAt, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { unitText } from '../fields/units.ts';
import { ValueCell } from '../fields/value-cell.tsx';
import { wordsOf } from '../fields/words-cell.tsx';
import { rowPath } from './rows-edits.ts';

export interface RowColumns {
  readonly scope: EditScope;
  readonly facts: readonly Fact[];
  /** How many rows there are: the last one stays. */
  readonly count: number;
  readonly onName: (at: number) => void;
  readonly text: (typeof rankEditorText)['zh'];
}

/** The rows are known by their places. */
export const rowColumns = (of: RowColumns): readonly Column<number>[] => [
  { id: 'name', title: of.text.row, cell: (at) => <NameCell {...of} at={at} /> },
  ...of.facts.map(
    (fact): Column<number> => ({
      id: fact.name,
      title: <Head label={say(fact.label)} unit={unitText(fact.type)} />,
      numeric: isNumeric(fact.type),
      cell: (at) => <FactCell scope={of.scope} fact={fact} at={at} />,
    }),
  ),
  ...(of.scope.edit
    ? [
        {
          id: 'actions',
          title: <span class="visually-hidden">{of.text.actions}</span>,
          cell: (at: number) => <Actions {...of} at={at} />,
        },
      ]
    : []),
];

const wordsAt = ({ document }: EditScope, path: Path): string => say(wordsOf(document.writtenAt(path)));
const nameOf = (scope: EditScope, at: number): string => wordsAt(scope, rowPath(at, 'name'));

type CellProps = RowColumns & { readonly at: number };

function NameCell({ scope, at }: CellProps) {
  const note = wordsAt(scope, rowPath(at, 'note'));
  // What is wrong with a figure stands at its field.
  const own = findingsAt(scope.findings, rowPath(at)).filter(
    ({ path }) => path[2] !== 'facts' || path.length < 4,
  );
  return (
    <span {...placeMark(rowPath(at))}>
      {nameOf(scope, at)}
      {note ? <span class="cell-note">{note}</span> : null}
      <CellFindings findings={own} />
    </span>
  );
}

function Head({ label, unit }: { readonly label: string; readonly unit: string }) {
  return (
    <>
      {label}
      {unit === '' ? null : <span class="cell-note">{unit}</span>}
    </>
  );
}

interface FactCellProps {
  readonly scope: EditScope;
  readonly fact: Fact;
  readonly at: number;
}

function FactCell({ scope, fact: { name, label, type }, at }: FactCellProps) {
  const cell = {
    scope,
    path: rowPath(at, 'facts', name),
    label: `${nameOf(scope, at)} · ${say(label)}`,
    hideLabel: true,
  };
  // The unit stands in the head, once.
  const bare = type.kind === 'number' ? { ...type, unit: '' } : type;
  return isNumeric(type) ? (
    <FigureCell {...cell} type={bare} empty="—" />
  ) : (
    <ValueCell {...cell} type={type} />
  );
}

function Actions({ scope, count, onName, text, at }: CellProps) {
  const name = nameOf(scope, at);
  return (
    <span class="row-actions">
      <IconButton icon="edit" label={text.nameRow(name)} onClick={() => onName(at)} />
      {count > 1 ? (
        <IconButton
          icon="trash"
          label={text.removeRow(name)}
          onClick={() => scope.edit?.([{ op: 'remove', path: rowPath(at) }])}
        />
      ) : null}
    </span>
  );
}
