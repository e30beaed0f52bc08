// What the caller said of the event beside the facts: who, for whom, which order, when, and whether it was carried out.
import type { DecisionContext } from '../../../engine/index.ts';
import { Badge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { Pairs } from '../../components/pairs.tsx';
import { dateText } from '../../language/dates.ts';
import { decisionsText } from '../../language/decisions.ts';
import { useText } from '../../language/language.ts';

/** Nothing where nothing was said. */
export function EventCard({ context }: { readonly context: DecisionContext }) {
  const text = useText(decisionsText);
  const { person, customer, order, on, done } = context;
  const pairs = [
    ...(person ? [{ label: text.eventPerson, value: person }] : []),
    ...(customer ? [{ label: text.eventCustomer, value: customer }] : []),
    ...(order ? [{ label: text.eventOrder, value: <code>{order}</code> }] : []),
    ...(on ? [{ label: text.eventOn, value: dateText(on) }] : []),
    ...(done ? [{ label: text.eventDone, value: <Done done={done} /> }] : []),
  ];
  if (pairs.length === 0) return null;
  return (
    <Card title={text.event} hint={text.eventHint}>
      <Pairs pairs={pairs} />
    </Card>
  );
}

function Done({ done }: { readonly done: 'yes' | 'no' }) {
  const text = useText(decisionsText);
  return done === 'yes' ? <Badge tone="brand">{text.doneYes}</Badge> : <Badge>{text.doneNo}</Badge>;
}

/** The event in a line, for a list: who · customer · order. */
export const eventText = ({ person, customer, order }: DecisionContext): string =>
  [person, customer, order].filter(Boolean).join(' · ');
