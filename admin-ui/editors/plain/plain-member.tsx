// One member of a block by what is written there: a figure, a flag, a text, words in both languages, a condition, or more members.
import type { Path, WrittenData } from '../../../engine/index.ts';
import { TextField } from '../../components/field.tsx';
import { useText } from '../../language/language.ts';
import { plainEditorText } from '../../language/plain.ts';
import { placeMark } from '../block-editor.ts';
import { ConditionEditor } from '../condition/index.tsx';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { baseAt, type EditScope, errorAt, writtenAt } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { WordsCell } from '../fields/words-cell.tsx';
import { scalarText } from '../written-figure.ts';
import { memberKind } from './member-kind.ts';

export interface PlainMemberProps {
  readonly scope: EditScope;
  readonly path: Path;
  readonly name: string;
}

export function PlainMember({ scope, path, name }: PlainMemberProps) {
  const text = useText(plainEditorText);
  const data = writtenAt(scope, path);
  switch (memberKind(data, scope.document.plainAt(path))) {
    case 'figure':
      return <FigureCell scope={scope} path={path} label={name} type={{ kind: 'count', unit: '' }} />;
    case 'rate':
      return <FigureCell scope={scope} path={path} label={name} type={{ kind: 'ratio' }} />;
    case 'flag':
      return (
        <ChoiceCell
          scope={scope}
          path={path}
          label={name}
          choices={[
            { value: 'true', title: text.yes },
            { value: 'false', title: text.no },
          ]}
          write={(chosen) => [{ op: 'set', path, value: chosen === 'true' }]}
        />
      );
    case 'words':
      return <WordsCell scope={scope} path={path} label={name} />;
    case 'condition':
      return (
        <div class="stack">
          <span class="field-label">{name}</span>
          <ConditionEditor scope={scope} path={path} label={name} />
        </div>
      );
    case 'members':
      return (
        <fieldset class="plain-members" {...placeMark(path)}>
          <legend class="field-label">{name}</legend>
          {membersOf(data).map(([key, member]) => (
            <PlainMember
              key={key}
              scope={scope}
              path={[...path, key]}
              name={typeof key === 'number' ? text.item(key + 1) : member}
            />
          ))}
        </fieldset>
      );
    case 'text':
      return <PlainText scope={scope} path={path} name={name} />;
  }
}

/** The keys below a member with their names. */
const membersOf = (data: WrittenData | undefined): readonly (readonly [string | number, string])[] =>
  Array.isArray(data)
    ? data.map((_, at) => [at, String(at)] as const)
    : Object.keys(data ?? {}).map((key) => [key, key] as const);

function PlainText({ scope, path, name }: PlainMemberProps) {
  const { edit } = scope;
  const value = scalarText(writtenAt(scope, path));
  const before = baseAt(scope, path);
  if (!edit) {
    return (
      <span class="read">
        <span class="field-label">{name}</span>
        <span>{value}</span>
      </span>
    );
  }
  return (
    <div class="cell" {...placeMark(path)}>
      <TextField
        label={name}
        value={value}
        was={before === undefined ? undefined : scalarText(before)}
        error={errorAt(scope, path)}
        onInput={(typed) => edit([{ op: 'set', path, value: typed }])}
      />
    </div>
  );
}
