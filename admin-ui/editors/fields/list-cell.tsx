// A list of values: codes are switched on and off, figures stand one beside the other and come and go.
import type { Edit, Path, ValueType, Written } from '../../../engine/index.ts';
import { Button, IconButton } from '../../components/button.tsx';
import { Chip } from '../../components/toggle.tsx';
import { editorFieldsText } from '../../language/editor-fields.ts';
import { say, useText } from '../../language/language.ts';
import { placeMark } from '../block-editor.ts';
import { listOf } from '../written-data.ts';
import { scalarText } from '../written-figure.ts';
import { type EditScope, errorAt, writtenAt } from './edit-scope.ts';
import { FigureCell } from './figure-cell.tsx';
import { zeroOf } from './zero-of.ts';

export interface ListCellProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  /** The type of its items. */
  readonly type: ValueType;
}

export function ListCell(props: ListCellProps) {
  const { scope, path, label, hideLabel, type } = props;
  const error = errorAt(scope, path);
  return (
    <fieldset class="cell list-cell" {...placeMark(path)}>
      <legend class={hideLabel ? 'visually-hidden' : 'field-label'}>{label}</legend>
      {type.kind === 'code' ? <CodeChips {...props} codes={type.codes} /> : <Figures {...props} />}
      {error ? (
        <p class="field-error" role="alert">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}

type Codes = Extract<ValueType, { readonly kind: 'code' }>['codes'];

function CodeChips({ scope, path, codes }: ListCellProps & { readonly codes: Codes }) {
  const { edit } = scope;
  const chosen = listOf(writtenAt(scope, path)).map(scalarText);
  const shown = edit ? codes : codes.filter(({ code }) => chosen.includes(code));
  const all = codes.map((each) => each.code);
  const toggle = (code: string) => edit?.([toggleEdit(path, all, chosen, code)]);
  return (
    <>
      {shown.map(({ code, label }) => (
        <Chip key={code} isOn={chosen.includes(code)} disabled={!edit} onToggle={() => toggle(code)}>
          {say(label)}
        </Chip>
      ))}
    </>
  );
}

/** Takes a code into the list, in the order of the type, or out of it. */
export function toggleEdit(
  path: Path,
  codes: readonly string[],
  chosen: readonly string[],
  code: string,
): Edit {
  const at = chosen.indexOf(code);
  if (at >= 0) return { op: 'remove', path: [...path, at] };
  if (chosen.length === 0) return { op: 'set', path, value: [code] };
  const before = codes.slice(0, codes.indexOf(code));
  const to = chosen.findLastIndex((each) => before.includes(each)) + 1;
  return { op: 'insert', path: [...path, to], value: code };
}

function Figures({ scope, path, label, type }: ListCellProps) {
  const text = useText(editorFieldsText);
  const { edit } = scope;
  const items = listOf(writtenAt(scope, path));
  const add: Written = zeroOf(type);
  return (
    <>
      {items.map((_, at) => (
        <span key={at} class="list-item">
          <FigureCell scope={scope} path={[...path, at]} label={`${label} ${at + 1}`} hideLabel type={type} />
          {edit ? (
            <IconButton
              icon="close"
              label={`${text.remove} ${at + 1}`}
              onClick={() => edit([{ op: 'remove', path: [...path, at] }])}
            />
          ) : null}
        </span>
      ))}
      {edit ? (
        <Button
          size="small"
          look="quiet"
          icon="plus"
          onClick={() =>
            edit([
              items.length === 0
                ? { op: 'set', path, value: [add] }
                : { op: 'insert', path: [...path, items.length], value: add },
            ])
          }
        >
          {text.add}
        </Button>
      ) : null}
    </>
  );
}
