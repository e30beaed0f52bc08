// The editor of a formula: the formula and what it says in words, or, where it is a single figure, just a field for that figure.
import { useState } from 'preact/hooks';
import { compileExpression, expressionText, namesIn, type ValueType } from '../../../engine/index.ts';
import { Button } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { formulaEditorText } from '../../language/formula.ts';
import { say, useText } from '../../language/language.ts';
import { type BlockEditorProps, blockPath, findingsAt } from '../block-editor.ts';
import { BlockFrame } from '../fields/block-frame.tsx';
import { CellFindings } from '../fields/cell-findings.tsx';
import { type EditScope, errorAt, scopeOf, writtenAt } from '../fields/edit-scope.ts';
import { FigureCell } from '../fields/figure-cell.tsx';
import { distinctNames } from '../fields/name-choices.ts';
import { PersonChoice } from '../fields/person-choice.tsx';
import { usePersonLines } from '../fields/person-lines.ts';
import { unitText } from '../fields/units.ts';
import { useOnceTrue } from '../fields/use-once-true.ts';
import { writtenType } from '../fields/written-type.ts';
import { scalarText } from '../written-figure.ts';
import { figureEdit, isFigure } from './formula-edits.ts';
import { FormulaField } from './formula-field.tsx';
import { ResultSettings } from './result-settings.tsx';

export function FormulaEditor(props: BlockEditorProps) {
  const { at } = props;
  const scope = scopeOf(props);
  const formula = scalarText(writtenAt(scope, blockPath(at, 'formula')));
  const [wantsFormula, setWantsFormula] = useState(false);
  const type = writtenType(writtenAt(scope, blockPath(at, 'gives')));
  const part = { ...props, scope, formula, type };
  return (
    <BlockFrame scope={scope} at={at}>
      {isFigure(formula) && !wantsFormula ? (
        <Figure {...part} onWantFormula={() => setWantsFormula(true)} />
      ) : (
        <Formula {...part} onWantFigure={isFigure(formula) ? () => setWantsFormula(false) : undefined} />
      )}
    </BlockFrame>
  );
}

interface PartProps extends BlockEditorProps {
  readonly scope: EditScope;
  readonly formula: string;
  readonly type: ValueType | undefined;
}

/** A figure the owner sets. */
function Figure({
  scope,
  at,
  type = { kind: 'ratio' },
  edition,
  onWantFormula,
}: PartProps & { readonly onWantFormula: () => void }) {
  const text = useText(formulaEditorText);
  const path = blockPath(at, 'formula');
  const unit = scope.edit ? unitText(type) : '';
  return (
    <>
      <div class="figure-row">
        <FigureCell
          scope={scope}
          path={path}
          label={unit === '' ? text.figure : `${text.figure} · ${unit}`}
          type={type}
          write={(typed) => figureEdit(scope.document, path, typed)}
        />
        {scope.edit ? (
          <Button size="small" look="quiet" icon="edit" onClick={onWantFormula}>
            {text.toFormula}
          </Button>
        ) : null}
      </div>
      {scope.edit ? (
        <Disclosure title={text.result}>
          <ResultSettings scope={scope} at={at} edition={edition} />
        </Disclosure>
      ) : null}
    </>
  );
}

/** What it says in words first; the formula itself unfolds, and stays unfolded while something is wrong with it. */
function Formula(props: PartProps & { readonly onWantFigure: (() => void) | undefined }) {
  const text = useText(formulaEditorText);
  const { scope, at, edition, onWantFigure } = props;
  const path = blockPath(at, 'formula');
  const isTroubled = ['formula', 'round', 'gives'].some(
    (member) => errorAt(scope, blockPath(at, member)) !== undefined,
  );
  const isOpen = useOnceTrue(isTroubled || onWantFigure !== undefined);
  const warnings = findingsAt(scope.findings, path).filter(({ severity }) => severity !== 'error');
  return (
    <>
      <InWords {...props} />
      <CellFindings findings={warnings} />
      <Disclosure title={scope.edit ? text.change : text.formula} isOpen={isOpen}>
        <div class="stack">
          <FormulaField scope={scope} path={path} />
          {onWantFigure && scope.edit ? (
            <div>
              <Button size="small" look="quiet" onClick={onWantFigure}>
                {text.toFigure}
              </Button>
            </div>
          ) : null}
          <ResultSettings scope={scope} at={at} edition={edition} />
        </div>
      </Disclosure>
    </>
  );
}

/** The formula with labels for names, and with the figures of a person of the team. */
function InWords({ scope, formula, type, edition, policy, at }: PartProps) {
  const person = usePersonLines(edition, policy, at);
  const { expression } = compileExpression(formula, scope.names, { expected: type });
  return (
    <div class="in-words">
      <p class="formula-words">
        {expression ? (
          say(expressionText(expression, distinctNames(scope.names, namesIn(expression))))
        ) : (
          <code class="formula-text">{formula}</code>
        )}
      </p>
      <PersonChoice {...person} result={person.lines?.map(({ text: line }) => say(line)).join(' ')} />
    </div>
  );
}
