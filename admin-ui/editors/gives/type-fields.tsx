// A type as it is stated: its sort, and what that sort says beside it — a currency, a unit, the values with their names.
import type { Path } from '../../../engine/index.ts';
import { IconButton } from '../../components/button.tsx';
import { givesText } from '../../language/gives.ts';
import { say, useText } from '../../language/language.ts';
import { placeMark } from '../block-editor.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { TextCell } from '../fields/text-cell.tsx';
import { currencyText } from '../fields/units.ts';
import { WordsCell } from '../fields/words-cell.tsx';
import { bilingualOf, mapOf, memberOf, textOf } from '../written-data.ts';
import { addCodeEdit, type TypeName, typeEdits, typeNames } from './gives-edits.ts';
import { NewWords } from './new-words.tsx';

export interface TypeFieldsProps {
  readonly scope: EditScope;
  /** Of the map that states the type. */
  readonly path: Path;
  readonly types?: readonly TypeName[] | undefined;
}

export function TypeFields(props: TypeFieldsProps) {
  const { scope, path, types = typeNames } = props;
  const { currency } = scope;
  const text = useText(givesText);
  const stated = writtenAt(scope, path);
  const type = textOf(stated, 'type');
  const currencies = [...new Set([currency.sales, currency.salary])].map((value) => ({
    value,
    title: currencyText(value),
  }));
  const choice = (member: string, label: string) => (
    <ChoiceCell scope={scope} path={[...path, member]} label={label} choices={currencies} />
  );
  return (
    <>
      <div class="editor-settings">
        <ChoiceCell
          scope={scope}
          path={[...path, 'type']}
          label={text.type}
          choices={types.map((value) => ({ value, title: text.types[value] }))}
          write={(to) => typeEdits(path, stated, to as TypeName, currency)}
        />
        {type === 'money' ? choice('currency', text.currency) : null}
        {type === 'exchange' ? choice('from', text.fromCurrency) : null}
        {type === 'exchange' ? choice('to', text.toCurrency) : null}
        {type === 'number' || type === 'count' ? (
          <TextCell
            scope={scope}
            path={[...path, 'unit']}
            label={text.unit}
            hint={scope.edit ? text.unitHint : undefined}
          />
        ) : null}
      </div>
      {type === 'code' ? <Codes scope={scope} path={[...path, 'codes']} /> : null}
    </>
  );
}

interface MemberProps {
  readonly scope: EditScope;
  readonly path: Path;
}

function Codes({ scope, path }: MemberProps) {
  const text = useText(givesText);
  const written = writtenAt(scope, path);
  const codes = Object.keys(mapOf(written) ?? {});
  const { edit } = scope;
  const labelOf = (code: string): string => {
    const label = bilingualOf(written, code);
    return label ? say(label) : code;
  };
  return (
    <fieldset class="code-rows" {...placeMark(path)}>
      <legend class="field-label">{text.codes}</legend>
      {codes.map((code) => (
        <div key={code} class="code-row">
          <code>{code}</code>
          <WordsCell scope={scope} path={[...path, code]} label={text.codeLabel(code)} hideLabel />
          {edit && codes.length > 1 && memberOf(written, code) !== undefined ? (
            <IconButton
              icon="trash"
              label={text.removeCode(labelOf(code))}
              onClick={() => edit([{ op: 'remove', path: [...path, code] }])}
            />
          ) : null}
        </div>
      ))}
      {edit ? (
        <NewWords
          zh={text.newCodeZh}
          en={text.newCodeEn}
          add={text.addCode}
          onAdd={(words) => edit([addCodeEdit(path, codes, words)])}
        />
      ) : null}
    </fieldset>
  );
}
