// The groups of a scorecard, each with a score of its own.
import { Button, IconButton } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { say, useText } from '../../language/language.ts';
import { scorecardEditorText } from '../../language/scorecard.ts';
import { blockPath, findingsAt } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import type { EditScope } from '../fields/edit-scope.ts';
import { useOnceTrue } from '../fields/use-once-true.ts';
import { WordsCell } from '../fields/words-cell.tsx';
import type { ShownScorecard } from './read-scorecard.ts';
import { addGroupEdit, removeGroupEdits } from './scorecard-edits.ts';

export interface GroupsProps {
  readonly scope: EditScope;
  readonly at: number;
  readonly card: ShownScorecard;
}

export function Groups({ scope, at, card }: GroupsProps) {
  const text = useText(scorecardEditorText);
  const { edit, findings } = scope;
  const troubled = findingsAt(findings, blockPath(at, 'groups'));
  const isOpen = useOnceTrue(troubled.length > 0);
  if (!edit) return null;
  return (
    <Disclosure title={text.groups} isOpen={isOpen}>
      <div class="stack">
        <p class="muted small">{text.groupsHint}</p>
        {card.groups.map(({ id, label }) => (
          <div key={id} class="group-row">
            <WordsCell scope={scope} path={blockPath(at, 'groups', id)} label={text.group} />
            <IconButton
              icon="trash"
              label={text.removeGroup(say(label))}
              onClick={() => edit(removeGroupEdits(blockPath(at), card, id))}
            />
            <CellFindings findings={findingsAt(troubled, blockPath(at, 'groups', id))} />
          </div>
        ))}
        <div>
          <Button
            size="small"
            icon="plus"
            onClick={() => edit([addGroupEdit(blockPath(at), card, text.newGroup)])}
          >
            {text.addGroup}
          </Button>
        </div>
      </div>
    </Disclosure>
  );
}
