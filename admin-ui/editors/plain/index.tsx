// The plain form: every figure, word and flag of a block with its name, for a kind that has no editor of its own.
import { useText } from '../../language/language.ts';
import { plainEditorText } from '../../language/plain.ts';
import { type BlockEditorProps, blockPath } from '../block-editor.ts';
import { BlockFrame } from '../fields/block-frame.tsx';
import { scopeOf, writtenAt } from '../fields/edit-scope.ts';
import { mapOf } from '../written-data.ts';
import { PlainMember } from './plain-member.tsx';

/** What the frame around every editor shows, and what no form may change: other blocks know this one by it. */
const elsewhere: ReadonlySet<string> = new Set(['id', 'kind', 'label', 'because', 'owner', 'when']);

export function PlainEditor(props: BlockEditorProps) {
  const text = useText(plainEditorText);
  const scope = scopeOf(props);
  const members = Object.keys(mapOf(writtenAt(scope, blockPath(props.at))) ?? {});
  return (
    <BlockFrame scope={scope} at={props.at}>
      <p class="muted small">{text.intro}</p>
      <div class="stack">
        {members
          .filter((name) => !elsewhere.has(name))
          .map((name) => (
            <PlainMember key={name} scope={scope} path={blockPath(props.at, name)} name={name} />
          ))}
      </div>
    </BlockFrame>
  );
}
