// The worked example: an amount, each condition met, not met or unknown, and how the result comes about in the engine's own lines.
import { conditionText, isAmount, type Line, type Value, type ValueType } from '../../../engine/index.ts';
import { NumberField } from '../../components/number-field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { bandsText } from '../../language/bands.ts';
import { say, useText } from '../../language/language.ts';
import { rateAsPercent } from '../written-figure.ts';
import type { Worked } from './band-lab.ts';
import type { Curves, Example, Versions } from './bench-data.ts';
import { amountFigure, cellFigure, differenceFigure } from './figures.ts';
import type { Wish, Wishes } from './wished-facts.ts';

export interface WorkedExampleProps {
  readonly versions: Versions;
  readonly curves: Curves;
  readonly example: Example;
  readonly typed: string;
  readonly onType: (typed: string) => void;
  readonly wishes: Wishes;
  readonly onWish: (band: string, wish: Wish) => void;
}

export function WorkedExample(props: WorkedExampleProps) {
  const text = useText(bandsText);
  const { versions, curves, example, typed } = props;
  const { now } = versions;
  const isRate = now.on.type.kind === 'ratio';
  const { cell } = example.now;
  const difference =
    example.before && isAmount(cell) && isAmount(example.before.cell)
      ? cell.minus(example.before.cell)
      : undefined;
  return (
    <section class="worked" aria-label={text.example}>
      <header>
        <h3>{text.example}</h3>
        <p class="muted small">{text.exampleHint}</p>
      </header>
      <div class="worked-inputs">
        <NumberField
          label={say(now.on.label)}
          value={isRate ? rateAsPercent(typed) : typed}
          unit={now.on.type.kind === 'money' && now.on.type.currency === 'USD' ? '$' : undefined}
          percent={isRate}
          onInput={props.onType}
        />
        {[...now.lifts].map(([band, { condition }]) => (
          <div class="worked-wish" key={band}>
            <span>
              {text.band(Number.parseInt(band, 10))} · {say(conditionText(condition, now.policy.names))}
            </span>
            <WishChoice {...props} band={band} />
          </div>
        ))}
      </div>
      <p class="muted small">
        {factsText(curves, versions, text)}
        {curves.unfulfilled.length > 0 ? ` ${text.cannot(curves.unfulfilled.join('、'))}` : ''}
      </p>
      <div class="worked-results" aria-live="polite">
        {example.before ? <Result title={text.today} worked={example.before} type={now.type} /> : null}
        <Result
          title={example.before ? text.draft : ''}
          worked={example.now}
          type={now.type}
          difference={difference && differenceFigure(difference, now.type)}
          direction={difference?.isZero() ? 'even' : difference?.isNegative() ? 'down' : 'up'}
        />
      </div>
    </section>
  );
}

function WishChoice({ wishes, onWish, band }: WorkedExampleProps & { readonly band: string }) {
  const text = useText(bandsText);
  return (
    <Segmented<Wish>
      label={text.cell(text.condition, Number.parseInt(band, 10))}
      chosen={wishes.get(band) ?? 'met'}
      choices={[
        { value: 'met', title: text.met },
        { value: 'not-met', title: text.notMet },
        { value: 'unknown', title: text.unknown },
      ]}
      onChoose={(wish) => onWish(band, wish)}
    />
  );
}

/** The facts the example is worked out with: they were chosen for the conditions, so they must be in sight. */
function factsText({ facts }: Curves, { now }: Versions, text: (typeof bandsText)['zh']): string {
  const read = new Set([...now.lifts.values()].flatMap(({ condition }) => namesIn(condition)));
  read.delete(now.on.name);
  if (read.size === 0) return '';
  const parts = [...read].map((name) => {
    const named = now.policy.names.get(name);
    const value = facts.get(name);
    const label = named ? say(named.label) : name;
    return value === undefined ? text.missing(label) : `${label} ${valueText(value, named?.type)}`;
  });
  return text.factsUsed(parts.join(text.separator));
}

const valueText = (value: Value, type: ValueType | undefined): string =>
  type === undefined ? '' : isAmount(value) ? amountFigure(value, type) : cellFigure(value, type);

type Condition = Parameters<typeof conditionText>[0];

function namesIn(condition: Condition): readonly string[] {
  if (condition.kind === 'leaf')
    return condition.value.kind === 'name' ? [condition.name, condition.value.name] : [condition.name];
  return condition.kind === 'not' ? namesIn(condition.part) : condition.parts.flatMap(namesIn);
}

interface ResultProps {
  readonly title: string;
  readonly worked: Worked;
  readonly type: ValueType;
  readonly difference?: string | undefined;
  readonly direction?: 'up' | 'down' | 'even' | undefined;
}

function Result({ title, worked, type, difference, direction }: ResultProps) {
  return (
    <div class="worked-result">
      <p class="worked-total">
        {title ? <span class="muted small">{title}</span> : null}
        <strong>{cellFigure(worked.cell, type)}</strong>
        {difference ? (
          <span class="stat-change" data-direction={direction}>
            {difference}
          </span>
        ) : null}
      </p>
      <ul>
        {worked.lines.map((line) => (
          <li key={keyOf(line)}>{say(line.text)}</li>
        ))}
      </ul>
    </div>
  );
}

const keyOf = (line: Line): string => `${line.role} ${line.item ?? ''}`;
