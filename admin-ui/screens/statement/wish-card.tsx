// "To earn this, that much gross profit": exact, from the plan.
import { useState } from 'preact/hooks';
import { Amount, type Pieces } from '../../../engine/index.ts';
import { Card } from '../../components/card.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { exactFigure } from './exact-figures.ts';
import { firstWish, profitFor, profitOf, type WishAnswer } from './response.ts';
import { profitFact, type Statement } from './statement.ts';

export interface WishCardProps {
  readonly statement: Statement;
  readonly pieces: Pieces;
}

export function WishCard({ statement, pieces }: WishCardProps) {
  const text = useText(statementText);
  const [typed, setTyped] = useState(() => firstWish(pieces, statement)?.toText(2) ?? '');
  const wish = Amount.parse(typed);
  const { type } = statement.total;
  return (
    <Card title={text.wishTitle}>
      <div class="statement-wish">
        <NumberField
          label={text.wish}
          value={typed}
          unit={type.kind === 'money' && type.currency === 'CNY' ? '¥' : undefined}
          onInput={setTyped}
          hint={text.wishHint}
        />
        <output aria-live="polite">
          {wish ? <Answer statement={statement} answer={profitFor(statement, pieces, wish)} /> : null}
        </output>
      </div>
    </Card>
  );
}

function Answer({ statement, answer }: { readonly statement: Statement; readonly answer: WishAnswer }) {
  const text = useText(statementText);
  switch (answer.kind) {
    case 'needs':
      return (
        <>
          <strong>{text.wishNeeds(profitText(statement, answer.profit))}</strong>
          <span class="muted">{awayText(statement, answer.profit, text)}</span>
        </>
      );
    case 'fixed':
      return <>{text.wishFixed(exactFigure(answer.fixed, statement.total.type))}</>;
    case 'never':
      return <>{text.wishNever}</>;
    case 'unknown':
      return <>{text.wishUnknown}</>;
    case 'not-followed':
      return <>{text.notFollowed}</>;
  }
}

const profitText = ({ policy }: Statement, amount: Amount): string =>
  exactFigure(amount, policy.names.get(profitFact)?.type ?? { kind: 'text' });

/** How far that is from where the person stands. */
function awayText(statement: Statement, needed: Amount, text: (typeof statementText)['zh']): string {
  const now = profitOf(statement);
  if (!now) return '';
  const away = needed.minus(now);
  if (away.isZero()) return text.wishExactly;
  const money = profitText(statement, away.abs());
  return away.isNegative() ? text.wishReached(money) : text.wishAway(money);
}
