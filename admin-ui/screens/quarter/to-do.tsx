// What waits for the owner, each with the way there: the draft, red alerts, findings, grade proposals, open questions, gaps in the data.
import type { ComponentChildren } from 'preact';
import type { Bilingual } from '../../../engine/index.ts';
import { ButtonLink } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { say, useText } from '../../language/language.ts';
import { quarterText } from '../../language/quarter.ts';

export interface ToDoProps {
  readonly draft: { readonly id: string; readonly changes: number } | undefined;
  readonly errors: number;
  readonly warnings: number;
  /** The people a red alert is about. */
  readonly alerts: readonly Bilingual[];
  readonly proposals: number;
  readonly questions: number;
  /** Facts with gaps; undefined while they are looked for. */
  readonly gaps: number | undefined;
}

export function ToDo({ draft, errors, warnings, alerts, proposals, questions, gaps = 0 }: ToDoProps) {
  const text = useText(quarterText);
  const isEmpty = !draft && errors + warnings + alerts.length + proposals + questions + gaps === 0;
  return (
    <Card title={text.todo} flush>
      <ul class="to-do">
        {draft ? <DraftItem {...draft} /> : null}
        {alerts.length > 0 ? (
          <Item icon="error" tone="error" href="/team#alerts" action={text.see}>
            {text.alertsTodo(alerts.map(say))}
          </Item>
        ) : null}
        {errors > 0 ? (
          <Item icon="error" tone="error" href="#findings" action={text.see}>
            {text.errors(errors)}
          </Item>
        ) : null}
        {warnings > 0 ? (
          <Item icon="warning" tone="warning" href="#findings" action={text.see}>
            {draft ? text.warnings(warnings) : text.warningsInForce(warnings)}
          </Item>
        ) : null}
        {proposals > 0 ? (
          <Item icon="team" href="#proposals" action={text.see}>
            {text.proposalsTodo(proposals)}
          </Item>
        ) : null}
        {questions > 0 ? (
          <Item icon="question" href="/questions" action={text.decide}>
            {text.questionsTodo(questions)}
          </Item>
        ) : null}
        {gaps > 0 ? (
          <Item icon="data" href="#data" action={text.see}>
            {text.missingTodo(gaps)}
          </Item>
        ) : null}
        {isEmpty ? (
          <li data-tone="good">
            <Icon name="review" />
            <span>{text.nothingToDo}</span>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}

function DraftItem({ id, changes }: { readonly id: string; readonly changes: number }) {
  const text = useText(quarterText);
  return changes === 0 ? (
    <Item icon="edit" tone="brand" href="/policies" action={text.editDraft}>
      {text.draftFresh(id)}
    </Item>
  ) : (
    <Item icon="edit" tone="brand" href="/review" action={text.reviewDraft}>
      {text.draftChanges(id, changes)}
    </Item>
  );
}

interface ItemProps {
  readonly icon: IconName;
  readonly tone?: 'neutral' | 'brand' | 'warning' | 'error' | undefined;
  readonly href: string;
  readonly action: string;
  readonly children: ComponentChildren;
}

function Item({ icon, tone = 'neutral', href, action, children }: ItemProps) {
  return (
    <li data-tone={tone}>
      <Icon name={icon} />
      <span>{children}</span>
      <ButtonLink look="quiet" size="small" href={href}>
        {action}
      </ButtonLink>
    </li>
  );
}
