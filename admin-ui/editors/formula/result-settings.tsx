// What a formula gives and how it is rounded, in words.
import type { Edition, WrittenData } from '../../../engine/index.ts';
import { TextField } from '../../components/field.tsx';
import { formulaEditorText } from '../../language/formula.ts';
import { useText } from '../../language/language.ts';
import { blockPath, placeMark } from '../block-editor.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { baseAt, type EditScope, errorAt, writtenAt } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { currencyText } from '../fields/units.ts';
import { type TypeName, typeEdits } from '../gives/gives-edits.ts';
import { textOf } from '../written-data.ts';
import { type RoundChoice, roundChoices, roundEdit, typeChoices } from './formula-edits.ts';

export interface ResultSettingsProps {
  readonly scope: EditScope;
  readonly at: number;
  readonly edition: Edition;
}

export function ResultSettings(props: ResultSettingsProps) {
  return (
    <div class="editor-settings">
      <ResultType {...props} />
      <Rounding {...props} />
    </div>
  );
}

function ResultType({ scope, at, edition }: ResultSettingsProps) {
  const text = useText(formulaEditorText);
  const path = blockPath(at, 'gives');
  const { sales, salary } = edition.head.currency;
  const type = textOf(writtenAt(scope, path), 'type');
  const unit = [...path, 'unit'];
  const { edit } = scope;
  return (
    <>
      <ChoiceCell
        scope={scope}
        path={path}
        label={text.type}
        absent="auto"
        choices={typeChoices.map((value) => ({ value, title: text[value] }))}
        read={(data: WrittenData | undefined) => textOf(data, 'type')}
        write={(to) =>
          to === 'auto'
            ? [{ op: 'remove', path }]
            : typeEdits(path, writtenAt(scope, path), to as TypeName, edition.head.currency)
        }
      />
      {type === 'money' ? (
        <ChoiceCell
          scope={scope}
          path={[...path, 'currency']}
          label={text.currency}
          choices={[...new Set([sales, salary])].map((value) => ({ value, title: currencyText(value) }))}
        />
      ) : null}
      {type === 'number' && edit ? (
        <div class="cell" {...placeMark(unit)}>
          <TextField
            label={text.unit}
            value={textOf(writtenAt(scope, path), 'unit')}
            was={textOf(baseAt(scope, path), 'unit') || undefined}
            error={errorAt(scope, unit)}
            onInput={(typed) => edit([{ op: 'set', path: unit, value: typed }])}
          />
        </div>
      ) : null}
    </>
  );
}

function Rounding({ scope, at }: ResultSettingsProps) {
  const text = useText(formulaEditorText);
  const path = blockPath(at, 'round');
  const titles = { none: text.none, exact: text.exact, 'half-up': text.halfUp, up: text.up };
  const mode = textOf(writtenAt(scope, path), 'mode');
  return (
    <>
      <ChoiceCell
        scope={scope}
        path={path}
        label={text.round}
        absent="none"
        choices={roundChoices.map((value) => ({ value, title: titles[value] }))}
        read={(data) => (data === 'exact' ? 'exact' : textOf(data, 'mode'))}
        write={(to) => [roundEdit(path, to as RoundChoice)]}
      />
      {mode === 'half-up' ? (
        <FigureCell
          scope={scope}
          path={[...path, 'places']}
          label={text.places}
          type={{ kind: 'count', unit: '' }}
        />
      ) : null}
    </>
  );
}
