// What the simulation found, in one sentence and a few figures. A change without effect says so, and why.
import { type Edition, headline, type Policy, textsApart } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Stat, Stats } from '../../components/stat.tsx';
import { say, useText } from '../../language/language.ts';
import { amountMoney, moneyDifference } from '../../language/money.ts';
import { percentText } from '../../language/numbers.ts';
import { simulateText } from '../../language/simulate.ts';
import type { TeamEffect } from '../../workspace/effect.ts';
import { isOneRowEach, type PersonRow, type ShownOutcome, totalOf } from './person-rows.ts';
import { type ProfitShares, profitShares } from './profit-shares.ts';
import { choose, type PolicyChoice } from './scenario.ts';

export interface ResultHeadProps {
  readonly before: Policy;
  readonly after: Policy;
  readonly base: Edition;
  readonly candidate: Edition;
  readonly effect: TeamEffect;
  readonly shown: ShownOutcome;
  readonly people: readonly PersonRow[];
  /** Other policies that differ between the two editions. */
  readonly others: readonly PolicyChoice[];
}

export function ResultHead(props: ResultHeadProps) {
  const { base, candidate, effect, shown, people, others } = props;
  const text = useText(simulateText);
  const total = totalOf(effect.result, shown);
  const currency = shown.type.kind === 'money' ? shown.type.currency : '';
  const shares = total && profitShares(people, currency);
  const sentence = say(headline(effect.result, isOneRowEach(effect) ? 'people' : 'person-quarters'));
  const percents = shares && percentsOf(shares);
  const sharesText =
    percents && effect.result.noEffect === false ? text.share(percents[0], percents[1]) : undefined;
  return (
    <section class="headline" aria-live="polite">
      <h2>{sharesText ? `${sentence}${text.clause}${sharesText}` : sentence}</h2>
      {effect.result.noEffect ? <p class="muted">{idleReason(props, text)}</p> : null}
      {others.length > 0 ? <OtherChanges others={others} /> : null}
      {total ? (
        <Stats>
          <Stat
            label={text.total(say(shown.label), base.head.id)}
            value={amountMoney(total.base, currency)}
            hint={percents ? `${text.ofProfit} ${percents[0]}` : undefined}
          />
          <Stat
            label={text.total(say(shown.label), candidate.head.id)}
            value={amountMoney(total.candidate, currency)}
            hint={percents ? `${text.ofProfit} ${percents[1]}` : undefined}
          />
          <Stat
            label={text.difference}
            value={moneyDifference(total.difference, currency)}
            hint={text.upAndDown(effect.result.rowsUp, effect.result.rowsDown)}
          />
        </Stats>
      ) : null}
    </section>
  );
}

/** Two decimals, and as many more as it takes to tell the two shares apart. */
const percentsOf = ({ base, candidate }: ProfitShares): readonly [string, string] =>
  textsApart(
    (more) => [percentText(base, { places: 2 + more }), percentText(candidate, { places: 2 + more })],
    (text) => text,
  );

function idleReason({ before, after, effect }: ResultHeadProps, text: (typeof simulateText)['zh']): string {
  if (before.planHash === after.planHash) return text.sameRules;
  return effect.figures > 0 ? text.changedButIdle(effect.figures) : text.changedElsewhere;
}

function OtherChanges({ others }: { readonly others: readonly PolicyChoice[] }) {
  const text = useText(simulateText);
  return (
    <div class="row">
      <span class="muted small">{text.alsoChanged}</span>
      {others.map(({ id, policy }) => (
        <Button key={id} size="small" onClick={() => choose({ policy: id })}>
          {say(policy.title)}
        </Button>
      ))}
    </div>
  );
}
