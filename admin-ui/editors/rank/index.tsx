// The editor of a rank: by what, in which order, what equals get, and among whom.
import { isNumeric } from '../../../engine/index.ts';
import { useText } from '../../language/language.ts';
import { rankEditorText } from '../../language/rank.ts';
import { type BlockEditorProps, blockPath } from '../block-editor.ts';
import { BlockFrame } from '../fields/block-frame.tsx';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { scopeOf, writtenAt } from '../fields/edit-scope.ts';
import { nameChoices } from '../fields/name-choices.ts';
import { textOf } from '../written-data.ts';
import { RowsEditor } from './rows-editor.tsx';

export function RankEditor(props: BlockEditorProps) {
  const text = useText(rankEditorText);
  const scope = scopeOf(props);
  const path = (member: string) => blockPath(props.at, member);
  const block = writtenAt(scope, blockPath(props.at));
  const groups = nameChoices(
    scope.names,
    ({ kind }) => kind === 'code' || kind === 'flag' || kind === 'count',
    textOf(block, 'within'),
  );
  return (
    <BlockFrame scope={scope} at={props.at}>
      <div class="editor-settings">
        <ChoiceCell
          scope={scope}
          path={path('by')}
          label={text.by}
          choices={nameChoices(scope.names, isNumeric, textOf(block, 'by'))}
        />
        <ChoiceCell
          scope={scope}
          path={path('order')}
          label={text.order}
          choices={[
            { value: 'highest-first', title: text.highest },
            { value: 'lowest-first', title: text.lowest },
          ]}
        />
        <ChoiceCell
          scope={scope}
          path={path('ties')}
          label={text.ties}
          choices={[
            { value: 'same-place', title: text.same },
            { value: 'dense', title: text.dense },
          ]}
        />
        <ChoiceCell
          scope={scope}
          path={path('within')}
          label={text.within}
          absent="-"
          choices={[{ value: '-', title: text.everyone }, ...groups]}
        />
      </div>
      <RowsEditor {...props} />
    </BlockFrame>
  );
}
