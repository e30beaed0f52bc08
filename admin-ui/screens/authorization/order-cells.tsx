// The columns every list of orders in the report shares, and the words for its codes.
import type { ComponentChildren } from 'preact';
import { Amount } from '../../../engine/index.ts';
import type { Column } from '../../components/table.tsx';
import { authorizationText } from '../../language/authorization.ts';
import { dateText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { amountMoney } from '../../language/money.ts';
import type { AuthorizationReport, AuthorizedOrder, Limit } from '../../workspace/authorization-report.ts';

/** An amount of the report as people read it; a dash where there is none. */
export function orderMoney(amount: string | null, currency: string): string {
  const read = amount === null ? undefined : Amount.parse(amount);
  return read ? amountMoney(read, currency) : '—';
}

/** A limit as people read it: within it, or below it. */
export const limitText = (
  { amount, isWithin }: Limit,
  currency: string,
  text: (typeof authorizationText)['zh'],
): string => {
  const read = Amount.parse(amount) ?? Amount.zero;
  return (isWithin ? text.limitWithin : text.limitBelow)(amountMoney(read, currency, { places: 0 }));
};

/** A code as the edition names it. */
export function codeText(
  labels: AuthorizationReport['labels'][keyof AuthorizationReport['labels']],
  code: string | null,
): string {
  if (code === null) return '—';
  const label = Object.hasOwn(labels, code) ? labels[code] : undefined;
  return label ? say(label) : code;
}

type Extra<Row> = readonly Column<Row>[];

/** Which order, when, by whom, how much and in which matter; what differs from list to list comes last. */
export function useOrderColumns<Row extends AuthorizedOrder>(
  { currency, labels }: AuthorizationReport,
  extra: Extra<Row> = [],
): readonly Column<Row>[] {
  const text = useText(authorizationText);
  const link = ({ decision, order }: Row): ComponentChildren => (
    <a href={`/decisions/${encodeURIComponent(decision)}`} aria-label={text.open(order ?? decision)}>
      {order ?? text.decision}
    </a>
  );
  return [
    { id: 'order', title: text.order, cell: link },
    { id: 'day', title: text.day, cell: ({ day }) => <span class="no-break">{dateText(day)}</span> },
    { id: 'person', title: text.person, cell: ({ person }) => person ?? text.noPerson },
    { id: 'amount', title: text.amount, numeric: true, cell: ({ amount }) => orderMoney(amount, currency) },
    { id: 'matter', title: text.matter, cell: ({ matter }) => codeText(labels.matter, matter) },
    ...extra,
  ];
}
