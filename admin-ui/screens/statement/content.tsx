// The statement of one row under one edition, with what more would bring beside it; or why there is none.
import { useMemo } from 'preact/hooks';
import { type Edition, factsRead } from '../../../engine/index.ts';
import { Banner } from '../../components/banner.tsx';
import { Card } from '../../components/card.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Skeleton } from '../../components/skeleton.tsx';
import { say, useText } from '../../language/language.ts';
import { statementText } from '../../language/statement.ts';
import { useOpened } from '../../workspace/opened.ts';
import type { TeamRow } from '../../workspace/team.ts';
import { Paper } from './paper.tsx';
import type { Rules } from './place.ts';
import { Prospects } from './prospects.tsx';
import { statementOf } from './statement.ts';

export interface ContentProps {
  readonly edition: Edition | undefined;
  readonly rules: Rules;
  readonly row: TeamRow;
}

export function Content({ edition, rules, row }: ContentProps) {
  const text = useText(statementText);
  const result = useMemo(() => edition && statementOf(edition, row), [edition, row]);
  const compared = useOpened(rules.compared?.id)?.edition.value;
  if (!edition || !result)
    return (
      <Card>
        <Skeleton lines={12} />
      </Card>
    );
  if (result.kind === 'none')
    return (
      <EmptyState icon="policy" title={text.noPolicy(edition.head.id)}>
        {text.noPolicyText}
      </EmptyState>
    );
  if (result.kind === 'refused')
    return (
      <Banner tone="error" title={text.refused}>
        {result.refusals.map(({ path, message, hint }) => (
          <span key={path} class="left-out">
            {text.withHint(say(message), say(hint))}
          </span>
        ))}
      </Banner>
    );
  const { statement } = result;
  if ([...factsRead([statement.policy])].every((name) => !statement.facts.has(name)))
    return (
      <EmptyState icon="person" title={text.unrelated(say(row.name))}>
        {text.unrelatedText}
      </EmptyState>
    );
  return (
    <div class="statement-columns">
      <Paper statement={statement} rules={rules} compared={compared} />
      <Prospects key={`${row.person} ${row.quarter}`} statement={statement} compared={compared} />
    </div>
  );
}
