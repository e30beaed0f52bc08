// A table: numbers to the right, head in sight, sorting by its heads, sideways scrolling on a phone.
// For up to some 500 rows; it draws them all.

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { componentsText } from '../language/components.ts';
import { useText } from '../language/language.ts';
import { Icon } from './icon.tsx';
import { ScrollArea } from './scroll-area.tsx';

export interface Column<Row> {
  readonly id: string;
  readonly title: ComponentChildren;
  readonly cell: (row: Row) => ComponentChildren;
  readonly numeric?: boolean | undefined;
  /** Holds sentences, which may break anywhere; other cells break between words only. */
  readonly prose?: boolean | undefined;
  /** Makes the column sortable: the ascending order. */
  readonly order?: ((a: Row, b: Row) => number) | undefined;
  /** What stands in the foot: a total. */
  readonly foot?: ComponentChildren;
}

export interface Sorting {
  readonly by: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableProps<Row> {
  /** What the table is, for those who cannot see it. */
  readonly caption: string;
  /** The first column names the row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sorted?: Sorting | undefined;
  /** `dense` for many rows, `editable` for rows of fields. */
  readonly look?: 'dense' | 'editable' | undefined;
  /** Scrolls within itself, head in sight, when it is long. */
  readonly tall?: boolean | undefined;
  /** Few columns: nothing stays in sight while it scrolls sideways. */
  readonly narrow?: boolean | undefined;
  readonly empty?: ComponentChildren;
}

export function Table<Row>(props: TableProps<Row>) {
  const text = useText(componentsText);
  const [sorting, setSorting] = useState(props.sorted);
  const classes = ['table', props.look, props.narrow ? 'narrow' : undefined].filter(Boolean).join(' ');
  const hasFoot = props.columns.some((column) => column.foot !== undefined);
  return (
    <ScrollArea class={props.tall ? 'table-scroll tall' : 'table-scroll'} label={props.caption}>
      <table class={classes}>
        <caption class="visually-hidden">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <Head key={column.id} column={column} sorting={sorting} onSort={setSorting} />
            ))}
          </tr>
        </thead>
        <tbody>
          {sort(props.rows, props.columns, sorting).map((row) => (
            <BodyRow key={props.keyOf(row)} row={row} columns={props.columns} />
          ))}
          {props.rows.length === 0 ? (
            <tr>
              <td class="empty-row" colSpan={props.columns.length}>
                {props.empty ?? text.empty}
              </td>
            </tr>
          ) : null}
        </tbody>
        {hasFoot ? (
          <tfoot>
            <tr>
              {props.columns.map((column) => (
                <td key={column.id} class={classOf(column)}>
                  {column.foot}
                </td>
              ))}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </ScrollArea>
  );
}

function BodyRow<Row>(props: { readonly row: Row; readonly columns: readonly Column<Row>[] }) {
  return (
    <tr>
      {props.columns.map((column, at) =>
        at === 0 ? (
          <th key={column.id} scope="row" class={classOf(column)}>
            {column.cell(props.row)}
          </th>
        ) : (
          <td key={column.id} class={classOf(column)}>
            {column.cell(props.row)}
          </td>
        ),
      )}
    </tr>
  );
}

interface HeadProps<Row> {
  readonly column: Column<Row>;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting) => void;
}

function Head<Row>({ column, sorting, onSort }: HeadProps<Row>) {
  const direction = sorting?.by === column.id ? sorting.direction : undefined;
  const first = column.numeric ? 'descending' : 'ascending';
  const next = direction === undefined ? first : direction === 'ascending' ? 'descending' : 'ascending';
  return (
    <th scope="col" class={classOf(column)} aria-sort={column.order ? (direction ?? 'none') : undefined}>
      {column.order ? (
        <button type="button" class="sort-button" onClick={() => onSort({ by: column.id, direction: next })}>
          {column.title}
          <Icon name={iconOf(direction)} size={13} />
        </button>
      ) : (
        column.title
      )}
    </th>
  );
}

const iconOf = (direction: Sorting['direction'] | undefined) =>
  direction === undefined ? 'sort' : direction === 'ascending' ? 'arrow-up' : 'arrow-down';

function sort<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sorting: Sorting | undefined,
): readonly Row[] {
  const order = columns.find((column) => column.id === sorting?.by)?.order;
  if (!order || !sorting) return rows;
  return rows.toSorted(sorting.direction === 'ascending' ? order : (a, b) => order(b, a));
}

const classOf = <Row,>({ numeric, prose }: Column<Row>): string | undefined =>
  numeric ? 'numeric' : prose ? 'prose' : undefined;
