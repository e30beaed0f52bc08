// How a part of the statement came about, as printed lines: the bands of the commission, the measures of the bonus, each formula with its
// figures put in. It reads the explained lines of the engine and computes nothing but a cent that was shared out.
import {
  Amount,
  codeText,
  expressionText,
  isAmount,
  isFailure,
  type Line,
  type Named,
  type Policy,
  type Section,
  same,
  sameValue,
  sum,
  traceText,
  type ValueType,
} from '../../../engine/index.ts';
import { language, say } from '../../language/language.ts';
import { amountMoney } from '../../language/money.ts';
import { statementText } from '../../language/statement.ts';
import { exactFigure, exactRate } from './exact-figures.ts';
import type { Part, Statement } from './statement.ts';

export interface Working {
  readonly key: string;
  /** `words` is a sentence; a `band` is a product with its pay to the right. */
  readonly kind: 'band' | 'words';
  readonly text: string;
  readonly amount?: string | undefined;
  readonly note?: string | undefined;
  /** How the condition of a band came out. */
  readonly state?: 'met' | 'not-met' | 'unknown' | undefined;
}

export const workingsOf = (statement: Statement, part: Part): readonly Working[] =>
  part.sections.map(answering).flatMap((section) => {
    const policy = statement.table.lowered.layouts.find(
      (layout) => layout.policy.id === section.policy,
    )?.policy;
    return policy ? sectionLines(policy, section) : [];
  });

/** Without the lines that only say why there is nothing: the part itself says it once. */
const answering = (section: Section): Section => ({
  ...section,
  lines: section.lines.filter(({ role }) => role !== 'unavailable'),
});

function sectionLines(policy: Policy, section: Section): readonly Working[] {
  const key = `${section.policy} ${section.block}`;
  switch (section.kind) {
    case 'bands':
      return bandLines(section, policy, key);
    case 'formula':
      return section.lines.flatMap((line) => formulaLine(policy, section, line, key));
    case 'lookup':
      return section.lines.flatMap((line) => lookupLine(policy, section, line, key));
    case 'rules':
      return section.lines
        .filter(({ role }) => role === 'line')
        .map((line) => ruleLine(policy, section, line, key));
    default:
      return section.lines.map((line) => wordsOf(line, key));
  }
}

const wordsOf = (line: Line, key: string): Working => ({
  key: `${key} ${line.role} ${line.item ?? ''}`,
  kind: 'words',
  text: say(line.text),
});

/** A marginal table has a product for each band and, where there are several, their sum; any other mode has one sentence. */
function bandLines(section: Section, policy: Policy, key: string): readonly Working[] {
  const text = statementText[language.value];
  const bands = section.lines.flatMap((line) => bandOf(line) ?? []);
  if (bands.length < section.lines.length) return section.lines.map((line) => wordsOf(line, key));
  const lines = bands.map((band) => bandLine(band, policy, key));
  const [first, ...others] = bands;
  if (!first || others.length === 0) return lines;
  const total = exactFigure(sum(bands.map(({ pay }) => pay)), first.type);
  return [...lines, { key: `${key} sum`, kind: 'band', text: text.sumOf(say(section.label)), amount: total }];
}

interface Band {
  readonly line: Line;
  readonly slice: Amount;
  readonly sliceType: ValueType;
  readonly rate: Amount;
  readonly pay: Amount;
  readonly type: ValueType;
}

function bandOf(line: Line): Band | undefined {
  const { amount, rate, pay } = line.values;
  if (!amount || !rate || !pay) return undefined;
  if (!isAmount(amount.cell) || !isAmount(rate.cell) || !isAmount(pay.cell)) return undefined;
  return {
    line,
    slice: amount.cell,
    sliceType: amount.type,
    rate: rate.cell,
    pay: pay.cell,
    type: pay.type,
  };
}

function bandLine(band: Band, policy: Policy, key: string): Working {
  const text = statementText[language.value];
  const { line, slice, sliceType, rate, pay, type } = band;
  const residue = pay.minus(slice.times(rate).round(2));
  const cent =
    residue.isZero() || type.kind !== 'money' ? '' : amountMoney(residue, type.currency, { signed: true });
  const [state, why] = conditionOf(line, rate, policy);
  return {
    key: `${key} ${line.item}`,
    kind: 'band',
    text: text.band(line.item ?? '', `${exactFigure(slice, sliceType)} × ${exactRate(rate)}`),
    amount: exactFigure(pay, type),
    state,
    note: [why, cent && text.residue(cent)].filter(Boolean).join(text.comma) || undefined,
  };
}

/** 复购率 63.2% ≥ 60% → 3.0%, or that the base rate stays because a fact is missing. */
function conditionOf({ trace }: Line, rate: Amount, policy: Policy): readonly [Working['state'], string] {
  const text = statementText[language.value];
  if (!trace) return [undefined, ''];
  if (!isFailure(trace.truth))
    return [trace.truth ? 'met' : 'not-met', `${say(traceText(trace, policy.names))} → ${exactRate(rate)}`];
  const missing = trace.truth.missing.map((name) => labelOf(policy, name));
  return ['unknown', text.baseRate(missing.join(text.separator), exactRate(rate))];
}

