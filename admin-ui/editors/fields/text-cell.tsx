// A text of one language, such as a unit or the heading of a column; emptied, it goes.
import type { Path, WrittenData } from '../../../engine/index.ts';
import { TextField } from '../../components/field.tsx';
import { placeMark } from '../block-editor.ts';
import { baseAt, type EditScope, errorAt, isKnownToBase, writtenAt } from './edit-scope.ts';

export interface TextCellProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
  readonly hint?: string | undefined;
  readonly isDate?: boolean | undefined;
  readonly placeholder?: string | undefined;
}

export function TextCell({ scope, path, label, hint, isDate, placeholder }: TextCellProps) {
  const shown = (data: WrittenData | undefined): string => (typeof data === 'string' ? data : '');
  const value = shown(writtenAt(scope, path));
  const { edit } = scope;
  if (!edit) {
    return (
      <span class="read">
        <span class="field-label">{label}</span>
        <span>{value || placeholder || '—'}</span>
      </span>
    );
  }
  return (
    <div class="cell" {...placeMark(path)}>
      <TextField
        {...{ label, hint, isDate, placeholder, value }}
        was={isKnownToBase(scope, path) ? shown(baseAt(scope, path)) : undefined}
        error={errorAt(scope, path)}
        onInput={(typed) => edit([typed === '' ? { op: 'remove', path } : { op: 'set', path, value: typed }])}
      />
    </div>
  );
}
