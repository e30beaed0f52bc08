// The texts of the form ↔ facts as they are sent: exact, and nothing guessed. An empty field is a fact that is not given.
import {
  Amount,
  type Fact,
  isWrittenMap,
  type Row,
  type ValueType,
  type Written,
  type WrittenMap,
  WrittenNumber,
} from '../../../engine/index.ts';
import { plainDecimal } from '../../components/decimal-input.ts';
import { percentFigure } from '../../language/numbers.ts';

/** What stands in the fields, by fact. */
export type FormTexts = Readonly<Record<string, string>>;

/** The facts of the form, in the order given. */
export function factsOf(facts: readonly Fact[], texts: FormTexts): WrittenMap {
  const given = facts.flatMap(({ name, type }): readonly (readonly [string, Written])[] => {
    const text = texts[name] ?? '';
    return text.trim() === '' ? [] : [[name, written(text, type)]];
  });
  return Object.fromEntries(given);
}

/** What cannot be read as its type is sent as it stands: the server says what is wrong with it. */
function written(text: string, type: ValueType): Written {
  switch (type.kind) {
    case 'flag':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => written(line, type.of));
    case 'money':
    case 'number':
    case 'count':
    case 'exchange':
    case 'ratio': {
      const plain = plainDecimal(text);
      const amount = Amount.parse(plain);
      return amount ? new WrittenNumber(amount.toExactText()) : plain;
    }
    default:
      return text;
  }
}

/** The form filled in from a row of the team's data; what the row does not have is empty. */
export function textsOf(facts: readonly Fact[], row: Row): FormTexts {
  return Object.fromEntries(
    facts.map(({ name, type }) => {
      const value = row.get(name);
      return [name, value === undefined ? '' : textOf(value, type)];
    }),
  );
}

type Value = Row extends ReadonlyMap<string, infer Item> ? Item : never;

function textOf(value: Value, type: ValueType): string {
  if (value instanceof Amount) {
    const text = value.toExactText();
    return type.kind === 'ratio' ? `${percentFigure(text)}%` : text;
  }
  if (Array.isArray(value)) {
    const of = type.kind === 'list' ? type.of : type;
    return value.map((item: Value) => textOf(item, of)).join('\n');
  }
  return typeof value === 'boolean' || typeof value === 'string' ? String(value) : '';
}

/** When the question is asked: as of a day, or under one edition whatever its dates. */
export type Moment =
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'edition'; readonly edition: string };

/** The body of the call. */
export const bodyOf = (facts: WrittenMap, moment: Moment): WrittenMap => ({
  facts,
  ...momentMembers(moment),
  explain: true,
});

export const momentMembers = (moment: Moment): WrittenMap =>
  moment.kind === 'day' ? { asOf: moment.day } : { edition: moment.edition };

/** The same call for a shell; about many rows at once where no policy stands in its address. */
export function curlOf(origin: string, policy: string | undefined, json: string): string {
  const path = policy === undefined ? '' : `/${encodeURIComponent(policy)}`;
  const quoted = json.replaceAll("'", "'\\''");
  return [
    `curl -X POST '${origin}/v1/evaluate${path}'`,
    `  -H 'content-type: application/json'`,
    `  -d '${quoted}'`,
  ].join(' \\\n');
}

/** What the server refused, by fact: `facts.grossProfitHistory[2]` belongs to its list. */
export function refusedFacts(body: Written): ReadonlyMap<string, WrittenMap> {
  const errors = isWrittenMap(body) ? body.errors : undefined;
  if (!Array.isArray(errors)) return new Map();
  return new Map(
    errors.filter(isWrittenMap).map((error) => {
      const path = typeof error.path === 'string' ? error.path : '';
      return [path.replace(/^facts\./, '').replace(/\[.*$/, ''), error];
    }),
  );
}
