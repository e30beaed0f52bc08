// One fact of the vocabulary: its name, type, range, column and note.
import type { ValueType, WrittenData } from '../../../engine/index.ts';
import { useText } from '../../language/language.ts';
import { vocabularyText } from '../../language/vocabulary.ts';
import { ChoiceCell } from '../fields/choice-cell.tsx';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { TextCell } from '../fields/text-cell.tsx';
import { WordsCell } from '../fields/words-cell.tsx';
import { writtenType } from '../fields/written-type.ts';
import { TypeFields } from '../gives/type-fields.tsx';
import { scalarText } from '../written-figure.ts';
import type { ShownFact } from './vocabulary-edits.ts';

export interface FactFormProps {
  readonly scope: EditScope;
  readonly fact: ShownFact;
}

const numeric: readonly ValueType['kind'][] = ['money', 'ratio', 'number', 'count', 'exchange'];

export function FactForm({ scope, fact: { name, path } }: FactFormProps) {
  const text = useText(vocabularyText);
  const stated = writtenType(writtenAt(scope, path));
  const type = stated?.kind === 'list' ? stated.of : stated;
  return (
    <>
      <WordsCell scope={scope} path={[...path, 'label']} label={text.label} />
      <TypeFields scope={scope} path={path} />
      <div class="editor-settings">
        <ChoiceCell
          scope={scope}
          path={[...path, 'list']}
          label={text.several}
          choices={[
            { value: 'one', title: text.one },
            { value: 'many', title: text.many },
          ]}
          read={(data: WrittenData | undefined) => (scalarText(data) === 'true' ? 'many' : 'one')}
          write={(to) => [
            to === 'many'
              ? { op: 'set', path: [...path, 'list'], value: true }
              : { op: 'remove', path: [...path, 'list'] },
          ]}
        />
        {type && numeric.includes(type.kind) ? (
          <>
            <FigureCell
              scope={scope}
              path={[...path, 'min']}
              label={text.min}
              type={type}
              empty={text.noLimit}
            />
            <FigureCell
              scope={scope}
              path={[...path, 'max']}
              label={text.max}
              type={type}
              empty={text.noLimit}
            />
          </>
        ) : null}
        <TextCell
          scope={scope}
          path={[...path, 'column']}
          label={text.column}
          hint={scope.edit ? text.columnHint : undefined}
          placeholder={name}
        />
      </div>
      <WordsCell
        scope={scope}
        path={[...path, 'note']}
        label={text.note}
        multiline
        emptied={(at) => ({ op: 'remove', path: at })}
      />
    </>
  );
}
