// What a simulation rests on: the data, who was left out, what was missing or refused, exchange rate and rounding. Always shown.
import type { ComponentChildren } from 'preact';
import {
  type Edition,
  factsFor,
  joinTexts,
  listSeparator,
  numberText,
  type SimulationResult,
  same,
} from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { Pairs } from '../../components/pairs.tsx';
import { quarterText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { simulateText } from '../../language/simulate.ts';
import type { TeamEffect } from '../../workspace/effect.ts';
import { teamData } from '../../workspace/team.ts';
import { nameList } from '../quarter/name-list.ts';

export interface AssumptionsProps {
  readonly base: Edition;
  readonly candidate: Edition;
  readonly effect: TeamEffect;
  /** The quarter of the rows; undefined for all quarters. */
  readonly quarter: string | undefined;
}

type Texts = (typeof simulateText)['zh'];

export function Assumptions({ base, candidate, effect, quarter }: AssumptionsProps) {
  const text = useText(simulateText);
  const { result, unrelated } = effect;
  const data = text.datasetText(
    say(teamData.value.name),
    quarter === undefined ? text.allQuarters : quarterText(quarter),
    result.rows,
  );
  const pairs = [
    { label: text.dataset, value: data },
    ...(unrelated.length > 0
      ? [
          {
            label: text.leftOut,
            value: text.leftOutText(unrelated.length, nameList(unrelated, text.andMore)),
          },
        ]
      : []),
    { label: text.missingFacts, value: <Missing effect={effect} candidate={candidate} /> },
    ...(result.refused.length > 0 ? [{ label: text.refused, value: <Refused effect={effect} /> }] : []),
    ...(result.unshared.length > 0 ? [{ label: text.unshared, value: unsharedText(result) }] : []),
    { label: text.exchange, value: exchangeOf(base, candidate, text) },
    { label: text.rounding, value: text.roundingText },
  ];
  return (
    <Card title={text.assumptions}>
      <Pairs pairs={pairs} />
    </Card>
  );
}

const unsharedText = ({ unshared, labels }: SimulationResult): string =>
  say(
    joinTexts(
      unshared.map((name) => labels.get(name) ?? same(name)),
      listSeparator,
    ),
  );

function exchangeOf({ head: before }: Edition, { head: after }: Edition, text: Texts): string {
  const { sales, salary } = after.currency;
  return before.fx.eq(after.fx)
    ? text.exchangeText(sales, numberText(after.fx), salary)
    : text.exchangeTwo(sales, numberText(before.fx), numberText(after.fx), salary);
}

function Missing({
  effect,
  candidate,
}: {
  readonly effect: TeamEffect;
  readonly candidate: Edition;
}): ComponentChildren {
  const text = useText(simulateText);
  const { missing } = effect.result;
  if (missing.size === 0) return text.none;
  const facts = factsFor(candidate.catalogue, effect.policy);
  return (
    <>
      <ul>
        {[...missing].map(([fact, count]) => (
          <li key={fact}>
            <a href={`/policies/${effect.policy}`}>
              {text.missingFact(say(facts.get(fact)?.label ?? same(fact)), count)}
            </a>
          </li>
        ))}
      </ul>
      <p class="muted small">{text.missingNote}</p>
    </>
  );
}

const refusedMost = 20;

function Refused({ effect }: { readonly effect: TeamEffect }) {
  const text = useText(simulateText);
  const { refused } = effect.result;
  return (
    <ul>
      {refused.slice(0, refusedMost).map(({ row, why }) => {
        const who = effect.compared[row - 1];
        const name = who ? `${say(who.name)} · ${quarterText(who.quarter)}` : `${row}`;
        const reason = why.map(({ message }) => say(message)).join(text.clause);
        return <li key={row}>{text.refusedRow(name, reason)}</li>;
      })}
      {refused.length > refusedMost ? <li>{text.refusedMore(refused.length - refusedMost)}</li> : null}
    </ul>
  );
}
