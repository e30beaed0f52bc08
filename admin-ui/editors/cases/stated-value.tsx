// A fact or an expectation of a case: its value, or in a word that there is none, with a small menu to say it another way.
import type { ComponentChildren } from 'preact';
import type { Path, ValueType } from '../../../engine/index.ts';
import type { Choice } from '../../components/select.tsx';
import { placeMark } from '../block-editor.ts';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { SourceMenu } from '../fields/source-menu.tsx';
import { ValueCell } from '../fields/value-cell.tsx';
import { mapOf } from '../written-data.ts';

export interface StatedValueProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly label: string;
  readonly hideLabel?: boolean | undefined;
  readonly type: ValueType;
  /** What stands there instead of a value; undefined for a value. */
  readonly word: string | undefined;
  readonly menu: string;
  /** The first is what holds now. */
  readonly choices: readonly Choice<string>[];
  readonly onChoose: (choice: string) => void;
  readonly children?: ComponentChildren;
}

export function StatedValue(props: StatedValueProps) {
  const { scope, path, label, hideLabel, word } = props;
  return (
    <div class="stated" {...placeMark(path)}>
      <div class="source">
        {word === undefined ? (
          <Value {...props} />
        ) : (
          <span class="cell read">
            {hideLabel ? null : <span class="field-label">{label}</span>}
            <span class="muted">{word}</span>
          </span>
        )}
        {scope.edit ? (
          <SourceMenu label={props.menu} choices={props.choices} onChoose={props.onChoose} />
        ) : null}
      </div>
      {props.children}
    </div>
  );
}

/** Ratios by name have a field each; everything else the field of its type. */
function Value({ scope, path, label, hideLabel, type }: StatedValueProps) {
  if (type.kind !== 'ratios') return <ValueCell {...{ scope, path, label, hideLabel, type }} />;
  return (
    <div class="cell">
      {Object.keys(mapOf(writtenAt(scope, path)) ?? {}).map((name) => (
        <FigureCell
          key={name}
          scope={scope}
          path={[...path, name]}
          label={`${label} · ${name}`}
          type={{ kind: 'ratio' }}
        />
      ))}
    </div>
  );
}
