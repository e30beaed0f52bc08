// The order of the policies on the page: a list to move up and down in.
import type { Edition } from '../../../engine/index.ts';
import { IconButton } from '../../components/button.tsx';
import { say, useText } from '../../language/language.ts';
import { vocabularyText } from '../../language/vocabulary.ts';
import { placeMark } from '../block-editor.ts';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { AddChoice } from '../fields/token-list.tsx';
import { listOf } from '../written-data.ts';

export interface OrderEditorProps {
  readonly scope: EditScope;
  readonly edition: Edition;
}

export function OrderEditor({ scope, edition }: OrderEditorProps) {
  const text = useText(vocabularyText);
  const path = ['order'];
  const { edit } = scope;
  const order = listOf(writtenAt(scope, path)).filter((id) => typeof id === 'string');
  const titleOf = (id: string): string => {
    const policy = edition.policies.get(id);
    return policy ? say(policy.title) : id;
  };
  const others = [...edition.policies.values()].filter(({ id }) => !order.includes(id));
  const add = (id: string): void =>
    edit?.([
      order.length === 0
        ? { op: 'set', path, value: [id] }
        : { op: 'insert', path: [...path, order.length], value: id },
    ]);
  return (
    <div class="stack" {...placeMark(path)}>
      <p class="muted small">{text.orderHint}</p>
      <ol class="order-list">
        {order.map((id, at) => (
          <li key={id} {...placeMark([...path, at])}>
            <span>{titleOf(id)}</span>
            {edit ? (
              <span class="row-actions">
                <IconButton
                  icon="arrow-up"
                  label={text.up(titleOf(id))}
                  disabled={at === 0}
                  onClick={() => edit([{ op: 'move', path: [...path, at], to: at - 1 }])}
                />
                <IconButton
                  icon="arrow-down"
                  label={text.down(titleOf(id))}
                  disabled={at === order.length - 1}
                  onClick={() => edit([{ op: 'move', path: [...path, at], to: at + 1 }])}
                />
                <IconButton
                  icon="close"
                  label={text.removeOrder(titleOf(id))}
                  onClick={() => edit([{ op: 'remove', path: order.length === 1 ? path : [...path, at] }])}
                />
              </span>
            ) : null}
          </li>
        ))}
      </ol>
      {edit ? (
        <AddChoice
          label={text.unlisted}
          start={text.choose}
          choices={others.map(({ id, title }) => ({ value: id, title: say(title) }))}
          onAdd={add}
        />
      ) : null}
    </div>
  );
}
