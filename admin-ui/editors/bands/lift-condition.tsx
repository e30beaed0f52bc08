// When a rate is lifted, as a sentence. In a plain comparison with a number the threshold can be changed right there.
import {
  compileCondition,
  conditionText,
  type Operator,
  operatorWords,
  type ValueType,
} from '../../../engine/index.ts';
import { bandsText } from '../../language/bands.ts';
import { say, useText } from '../../language/language.ts';
import { blockPath, placeMark } from '../block-editor.ts';
import { FigureField } from '../figure-field.tsx';
import { textOf } from '../written-data.ts';
import { figureEdit } from './band-edits.ts';
import type { ShownBand } from './read-bands.ts';
import type { ShownBlock } from './shown-block.ts';

export interface LiftConditionProps {
  readonly block: ShownBlock;
  readonly band: ShownBand;
  readonly before: ShownBand | undefined;
}

export function LiftCondition({ block, band, before }: LiftConditionProps) {
  const text = useText(bandsText);
  const path = blockPath(block.at, 'bands', band.at, 'when');
  if (band.when === undefined) return <span class="muted">{text.noLift}</span>;
  const plain = comparisonOf(block, band.when);
  if (!plain) return <span {...placeMark(path)}>{sentence(block, band.when)}</span>;
  const was = before && comparisonOf(block, before.when);
  const { edit } = block;
  return (
    <span class="lift-condition" {...placeMark(path)}>
      <span>
        {plain.label} {plain.words}
      </span>
      <FigureField
        label={`${text.cell(text.condition, band.at + 1)}: ${plain.label} ${plain.words}`}
        path={[...path, 'value']}
        written={plain.threshold}
        was={was?.fact === plain.fact ? was.threshold : undefined}
        type={plain.type}
        step={plain.type.kind === 'ratio' ? '1' : undefined}
        edit={edit && ((typed) => edit([figureEdit([...path, 'value'], typed)]))}
      />
    </span>
  );
}

interface Comparison {
  readonly fact: string;
  readonly label: string;
  readonly words: string;
  readonly threshold: string;
  readonly type: ValueType;
}

const numeric: ReadonlySet<ValueType['kind']> = new Set(['money', 'ratio', 'number', 'count', 'exchange']);

/** A comparison of one named amount with a number, or undefined for anything else. */
function comparisonOf({ names }: ShownBlock, when: ShownBand['when']): Comparison | undefined {
  const [fact, operator, threshold] = [textOf(when, 'fact'), textOf(when, 'operator'), textOf(when, 'value')];
  const named = names.get(fact);
  const words = Object.hasOwn(operatorWords, operator) ? operatorWords[operator as Operator] : undefined;
  if (!named || !words || threshold === '' || !numeric.has(named.type.kind)) return undefined;
  return { fact, label: say(named.label), words: say(words), threshold, type: named.type };
}

/** Any condition in words; what cannot be understood stands as its author wrote it. */
function sentence({ names }: ShownBlock, when: ShownBand['when']): string {
  const condition = compileCondition(when, names, [], () => undefined);
  return condition ? say(conditionText(condition, names)) : JSON.stringify(when);
}
