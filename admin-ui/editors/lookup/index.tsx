// The editor of a lookup table: keys down, results across; a key without a row is shown with a way to add it.
import { Table } from '../../components/table.tsx';
import { say, useText } from '../../language/language.ts';
import { lookupEditorText } from '../../language/lookup.ts';
import { type BlockEditorProps, blockPath } from '../block-editor.ts';
import { BlockFrame } from '../fields/block-frame.tsx';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { scopeOf, writtenAt } from '../fields/edit-scope.ts';
import { nameChoices } from '../fields/name-choices.ts';
import { shownParts } from '../fields/shown-parts.ts';
import { bilingualOf } from '../written-data.ts';
import { lookupColumns, tableRows } from './lookup-columns.tsx';
import { LookupFoot } from './lookup-foot.tsx';
import { shownKeys } from './lookup-rows.ts';

export function LookupEditor(props: BlockEditorProps) {
  const text = useText(lookupEditorText);
  const scope = scopeOf(props);
  const block = blockPath(props.at);
  const written = writtenAt(scope, block);
  const label = bilingualOf(written, 'label');
  const table = { scope, at: props.at, parts: shownParts(written), keys: shownKeys(written, scope.names) };
  return (
    <BlockFrame scope={scope} at={props.at}>
      <ChoiceCell
        scope={scope}
        path={[...block, 'by']}
        label={text.by}
        hint={scope.edit ? text.byHint : undefined}
        choices={nameChoices(scope.names, ({ kind }) => ['code', 'flag', 'count'].includes(kind))}
      />
      <div class="editor-grid">
        <Table
          caption={text.caption(label ? say(label) : '')}
          look="editable"
          rows={tableRows(table.keys)}
          keyOf={({ key, kind }) => `${kind} ${key}`}
          columns={lookupColumns(text, table)}
        />
        <LookupFoot {...table} />
      </div>
    </BlockFrame>
  );
}
