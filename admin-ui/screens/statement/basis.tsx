// What the statement rests on: the edition, what changed since the one before, and a fingerprint to compare by.
import { useMemo } from 'preact/hooks';
import type { Edition } from '../../../engine/index.ts';
import { dateText } from '../../language/dates.ts';
import { say, useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { otherTotal, payChanges } from './changes.ts';
import { exactFigure } from './exact-figures.ts';
import type { PaperProps } from './paper.tsx';
import { fingerprintOf, type Statement } from './statement.ts';

export function Basis({ statement, rules, compared }: PaperProps) {
  const text = useText(statementText);
  const { id, effectiveFrom } = statement.edition.head;
  const print = useMemo(() => fingerprintOf(statement), [statement]);
  const since = dateText(effectiveFrom);
  return (
    <dl class="statement-basis">
      <dt>{text.edition}</dt>
      <dd>{rules.shown?.state === 'draft' ? text.editionDraft(id, since) : text.editionSince(id, since)}</dd>
      <Changes statement={statement} rules={rules} compared={compared} />
      <dt>{text.fingerprint}</dt>
      <dd>
        <code>
          {print.rules}-{print.data}
        </code>
        <span class="muted small">{text.fingerprintText}</span>
      </dd>
    </dl>
  );
}

/** Nothing for a trial of a quarter that had no edition: there is nothing to hold it against. */
function Changes({ statement, rules, compared }: PaperProps) {
  const text = useText(statementText);
  if (!rules.compared)
    return rules.isTrial ? null : (
      <>
        <dt>{text.changed}</dt>
        <dd>{text.noneBefore}</dd>
      </>
    );
  const { id } = rules.compared;
  const title = rules.isTrial ? text.changedTrial(id) : text.changedSince(id);
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {id === statement.edition.head.id ? (
          text.sameEdition
        ) : compared ? (
          <Differences statement={statement} compared={compared} />
        ) : (
          text.loading
        )}
      </dd>
    </>
  );
}

interface DifferencesProps {
  readonly statement: Statement;
  readonly compared: Edition;
}

function Differences({ statement, compared }: DifferencesProps) {
  const text = useText(statementText);
  const changes = useMemo(() => payChanges(statement, compared), [statement, compared]);
  return (
    <>
      {changes.length === 0 ? (
        text.sameRules
      ) : (
        <ul>
          {changes.map(({ policy, text: words }) => (
            <li key={`${policy.en} ${words.en}`}>{text.change(say(policy), say(words))}</li>
          ))}
        </ul>
      )}
      {changes.length === 0 ? null : <p>{differenceText(statement, compared, text)}</p>}
    </>
  );
}

/** The same facts under the other edition, in a sentence. */
function differenceText(statement: Statement, compared: Edition, text: (typeof statementText)['zh']): string {
  const other = otherTotal(statement, compared);
  const { id } = compared.head;
  if (!other) return text.sameDataNone(id);
  const { type } = statement.total;
  const total = exactFigure(other.total, type);
  if (other.difference.isZero()) return text.sameDataEven(id, total);
  const money = exactFigure(other.difference.abs(), type);
  return text.sameData(id, total, other.difference.isNegative() ? text.less(money) : text.more(money));
}
