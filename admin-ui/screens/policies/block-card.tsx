// One block as a card: what it is called, why it is so, when it applies, what is still open, and the editor of its kind.
import { kindOf } from '../../../engine/index.ts';
import { Badge, SeverityBadge } from '../../components/badge.tsx';
import { Card } from '../../components/card.tsx';
import { type BlockEditorProps, blockPath, placeMark } from '../../editors/block-editor.ts';
import { ConditionEditor } from '../../editors/condition/index.tsx';
import { scopeOf } from '../../editors/fields/edit-scope.ts';
import { editorFor } from '../../editors/index.ts';
import { OpenQuestion } from '../../editors/open-question.tsx';
import { BlockActions } from '../../editors/policy/block-actions.tsx';
import { bilingualOf, textOf } from '../../editors/written-data.ts';
import { say, useText } from '../../language/language.ts';
import { policiesText } from '../../language/policies.ts';

export interface BlockCardProps extends BlockEditorProps {
  /** How many blocks the policy has. */
  readonly count: number;
}

export function BlockCard(props: BlockCardProps) {
  const { document, at, findings, count } = props;
  const block = document.writtenAt(blockPath(at));
  const label = bilingualOf(block, 'label');
  const because = bilingualOf(block, 'because');
  const name = label ? say(label) : textOf(block, 'id');
  const kind = textOf(block, 'kind');
  const Editor = editorFor(kind);
  const found = (severity: 'error' | 'warning') =>
    findings.filter((finding) => finding.severity === severity).length;
  const title = kindOf(kind)?.title;
  return (
    <Card
      title={<span class="block-title">{name}</span>}
      actions={
        <>
          {found('error') > 0 ? <SeverityBadge severity="error" count={found('error')} /> : null}
          {found('warning') > 0 ? <SeverityBadge severity="warning" count={found('warning')} /> : null}
          <Badge>{title ? say(title) : kind}</Badge>
          {props.edit ? <BlockActions at={at} count={count} label={name} edit={props.edit} /> : null}
        </>
      }
    >
      <div class="block-body" {...placeMark(blockPath(at))}>
        {because ? <p class="block-because">{say(because)}</p> : null}
        <OpenQuestion document={document} path={blockPath(at, 'owner')} />
        <Guard {...props} label={name} />
        <Editor {...props} />
      </div>
    </Card>
  );
}

/** When the block applies, as a sentence; nothing where it always does. */
function Guard({ label, ...props }: BlockEditorProps & { readonly label: string }) {
  const text = useText(policiesText);
  const path = blockPath(props.at, 'when');
  if (props.document.writtenAt(path) === undefined) return null;
  return (
    <div class="block-guard">
      <span>{text.onlyWhen}</span>
      <ConditionEditor scope={scopeOf(props)} path={path} label={text.onlyWhenLabel(label)} optional />
    </div>
  );
}
