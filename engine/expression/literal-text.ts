// Numbers that stand in a rule, as people read them. Unlike a computed value, a number in a rule is never shown rounded:
// two rules that differ must never read the same.
import { Amount } from '../values/amount.ts';
import { moneyText, numberText, percentText } from '../values/amount-text.ts';
import type { ValueType } from '../values/types.ts';

/** `100,000`, `16,000.50`, `60%`, `48`; with all its digits where it has more than its kind usually shows. */
export function literalText(amount: Amount, type: ValueType): string {
  switch (type.kind) {
    case 'ratio':
      return percentLiteral(amount);
    case 'money':
      if (amount.isWhole()) return numberText(amount);
      return amount.isExactAt(2) ? moneyText(amount) : numberLiteral(amount);
    default:
      return numberLiteral(amount);
  }
}

/** A number that scales: below one as a percentage (`× 3%`), from one on as it is (`× 1.5`). */
export const scaleText = (amount: Amount): string =>
  amount.abs().lt(Amount.one) && !amount.isZero() ? percentLiteral(amount) : numberLiteral(amount);

const numberLiteral = (amount: Amount): string =>
  amount.isExactAt(4) ? numberText(amount) : amount.toExactText().replace(/^-/, '−');

const hundred = Amount.of('100');

const percentLiteral = (ratio: Amount): string =>
  ratio.isExactAt(4) ? percentText(ratio) : `${numberLiteral(ratio.times(hundred))}%`;
