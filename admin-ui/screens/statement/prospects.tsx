// Beside the statement: what more gross profit brings, what a wish takes, and the curve with the person's own quarters. Not printed.
import { useMemo } from 'preact/hooks';
import type { Edition } from '../../../engine/index.ts';
import { CurveCard } from './curve-card.tsx';
import { MoreCard } from './more-card.tsx';
import { totalOver } from './response.ts';
import { profitFact, type Statement, statementIn, statementOf } from './statement.ts';
import { WishCard } from './wish-card.tsx';

export interface ProspectsProps {
  readonly statement: Statement;
  /** Drawn beside it where the two differ. */
  readonly compared: Edition | undefined;
}

export function Prospects({ statement, compared }: ProspectsProps) {
  const pieces = useMemo(() => totalOver(statement), [statement]);
  const other = useMemo(() => otherCurve(statement, compared), [statement, compared]);
  if (!statement.policy.plan.facts.some(({ name }) => name === profitFact)) return null;
  return (
    <aside class="statement-prospects stack">
      <MoreCard statement={statement} pieces={pieces} />
      <WishCard statement={statement} pieces={pieces} />
      <CurveCard statement={statement} pieces={pieces} other={other} />
    </aside>
  );
}

/** The same person under the other edition; undefined where its rules are the same. */
function otherCurve(statement: Statement, compared: Edition | undefined) {
  const other = compared && statementIn(statementOf(compared, statement.row));
  if (!compared || !other || other.policy.planHash === statement.policy.planHash) return undefined;
  return { edition: compared.head.id, pieces: totalOver(other) };
}
