// The range a fact must lie in, in words: 0% 至 100%, not below 0.
import { type Amount, amountText, type Interval, type ValueType } from '../../../engine/index.ts';
import { language } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';

/** Empty where anything goes. */
export function rangeText({ from, to }: Interval, type: ValueType): string {
  const text = tryItText[language.value];
  const of = type.kind === 'list' ? type.of : type;
  const figure = (amount: Amount): string => amountText(amount, of);
  if (from && to) return text.between(figure(from.at), figure(to.at));
  if (from) return text.atLeast(figure(from.at));
  return to ? text.atMost(figure(to.at)) : '';
}
