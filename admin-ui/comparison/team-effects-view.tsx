// The effect of a change on the team, policy by policy: one sentence, the totals, and those who gain and lose most.
import { both, headline, type Policy } from '../../engine/index.ts';
import { DivergingBars, type PersonDifference } from '../charts/index.ts';
import { Badge } from '../components/badge.tsx';
import { comparisonText } from '../language/comparison.ts';
import { quarterText } from '../language/dates.ts';
import { say, useText } from '../language/language.ts';
import { amountMoney, moneyDifference as signedMoney } from '../language/money.ts';
import type { PersonEffect, TeamEffect } from '../workspace/effect.ts';
import { type MoneyDifference, moneyDifference, type PolicyEffect } from './team-effects.ts';

export interface TeamEffectsProps {
  readonly effects: readonly PolicyEffect[];
  /** Whose data: `2026-Q3`, and how many people. */
  readonly quarter: string;
  readonly people: number;
  /** Where the whole simulation of a policy is; left out, its name is no link. */
  readonly hrefOf?: ((policy: string) => string) | undefined;
}

/** How many are named on either side. */
const namedMax = 5;

export function TeamEffects({ effects, quarter, people, hrefOf }: TeamEffectsProps) {
  const text = useText(comparisonText);
  if (people === 0) return <p>{text.noTeam}</p>;
  if (effects.length === 0) return <p>{text.noEffects}</p>;
  return (
    <div class="stack">
      <p class="muted small">{text.onTeam(quarterText(quarter), people)}</p>
      {effects.map((each) => (
        <OneEffect key={each.policy.id} {...each} href={hrefOf?.(each.policy.id)} />
      ))}
    </div>
  );
}

function OneEffect({ policy, effect, href }: PolicyEffect & { readonly href: string | undefined }) {
  const text = useText(comparisonText);
  const money = moneyDifference({ policy, effect });
  const named = money ? mostMoved(effect, money) : [];
  const moved = effect.result.rowsUp + effect.result.rowsDown;
  return (
    <section class="change-group">
      <h3>
        {href === undefined ? say(policy.title) : <a href={href}>{say(policy.title)}</a>}{' '}
        {effect.result.noEffect ? <Badge>{text.noEffect}</Badge> : null}
      </h3>
      <p>{say(headline(effect.result, nounOf(effect)))}</p>
      {money && !money.difference.isZero() ? <Totals money={money} /> : null}
      {named.length > 0 ? (
        <>
          <DivergingBars title={text.moved(say(policy.title))} people={named} />
          {moved > named.length ? <p class="muted small">{text.more(moved - named.length)}</p> : null}
        </>
      ) : null}
    </section>
  );
}

function Totals({ money }: { readonly money: MoneyDifference }) {
  const text = useText(comparisonText);
  const { base, candidate, difference, currency } = money;
  return (
    <p class="totals">
      <span class="muted">{text.total(labelOf(money.policy, money.outcome))}</span>
      <s>{amountMoney(base, currency)}</s>
      <strong>{amountMoney(candidate, currency)}</strong>
      <span class={difference.isNegative() ? 'loss' : 'gain'}>{signedMoney(difference, currency)}</span>
    </p>
  );
}

const labelOf = (policy: Policy, outcome: string): string =>
  say(policy.outcomeLabels.get(outcome) ?? both(outcome, outcome));

/** People only where nobody has two rows. */
const nounOf = ({ compared }: TeamEffect): 'people' | 'rows' =>
  new Set(compared.map(({ person }) => person)).size === compared.length ? 'people' : 'rows';

/** Those who gain and lose most, the greatest gain first. */
function mostMoved(
  { people }: TeamEffect,
  { outcome, currency }: MoneyDifference,
): readonly PersonDifference[] {
  const moved = people
    .flatMap((person) => {
      const difference = person.effect.outcomes.get(outcome)?.difference;
      return difference && !difference.isZero() ? [{ person, difference }] : [];
    })
    .toSorted((a, b) => b.difference.compare(a.difference));
  const up = moved.filter(({ difference }) => !difference.isNegative()).slice(0, namedMax);
  const down = moved.filter(({ difference }) => difference.isNegative()).slice(-namedMax);
  return [...up, ...down].map(({ person, difference }) => ({
    id: `${person.row.person} ${person.row.quarter}`,
    name: say(person.row.name),
    difference: difference.toPixels(),
    text: signedMoney(difference, currency),
    driver: driverText(person),
  }));
}

const driverText = ({ driver }: PersonEffect): string | undefined => driver && say(driver.figure.text);