export const labelOf = (policy: Policy, name: string): string =>
  say(policy.names.get(name)?.label ?? same(name));

type Expression = Parameters<typeof expressionText>[0];
interface FormulaPlan {
  readonly expression: Expression;
  readonly round?: { readonly places: number; readonly mode: 'half-up' | 'up' } | undefined;
}

/** A formula with its figures put in. What only hands on a figure, or is a figure of the plan, is not worth a line. */
function formulaLine(policy: Policy, section: Section, line: Line, key: string): readonly Working[] {
  const block = policy.plan.blocks.find(({ id }) => id === section.block);
  const result = line.values.result;
  if (!block || !result || isFailure(result.cell) || result.type.kind === 'flag') return [];
  const { expression, round } = block.plan as FormulaPlan;
  const taken = takenIn(expression, line);
  if (taken.declined !== undefined)
    return [{ key, kind: 'words', text: statementText[language.value].no(labelOf(policy, taken.declined)) }];
  if (taken.expression.kind === 'name' || taken.expression.kind === 'number') return [];
  const formula = say(expressionText(taken.expression, namesWithFigures(policy, line)));
  const text = `${formula} = ${exactFigure(result.cell, result.type)}${roundingText(round)}`;
  return [{ key, kind: 'words', text }];
}

interface Taken {
  readonly expression: Expression;
  /** The flag that was no, where the formula turns on one and then gives a mere number. */
  readonly declined?: string | undefined;
}

/** The branch a choice took, where it turns on a flag by name. */
function takenIn(expression: Expression, line: Line): Taken {
  if (expression.kind !== 'if' || expression.condition.kind !== 'name') return { expression };
  const { name } = expression.condition;
  const flag = line.values[`input.${name}`]?.cell;
  if (flag === true) return takenIn(expression.yes, line);
  if (flag !== false) return { expression };
  return expression.no.kind === 'number' ? { expression, declined: name } : takenIn(expression.no, line);
}

/** The names a formula reads, each with its value behind its label. */
function namesWithFigures(policy: Policy, { values }: Line): ReadonlyMap<string, Named> {
  const entries = Object.entries(values).flatMap(([key, { cell, type }]): readonly [string, Named][] => {
    const name = key.replace(/^input\./, '');
    const named = policy.names.get(name);
    if (!named || key === name) return [];
    const figure = exactFigure(cell, type);
    const label = { zh: `${named.label.zh} ${figure}`, en: `${named.label.en} ${figure}` };
    return [[name, { ...named, label }]];
  });
  return new Map(entries);
}

/** Money to the cent is the rule and said once; any other rounding is said where it happens. */
function roundingText(round: FormulaPlan['round']): string {
  const text = statementText[language.value];
  if (!round || (round.mode === 'half-up' && round.places === 2)) return '';
  return round.mode === 'up' ? text.roundedUp : text.rounded(round.places);
}

/** The row of a table that was found, with the figures it gives: what it says in prose pays nothing. */
function lookupLine(policy: Policy, section: Section, line: Line, key: string): readonly Working[] {
  const { key: by, ...given } = line.values;
  const figures = Object.entries(given).flatMap(([part, { cell, type }]) =>
    isAmount(cell) ? `${partLabel(policy, section, part)} ${exactFigure(cell, type)}` : [],
  );
  if (!by || figures.length === 0) return [];
  const text = `${exactFigure(by.cell, by.type)} → ${figures.join(statementText[language.value].separator)}`;
  return [{ key, kind: 'words', text }];
}

/** The rule that decided and what it gives. */
function ruleLine(policy: Policy, section: Section, line: Line, key: string): Working {
  const text = statementText[language.value];
  const figures = Object.entries(line.values)
    .filter(([name]) => name !== 'condition')
    .map(([part, { cell, type }]) => `${partLabel(policy, section, part)} ${exactFigure(cell, type)}`);
  const type = policy.names.get(`${section.block}.rule`)?.type;
  const rule = line.item === 'otherwise' || !type ? text.otherwise : say(codeText(line.item ?? '', type));
  return { key: `${key} ${line.item}`, kind: 'words', text: `${rule} → ${figures.join(text.separator)}` };
}

/** The main part of a block goes by its name, any other by `block.part`. */
const partLabel = (policy: Policy, { block }: Section, part: string): string =>
  labelOf(policy, policy.names.has(`${block}.${part}`) ? `${block}.${part}` : block);

/** What stands in the check under the parts: each that is not zero, added up, where they do come to the total. */
export function checkOf({ parts, total }: Statement): string | undefined {
  if (!isAmount(total.cell)) return undefined;
  const amounts = parts.map(({ cell }) => (isAmount(cell) ? cell : Amount.zero));
  if (!sameValue(sum(amounts), total.cell)) return undefined;
  const shown = parts.filter((_, at) => !amounts[at]?.isZero());
  const figures = shown.map(({ cell, type }) => exactFigure(cell, type));
  return `${figures.length === 0 ? exactFigure(Amount.zero, total.type) : figures.join(' + ')} = ${exactFigure(total.cell, total.type)}`;
}
