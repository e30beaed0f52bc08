// The statement itself, as it is printed: the total, every part with how it came about, the check, and what it rests on.
import { type Edition, isAmount } from '../../../engine/index.ts';
import { quarterText } from '../../language/dates.ts';
import { useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { dayInShanghai, lastDayOf } from '../../workspace/quarters.ts';
import { titleText } from '../team/figure-text.ts';
import { Basis } from './basis.tsx';
import { exactFigure } from './exact-figures.ts';
import { PartView } from './part-view.tsx';
import type { Rules } from './place.ts';
import type { Statement } from './statement.ts';
import { supplierOf } from './suppliers.ts';
import { checkOf, labelOf } from './workings.ts';

export interface PaperProps {
  readonly statement: Statement;
  readonly rules: Rules;
  /** The edition it is compared with, once it is read. */
  readonly compared: Edition | undefined;
}

export function Paper({ statement, rules, compared }: PaperProps) {
  const text = useText(statementText);
  const { total, parts } = statement;
  const check = checkOf(statement);
  return (
    <article class="card statement-paper" aria-label={text.screen}>
      <header class="statement-total">
        <p>{text.total}</p>
        <strong>{isAmount(total.cell) ? exactFigure(total.cell, total.type) : text.noTotal}</strong>
        <Standing statement={statement} rules={rules} />
      </header>
      {isAmount(total.cell) ? null : <Missing statement={statement} />}
      <div class="statement-parts">
        {parts.map((part) => (
          <PartView key={part.id} statement={statement} part={part} />
        ))}
      </div>
      {isAmount(total.cell) ? (
        <section class="statement-check" aria-label={text.check}>
          <h2>
            <span>{titleText(total.label)}</span>
            <span class="statement-amount">{exactFigure(total.cell, total.type)}</span>
          </h2>
          {check ? <p>{check}</p> : null}
          <p class="muted small">{text.rounding}</p>
        </section>
      ) : null}
      <Basis statement={statement} rules={rules} compared={compared} />
    </article>
  );
}

/** That it is a trial, or that the quarter is not over. */
function Standing({ statement, rules }: Pick<PaperProps, 'statement' | 'rules'>) {
  const text = useText(statementText);
  const { quarter } = statement.row;
  const last = lastDayOf(quarter);
  const isOpen = last !== undefined && dayInShanghai(new Date()) <= last;
  const id = rules.shown?.id ?? '';
  return (
    <>
      {rules.isTrial ? (
        <p class="statement-trial">
          {rules.own ? null : `${text.trialBefore(quarterText(quarter))} `}
          {rules.shown?.state === 'draft' ? text.trialDraft(id) : text.trial(id)}
        </p>
      ) : null}
      {isOpen ? <p class="muted small">{text.notOver}</p> : null}
    </>
  );
}

/** What is missing and who has it: no total is guessed. */
function Missing({ statement }: { readonly statement: Statement }) {
  const text = useText(statementText);
  const { missing, policy } = statement;
  return (
    <section class="statement-missing" aria-label={text.missingTitle}>
      <p>{missing.length > 0 ? text.noTotalText(missing.length) : text.noTotalOther}</p>
      <ul>
        {missing.map((fact) => (
          <li key={fact}>{text.missingLine(labelOf(policy, fact), text.suppliers[supplierOf(fact)])}</li>
        ))}
      </ul>
    </section>
  );
}
