// An outcome that is the explained lines of blocks: which blocks, in which order.
import type { Path } from '../../../engine/index.ts';
import { useText } from '../../language/language.ts';
import { policyEditorText } from '../../language/policy-editor.ts';
import { placeMark } from '../block-editor.ts';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { labelOf } from '../fields/name-choices.ts';
import { AddChoice, TokenList } from '../fields/token-list.tsx';
import { listOf, memberOf, textOf } from '../written-data.ts';

export interface OutcomeLinesProps {
  readonly scope: EditScope;
  /** Of the list. */
  readonly path: Path;
}

export function OutcomeLines({ scope, path }: OutcomeLinesProps) {
  const text = useText(policyEditorText);
  const { document, names, edit } = scope;
  const chosen = listOf(writtenAt(scope, path)).filter((each) => typeof each === 'string');
  const blocks = listOf(memberOf(document.written, 'blocks')).map((block) => textOf(block, 'id'));
  const passedOn = [...names.values()].filter(({ type }) => type.kind === 'lines').map(({ name }) => name);
  const open = [...blocks, ...passedOn].filter((each) => each !== '' && !chosen.includes(each));
  const titleOf = (name: string): string => labelOf(names, name);
  return (
    <div class="stack" {...placeMark(path)}>
      <span class="field-label">{text.linesTitle}</span>
      <TokenList
        tokens={chosen.map((name, at) => ({
          key: name,
          title: titleOf(name),
          mark: placeMark([...path, at]),
          removal:
            edit && chosen.length > 1
              ? {
                  label: `${text.removeFrom} ${titleOf(name)}`,
                  onRemove: () => edit([{ op: 'remove', path: [...path, at] }]),
                }
              : undefined,
        }))}
      />
      <AddChoice
        label={text.addFrom}
        start={text.choose}
        choices={open.map((value) => ({ value, title: titleOf(value) }))}
        onAdd={(value) => edit?.([{ op: 'insert', path: [...path, chosen.length], value }])}
      />
    </div>
  );
}
