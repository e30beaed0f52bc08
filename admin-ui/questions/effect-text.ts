// The effect of an answer in words: what is paid first, then what else changes; or plainly why there is nothing to see.
import {
  type ChoiceEffect,
  type MoneyEffect,
  type OtherEffect,
  type PolicyEffect,
  payPolicy,
} from '../../engine/index.ts';
import { say } from '../language/language.ts';
import { moneyDifference } from '../language/money.ts';
import type { questionsText } from '../language/questions.ts';

type Texts = (typeof questionsText)['zh'];

export interface EffectText {
  /** The difference that matters most; coloured where it is money that people are paid. */
  readonly figure: { readonly text: string; readonly direction: 'up' | 'down' | 'even' } | undefined;
  readonly lines: readonly string[];
}

/** More lines than this tell nobody anything. */
const linesMost = 3;

export function effectText(effect: ChoiceEffect, text: Texts): EffectText {
  if (effect.kind === 'broken') return told([text.broken(say(effect.why.message))]);
  const { own, pay } = effect;
  if (!own && !pay) return told([text.notCompared]);
  const paid = pay ?? (own?.policy === payPolicy ? own : undefined);
  const total = paid?.money.find(isChanged);
  if (paid && total && paid.money[0] === total) return ofPay(total, paid, own, text);
  return ofOther(own === paid ? undefined : own, paid, text);
}

const told = (lines: readonly string[]): EffectText => ({ figure: undefined, lines });

/** By rows: what some gain and others lose may come to nothing in total. */
const isChanged = (money: MoneyEffect): boolean => rowsChanged(money) > 0;

/** What is paid changes: by how much, for how many, and which part of it. */
function ofPay(
  total: MoneyEffect,
  paid: PolicyEffect,
  own: PolicyEffect | undefined,
  text: Texts,
): EffectText {
  const { difference, currency } = total;
  const parts = (own && own !== paid ? own.money : paid.money.slice(1)).filter(isChanged);
  return {
    figure: {
      text: moneyDifference(difference, currency),
      direction: difference.isZero() ? 'even' : difference.isNegative() ? 'down' : 'up',
    },
    lines: [
      text.byPeople(say(total.label), countsText(total, text, Math.max(0, ...parts.map(rowsChanged)))),
      ...withoutRepeats(parts).map((part) =>
        text.moneyLine(say(part.label), moneyDifference(part.difference, part.currency)),
      ),
    ].slice(0, linesMost),
  };
}

/** A sum of one part says what the part has said. */
const withoutRepeats = (parts: readonly MoneyEffect[]): readonly MoneyEffect[] =>
  parts.filter(
    ({ difference, currency }, at) =>
      !parts.slice(0, at).some((other) => other.currency === currency && other.difference.eq(difference)),
  );

/** What is paid stays as it is, or is not concerned. */
function ofOther(own: PolicyEffect | undefined, paid: PolicyEffect | undefined, text: Texts): EffectText {
  const label = paid?.money[0] && say(paid.money[0].label);
  const total =
    label === undefined ? [] : [paid?.verdict === 'lacking' ? text.noTotal(label) : text.unchanged(label)];
  const shown = own ?? paid;
  if (!shown || shown.verdict === 'none') return told([text.noEffect]);
  if (shown.verdict === 'unasked') return told([text.unasked]);
  if (shown.verdict === 'lacking') return told([lackingText(shown, text)]);
  const [first, ...more] = shown.money.filter(isChanged);
  const changed = otherLines(shown.others, text);
  if (!first) return told([...changed.slice(0, linesMost - total.length), ...total]);
  const figure =
    first.rowsLost + first.rowsFound > 0 ? undefined : moneyDifference(first.difference, first.currency);
  return {
    figure: figure === undefined ? undefined : { text: figure, direction: 'even' },
    lines: [
      text.byPeople(say(first.label), countsText(first, text)),
      ...more.map((each) => text.moneyLine(say(each.label), moneyDifference(each.difference, each.currency))),
      ...changed,
    ].slice(0, linesMost),
  };
}

const rowsChanged = ({ rowsUp, rowsDown, rowsLost, rowsFound }: MoneyEffect): number =>
  rowsUp + rowsDown + rowsLost + rowsFound;

/** Where a part of it changes for more people (`others`), it says for how many the whole cannot be told. */
function countsText(money: MoneyEffect, text: Texts, others = 0): string {
  const { rowsUp, rowsDown, rowsLost, rowsFound, rowsUnanswered } = money;
  const counts: readonly (readonly [number, (n: number) => string])[] = [
    [rowsUp, text.up],
    [rowsDown, text.down],
    [rowsLost, text.lost],
    [rowsFound, text.found],
    [others > rowsChanged(money) ? rowsUnanswered : 0, text.unanswered],
  ];
  return counts
    .filter(([n]) => n > 0)
    .map(([n, words]) => words(n))
    .join(text.and);
}

/** Outcomes that differ for as many people stand in one line. */
function otherLines(others: readonly OtherEffect[], text: Texts): readonly string[] {
  const labels = new Map<number, string[]>();
  for (const { rows, label } of others) labels.set(rows, [...(labels.get(rows) ?? []), say(label)]);
  return [...labels].map(([rows, names]) => text.changed(names.join(text.list), rows));
}

/** So many facts are named one by one. */
const factsMost = 3;

function lackingText({ lacking }: PolicyEffect, text: Texts): string {
  if (lacking.length === 0) return text.noAnswer;
  const names = lacking.slice(0, factsMost).map(({ label }) => say(label));
  const named = names.join(text.list);
  return text.lacks(lacking.length > factsMost ? text.listOf(named, lacking.length) : named);
}
