// What keeps the draft back, each with what to do; and, for a date that has passed, who would get less.
import { both, type Loss } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Table } from '../../components/table.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { amountMoney } from '../../language/money.ts';
import { reviewText } from '../../language/review.ts';
import { teamRows } from '../../workspace/team.ts';
import { current } from '../../workspace/workspace.ts';
import type { PublicationView } from './obstacles.ts';

export interface BlockingProps {
  readonly view: PublicationView;
  /** The edition it is compared with is still being read. */
  readonly isWaiting: boolean;
}

export function Blocking({ view, isWaiting }: BlockingProps) {
  const text = useText(reviewText);
  return (
    <>
      {view.blocking.map(({ code, message, hint }) => (
        <Banner key={code} tone="error" title={say(message)}>
          {say(hint)}
        </Banner>
      ))}
      {view.asking.map(({ code, message, hint }) => (
        <Banner key={code} tone="warning" title={say(message)}>
          {say(hint)}
        </Banner>
      ))}
      {view.isPast ? <p class="small">{isWaiting ? text.checkingPast : text.pastOnlyRaises}</p> : null}
      {view.losses.length > 0 ? (
        <Disclosure title={text.losses(view.losses.length)} isOpen>
          <Losses losses={view.losses} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  const text = useText(reviewText);
  const policies = current.value?.edition.value.policies;
  const money = (loss: Loss, amount: Loss['candidate']): string => {
    const outcome = policies?.get(loss.policy)?.plan.outcomes.find(({ name }) => name === loss.outcome);
    if (!amount) return '—';
    return amountMoney(amount, outcome?.type.kind === 'money' ? outcome.type.currency : '');
  };
  const nameOf = ({ row }: Loss): string => {
    const found = teamRows.value[row];
    return found ? `${say(found.name)} ${quarterText(found.quarter)}` : `#${row + 1}`;
  };
  const labelOf = ({ policy, outcome }: Loss): string =>
    say(policies?.get(policy)?.outcomeLabels.get(outcome) ?? both(outcome, outcome));
  return (
    <Table
      caption={text.lossesCaption}
      look="dense"
      tall
      rows={losses}
      keyOf={({ row, policy, outcome }) => `${row} ${policy} ${outcome}`}
      columns={[
        { id: 'who', title: text.who, cell: nameOf },
        { id: 'outcome', title: text.what, cell: labelOf },
        { id: 'base', title: text.before, numeric: true, cell: (each) => money(each, each.base) },
        { id: 'candidate', title: text.after, numeric: true, cell: (each) => money(each, each.candidate) },
      ]}
    />
  );
}
