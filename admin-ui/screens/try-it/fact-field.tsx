// The field of one fact, made from the vocabulary: its type decides the control, its range and note stand below it.
import type { Fact, ValueType } from '../../../engine/index.ts';
import { unitText } from '../../answers/value-text.ts';
import { TextField } from '../../components/field.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { Segmented } from '../../components/segmented.tsx';
import { Select } from '../../components/select.tsx';
import { Chip } from '../../components/toggle.tsx';
import { answersText } from '../../language/answers.ts';
import { say, useText } from '../../language/language.ts';
import { tryItText } from '../../language/try-it.ts';
import { rangeText } from './range-text.ts';

export interface FactFieldProps {
  readonly fact: Fact;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly error?: string | undefined;
  /** In a table the column's head is the label for the eye, and says the range. */
  readonly inTable?: string | undefined;
}

export function FactField({ fact, value, onInput, error, inTable }: FactFieldProps) {
  const text = useText(tryItText);
  const { type } = fact;
  const isCell = inTable !== undefined;
  const label = isCell ? `${inTable} · ${say(fact.label)}` : say(fact.label);
  const hint = isCell ? undefined : factHint(fact) || undefined;
  const common = { label, hideLabel: isCell, hint, error, value };
  switch (type.kind) {
    case 'money':
    case 'number':
    case 'count':
    case 'exchange':
    case 'ratio':
      return (
        <NumberField
          {...common}
          onInput={onInput}
          unit={signOf(type)}
          percent={type.kind === 'ratio'}
          placeholder={text.notGiven}
          optional
        />
      );
    case 'flag':
      return isCell ? (
        <FlagCell {...common} onInput={onInput} />
      ) : (
        <FlagField {...common} onInput={onInput} />
      );
    case 'code':
      return (
        <Select
          {...common}
          choices={[
            { value: '', title: text.notGiven },
            ...type.codes.map((each) => ({ value: each.code, title: say(each.label) })),
          ]}
          onChoose={onInput}
        />
      );
    case 'list':
      return type.of.kind === 'code' ? (
        <CodesField {...common} codes={type.of.codes} onInput={onInput} />
      ) : (
        <TextField
          {...common}
          hint={[text.onePerLine, hint].filter(Boolean).join(' · ')}
          multiline
          onInput={onInput}
        />
      );
    default:
      return <TextField {...common} onInput={onInput} />;
  }
}

interface PartProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly onInput: (text: string) => void;
}

/** The same in the width of a cell. */
function FlagCell({ onInput, ...common }: PartProps & { readonly hideLabel: boolean }) {
  const text = useText(answersText);
  return (
    <Select
      {...common}
      choices={[
        { value: '', title: text.unknown },
        { value: 'true', title: text.yes },
        { value: 'false', title: text.no },
      ]}
      onChoose={onInput}
    />
  );
}

/** Yes, no, or not known: a flag that is not given is not "no". */
function FlagField({ label, hint, error, value, onInput }: PartProps) {
  const text = useText(answersText);
  return (
    <div class="field">
      <span class="field-label">{label}</span>
      <Segmented
        label={label}
        chosen={value}
        choices={[
          { value: 'true', title: text.yes },
          { value: 'false', title: text.no },
          { value: '', title: text.unknown },
        ]}
        onChoose={onInput}
      />
      {error ? <p class="field-error">{error}</p> : null}
      {hint ? <p class="field-hint">{hint}</p> : null}
    </div>
  );
}

type Codes = Extract<ValueType, { kind: 'code' }>['codes'];

function CodesField({ label, hint, error, value, onInput, codes }: PartProps & { readonly codes: Codes }) {
  const chosen = new Set(value.split('\n').filter(Boolean));
  const toggle = (code: string, isOn: boolean) => {
    const next = codes.map((each) => each.code).filter((each) => (each === code ? isOn : chosen.has(each)));
    onInput(next.join('\n'));
  };
  return (
    <fieldset class="field">
      <legend class="field-label">{label}</legend>
      <div class="row">
        {codes.map((each) => (
          <Chip key={each.code} isOn={chosen.has(each.code)} onToggle={(isOn) => toggle(each.code, isOn)}>
            {say(each.label)}
          </Chip>
        ))}
      </div>
      {error ? <p class="field-error">{error}</p> : null}
      {hint ? <p class="field-hint">{hint}</p> : null}
    </fieldset>
  );
}

const signOf = (type: ValueType): string | undefined =>
  type.kind !== 'money'
    ? undefined
    : type.currency === 'USD'
      ? '$'
      : type.currency === 'CNY'
        ? '¥'
        : type.currency;

/** What a fact is counted in and how far it goes. */
export function factHint({ type, range, note }: Fact): string {
  const unit = type.kind === 'number' || type.kind === 'count' ? unitText(type.unit ?? '') : '';
  return [note ? say(note) : '', rangeText(range, type), unit].filter(Boolean).join(' · ');
}
