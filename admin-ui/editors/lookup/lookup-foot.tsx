// Below a lookup table: what its rows leave open, and how rows are added.
import { Button } from '../../components/button.tsx';
import { say, useText } from '../../language/language.ts';
import { lookupEditorText } from '../../language/lookup.ts';
import { blockPath, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import { codeLabel } from '../fields/code-label.ts';
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
      {rest.length > 0 ? <p>{text.restByOtherwise(rest.join(say({ zh: '、', en: ', ' })))}</p> : null}
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
          {keys.hasOtherwise
            ? keys.missing.map((key) => (
                <Button
                  key={key}
                  size="small"
                  icon="plus"
                  onClick={() => edit([addRowEdit(blockPath(at), key, parts)])}
                >
                  {text.addMissing(codeLabel(key, keys.type))}
                </Button>
              ))
            : null}
        </div>
      ) : null}
      {edit ? <p>{text.unsetHint}</p> : null}
    </div>
  );
}
