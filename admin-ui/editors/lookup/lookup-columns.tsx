// The columns of a lookup table: the key, a field for every result, and what can be done with a row.
import { Button, IconButton } from '../../components/button.tsx';
import type { Column } from '../../components/table.tsx';
import { say } from '../../language/language.ts';
import type { lookupEditorText } from '../../language/lookup.ts';
import { blockPath, findingsAt, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import { codeLabel } from '../fields/code-label.ts';
import type { EditScope } from '../fields/edit-scope.ts';
import type { ShownPart } from '../fields/shown-parts.ts';
import { unitAfter, unitText } from '../fields/units.ts';
import { ValueCell } from '../fields/value-cell.tsx';
import { addRowEdit, type ShownKeys } from './lookup-rows.ts';

/** A lookup table as it is shown. */
export interface LookupTable {
  readonly scope: EditScope;
  readonly at: number;
  readonly parts: readonly ShownPart[];
  readonly keys: ShownKeys;
}

export interface Row {
  readonly kind: 'written' | 'missing' | 'otherwise';
  readonly key: string;
}

/** Written rows first, then what is missing, `otherwise` last. A key that `otherwise` answers is not missing. */
export const tableRows = ({ written, missing, hasOtherwise }: ShownKeys): readonly Row[] => [
  ...written.map((key) => ({ kind: 'written', key }) as const),
  ...(hasOtherwise ? [] : missing.map((key) => ({ kind: 'missing', key }) as const)),
  ...(hasOtherwise ? [{ kind: 'otherwise', key: '' } as const] : []),
];

type Texts = (typeof lookupEditorText)['zh'];

export function lookupColumns(text: Texts, table: LookupTable): readonly Column<Row>[] {
  const { scope, at, parts, keys } = table;
  const pathOf = (row: Row) =>
    row.kind === 'otherwise' ? blockPath(at, 'otherwise') : blockPath(at, 'rows', row.key);
  const keyText = (row: Row): string =>
    row.kind === 'otherwise' ? text.otherwise : codeLabel(row.key, keys.type);
  const { edit } = scope;
  return [
    {
      id: 'key',
      title: text.key,
      cell: (row) => (
        <span {...placeMark(pathOf(row))}>
          {keyText(row)}
          <CellFindings
            findings={findingsAt(scope.findings, pathOf(row)).filter(({ path }) => path.length <= 4)}
          />
        </span>
      ),
    },
    ...parts.map(
      (part, column): Column<Row> => ({
        id: part.key,
        title: headOf(part),
        numeric: isFigure(part),
        cell: (row) =>
          row.kind === 'missing' ? (
            <span class="muted">{column === 0 ? text.missingRow : ''}</span>
          ) : (
            <ValueCell
              scope={scope}
              path={[...pathOf(row), part.key]}
              label={`${keyText(row)} · ${say(part.label)}`}
              hideLabel
              type={part.type}
              mayBeUnset
            />
          ),
      }),
    ),
    {
      id: 'actions',
      title: <span class="visually-hidden">{text.actions}</span>,
      cell: (row) => {
        if (!edit) return null;
        if (row.kind === 'missing')
          return (
            <Button
              size="small"
              icon="plus"
              onClick={() => edit([addRowEdit(blockPath(at), row.key, parts)])}
            >
              {text.addRow}
              <span class="visually-hidden"> {keyText(row)}</span>
            </Button>
          );
        return keys.written.length === 1 && row.kind === 'written' ? null : (
          <IconButton
            icon="trash"
            label={text.removeRow(keyText(row))}
            onClick={() => edit([{ op: 'remove', path: pathOf(row) }])}
          />
        );
      },
    },
  ];
}

const isFigure = ({ type }: ShownPart): boolean => !['code', 'flag', 'text', 'list'].includes(type.kind);

function headOf({ label, type }: ShownPart): string {
  // What stands behind each figure need not stand in the head as well.
  const unit = unitAfter(type) === '' ? unitText(type) : '';
  return unit === '' ? say(label) : `${say(label)} · ${unit}`;
}
