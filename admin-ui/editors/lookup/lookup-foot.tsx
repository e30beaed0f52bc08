// Below a lookup table: what its rows leave open, and how rows are added.
import { both } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { say, useText } from '../../language/language.ts';
import { lookupEditorText } from '../../language/lookup.ts';
import { blockPath, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import { codeLabel } from '../fields/code-label.ts';
import { AddChoice } from '../fields/token-list.tsx';
import type { LookupTable } from './lookup-columns.tsx';
import { addRowEdit, openRow } from './lookup-rows.ts';
import { NewKey } from './new-key.tsx';

export function LookupFoot({ scope, at, parts, keys }: LookupTable) {
  const text = useText(lookupEditorText);
  const { edit, findings } = scope;
  const whole = findings.filter(({ path }) => path.at(-1) === 'rows');
  const rest = keys.hasOtherwise ? keys.missing.map((key) => codeLabel(key, keys.type)) : [];
  return (
    <div class="editor-foot" {...placeMark(blockPath(at, 'rows'))}>
      <CellFindings findings={whole} />
      {rest.length > 0 ? <Rest keys={rest} /> : null}
      {edit ? (
        <div class="row">
          {keys.type?.kind === 'count' ? (
            <NewKey taken={keys.written} onAdd={(key) => edit([addRowEdit(blockPath(at), key, parts)])} />
          ) : null}
          {keys.hasOtherwise ? null : (
            <Button
              size="small"
              icon="plus"
              onClick={() => edit([{ op: 'set', path: blockPath(at, 'otherwise'), value: openRow(parts) }])}
            >
              {text.addOtherwise}
            </Button>
          )}
          {keys.hasOtherwise ? (
            <AddChoice
              label={text.addOwnRow}
              start={text.chooseKey}
              choices={keys.missing.map((key) => ({ value: key, title: codeLabel(key, keys.type) }))}
              onAdd={(key) => edit([addRowEdit(blockPath(at), key, parts)])}
            />
          ) : null}
        </div>
      ) : null}
      {edit ? <p>{text.unsetHint}</p> : null}
    </div>
  );
}

/** A few are named; where there are many, such as countries, how many they are, and the list unfolds. */
function Rest({ keys }: { readonly keys: readonly string[] }) {
  const text = useText(lookupEditorText);
  const list = keys.join(say(both('、', ', ')));
  if (keys.length <= namedAtMost) return <p>{text.restByOtherwise(list)}</p>;
  return (
    <Disclosure title={text.restCount(keys.length)}>
      <p>{list}</p>
    </Disclosure>
  );
}

const namedAtMost = 12;
