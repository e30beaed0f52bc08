// What editors of every kind have in common: below the editor itself, the block's name, reason, open question, and when it applies.
import type { ComponentChildren } from 'preact';
import { Disclosure } from '../../components/disclosure.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { useText } from '../../language/language.ts';
import { blockPath } from '../block-editor.ts';
import { ConditionEditor } from '../condition/index.tsx';
import { GivesEditor } from '../gives/gives-editor.tsx';
import { textOf } from '../written-data.ts';
import { type EditScope, writtenAt } from './edit-scope.ts';
import { Reasons } from './reasons.tsx';
import { WordsCell } from './words-cell.tsx';
import '../../style/block-fields.css';
import '../../style/block-editors.css';

export interface BlockFrameProps {
  readonly scope: EditScope;
  readonly at: number;
  readonly children: ComponentChildren;
}

export function BlockFrame({ scope, at, children }: BlockFrameProps) {
  return (
    <div class="block-editor">
      {children}
      {scope.edit && givesParts(scope, at) ? <GivesEditor scope={scope} at={at} /> : null}
      {scope.edit ? <Details scope={scope} at={at} /> : null}
    </div>
  );
}

/** Tables and rules give columns by name; bands and formulas one, whose type stands beside their figures. */
const givesParts = (scope: EditScope, at: number): boolean =>
  ['lookup', 'rules'].includes(textOf(writtenAt(scope, blockPath(at)), 'kind'));

/** What the card around the editor shows in words, to be changed here. A guard that is there is edited where it is shown. */
function Details({ scope, at }: Omit<BlockFrameProps, 'children'>) {
  const text = useText(editorFieldsText);
  const guard = blockPath(at, 'when');
  return (
    <Disclosure title={text.details}>
      <div class="stack">
        <WordsCell scope={scope} path={blockPath(at, 'label')} label={text.blockName} />
        <Reasons scope={scope} path={blockPath(at)} />
        {writtenAt(scope, guard) === undefined ? (
          <div>
            <span class="field-label">{text.guardNone}</span>
            <ConditionEditor scope={scope} path={guard} label={text.guard} optional />
          </div>
        ) : null}
      </div>
    </Disclosure>
  );
}
