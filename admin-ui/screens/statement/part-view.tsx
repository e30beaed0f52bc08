// One part of the statement: what it is, what it comes to, and each line that can be done again on a calculator.
import { isAmount, isFailure } from '../../../engine/index.ts';
import { useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { titleText } from '../team/figure-text.ts';
import { exactFigure } from './exact-figures.ts';
import type { Part, Statement } from './statement.ts';
import { labelOf, type Working, workingsOf } from './workings.ts';

export function PartView({ statement, part }: { readonly statement: Statement; readonly part: Part }) {
  const text = useText(statementText);
  const { cell, type } = part;
  const missing = isFailure(cell) ? cell.missing : [];
  const lines = workingsOf(statement, part);
  return (
    <section class="statement-part">
      <h2>
        <span>{titleText(part.label)}</span>
        <span class="statement-amount">{isAmount(cell) ? exactFigure(cell, type) : '—'}</span>
      </h2>
      {isFailure(cell) ? (
        <p class="statement-gap">
          {missing.length > 0
            ? text.partMissing(missing.map((name) => labelOf(statement.policy, name)).join(text.separator))
            : text.partWithout}
        </p>
      ) : null}
      {lines.length > 0 ? (
        <ul class="statement-lines">
          {lines.map((line) => (
            <WorkingLine key={line.key} line={line} />
          ))}
        </ul>
      ) : null}
    </section>
  );
}

/** The labels of a policy are small in English; a line begins with a capital. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function WorkingLine({ line }: { readonly line: Working }) {
  const text = useText(statementText);
  const states = { met: text.met, 'not-met': text.notMet, unknown: text.unknown } as const;
  if (line.kind === 'words') return <li>{capital(line.text)}</li>;
  return (
    <li class="statement-band">
      <span>{line.text}</span>
      <span class="statement-amount">{line.amount}</span>
      {line.note ? (
        <span class="statement-note" data-state={line.state}>
          {line.state ? <b>{states[line.state]}</b> : null} {line.note}
        </span>
      ) : null}
    </li>
  );
}
