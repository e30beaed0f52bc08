// The field of a formula: what is typed stands in the policy at once, its trouble below it; names are inserted where the cursor is.
import { useEffect, useRef, useState } from 'preact/hooks';
import { functions, type Names, type Path } from '../../../engine/index.ts';
import { TextField } from '../../components/field.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { formulaEditorText } from '../../language/formula.ts';
import { say, useText } from '../../language/language.ts';
import { placeMark } from '../block-editor.ts';
import { baseAt, type EditScope, errorAt, isKnownToBase, writtenAt } from '../fields/edit-scope.ts';
import { scalarText } from '../written-figure.ts';
import { inserted } from './formula-edits.ts';

export interface FormulaFieldProps {
  readonly scope: EditScope;
  readonly path: Path;
}

export function FormulaField({ scope, path }: FormulaFieldProps) {
  const text = useText(formulaEditorText);
  const value = scalarText(writtenAt(scope, path));
  const [typed, setTyped] = useState(value);
  const around = useRef<HTMLDivElement>(null);
  // The policy's text may change from elsewhere, and then wins over what was typed; a blank at the end is no change.
  useEffect(() => {
    setTyped((before) => (before.trim() === value ? before : value));
  }, [value]);
  const { edit } = scope;
  if (!edit) return <code class="formula-text">{value}</code>;
  const offer = (next: string): void => {
    setTyped(next);
    if (next.trim() !== value) edit([{ op: 'set', path, value: next.trim() }]);
  };
  const insert = (name: string): void => {
    const area = around.current?.querySelector('textarea');
    const { text: next, cursor } = inserted(typed, area?.selectionStart ?? typed.length, name);
    offer(next);
    requestAnimationFrame(() => {
      area?.focus();
      area?.setSelectionRange(cursor, cursor);
    });
  };
  return (
    <div class="formula-field" ref={around} {...placeMark(path)}>
      <TextField
        label={text.formula}
        hint={text.formulaHint}
        multiline
        value={typed}
        was={isKnownToBase(scope, path) ? scalarText(baseAt(scope, path)) : undefined}
        error={errorAt(scope, path)}
        onInput={offer}
      />
      <Insertions names={scope.names} onInsert={insert} />
    </div>
  );
}

interface InsertionsProps {
  readonly names: Names;
  readonly onInsert: (name: string) => void;
}

function Insertions({ names, onInsert }: InsertionsProps) {
  const text = useText(formulaEditorText);
  const fields = useText(editorFieldsText);
  const all = [...names.values()];
  const groups = [
    { title: fields.facts, items: all.filter(({ origin }) => origin === 'fact') },
    { title: fields.columns, items: all.filter(({ origin }) => origin === 'column') },
  ];
  return (
    <div class="insertions">
      {groups.map(({ title, items }) =>
        items.length === 0 ? null : (
          <fieldset key={title}>
            <legend>{title}</legend>
            {items.map(({ name, label }) => (
              <InsertChip key={name} title={name} label={say(label)} onClick={() => onInsert(name)} />
            ))}
          </fieldset>
        ),
      )}
      <fieldset>
        <legend>{text.functionsGroup}</legend>
        {Object.entries(text.functions).map(([name, label]) => (
          <InsertChip
            key={name}
            title={Object.entries(functions).find(([known]) => known === name)?.[1].usage ?? name}
            label={label}
            onClick={() => onInsert(`${name}()`)}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface InsertChipProps {
  readonly title: string;
  readonly label: string;
  readonly onClick: () => void;
}

function InsertChip({ title, label, onClick }: InsertChipProps) {
  const text = useText(formulaEditorText);
  return (
    <button type="button" class="chip" title={title} aria-label={text.insertName(label)} onClick={onClick}>
      {label}
    </button>
  );
}
