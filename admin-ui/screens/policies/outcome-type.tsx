// What kind of thing an outcome is, in words. The codes it may be unfold: people read the label, other systems the code behind it.
import type { ValueType } from '../../../engine/index.ts';
import { Disclosure } from '../../components/disclosure.tsx';
import { currencyText, unitWord } from '../../editors/fields/units.ts';
import { say, useText } from '../../language/language.ts';
import { outcomesText } from '../../language/outcomes.ts';

type Texts = typeof outcomesText.zh;

export function OutcomeType({ type }: { readonly type: ValueType | undefined }) {
  const text = useText(outcomesText);
  if (!type) return <>—</>;
  const of = type.kind === 'list' ? type.of : type;
  if (of.kind !== 'code') return <>{typeWords(type, text)}</>;
  const count = of.codes.length;
  return (
    <Disclosure title={type.kind === 'list' ? text.several(count) : text.oneOf(count)}>
      <ul class="outcome-codes">
        {of.codes.map(({ code, label }) => (
          <li key={code}>
            {say(label)} <code>{code}</code>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function typeWords(type: ValueType, text: Texts): string {
  switch (type.kind) {
    case 'money':
      return text.money(currencyText(type.currency));
    case 'number':
      return text.number(unitWord(type.unit));
    case 'count':
      return text.count(unitWord(type.unit));
    case 'exchange':
      return text.exchange(`${type.to}/${type.from}`);
    case 'list':
      return text.list(typeWords(type.of, text));
    case 'code':
      return text.oneOf(type.codes.length);
    default:
      return text[type.kind];
  }
}
