// The figures at the top: which edition, how long the quarter lasts, what commission comes to, and its share of gross profit.
import type { Edition } from '../../../engine/index.ts';
import { Sparkline } from '../../charts/index.ts';
import { Stat, Stats } from '../../components/stat.tsx';
import { dateText, quarterText as quarterName } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { amountMoney, moneyDifference } from '../../language/money.ts';
import { percentText } from '../../language/numbers.ts';
import { quarterText } from '../../language/quarter.ts';
import { statementText } from '../../language/statement.ts';
import { daysLeftAfter, lastDayOf, quarterOfDay } from '../../workspace/quarters.ts';
import { type PayFigures, shareOfProfit } from './pay-figures.ts';

export interface PayStatsProps {
  readonly today: string;
  /** The edition the figures are made under. */
  readonly edition: Edition;
  readonly isInForce: boolean;
  readonly quarter: string;
  readonly pay: PayFigures | undefined;
  /** The course over all quarters of the data. */
  readonly course: readonly number[];
  /** The same under the draft, where there is one that changes anything. */
  readonly byDraft: PayFigures | undefined;
}

export function PayStats(props: PayStatsProps) {
  const { today, edition, isInForce, quarter, pay, course } = props;
  const [text, statement] = [useText(quarterText), useText(statementText)];
  const left = daysLeftAfter(today);
  const share = pay && shareOfProfit(pay.commission, pay.grossProfit);
  return (
    <Stats>
      {isInForce ? (
        <Stat
          label={text.edition}
          value={edition.head.id}
          hint={text.since(dateText(edition.head.effectiveFrom))}
        />
      ) : null}
      <Stat
        label={text.daysLeft}
        value={left}
        unit={text.days}
        hint={left === 0 ? text.lastDay : text.until(dateText(lastDayOf(quarterOfDay(today)) ?? today))}
      />
      <Stat
        label={text.expected}
        value={pay ? amountMoney(pay.commission, pay.currency) : text.noFigure}
        change={changeOf(props, text)}
        hint={
          pay ? (
            <>
              {payHint(pay, quarter, edition, text)} <a href="/statement">{statement.linkAll}</a>
            </>
          ) : undefined
        }
      >
        {course.length > 1 ? <Sparkline label={text.course} values={course} /> : null}
      </Stat>
      <Stat
        label={text.share}
        value={share ? percentText(share.toText(4), { places: 2 }) : text.noFigure}
        hint={pay ? text.shareHint(amountMoney(pay.grossProfit, pay.currency)) : undefined}
      />
    </Stats>
  );
}

type Texts = (typeof quarterText)['zh'];

function payHint(pay: PayFigures, quarter: string, edition: Edition, text: Texts): string {
  const hint = text.expectedHint(quarterName(quarter), pay.paid, edition.head.id);
  return pay.unanswered === 0 ? hint : `${hint} · ${text.unanswered(pay.unanswered)}`;
}

function changeOf({ pay, byDraft }: PayStatsProps, text: Texts) {
  if (!pay || byDraft?.currency !== pay.currency) return undefined;
  const difference = byDraft.commission.minus(pay.commission);
  if (difference.isZero()) return { text: text.byDraftSame, direction: 'even' } as const;
  return {
    text: text.byDraft(moneyDifference(difference, pay.currency)),
    direction: difference.isNegative() ? 'down' : 'up',
  } as const;
}
