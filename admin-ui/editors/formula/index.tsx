// The editor of a formula: the formula and what it says in words, or, where it is a single figure, just a field for that figure.
import { useState } from 'preact/hooks';
import { compileExpression, expressionText, type ValueType } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { formulaEditorText } from '../../language/formula.ts';
import { say, useText } from '../../language/language.ts';
import { type BlockEditorProps, blockPath, findingsAt } from '../block-editor.ts';
import { BlockFrame } from '../fields/block-frame.tsx';
import { CellFindings } from '../fields/cell-findings.tsx';
import { type EditScope, scopeOf, writtenAt } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { PersonChoice } from '../fields/person-choice.tsx';
import { usePersonLines } from '../fields/person-lines.ts';
import { unitText } from '../fields/units.ts';
import { writtenType } from '../fields/written-type.ts';
import { scalarText } from '../written-figure.ts';
import { figureEdit, isFigure } from './formula-edits.ts';
import { FormulaField } from './formula-field.tsx';
import { ResultSettings } from './result-settings.tsx';

export function FormulaEditor(props: BlockEditorProps) {
  const text = useText(formulaEditorText);
  const { at, edition } = props;
  const scope = scopeOf(props);
  const path = blockPath(at, 'formula');
  const formula = scalarText(writtenAt(scope, path));
  const [wantsFormula, setWantsFormula] = useState(false);
  const asFigure = isFigure(formula) && !wantsFormula;
  const type = writtenType(writtenAt(scope, blockPath(at, 'gives')));
  const warnings = findingsAt(scope.findings, path).filter(({ severity }) => severity !== 'error');
  return (
    <BlockFrame scope={scope} at={at}>
      <div class="stack">
        {asFigure ? (
          <div class="figure-row">
            <Figure scope={scope} at={at} type={type ?? { kind: 'ratio' }} />
            {scope.edit ? (
              <Button size="small" look="quiet" icon="edit" onClick={() => setWantsFormula(true)}>
                {text.toFormula}
              </Button>
            ) : null}
          </div>
        ) : (
          <>
            <FormulaField scope={scope} path={path} />
            <CellFindings findings={warnings} />
            <InWords {...props} formula={formula} type={type} scope={scope} />
          </>
        )}
        {asFigure || !isFigure(formula) || !scope.edit ? null : (
          <div>
            <Button size="small" look="quiet" onClick={() => setWantsFormula(false)}>
              {text.toFigure}
            </Button>
          </div>
        )}
        <ResultSettings scope={scope} at={at} edition={edition} />
      </div>
    </BlockFrame>
  );
}

interface FigureProps {
  readonly scope: EditScope;
  readonly at: number;
  readonly type: ValueType;
}

function Figure({ scope, at, type }: FigureProps) {
  const text = useText(formulaEditorText);
  const path = blockPath(at, 'formula');
  const unit = unitText(type);
  return (
    <FigureCell
      scope={scope}
      path={path}
      label={unit === '' ? text.figure : `${text.figure} · ${unit}`}
      type={type}
      write={(typed) => figureEdit(scope.document, path, typed)}
    />
  );
}

interface InWordsProps extends BlockEditorProps {
  readonly scope: EditScope;
  readonly formula: string;
  readonly type: ValueType | undefined;
}

/** The formula with labels for names, and with the figures of a person of the team. */
function InWords({ scope, formula, type, edition, policy, at }: InWordsProps) {
  const text = useText(formulaEditorText);
  const person = usePersonLines(edition, policy, at);
  const { expression } = compileExpression(formula, scope.names, { expected: type });
  return (
    <div class="in-words">
      {expression ? (
        <p>
          <span class="muted">{text.reads}</span> {say(expressionText(expression, scope.names))}
        </p>
      ) : null}
      <PersonChoice {...person} />
      {person.lines?.map((line) => (
        <p key={line.role} class="block-result">
          {say(line.text)}
        </p>
      ))}
    </div>
  );
}
