// The columns a table or a set of rules gives: what each is called and of which type it is, and columns that come and go.
import { IconButton } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { givesText } from '../../language/gives.ts';
import { say, useText } from '../../language/language.ts';
import { blockPath, findingsAt, placeMark } from '../block-editor.ts';
import { CellFindings } from '../fields/cell-findings.tsx';
import { type EditScope, writtenAt } from '../fields/edit-scope.ts';
import { useOnceTrue } from '../fields/use-once-true.ts';
import { WordsCell } from '../fields/words-cell.tsx';
import { bilingualOf, mapOf, memberOf } from '../written-data.ts';
import { addPartEdits, removePartEdits } from './gives-edits.ts';
import { NewWords } from './new-words.tsx';
import { TypeFields } from './type-fields.tsx';
import '../../style/policy-editor.css';

export interface GivesEditorProps {
  readonly scope: EditScope;
  readonly at: number;
}

export function GivesEditor({ scope, at }: GivesEditorProps) {
  const text = useText(givesText);
  const block = blockPath(at);
  const path = blockPath(at, 'gives');
  const written = writtenAt(scope, block);
  const keys = Object.keys(mapOf(memberOf(written, 'gives')) ?? {});
  const troubled = findingsAt(scope.findings, path);
  const isOpen = useOnceTrue(troubled.length > 0);
  const { edit } = scope;
  const titleOf = (key: string): string => {
    const label = bilingualOf(memberOf(written, 'gives'), key);
    return label ? say(label) : key;
  };
  return (
    <Disclosure title={text.title(keys.length)} isOpen={isOpen}>
      <div class="stack" {...placeMark(path)}>
        <p class="muted small">{text.hint}</p>
        {keys.map((key) => (
          <section key={key} class="part-card" {...placeMark([...path, key])}>
            <header>
              <code>{key}</code>
              {edit && keys.length > 1 ? (
                <IconButton
                  icon="trash"
                  label={text.removePart(titleOf(key))}
                  onClick={() => edit(removePartEdits(block, written, key))}
                />
              ) : null}
            </header>
            <WordsCell
              scope={scope}
              path={[...path, key, 'label']}
              label={text.partLabel}
              emptied={(emptied) => ({ op: 'remove', path: emptied })}
            />
            <TypeFields scope={scope} path={[...path, key]} />
            <CellFindings findings={findingsAt(troubled, [...path, key])} />
          </section>
        ))}
        {edit ? (
          <NewWords
            zh={text.newPartZh}
            en={text.newPartEn}
            add={text.addPart}
            onAdd={(words) => edit(addPartEdits(block, written, words))}
          />
        ) : null}
      </div>
    </Disclosure>
  );
}
